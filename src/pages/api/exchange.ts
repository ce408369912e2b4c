import { allYears } from '../../api';

/** One call and its answer, as both went over the line. */
export interface Exchange {
	readonly number: number;
	/** When it was sent, by the reader's own clock, in ms since 1970. */
	readonly began: number;
	readonly method: 'GET' | 'POST';
	/** Whole, with its token. */
	readonly url: string;
	readonly body: string | undefined;
	readonly status: number;
	/** The answer's text. */
	readonly answer: string;
	readonly errcode: number | undefined;
	/** ms */
	readonly took: number;
	/** The entry that it made, where it made one. */
	readonly entry: number | undefined;
}

/** The real server's: a client's own code has it. */
const host = 'https://qyapi.weixin.qq.com/';

/** The address of an interface with its parameters; those without a value are left out. */
export function addressOf(path: string, query: Readonly<Record<string, string>>): string {
	const url = new URL(path, host);
	for (const [name, value] of Object.entries(query)) if (value !== '') url.searchParams.set(name, value);
	return url.href;
}

/** Which interface an address calls: what stands after `/cgi-bin/`. */
export function calledBy(url: string): string {
	return new URL(url).pathname.replace(/^.*\/cgi-bin\//, '');
}

export function errcodeIn(answer: string): number | undefined {
	try {
		const { errcode } = JSON.parse(answer) as { readonly errcode?: unknown };
		return typeof errcode === 'number' ? errcode : undefined;
	} catch {
		return undefined;
	}
}

/** The QR code in an answer: at its top, or of the 联系我 that was asked for. */
export function codeIn(answer: string): string | undefined {
	interface Coded {
		readonly qr_code?: unknown;
		readonly contact_way?: { readonly qr_code?: unknown };
	}
	try {
		const { qr_code, contact_way } = (JSON.parse(answer) ?? {}) as Coded;
		const code = qr_code ?? contact_way?.qr_code;
		return typeof code === 'string' ? code : undefined;
	} catch {
		return undefined;
	}
}

/** With line breaks where it is JSON, else as it is. */
export function pretty(text: string): string {
	try {
		return JSON.stringify(JSON.parse(text), null, 2);
	} catch {
		return text;
	}
}

/** The address and what a call carries. */
type Said = Pick<Exchange, 'method' | 'url' | 'body'>;

/** As it is called at the real server, which knows nothing of these credentials. */
export function curlOf({ method, url: called, body }: Said): string {
	const url = called.replace(`/${allYears}/`, '/');
	const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
	if (method === 'GET') return `curl ${quoted(url)}`;
	return `curl ${quoted(url)} \\\n  -H 'Content-Type: application/json' \\\n  --data ${quoted(body ?? '{}')}`;
}

/** For the browser's own console on this page: there the interfaces are `hutong.fetch`. */
export function fetchOf({ method, url, body }: Said): string {
	const { pathname, search } = new URL(url);
	const address = JSON.stringify(pathname + search);
	if (method === 'GET') return `await (await hutong.fetch(${address})).json()`;
	return `await (await hutong.fetch(${address}, {\n  method: 'POST',\n  body: JSON.stringify(${pretty(body ?? '{}').replaceAll('\n', '\n  ')})\n})).json()`;
}

/** The calls as an HTTP archive, version 1.2, which browsers and proxies open. */
export function harOf(exchanges: readonly Exchange[], version: string): object {
	const json = 'application/json; charset=utf-8';
	return {
		log: {
			version: '1.2',
			creator: { name: 'Hutong', version },
			entries: exchanges.map(({ began, method, url, body, status, answer, took }) => ({
				startedDateTime: new Date(began).toISOString(),
				time: took,
				request: {
					method,
					url,
					httpVersion: 'HTTP/1.1',
					cookies: [],
					headers: body === undefined ? [] : [{ name: 'Content-Type', value: json }],
					queryString: [...new URL(url).searchParams].map(([name, value]) => ({ name, value })),
					...(body !== undefined && { postData: { mimeType: json, text: body } }),
					headersSize: -1,
					bodySize: bytesOf(body ?? '')
				},
				response: {
					status,
					statusText: status === 200 ? 'OK' : '',
					httpVersion: 'HTTP/1.1',
					cookies: [],
					headers: [{ name: 'Content-Type', value: json }],
					content: { size: bytesOf(answer), mimeType: json, text: answer },
					redirectURL: '',
					headersSize: -1,
					bodySize: bytesOf(answer)
				},
				cache: {},
				timings: { send: 0, wait: took, receive: 0 }
			}))
		}
	};
}

function bytesOf(text: string): number {
	return new TextEncoder().encode(text).length;
}
