import { limits } from '../../world';
import { isPlain } from '../plain';
import type { Pause } from '../slices';
import { shareLimits } from './limits';

export type ReadJson =
	| { readonly value: Record<string, unknown> }
	| {
			readonly reason: 'notJson' | 'notObject' | 'tooDeep' | 'tooMany' | 'reserved';
			readonly fault: string;
	  };

/** Which lists of an object may be long. */
export interface Layout {
	/** By the brackets that stand open in them. */
	readonly long: ReadonlySet<string>;
	/** How much deeper than anything else their items lie. */
	readonly deeper: number;
}

/** The lists that stand in the object itself. */
const flat: Layout = { long: new Set(['{[']), deeper: 0 };

/** Thrown within, and told by {@link readJson}. */
class JsonFault extends Error {
	readonly reason: Exclude<ReadJson, { value: unknown }>['reason'];

	constructor(reason: JsonFault['reason'], message: string) {
		super(message);
		this.reason = reason;
	}
}

/**
 * The object that a text says, whatever it is: depth and counts are known before anything is parsed, keys that could
 * reach a prototype are refused, lone surrogates become U+FFFD. Parsed by parts, so that the page answers meanwhile
 * (RB4, RB5, RB8): the lists that `layout` names may be long, each item of them may not.
 */
export async function readJson(text: string, pause: Pause, layout: Layout = flat): Promise<ReadJson> {
	try {
		return { value: await new Reader(text, pause, layout).read() };
	} catch (error) {
		if (error instanceof JsonFault) return { reason: error.reason, fault: error.message };
		throw error;
	}
}

/** Characters gathered before they are parsed together. */
const batch = 65_536;
/** What a text without a string or a bracket looks like to the scanner: on to the next of these. */
const notable = /["[\]{},]/g;
const loneSurrogate = /\\u[dD][89a-fA-F]/;

class Reader {
	readonly #text: string;
	readonly #pause: Pause;
	readonly #long: ReadonlySet<string>;
	readonly #deeper: number;
	/** Brackets around the items of a long list. */
	readonly #levels: ReadonlySet<number>;
	/** Somewhere in a long list. */
	#within = false;
	/** The brackets that are open. */
	readonly #open: ('{' | '[')[] = [];
	/** Commas in each of them. */
	readonly #commas: number[] = [];
	/** The object with its lists left out, each a number in a list of one. */
	#frame = '';
	#framed = 0;
	readonly #lists: unknown[][] = [];
	/** Where the items begin that are not parsed yet. */
	#from = 0;
	/** Brackets and commas of the items that are not parsed yet, and of the object without its lists. */
	#marks = 0;
	#frameMarks = 0;

	constructor(text: string, pause: Pause, { long, deeper }: Layout) {
		this.#text = text;
		this.#pause = pause;
		this.#long = long;
		this.#deeper = deeper;
		this.#levels = new Set([...long].map((brackets) => brackets.length));
	}

	async read(): Promise<Record<string, unknown>> {
		const text = this.#text;
		if (text.trimStart() === '') throw new JsonFault('notJson', '.: empty');
		if (!/^\s*\{/.test(text)) {
			const named = /^\s*[[\d"tfn-]/.test(text);
			throw new JsonFault(named ? 'notObject' : 'notJson', '.: expected an object');
		}
		let steps = 0;
		notable.lastIndex = 0;
		let at = 0;
		for (;;) {
			notable.lastIndex = at;
			const found = notable.exec(text);
			if (!found) break;
			at = found.index + 1;
			const mark = found[0];
			if (mark === '"') at = this.#afterString(at);
			else this.#count(at);
			if (mark === '"') continue;
			if (mark === '{' || mark === '[') this.#enter(mark, at);
			else if (mark === ',') this.#next(at - 1);
			else this.#leave(mark, at - 1);
			if (this.#open.length === 0) break;
			if ((steps += 1) % 2_048 === 0) await this.#pause();
		}
		if (this.#open.length > 0) throw new JsonFault('notJson', `.: ends too early (character ${text.length})`);
		this.#frame += text.slice(this.#framed);
		const value = this.#parse(this.#frame, 0) as Record<string, unknown>;
		return this.#filled(value, '{') as Record<string, unknown>;
	}

	/** With its long lists, of which each is a number in a list of one until now. */
	#filled(value: unknown, brackets: string): unknown {
		if (typeof value !== 'object' || value === null) return value;
		if (this.#long.has(brackets)) return this.#lists[Number((value as unknown[])[0])];
		if (brackets.length >= Math.max(...this.#levels)) return value;
		const within = (item: unknown) => this.#filled(item, brackets + (Array.isArray(item) ? '[' : '{'));
		if (Array.isArray(value)) return value.map(within);
		return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, within(item)]));
	}

	/** Where a string ends that begins before `at`. */
	#afterString(at: number): number {
		for (let end = this.#text.indexOf('"', at); end >= 0; end = this.#text.indexOf('"', end + 1)) {
			let slashes = 0;
			while (this.#text[end - 1 - slashes] === '\\') slashes += 1;
			if (slashes % 2 === 0) return end + 1;
		}
		throw new JsonFault('notJson', `.: a text does not end (character ${at})`);
	}

	#count(at: number): void {
		const marks = this.#within ? (this.#marks += 1) : (this.#frameMarks += 1);
		if (marks > shareLimits.marks)
			throw new JsonFault('tooMany', `.: more than ${shareLimits.marks} in one part (character ${at})`);
	}

	get #inList(): boolean {
		return this.#levels.has(this.#open.length) && this.#long.has(this.#open.join(''));
	}

	#enter(mark: '{' | '[', at: number): void {
		this.#open.push(mark);
		this.#commas.push(0);
		if (this.#open.length > limits.depth + this.#deeper + 1)
			throw new JsonFault('tooDeep', `.: nested deeper than ${limits.depth} (character ${at})`);
		if (!this.#inList) return;
		this.#within = true;
		this.#frame += `${this.#text.slice(this.#framed, at)}${this.#lists.length}`;
		this.#lists.push([]);
		this.#from = at;
	}

	#next(at: number): void {
		const level = this.#open.length - 1;
		const count = (this.#commas[level] = (this.#commas[level] ?? 0) + 1);
		const most = this.#open[level] === '{' ? shareLimits.keys : shareLimits.items;
		if (count >= most) throw new JsonFault('tooMany', `.: more than ${most} (character ${at})`);
		if (!this.#inList || at - this.#from < batch) return;
		this.#take(at);
		this.#from = at + 1;
	}

	#leave(mark: string, at: number): void {
		const inList = this.#inList;
		const open = this.#open.pop();
		const commas = this.#commas.pop() ?? 0;
		if (open !== (mark === '}' ? '{' : '['))
			throw new JsonFault('notJson', `.: a bracket does not fit (character ${at})`);
		if (!inList) return;
		const isEmpty = commas === 0 && this.#text.slice(this.#from, at).trim() === '';
		if (!isEmpty) this.#take(at);
		this.#framed = at;
		this.#within = false;
	}

	/** Parses the items of the list from where the last ones ended. */
	#take(to: number): void {
		const list = this.#lists.at(-1) as unknown[];
		this.#marks = 0;
		const items = this.#parse(`[${this.#text.slice(this.#from, to)}]`, this.#from) as unknown[];
		if (items.length === 0) throw new JsonFault('notJson', `.: an item is missing (character ${to})`);
		for (const item of items) list.push(item);
	}

	#parse(part: string, from: number): unknown {
		if (part.length > shareLimits.part)
			throw new JsonFault('tooMany', `.: a part of more than ${shareLimits.part} characters`);
		let value: unknown;
		try {
			value = JSON.parse(part);
		} catch (error) {
			const said = error instanceof Error ? error.message.slice(0, 100) : String(error);
			throw new JsonFault('notJson', `.: ${said} (after character ${from})`);
		}
		if (!isPlain(value, -this.#deeper))
			throw new JsonFault('reserved', `.: a reserved key (after character ${from})`);
		return loneSurrogate.test(part) ? repaired(value) : value;
	}
}

/** The same with every text well formed; as deep as it was found to be. */
function repaired(value: unknown): unknown {
	if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\ufffd');
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map(repaired);
	return Object.fromEntries(
		Object.entries(value).map(([key, item]) => [key.replace(/\p{Surrogate}/gu, '\ufffd'), repaired(item)])
	);
}
