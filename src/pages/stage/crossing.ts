import { contentText } from '../../panes';
import { language } from '../../i18n';
import type { Entry } from '../../session';
import {
	actOfContent,
	capabilityBetween,
	find,
	get,
	isAccount,
	isIdentity,
	personOf,
	type DomainEvent,
	type DomainEventOf,
	type EndId,
	type Instant,
	type World
} from '../../world';
import type { App } from './devices.svelte';
import { partition } from './reach';

/** Something that went from one device to another, read off a domain event. */
export interface Crossing {
	readonly key: string;
	readonly entry: number;
	readonly at: Instant;
	/** From the left device to the right one, or back. */
	readonly direction: 'right' | 'left';
	readonly label: string;
	/** Stopped on the way: the sender's copy exists, the receiver's does not. */
	readonly stopped: boolean;
	/** A message, and no other sign. */
	readonly isMessage: boolean;
	/** No source says that this may cross: the simulation chose. */
	readonly assumed: boolean;
	/** Names of what it left and what it became on either device, the most telling first. */
	readonly anchors: readonly string[];
}

/** One of two devices: whose it is, in which app. */
export interface Side {
	readonly app: App;
	readonly owner: EndId;
}

/** What was read off a path last, wire by wire. */
interface Known {
	readonly wire: string;
	readonly path: readonly Entry[];
	readonly crossings: readonly Crossing[];
}
let known: readonly Known[] = [];
const mostKnown = 8;

/**
 * The crossings of a path between two owners, oldest first. Only what one told the other is one. An act adds an entry
 * to a path that may be long: what crossed before it is not read again.
 */
export function crossingsBetween(
	world: World,
	path: readonly Entry[],
	left: Side,
	right: Side
): readonly Crossing[] {
	const wire = [language.locale, left.app, left.owner, right.app, right.owner].join();
	const before = known.find((each) => each.wire === wire);
	const shared = before ? sharedLength(before.path, path) : 0;
	const last = path[shared - 1]?.id ?? 0;
	const crossings = before ? before.crossings.slice(0, lengthUpTo(before.crossings, last)) : [];
	for (const crossing of crossingsIn(world, path.slice(shared), left, right)) crossings.push(crossing);
	known = [{ wire, path, crossings }, ...known.filter((each) => each !== before)].slice(0, mostKnown);
	return crossings;
}

/** How far two paths are the same: an entry comes after the same ones wherever it stands. */
function sharedLength(one: readonly Entry[], other: readonly Entry[]): number {
	return partition(Math.min(one.length, other.length), (place) => one[place] === other[place]);
}

function lengthUpTo(crossings: readonly Crossing[], entry: number): number {
	return partition(crossings.length, (place) => (crossings[place]?.entry ?? 0) <= entry);
}

/** The crossings of entries, one by one. */
export function* crossingsIn(
	world: World,
	entries: readonly Entry[],
	left: Side,
	right: Side
): Generator<Crossing, void, undefined> {
	const [toLeft, toRight] = [left, right].map(({ owner }): readonly string[] => [
		owner,
		personOf(world, owner).id
	]) as [readonly string[], readonly string[]];
	// An administrator's own phone beside their desktop: what they decide is decided at the desktop.
	// Nothing crosses to a system that is told over the line (its own screens say what came).
	if (left.app === 'crm' || right.app === 'crm') return;
	const phoneLeft = left.owner === right.owner && right.app === 'console';
	for (const entry of entries) {
		for (const [place, event] of entry.events.entries()) {
			const { from, to } = event;
			const direction =
				from === left.owner && !phoneLeft && to.some((party) => toRight.includes(party))
					? 'right'
					: from === right.owner && to.some((party) => toLeft.includes(party))
						? 'left'
						: undefined;
			const seen = direction && describe(world, event);
			if (!direction || !seen) continue;
			const plain = { isMessage: false, assumed: false };
			yield { key: `${entry.id}.${place}`, entry: entry.id, at: entry.at, direction, ...plain, ...seen };
		}
	}
}

/** What a crossing is told by; a message says more. */
type Description = Pick<Crossing, 'label' | 'stopped' | 'anchors'> &
	Partial<Pick<Crossing, 'isMessage' | 'assumed'>>;

function describe(world: World, event: DomainEvent): Description | undefined {
	const { chat } = language.t;
	const t = language.t.words.crossing;
	switch (event.type) {
		case 'message.delivered':
		case 'message.bounced': {
			const { message } = event;
			const stopped = event.type === 'message.bounced';
			const label = stopped ? chat.notSent : contentText(world, message.content);
			return {
				label,
				stopped,
				isMessage: true,
				assumed: isAssumed(world, event),
				anchors: [message.id, message.conversation]
			};
		}
		case 'message.recalled': {
			const conversation = find(world, event.message)?.conversation ?? event.message;
			return { label: t.recalls, stopped: false, anchors: [event.message, conversation] };
		}
		case 'moment.liked':
			return event.on ? { label: t.likes, stopped: false, anchors: [event.moment] } : undefined;
		case 'moment.commented':
			return { label: t.comments, stopped: false, anchors: [event.moment] };
		case 'link.asked':
			return { label: t.asks, stopped: false, anchors: [event.link] };
		case 'link.connected':
			return { label: t.accepts, stopped: false, anchors: [event.link, event.conversation] };
		case 'link.lapsed':
			return { label: t.lapses, stopped: true, anchors: [event.link] };
		case 'grant.created':
		case 'grant.changed': {
			const grant = event.type === 'grant.created' ? event.grant : get(world, event.grant);
			const state = event.type === 'grant.created' ? event.grant.state : event.state;
			const subject =
				grant.scope.kind === 'member'
					? grant.scope.identity
					: grant.scope.kind === 'department'
						? grant.scope.department
						: grant.scope.enterprise;
			const notices = event.to.flatMap((party) =>
				isIdentity(party) ? [get(world, party).notices ?? ''] : []
			);
			return {
				label: state === 'given' ? t.grants : t.withdraws,
				stopped: false,
				anchors: [subject, ...notices]
			};
		}
		case 'identity.created':
			return { label: t.invites, stopped: false, anchors: [event.identity.id] };
		case 'identity.changed': {
			const labels = { suspended: t.suspends, reinstated: t.reinstates, removed: t.removes } as const;
			const label = event.how in labels ? labels[event.how as keyof typeof labels] : undefined;
			return label ? { label, stopped: event.how === 'removed', anchors: [event.identity] } : undefined;
		}
		default:
			return undefined;
	}
}

/** Whether the edition has no source for this kind of message between these two apps. */
function isAssumed(
	world: World,
	{ message, to }: DomainEventOf<'message.delivered' | 'message.bounced'>
): boolean {
	const { from, content } = message;
	const [receiver] = to;
	if (!from || from === 'platform' || content.kind === 'line' || content.kind === 'notice') return false;
	if (!receiver || !(isAccount(receiver) || isIdentity(receiver)) || to.length > 1) return false;
	if (isAccount(from) === isAccount(receiver)) return false;
	return capabilityBetween(world, actOfContent[content.kind], from, receiver).assumed;
}
