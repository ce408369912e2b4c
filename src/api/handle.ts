import { capability, decide, editions, get, type World } from '../world';
import { appsOn } from './apps';
import { Books, now, type Caller } from './books';
import { Failure, type Call, type Endpoint } from './endpoint';
import { endpoints } from './endpoints';
import { errcodes } from './errcodes';
import type { Ground } from './ground';
import { agentidOf, digits } from './ids';
import { emptied, faultIn, invalid, isRecord, missing, readQuery } from './shape';

/** The server API of one session. */
export interface Api {
	readonly ground: Ground;
	readonly books: Books;
}

/** `unlimited`: calls are not counted against the limits of frequency. */
export function apiOn(ground: Ground, unlimited = false): Api {
	return { ground, books: new Books(ground, !unlimited) };
}

/** Where what an edition did not have yet is answered as well, for whoever builds against later years. */
export const allYears = 'all-years';

const base = /^(?:.*\/)?cgi-bin\/(.*)$/;
/** Bytes of a body; no source has a limit of its own (assumed). */
const mostBytes = 1_000_000;

interface Address {
	readonly endpoint: Endpoint;
	/** The earliest date of this address. */
	readonly since: string;
}

const addresses: ReadonlyMap<string, Address> = new Map(
	endpoints.flatMap((endpoint) => {
		const all = [endpoint, ...(endpoint.also ?? [])];
		return all.map(({ path, since }): [string, Address] => [path, { endpoint, since }]);
	})
);

/**
 * Answers a call as WeCom's server would: always JSON, and always 200 but where there is no such address. Besides, at
 * `/hutong/apps`, it tells what one reads off the console there: each enterprise's CorpID and its apps' secrets.
 */
export async function handle(request: Request, { ground, books }: Api): Promise<Response> {
	const number = books.next();
	const url = new URL(request.url);
	if (/\/hutong\/apps$/.test(url.pathname)) return answered({ enterprises: appsOn(ground) });
	const path = base.exec(url.pathname)?.[1] ?? '';
	const found = addresses.get(path);
	const failed = (failure: Failure) => failedWith(failure, found?.endpoint, ground, number);
	if (!found) return answered(failed(new Failure(48002, `no interface ${path}`)), 404);
	const { endpoint } = found;
	try {
		if (request.method !== endpoint.method) throw new Failure(invalid, `use ${endpoint.method}`);
		const read = endpoint.method === 'POST' ? await readBody(request) : undefined;
		// from here on nothing waits: what is found out now still holds when it is done
		const { key, world } = ground;
		const caller = callerOf(url.searchParams, endpoint, books);
		if (caller && !books.mayCall(caller, endpoint.path)) throw new Failure(45009);
		const everything = url.pathname.split('/').includes(allYears);
		if (caller) allow(world, caller, found, everything);
		else if (!isThere(world, found, everything)) throw new Failure(48002, notYet);
		if (read instanceof Failure) throw read;
		const body = read?.value;
		const query = readQuery(endpoint.query, url.searchParams);
		const fault =
			faultIn(endpoint.query, query) ?? (endpoint.method === 'POST' && faultIn(endpoint.body, body));
		if (fault) throw new Failure(fault.errcode, fault.field);
		const call = {
			input: { ...(isRecord(body) ? body : {}), ...query },
			caller: caller ?? nobody,
			key,
			world,
			endpoint,
			books,
			now: () => ground.world,
			may: (command) => refusedBy(decide(ground.world, command)),
			act: (command) => refusedBy(ground.act(command))
		} satisfies Call<unknown>;
		const answer = endpoint.answer(call as Call<never>);
		return answered({ errcode: 0, errmsg: endpoint.done ?? 'ok', ...answer });
	} catch (thrown) {
		if (thrown instanceof Failure) return answered(failed(thrown));
		throw thrown;
	}
}

/** Whoever asks for a token has none yet. */
const nobody: Caller = { enterprise: 'enterprise:0', app: 'directory' };

const notYet = 'not in this edition';

function callerOf(query: URLSearchParams, endpoint: Endpoint, books: Books): Caller | undefined {
	if (endpoint.for === 'anybody') return undefined;
	const token = query.get('access_token');
	if (!token) throw new Failure(41001);
	const caller = books.callerBy(token);
	if (caller === 'invalid') throw new Failure(40014);
	if (caller === 'expired') throw new Failure(42001);
	return caller;
}

/** Whether an app may call at all: its kind, its enterprise, and what there was in those years. */
function allow(world: World, { enterprise, app }: Caller, found: Address, everything: boolean): void {
	const { for: callers } = found.endpoint;
	const fits = callers === 'agent' ? agentidOf(app) !== null : callers === 'any' || callers === app;
	if (!fits) throw new Failure(48002, `not for the ${app} secret`);
	if (!isThere(world, found, everything)) throw new Failure(48002, notYet);
	if (callers !== 'crm') return;
	const { admittedAt, verification } = get(world, enterprise);
	if (admittedAt === null) throw new Failure(48002, 'corp is not admitted');
	if (verification !== 'verified') throw new Failure(43009);
	if (!capability(world.edition, 'api.customerList', 'wecom>wechat').allows) throw new Failure(48002, notYet);
}

/** Whether an address was there in the edition's month. */
function isThere({ edition }: World, { since }: Address, everything: boolean): boolean {
	return everything || since.slice(0, 7) <= editions[edition].asOf;
}

function refusedBy(decision: ReturnType<typeof decide>) {
	return decision.ok ? undefined : decision.refusal;
}

/** What came as JSON; or why not, which is told only to those who may call. */
async function readBody(request: Request): Promise<{ readonly value: unknown } | Failure> {
	const text = await readText(request);
	if (text instanceof Failure) return text;
	if (text.trim() === '') return new Failure(missing, 'body');
	try {
		return { value: JSON.parse(text) as unknown };
	} catch {
		// what a form or an address looks like is no JSON that went wrong (D90313 on 40063)
		return new Failure(/^[\w.-]+=/.test(text) ? missing : invalid, 'body is no JSON');
	}
}

async function readText(request: Request): Promise<string | Failure> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	const reader = request.body?.getReader() as ReadableStreamDefaultReader<Uint8Array> | undefined;
	let text = '';
	let size = 0;
	try {
		for (;;) {
			const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
			if (done) return text + decoder.decode();
			size += value.length;
			if (size > mostBytes) break;
			text += decoder.decode(value, { stream: true });
		}
	} catch {
		return new Failure(invalid, 'body is no UTF-8');
	}
	await reader?.cancel();
	return new Failure(invalid, 'body is too large');
}

function failedWith(
	{ errcode, about }: Failure,
	endpoint: Endpoint | undefined,
	ground: Ground,
	number: number
) {
	const time = now(ground.world);
	const hint = `[${time}_${number}_${digits(32, ground.key, time, number)}]`;
	const words = [
		`${errcodes[errcode] ?? ''}${about ? ` (${printable(about)})` : ''}`,
		`hint: ${hint}`,
		'from ip: 127.0.0.1',
		`more info at https://open.work.weixin.qq.com/devtool/query?e=${errcode}`
	];
	return { ...(endpoint ? emptied(endpoint.out) : {}), errcode, errmsg: words.join(', ') };
}

/** What came from outside is said again only as far as it cannot look like something else. */
function printable(text: string): string {
	return text.slice(0, 64).replace(/[^\x21-\x7e ]/g, '?');
}

function answered(body: object, status = 200): Response {
	return new Response(JSON.stringify(body), {
		status,
		headers: { 'content-type': 'application/json; charset=UTF-8' }
	});
}
