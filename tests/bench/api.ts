import { apiOn, corpidOf, externalUseridOf, handle, secretOf, useridOf, type Api } from '../../src/api';
import { cast, contactsOf, decide, evolve, isAccount } from '../../src/world';
import { quantile } from './measure';
import type { Run } from './subjects';
import { worldOf } from './worlds';

const { travel, zhaoAtWork, zhiAtWork } = cast;
const key = 'bench';

/** Calls of the server API one after the other, in worlds of up to 10 000 customers. */
export async function api({ sizes, time, row }: Run): Promise<void> {
	const small = await desk(sizes[0] ?? 100);
	for (const size of sizes) {
		const { simple, page } = await desk(size);
		const calls = await timesOf(simple, time);
		const ms = quantile(calls, 0.5);
		row({ name: 'a simple call of the API', size, ours: ms * 1_000, unit: 'µs', target: { ours: 200 } });
		row({
			name: 'the slowest of a hundred such calls',
			size,
			ours: quantile(calls, 0.99),
			unit: 'ms',
			target: { ours: 5 }
		});
		const ours = quantile(await timesOf(page, time), 0.5) * 1_000;
		const reference = quantile(await timesOf(small.page, time), 0.5) * 1_000;
		const against = 'the same in the smallest world';
		const target = { ratio: 3 };
		row({ name: 'a page of ten customers', size, ours, unit: 'µs', against, reference, target });
	}
}

/** Calls before any is timed: by then they are compiled. */
const warmUp = 500;

/** How long each call took, in ms, for `time` ms and at least once. */
async function timesOf(call: () => Promise<void>, time: number): Promise<number[]> {
	for (let count = 0; count < warmUp; count += 1) await call();
	const times: number[] = [];
	const start = performance.now();
	do {
		const begun = performance.now();
		await call();
		times.push(performance.now() - begun);
	} while (performance.now() - start < time);
	return times;
}

/** The enterprise's CRM at work: one customer looked up, and one page of them. */
async function desk(size: number) {
	const before = worldOf(size);
	const linked = decide(before, { type: 'crm.link', by: zhaoAtWork });
	if (!linked.ok) throw new Error(`crm.link: ${linked.refusal.code}`);
	const world = evolve(before, linked.events);
	const ground: Api['ground'] = {
		key,
		world,
		head: 0,
		entry: () => undefined,
		worldAt: () => world,
		act: (command) => decide(world, command)
	};
	const served = apiOn(ground, true);
	const base = 'https://qyapi.example.test/all-years/cgi-bin';
	const ask = async (path: string, init?: RequestInit) => {
		const response = await handle(new Request(`${base}/${path}`, init), served);
		const answer = (await response.json()) as { errcode: number; errmsg: string; access_token?: string };
		if (answer.errcode !== 0) throw new Error(answer.errmsg);
		return answer;
	};
	const pair = `corpid=${corpidOf(key, travel)}&corpsecret=${secretOf(key, travel, 'crm')}`;
	const token = (await ask(`gettoken?${pair}`)).access_token ?? '';
	const customer = contactsOf(world, zhiAtWork).find(({ other }) => isAccount(other))?.other;
	if (!customer || !isAccount(customer)) throw new Error('nobody was added');
	const external = externalUseridOf(key, world, travel, customer);
	const body = JSON.stringify({ userid_list: [useridOf(world, zhiAtWork)], limit: 10 });
	return {
		simple: async () =>
			void (await ask(`externalcontact/get?access_token=${token}&external_userid=${external}`)),
		page: async () =>
			void (await ask(`externalcontact/batch/get_by_user?access_token=${token}`, { method: 'POST', body }))
	};
}
