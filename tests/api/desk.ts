import { expect } from 'vitest';
import {
	apiOn,
	commonErrcodes,
	corpidOf,
	endpoints,
	faultIn,
	handle,
	secretOf,
	useridOf,
	externalUseridOf,
	type Api,
	type AppKind
} from '../../src/api';
import { Session } from '../../src/session';
import { castStart, codeOf, linkBetween, type Command, type EndId, type IdentityId } from '../../src/world';
import { chenAtWork, give, li, toAll, travel, wang, zhaoAtWork, zhiAtWork, zhou } from '../world/commands';

export interface Answer {
	readonly errcode: number;
	readonly errmsg: string;
	readonly [field: string]: unknown;
}

type Query = Readonly<Record<string, string | number>>;

/** An enterprise's own system at work on a session: whatever it is answered is held against what is declared. */
export class Desk {
	readonly session: Session;
	readonly api: Api;
	token = '';
	/** Before `/cgi-bin/`. */
	base = 'https://qyapi.example.test/all-years';

	constructor(session = Session.begin('desk', castStart), unlimited = false) {
		this.session = session;
		this.api = apiOn(session, unlimited);
	}

	do(...commands: readonly Command[]): void {
		for (const command of commands) {
			const { ok, ...rest } = this.session.act(command);
			expect(ok, `${command.type}: ${JSON.stringify(rest)}`).toBe(true);
		}
	}

	/** Two become contacts: one scans the other, who accepts. */
	connect(one: EndId, other: EndId): void {
		const { session } = this;
		this.do({ type: 'link.ask', by: one, code: codeOf(session.world, other), way: 'scan', hello: '' });
		const link = linkBetween(session.world, one, other);
		if (link) this.do({ type: 'link.accept', by: other, link: link.id });
	}

	async signIn(app: AppKind = 'crm'): Promise<this> {
		const answer = await this.gettoken(app);
		expect(answer.errcode, answer.errmsg).toBe(0);
		this.token = String(answer['access_token']);
		return this;
	}

	gettoken(app: AppKind = 'crm'): Promise<Answer> {
		const { key } = this.session;
		return this.get('gettoken', { corpid: corpidOf(key, travel), corpsecret: secretOf(key, travel, app) });
	}

	get(path: string, query: Query = {}): Promise<Answer> {
		return this.call(new Request(this.address(path, query)), path);
	}

	post(path: string, body: unknown, query: Query = {}): Promise<Answer> {
		const text = typeof body === 'string' ? body : JSON.stringify(body);
		return this.call(new Request(this.address(path, query), { method: 'POST', body: text }), path);
	}

	address(path: string, query: Query = {}): URL {
		const url = new URL(`${this.base}/cgi-bin/${path}`);
		const all = { ...(this.token && { access_token: this.token }), ...query };
		for (const [name, value] of Object.entries(all)) url.searchParams.set(name, String(value));
		return url;
	}

	async call(request: Request, path: string): Promise<Answer> {
		const response = await handle(request, this.api);
		const answer = (await response.json()) as Answer;
		holds(path, answer);
		return answer;
	}

	userid(identity: IdentityId): string {
		return useridOf(this.session.world, identity);
	}

	external(account: `account:${number}`): string {
		return externalUseridOf(this.session.key, this.session.world, travel, account);
	}
}

/** Whether an answer is one of those that its interface declares. */
export function holds(path: string, answer: Answer): void {
	const endpoint = endpoints.find(
		(each) => each.path === path || each.also?.some((other) => other.path === path)
	);
	if (!endpoint) return;
	const { errcode, errmsg, ...payload } = answer;
	expect(typeof errmsg).toBe('string');
	if (errcode === 0) {
		expect(faultIn(endpoint.out, payload), `${path}: ${JSON.stringify(payload)}`).toBeUndefined();
		expect(Object.keys(endpoint.out)).toEqual(expect.arrayContaining(Object.keys(payload)));
	} else {
		// 40058 and 40063 are any interface's that is given anything
		expect([...endpoint.errcodes, ...commonErrcodes, 40058, 40063], errmsg).toContain(errcode);
		expect(errmsg).toMatch(
			new RegExp(
				`^.+, hint: \\[\\d+_\\d+_[0-9a-f]{32}\\], from ip: [\\d.]+, more info at https://open\\.work\\.weixin\\.qq\\.com/devtool/query\\?e=${errcode}$`
			)
		);
	}
}

/** The travel agency with its CRM linked, everybody permitted, and three customers of two members. */
export async function busyDesk(key = 'desk'): Promise<Desk> {
	const desk = new Desk(Session.begin(key, castStart));
	desk.do(give(toAll(travel)), { type: 'crm.link', by: zhaoAtWork });
	desk.connect(wang, zhiAtWork);
	desk.connect(li, zhiAtWork);
	desk.connect(wang, chenAtWork);
	desk.connect(chenAtWork, zhou);
	return desk.signIn();
}
