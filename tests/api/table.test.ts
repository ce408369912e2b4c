import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { corpidOf, endpoints, secretOf, type Endpoint, type Fields, type Shape } from '../../src/api';
import { chenAtWork, travel, wang, zhiAtWork } from '../world/commands';
import { busyDesk, holds, type Answer, type Desk } from './desk';
import { Cache, easywechat } from './easywechat';
import { overHttp } from './overHttp';

/*
 * The table of all interfaces, made by calling each: what is in it was seen. It is written anew by `vitest -u`, and
 * where it differs otherwise, the test fails.
 */

const place = fileURLToPath(new URL('../../src/api/ENDPOINTS.md', import.meta.url));

type Values = Record<string, unknown>;

/** A value by which a call gets as far as it can: what is known of this world where the name says what it is. */
function example(desk: Desk, name: string, shape: Shape): unknown {
	if (shape.is === 'list') return [example(desk, name.replace(/_list$/, ''), shape.of)];
	if (shape.is === 'record') return examples(desk, shape.fields, true);
	if (shape.is === 'int') return name === 'agentid' ? 1_000_002 : Math.max(shape.from ?? 1, 1);
	if (shape.is === 'float') return 0.5;
	if (shape.is === 'flag') return false;
	if (name === 'corpid') return corpidOf('desk', travel);
	if (name === 'corpsecret') return secretOf('desk', travel, 'crm');
	if (name === 'takeover_userid') return desk.userid(chenAtWork);
	if (name.endsWith('external_userid')) return desk.external(wang);
	if (/userid$|^user$|^touser$/.test(name)) return desk.userid(zhiAtWork);
	return name === 'msgtype' ? 'text' : 'hello'.slice(0, shape.most ?? 5);
}

function examples(desk: Desk, fields: Fields, all = false): Values {
	const used = Object.entries(fields).filter(([, { needed }]) => all || needed !== undefined);
	return Object.fromEntries(used.map(([name, shape]) => [name, example(desk, name, shape)]));
}

test('H20 the table of interfaces is what they answer: each is called by a client that others wrote, and by plain fetch', async () => {
	const lines: string[] = [];
	for (const endpoint of endpoints) {
		const seen = await seenOf(endpoint);
		const fields = Object.keys({ ...endpoint.query, ...endpoint.body });
		const unseen = endpoint.errcodes.filter((code) => !seen.codes.has(code));
		const cells = [
			[endpoint, ...(endpoint.also ?? [])].map(({ path }) => `${endpoint.method} \`${path}\``).join(', '),
			`${endpoint.since}${endpoint.assumed ? ' (assumed)' : ''}`,
			endpoint.depth === 'all' ? 'deep' : 'partly',
			fields.length > 0 ? fields.join(', ') : 'none but the token',
			[...seen.codes].sort((one, other) => one - other).join(' '),
			unseen.join(' ') || 'none',
			seen.clients.join(', ')
		];
		for (const cell of cells) expect(cell, endpoint.path).not.toBe('');
		lines.push(`| ${cells.join(' | ')} |`);
	}
	const heads = ['interface', 'since', 'depth', 'checked', 'answers seen', 'declared besides', 'called by'];
	const text = [
		'# What the server API has',
		'',
		'Made by `tests/api/table.test.ts`, which calls each interface at `/all-years/` and writes down what it answers; «declared besides» are errcodes that an interface may give and that other tests, or no test yet, bring about.',
		'',
		`| ${heads.join(' | ')} |`,
		`| ${heads.map(() => '---').join(' | ')} |`,
		...lines,
		''
	].join('\n');
	const written = await format(text, { ...(await resolveConfig(place)), parser: 'markdown' });
	await expect(written).toMatchFileSnapshot(place);
}, 60_000);

/** What an interface answered, in a world of its own each, and which clients it answered. */
async function seenOf(endpoint: Endpoint): Promise<{ codes: Set<number>; clients: string[] }> {
	const codes = new Set<number>();
	const clients = new Set<string>();
	const desk = await busyDesk();
	const app = endpoint.for === 'directory' ? 'directory' : 'crm';
	await desk.signIn(app);
	const server = await overHttp(desk.api);
	const config = {
		corp_id: corpidOf('desk', travel),
		secret: secretOf('desk', travel, app),
		token: 'token',
		aes_key: 'a'.repeat(43),
		http: { baseURL: server.url, throw: false }
	};
	const note = (client: string, answer: Answer) => {
		holds(endpoint.path, answer);
		codes.add(answer.errcode);
		clients.add(client);
	};
	const plain = async (query: Values, body: Values, access_token: string | undefined) => {
		const url = new URL(`cgi-bin/${endpoint.path}`, server.url);
		if (access_token !== undefined) url.searchParams.set('access_token', access_token);
		for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
		const init = endpoint.method === 'GET' ? {} : { method: 'POST', body: JSON.stringify(body) };
		note('fetch', (await (await fetch(url, init)).json()) as Answer);
	};
	try {
		const { query, body } = endpoint;
		const [asked, given] = [examples(desk, query), examples(desk, body)];
		const { head } = desk.session;
		const calls: [Values, Values][] = [
			[asked, given],
			[examples(desk, query, true), examples(desk, body, true)]
		];
		for (const name of Object.keys(asked)) calls.push([without(asked, name), given]);
		for (const name of Object.keys(given)) calls.push([asked, without(given, name)]);
		for (const [name, shape] of Object.entries({ ...query, ...body })) {
			const wrong = violating(shape);
			if (Object.hasOwn(query, name)) calls.push([{ ...asked, [name]: wrong }, given]);
			else calls.push([asked, { ...given, [name]: wrong }]);
		}
		const client = easywechat(config, new Cache(() => desk.session.world.clock)).getClient();
		for (const [params, data] of calls) {
			if (endpoint.for === 'anybody') await plain(params, data, undefined);
			else {
				const search = new URLSearchParams(
					Object.entries(params).map(([name, value]) => [name, String(value)])
				);
				const url = `/cgi-bin/${endpoint.path}`;
				const answer =
					endpoint.method === 'GET'
						? await client.get(url, { params })
						: await client.postJson(search.size > 0 ? `${url}?${search}` : url, data);
				note('node-easywechat', answer.toObject());
			}
			desk.session.goto(head);
		}
		// it signs in by this itself
		if (endpoint.path === 'gettoken') clients.add('node-easywechat');
		if (endpoint.for !== 'anybody') {
			await plain(asked, given, undefined);
			await plain(asked, given, 'x');
		}
	} finally {
		await server.close();
	}
	return { codes, clients: [...clients].sort() };
}

function without(values: Values, name: string): Values {
	return Object.fromEntries(Object.entries(values).filter(([each]) => each !== name));
}

/** One that does not fit, as an address or a body can carry it. */
function violating(shape: Shape): unknown {
	if (shape.is === 'list') return Array.from({ length: (shape.most ?? 20_000) + 1 }, () => 'x');
	if (shape.is === 'int') return (shape.to ?? 0) + 1_000_000_000_000;
	return shape.is === 'text' ? 'x'.repeat(Math.max(shape.most ?? 0, shape.bytes ?? 0, 64) + 1) : 'x';
}
