import type { Years } from './data';

/** How the system reaches WeCom's server. */
export type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

/** What the enterprise was given in its console. */
export interface Credentials {
	readonly corpid: string;
	readonly secret: string;
}

export interface Answer {
	readonly errcode: number;
	readonly [field: string]: unknown;
}

/** What a call was refused with that the system cannot go on without. */
export class Refused {
	readonly errcode: number;

	constructor(errcode: number) {
		this.errcode = errcode;
	}
}

/** An answer in any case: where there was no token, or no such interface, it is the errcode alone. */
export async function answered(call: Promise<Answer | undefined>): Promise<Answer> {
	try {
		return (await call) ?? { errcode: notThere };
	} catch (thrown) {
		if (thrown instanceof Refused) return { errcode: thrown.errcode };
		throw thrown;
	}
}

/** There is no such interface (assumed: no source has an errcode for what is not there yet). */
const notThere = 48002;
/** The token is none, or its time is over. */
const stale = [40014, 42001];

const hosts = {
	edition: 'https://qyapi.weixin.qq.com',
	all: 'https://qyapi.weixin.qq.com/all-years'
} as const;

/** Calls of one enterprise's own system. It fetches a token when it needs one, and keeps it. */
export class Client {
	readonly #fetch: Fetch;
	readonly #credentials: Credentials;
	readonly #host: string;
	#token = '';
	/** How many calls were made. */
	calls = 0;

	constructor(fetch: Fetch, credentials: Credentials, years: Years) {
		this.#fetch = fetch;
		this.#credentials = credentials;
		this.#host = hosts[years];
	}

	/** One call, with its errcode for the caller to read; rejects with {@link Refused} where there is no token. */
	async call(path: string, query: Readonly<Record<string, string>> = {}, body?: object): Promise<Answer> {
		const answer = await this.#withToken(path, query, body);
		if (!stale.includes(answer.errcode)) return answer;
		this.#token = '';
		return this.#withToken(path, query, body);
	}

	/** The same of whichever of its addresses is there, the newest first; `undefined` where none is. */
	async first(
		paths: readonly string[],
		query?: Readonly<Record<string, string>>,
		body?: object
	): Promise<Answer | undefined> {
		for (const path of paths) {
			const answer = await this.call(path, query, body);
			if (answer.errcode !== notThere) return answer;
		}
		return undefined;
	}

	async #withToken(path: string, query: Readonly<Record<string, string>>, body?: object): Promise<Answer> {
		if (this.#token === '') {
			const { corpid, secret } = this.#credentials;
			const { errcode, access_token } = await this.#ask('gettoken', { corpid, corpsecret: secret });
			if (errcode !== 0) throw new Refused(errcode);
			this.#token = String(access_token);
		}
		return this.#ask(path, { access_token: this.#token, ...query }, body);
	}

	async #ask(path: string, query: Readonly<Record<string, string>>, body?: object): Promise<Answer> {
		this.calls += 1;
		const address = `${this.#host}/cgi-bin/${path}?${new URLSearchParams(query).toString()}`;
		const init = body && { method: 'POST', body: JSON.stringify(body) };
		const response = await this.#fetch(address, init);
		return (await response.json()) as Answer;
	}
}
