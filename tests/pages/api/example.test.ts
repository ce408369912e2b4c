import { expect, test } from 'vitest';
import { endpoints, faultIn } from '../../../src/api';
import { api as english } from '../../../src/i18n/en/api';
import { api as chinese } from '../../../src/i18n/zh-CN/api';
import { exampleOf, presentOf, type Present } from '../../../src/pages/api/example';
import { found } from '../../../src/pages/api/groups';
import { cast, linkBetween } from '../../../src/world';
import { setTable } from '../../panes/chat/table';

const present: Present = {
	userids: ['zhi-0', 'chen-1'],
	customers: ['wm1'],
	tags: ['et1'],
	groups: ['et0'],
	ways: ['0'],
	agentid: 1_000_002,
	seconds: 1_527_127_140
};

test.each(endpoints.map((endpoint) => [endpoint.path, endpoint] as const))(
	'H6 what the form of %s is filled in with has the shape that is asked for',
	(_, endpoint) => {
		const query = exampleOf(endpoint.query, present);
		const body = exampleOf(endpoint.body, present);
		expect(faultIn(endpoint.body, body)).toBeUndefined();
		for (const [name, { needed }] of Object.entries(endpoint.query))
			if (needed !== undefined) expect(query).toHaveProperty(name);
	}
);

test('A2 it is of the session: a member who has a customer, and that customer', () => {
	const table = setTable();
	table.meet();
	const { key, world } = table.sandbox;
	expect(linkBetween(world, cast.wang, cast.zhiAtWork)).toBeDefined();
	const { userids, customers } = presentOf(key, world, cast.travel);
	expect(userids[0]).toBe('zhi-0');
	expect(customers).toEqual([expect.stringMatching(/^wm\w{30}$/)]);
});

test.each([
	['客户详情', chinese, 'externalcontact/get'],
	['transfer leaving', english, 'externalcontact/resigned/transfer_customer'],
	['get_external_contact', chinese, 'crm/get_external_contact']
] as const)('«%s» finds an interface by name or address, in either language', (words, t, path) => {
	expect(found(words, [t]).flatMap(([, all]) => all.map((each) => each.path))).toContain(path);
});

test('every interface has a name in both languages and stands in one group', () => {
	for (const t of [chinese, english]) {
		const all = found('', [t]).flatMap(([, each]) => each);
		expect(all.toSorted((a, b) => endpoints.indexOf(a) - endpoints.indexOf(b))).toEqual(endpoints);
		expect(endpoints.filter(({ path }) => !t.titles[path]).map(({ path }) => path)).toEqual([]);
	}
});
