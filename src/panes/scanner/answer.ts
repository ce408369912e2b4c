import { readPayload, type Scanned } from '../../session';
import type { PictureReading } from '../../ui';
import { endOf, isIdentity, wayOf, type EndId, type Refusal, type World } from '../../world';
import type { StagePart } from '../device/stage';

/** What a scan came to. The names are the events of the scanner's chart. */
export type Answer =
	| { readonly type: 'found'; readonly end: EndId; readonly code: string; readonly way: 'scan' | 'card' }
	/** A code of this sandbox that leads to nobody whom `me` could ever add: oneself, a void identity. */
	| { readonly type: 'refused'; readonly refusal: Refusal }
	/** Somebody else's code: shown as text, never opened. */
	| { readonly type: 'foreign'; readonly text: string }
	| { readonly type: 'otherSession' }
	| { readonly type: 'newer' }
	| { readonly type: 'damaged' }
	/** A picture without a code. */
	| { readonly type: 'nothing' }
	| { readonly type: 'unreadable'; readonly reason: Unreadable };

/** `noReader`: what decodes could not be loaded. */
export type Unreadable = Extract<PictureReading, { kind: 'unreadable' }>['reason'] | 'noReader';

export interface Scanning {
	readonly world: World;
	readonly me: EndId;
	readonly hands: StagePart['hands'];
}

/** What a scanned or typed text means to `me`. A refused attempt is made, so that it is written down. */
export function answerTo(text: string, { world, me, hands }: Scanning): Answer {
	const scanned: Scanned = readPayload(hands.session, text);
	if (scanned.kind === 'foreign') return { type: 'foreign', text: scanned.text };
	if (scanned.kind !== 'ours') return { type: scanned.kind };
	const { code } = scanned;
	const end = endOf(world, code, me);
	// Whoever scans for work scans people; a customer who scans a work card adds by that card (A8, A9).
	const isCard = end !== undefined && isIdentity(end) && !wayOf(world, code);
	const way = isCard && !isIdentity(me) ? 'card' : 'scan';
	const ask = { type: 'link.ask', by: me, code, way, hello: '' } as const;
	const refusal = hands.may(ask);
	if (!end || (refusal && endsHere(refusal))) {
		const tried = hands.act(ask);
		const why = tried.ok ? refusal : tried.refusal;
		if (why) return { type: 'refused', refusal: why };
	}
	return end ? { type: 'found', end, code, way } : { type: 'damaged' };
}

/** The answer that a picture gives, before anybody knows what its text means; the text where there is one. */
export function answerToPicture(reading: PictureReading): Answer | string {
	if (reading.kind === 'found') return reading.text;
	return reading.kind === 'none' ? { type: 'nothing' } : { type: 'unreadable', reason: reading.reason };
}

/** No profile follows: there is nobody behind the code, or nobody who could be added from here. */
function endsHere({ code, guards }: Refusal): boolean {
	return (
		code === 'notACodeOfThisSession' ||
		code === 'noSuchRecord' ||
		guards.some((guard) => guard === 'notOneself' || guard === 'identityIsActive')
	);
}
