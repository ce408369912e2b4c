import type { SessionDocument } from '../document';

export type SecretKind = 'mobile' | 'idNumber' | 'key' | 'email';

/** Something in a text that looks like a real person's or enterprise's own. */
export interface Secret {
	readonly kind: SecretKind;
	/** The place in the list. */
	readonly place: number;
	/** Its beginning and end, enough to know it by. */
	readonly excerpt: string;
}

/*
 * What looks like something real that should not travel. A warning, not a filter: it may be made up, and what
 * it does not know passes. Phone numbers of the mainland, its 18-digit ID numbers, e-mail addresses, and runs of letters
 * and digits that no word and no counting has.
 */
const patterns: readonly (readonly [SecretKind, RegExp, ((match: string) => boolean)?])[] = [
	['email', /(?<![\w.+-])[\w.+-]{1,64}@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d-]{2,63}){1,4}/giu],
	[
		'idNumber',
		/(?<![\da-z])[1-9]\d{5}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx](?![\da-z])/giu
	],
	['mobile', /(?<![\d.])(?:(?:\+|00)?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?![\d.]\d|\d)/gu],
	['key', /(?<![\w/+-])[\w+/-]{32,}={0,2}(?![\w/+=-])/gu, looksRandom]
];

/** Keys of a command whose text nobody typed. */
const machines = new Set([
	'type',
	'kind',
	'hash',
	'code',
	'face',
	'sticker',
	'way',
	'setting',
	'verification'
]);
/** Keys whose text is a secret, whatever it looks like: how a system is told (D90930). */
const keys = new Set(['token', 'encodingAesKey']);
const longestExcerpt = 80;

/** A secret in a session; `place`: of the step, where it is in one. */
export interface Found extends Secret {
	readonly part: 'step' | 'start' | 'branch' | 'draft';
}

/** What looks like a secret anywhere in what a link or a file of a session carries, the steps first. */
export function secretsOf({ entries, start, marks = [], reading }: SessionDocument): Found[] {
	const parts = {
		step: entries.map(({ command }) => command),
		start,
		branch: marks,
		draft: [Object.values(reading.drafts)]
	};
	return Object.entries(parts).flatMap(([part, list]) =>
		findSecrets(list).map((secret) => ({ ...secret, part: part as Found['part'] }))
	);
}

/** Every place where a text in plain data, as commands are, looks like a secret; at most `most` of them. */
export function findSecrets(commands: readonly unknown[], most = 50): Secret[] {
	const found: Secret[] = [];
	for (const [place, command] of commands.entries()) {
		for (const [key, text] of textsIn(command)) {
			const here = keys.has(key) && text !== '' ? ([['key', text]] as const) : secretsIn(text);
			for (const [kind, match] of here) {
				if (found.length >= most) return found;
				found.push({ kind, place, excerpt: masked(match) });
			}
		}
	}
	return found;
}

/** What looks like a secret in one text, full-width digits and letters read like narrow ones. */
export function secretsIn(text: string): (readonly [SecretKind, string])[] {
	let left = text.normalize('NFKC');
	const found: (readonly [SecretKind, string])[] = [];
	for (const [kind, pattern, also] of patterns) {
		left = left.replace(pattern, (match) => {
			if (also && !also(match)) return match;
			found.push([kind, match]);
			return ' ';
		});
	}
	return found;
}

/** Hexadecimal, or upper case, lower case and digits together: what chance gives and no language does. */
function looksRandom(run: string): boolean {
	if (/^[\da-f-]+$/i.test(run)) return /\d/.test(run) && /[a-f]/i.test(run);
	return /\d/.test(run) && /[a-z]/.test(run) && /[A-Z]/.test(run) && !/^[\w-]*(?:\/[\w-]*){3,}$/.test(run);
}

function* textsIn(value: unknown, key = ''): Generator<readonly [key: string, text: string]> {
	if (typeof value === 'string' && !machines.has(key) && !/^[a-z]+:\d+(@\d+)?$/.test(value))
		yield [key, value];
	if (typeof value !== 'object' || value === null) return;
	for (const [inner, item] of Object.entries(value)) yield* textsIn(item, Array.isArray(value) ? key : inner);
}

function masked(secret: string): string {
	const text = secret.slice(0, longestExcerpt);
	const shown = Math.min(4, Math.floor(text.length / 3));
	return `${text.slice(0, shown)}…${text.slice(-shown)}`;
}
