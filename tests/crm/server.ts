import type { Outside } from '../../src/crm';

export interface Served {
	readonly outside: Outside;
	/** The paths that were called, with what was asked. */
	readonly calls: { readonly path: string; readonly query: URLSearchParams; readonly body: unknown }[];
}

type Said = (query: URLSearchParams, body: Record<string, unknown>) => object;
type Answers = Readonly<Record<string, object | Said>>;

/** A server that answers what it is told to; what it is told nothing of is not there (48002). */
export function serverWith(answers: Answers, at = 1_000): Served {
	const calls: Served['calls'] = [];
	const fetch = (address: string, init?: RequestInit): Promise<Response> => {
		const { pathname, searchParams: query } = new URL(address);
		const path = pathname.replace(/^.*\/cgi-bin\//, '');
		const body = JSON.parse(String(init?.body ?? '{}')) as Record<string, unknown>;
		calls.push({ path, query, body });
		const said = ({ gettoken: { access_token: 'token' }, ...answers } as Answers)[path];
		const answer = typeof said === 'function' ? (said as Said)(query, body) : said;
		return Promise.resolve(Response.json({ errcode: answer ? 0 : 48002, ...answer }));
	};
	return { calls, outside: { at, fetch, credentials: { corpid: 'ww1', secret: 's' } } };
}

/** An opened callback. */
export const letter = (what: string, userid: string, id = ''): string =>
	`<xml><ToUserName><![CDATA[ww1]]></ToUserName><CreateTime>1</CreateTime><ChangeType><![CDATA[${what}]]></ChangeType>` +
	`<UserID><![CDATA[${userid}]]></UserID>${id && `<ExternalUserID><![CDATA[${id}]]></ExternalUserID>`}</xml>`;
