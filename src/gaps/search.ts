import { acts, pairsOf, type Act, type Pair } from '../world';
import { actTerms, roleTerms, rolesOf, type Role } from './terms';

/** What the screen says of acts and pairs, found beside the words that people have for them. */
export interface Said {
	readonly acts: { readonly [act in Act]: string };
	readonly pairs: { readonly [pair in Pair]: string };
}

/** One cell that answers, better the higher its score. */
export interface Found {
	readonly act: Act;
	readonly pair: Pair;
	readonly score: number;
}

/** What is found by these words or this question, best first; an act far behind the best is left out. */
export function search(query: string, said: Said): Found[] {
	const asked = read(query);
	if (asked.text === '') return [];
	const ofActs = acts.map((act) => ({ act, score: matched(asked, [...actTerms[act], said.acts[act]]) }));
	const best = Math.max(...ofActs.map(({ score }) => score));
	const roles = rolesIn(asked);
	if (best === 0 && roles.length === 0 && pairsSaid(asked, said) === 0) return [];
	return ofActs
		.filter(({ score }) => score >= best * near)
		.flatMap(({ act, score }) =>
			pairsOf[act].map((pair: Pair) => ({ act, pair, score: score * 10 + fit(pair, roles, asked, said) }))
		)
		.filter(({ score }) => score > 0)
		.sort((one, other) => other.score - one.score);
}

interface Asked {
	readonly text: string;
	/** Latin words, by their stems. */
	readonly stems: readonly string[];
	/** Han characters that stand together. */
	readonly runs: readonly string[];
}

/** Of the best: what is further away is another matter. */
const near = 0.4;

const han = /\p{Script=Han}/u;

function read(query: string): Asked {
	const text = query.normalize('NFKC').toLowerCase().trim();
	return {
		text,
		stems: (text.match(/[a-z0-9]+/g) ?? []).map(stem),
		runs: text.match(/\p{Script=Han}+/gu) ?? []
	};
}

/** Crude, and alike on both sides: only that «forwarded», «forwards» and «forward» meet. */
function stem(word: string): string {
	return word.length > 4 ? word.replace(/(ing|ed|es|s)$/, '') : word.replace(/s$/, '');
}

/** How much of what was asked these terms say; each term counts once, a longer one more. */
function matched(asked: Asked, terms: readonly string[]): number {
	return [...new Set(terms)].reduce((sum, term) => sum + weight(asked, term.toLowerCase()), 0);
}

function weight({ text, stems, runs }: Asked, term: string): number {
	if (han.test(term)) {
		if (text.includes(term)) return term.length;
		// still being typed: what stands there may be a part of a word
		return runs.some((run) => term.includes(run)) ? 0.5 : 0;
	}
	const words = (term.match(/[a-z0-9]+/g) ?? []).map(stem);
	if (words.length === 0) return 0;
	// words of one term stand together: «customer Moments» is not «customers see our Moments»
	if (` ${stems.join(' ')} `.includes(` ${words.join(' ')} `)) return 2 * words.length;
	const typed = stems.at(-1) ?? '';
	return typed.length > 2 && words.some((word) => word.startsWith(typed)) ? 0.5 : 0;
}

/** Who is spoken of, in the order in which they are first named. */
function rolesIn({ text }: Asked): Role[] {
	let rest = text;
	const named: { role: Role; at: number }[] = [];
	for (const [role, terms] of Object.entries(roleTerms) as [Role, readonly string[]][]) {
		for (const term of terms) {
			const pattern = han.test(term) ? term : `\\b${term}(?:s|es)?\\b`;
			// a longer word is taken out, so that «微信» is not found inside «企业微信»
			rest = rest.replace(new RegExp(pattern, 'g'), (found, at: number) => {
				named.push({ role, at });
				return '\0'.repeat(found.length);
			});
		}
	}
	return [...new Set(named.sort((one, other) => one.at - other.at).map(({ role }) => role))];
}

/** How well a pair fits who is spoken of: who is named first is taken to act. */
function fit(pair: Pair, roles: readonly Role[], asked: Asked, said: Said): number {
	const [from, to] = rolesOf[pair];
	const [first, second] = roles;
	let score = asked.text.includes(said.pairs[pair].toLowerCase()) ? 6 : 0;
	if (first === undefined) return score;
	if (first === from) score += 2;
	if (second !== undefined && second === to) score += 2;
	if (second === undefined && (first === to || roles.includes(from))) score += 1;
	return score;
}

function pairsSaid(asked: Asked, said: Said): number {
	return Object.values(said.pairs).filter((name) => asked.text.includes(name.toLowerCase())).length;
}
