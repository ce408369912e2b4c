import type { Act, Pair } from '../world';
import { aliases, cues, pairAliases } from './aliases';

/** A cell as the screen says it, in its language. */
export interface Worded {
	readonly act: Act;
	readonly pair: Pair;
	/** The act's name, its group, its sentence between these two ends, the pair's name. */
	readonly words: readonly string[];
}

export interface Found {
	readonly act: Act;
	readonly pair: Pair;
	readonly score: number;
}

/** Below this part of the best score a cell is no answer any more. */
const leastPart = 0.45;
/** A cell between the ends that the question names counts for so much more. */
const rightEnds = 1.35;

/** What finds cells by a question in people's own words. */
export type Finder = (question: string) => Found[];

/**
 * A finder in these cells. It gives the cells that a question asks about, the best first. Nothing that was typed is
 * required: what a cell shares with the question counts, and the rarer it is among the cells the more.
 */
export function finderIn(cells: readonly Worded[]): Finder {
	const texts = cells.map(({ act, pair, words }) =>
		tokensOf([...words, ...aliases[act], ...pairAliases[pair]].join(' '), false)
	);
	const holders = new Map<string, number>();
	for (const text of texts) for (const token of text) holders.set(token, (holders.get(token) ?? 0) + 1);
	const weigh = (token: string) => {
		const count = holders.get(token);
		return count === undefined ? 0 : Math.log(1 + cells.length / count);
	};
	return (question) => {
		const asked = [...tokensOf(question, true)].map((token) => [token, weigh(token)] as const);
		const meant = pairMeantBy(question);
		const found = cells.map(({ act, pair }, place) => {
			let score = 0;
			for (const [token, weight] of asked) if (texts[place]?.has(token)) score += weight;
			return { act, pair, score: pair === meant ? score * rightEnds : score };
		});
		const best = Math.max(...found.map(({ score }) => score));
		return found
			.filter(({ score }) => score > 0 && score >= best * leastPart)
			.sort((one, other) => other.score - one.score);
	};
}

/** Between which ends the question is, by who is named in it and who is named first. */
function pairMeantBy(question: string): Pair | undefined {
	const text = question.normalize('NFKC').toLowerCase();
	if (cues.otherEnterprise.test(text)) return 'wecom>wecom';
	if (cues.colleague.test(text)) return 'colleague';
	const customer = text.search(cues.customer);
	const staff = text.search(cues.staff);
	if (customer >= 0 && (staff < 0 || customer < staff)) return 'wechat>wecom';
	if (staff >= 0) return 'wecom>wechat';
	return cues.friend.test(text) ? 'wechat>wechat' : undefined;
}

/** Words that say nothing about what is asked. */
const empty = new Set(
	'a an and are as at be by can could do does for from how i if in is it may me my of on or our s so that the their them they this to us was we what when where which who whom will with would yes no not'.split(
		' '
	)
);

/**
 * What of a text can be compared: pairs of neighbouring Han characters, for Chinese writes no spaces, and the stems
 * of other words. A single character counts only where somebody typed nothing beside it.
 */
function tokensOf(text: string, typed: boolean): Set<string> {
	const tokens = new Set<string>();
	for (const [run] of text
		.normalize('NFKC')
		.toLowerCase()
		.matchAll(/\p{Script=Han}+|[a-z0-9]+/gu)) {
		if (/^[a-z0-9]/.test(run)) {
			if (!empty.has(run)) tokens.add(stemOf(run));
			continue;
		}
		const characters = [...run];
		if (characters.length === 1 || !typed) for (const one of characters) tokens.add(one);
		for (const [place, one] of characters.entries()) {
			const next = characters[place + 1];
			if (next !== undefined) tokens.add(one + next);
		}
	}
	return tokens;
}

/** Enough of a stem for «forwards», «forwarding» and «forwarded» to meet. */
function stemOf(word: string): string {
	return word.length < 4 ? word : word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|e|s)$/, '');
}
