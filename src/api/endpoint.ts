import type { Command, Refusal, World } from '../world';
import type { Books, Caller } from './books';
import type { Fields, HeldBy } from './shape';

/** Which apps may call: any, those with an AgentId, the one that is linked as a CRM, or the directory's helper alone. */
export type Callers = 'anybody' | 'any' | 'agent' | 'crm' | 'directory';

/** An interface, said once: checks, answers, forms, tests and the list of them are made of it. */
export interface Endpoint {
	readonly method: 'GET' | 'POST';
	/** After `/cgi-bin/`. */
	readonly path: string;
	/** The earliest date on record, `YYYY-MM`; with `assumed`, chosen for want of one. */
	readonly since: string;
	readonly assumed?: boolean | undefined;
	/** Older addresses of the same, each with its own date. */
	readonly also?: readonly { readonly path: string; readonly since: string; readonly assumed?: boolean }[];
	readonly for: Callers;
	/** `all`: it behaves as the facts say; `shape`: what it is given is checked, and little comes of it. */
	readonly depth: 'all' | 'shape';
	readonly query: Fields;
	readonly body: Fields;
	/** Of the answer, besides errcode and errmsg. */
	readonly out: Fields;
	/** What it may answer besides the common ones. */
	readonly errcodes: readonly number[];
	/** The errmsg where all went well. */
	readonly done?: string | undefined;
	readonly answer: (call: Call<never>) => object;
}

/** One call that is well formed and may be made. */
export interface Call<Input> {
	readonly input: Input;
	readonly caller: Caller;
	/** Of the session. */
	readonly key: string;
	readonly world: World;
	readonly endpoint: Endpoint;
	readonly books: Books;
	/** What would keep a command from being done. */
	may(command: Command): Refusal | undefined;
	/** The world with what this call did. */
	now(): World;
	/** Does it through the one door; why not, where it is refused. */
	act(command: Command): Refusal | undefined;
}

/** Why a call failed, thrown by whoever finds it out while an answer is made. */
export class Failure {
	readonly errcode: number;
	/** What it is about, added to the words of the errcode. */
	readonly about: string | undefined;

	constructor(errcode: number, about?: string) {
		this.errcode = errcode;
		this.about = about;
	}
}

type Said<Q extends Fields, B extends Fields, O extends Fields> = Omit<
	Endpoint,
	'query' | 'body' | 'out' | 'answer' | 'method' | 'errcodes' | 'for' | 'depth'
> & {
	readonly query?: Q;
	readonly body?: B;
	readonly out?: O;
	readonly errcodes?: readonly number[];
	readonly for?: Callers;
	readonly depth?: Endpoint['depth'];
	readonly answer: (call: Call<HeldBy<Q> & HeldBy<B>>) => HeldBy<O>;
};

type None = Readonly<Record<never, never>>;

const whole =
	(method: Endpoint['method']) =>
	<const Q extends Fields = None, const B extends Fields = None, const O extends Fields = None>({
		query,
		body,
		out,
		...said
	}: Said<Q, B, O>): Endpoint => ({
		errcodes: [],
		for: 'crm',
		depth: 'all',
		...said,
		method,
		query: query ?? {},
		body: body ?? {},
		out: out ?? {}
	});

export const getting = whole('GET');
export const posting = whole('POST');
