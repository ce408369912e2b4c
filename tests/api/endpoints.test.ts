import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { endpoints, errcodes, type Endpoint, type Fields, type Shape } from '../../src/api';
import { hash } from '../../src/world';
import { wang, zhiAtWork } from '../world/commands';
import { busyDesk, type Desk } from './desk';

let desk: Desk;
let tokens: Readonly<Record<string, string>>;

beforeAll(async () => {
	desk = await busyDesk();
	const crm = desk.token;
	await desk.signIn('directory');
	tokens = { crm, directory: desk.token };
});

/** Values that fit a shape, those of this world among them. */
function fitting(shape: Shape): fc.Arbitrary<unknown> {
	switch (shape.is) {
		case 'text': {
			const most = Math.min(shape.most ?? 40, shape.bytes ?? 40, 40);
			const words = fc.string({ maxLength: most });
			const known = [desk.userid(zhiAtWork), desk.external(wang)].filter((each) => each.length <= most);
			return known.length > 0 ? fc.oneof(words, fc.constantFrom(...known)) : words;
		}
		case 'int': {
			const { from: min = -5, to: max = 2 ** 31 } = shape;
			return fc.oneof(fc.integer({ min, max: Math.max(min, max) }), fc.constant(Math.max(min, 1)));
		}
		case 'float':
			return fc.double({ noNaN: true, noDefaultInfinity: true });
		case 'flag':
			return fc.boolean();
		case 'list':
			return fc.array(fitting(shape.of), { maxLength: Math.min(shape.most ?? 5, 5) });
		case 'record':
			return fields(shape.fields);
	}
}

function fields(of: Fields): fc.Arbitrary<Record<string, unknown>> {
	const requiredKeys = Object.keys(of).filter((name) => of[name]?.needed !== undefined);
	return fc.record(Object.fromEntries(Object.entries(of).map(([name, shape]) => [name, fitting(shape)])), {
		requiredKeys
	});
}

const anything = fc.oneof(
	fc.anything({ maxDepth: 3 }).filter((value) => JSON.stringify(value) !== undefined),
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.constantFrom('x'.repeat(5_000), 1e300, -1, 0.5, [], {}, [[[]]], { __proto__: null })
);

/** A call with something in it that does not fit. */
function violating(of: Fields): fc.Arbitrary<Record<string, unknown>> {
	const names = [...Object.keys(of), 'besides'];
	return fc
		.tuple(fields(of), fc.constantFrom(...names), fc.option(anything, { nil: undefined }))
		.map(([value, name, other]) => ({ ...value, [name]: other }));
}

/** One call with these values; whatever it is answered is held against what is declared, and so is the world. */
async function tryOut(endpoint: Endpoint, query: Record<string, unknown>, body: unknown): Promise<void> {
	const { session } = desk;
	const before = { head: session.head, hash: hash(session.world), size: session.size };
	desk.token = tokens[endpoint.for === 'directory' ? 'directory' : 'crm'] ?? '';
	const flat = Object.entries(query).filter(([, value]) => value !== undefined);
	const said = Object.fromEntries(flat.map(([name, value]) => [name, write(value)]));
	const answer =
		endpoint.method === 'GET'
			? await desk.get(endpoint.path, said)
			: await desk.post(endpoint.path, body ?? {}, said);
	if (answer.errcode === 0) return session.goto(before.head);
	expect(hash(session.world)).toBe(before.hash);
	expect(session.size).toBe(before.size);
}

function write(value: unknown): string {
	return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

describe('Every interface', () => {
	test.each(endpoints.map((endpoint) => [endpoint.path, endpoint] as const))(
		'H6 %s: what fits is answered as declared, what does not is refused, and a refused call changes nothing',
		async (_, endpoint) => {
			const { query, body, depth } = endpoint;
			const few = depth === 'all' ? 1 : 0.25;
			await fc.assert(
				fc.asyncProperty(fields(query), fields(body), (one, other) => tryOut(endpoint, one, other)),
				{ numRuns: 40 * few }
			);
			await fc.assert(
				fc.asyncProperty(violating(query), violating(body), (one, other) => tryOut(endpoint, one, other)),
				{ numRuns: 60 * few }
			);
			await fc.assert(
				fc.asyncProperty(anything, (value) => tryOut(endpoint, {}, value)),
				{ numRuns: 20 * few }
			);
		}
	);

	test.each(endpoints.map((endpoint) => [endpoint.path, endpoint] as const))(
		'H6 %s: each parameter that has to be there is missed by its errcode',
		async (_, endpoint) => {
			desk.token = tokens[endpoint.for === 'directory' ? 'directory' : 'crm'] ?? '';
			const [one, other] = fc.sample(fc.tuple(fields(endpoint.query), fields(endpoint.body)), 1)[0] ?? [
				{},
				{}
			];
			for (const [name, { needed }] of Object.entries({ ...endpoint.query, ...endpoint.body })) {
				if (needed === undefined) continue;
				const inQuery = Object.hasOwn(endpoint.query, name);
				const query = Object.fromEntries(
					Object.entries(filled(endpoint.query, one)).filter(([each]) => each !== name)
				);
				const body = Object.fromEntries(
					Object.entries(filled(endpoint.body, other)).filter(([each]) => inQuery || each !== name)
				);
				const said = Object.fromEntries(Object.entries(query).map(([each, value]) => [each, write(value)]));
				const answer =
					endpoint.method === 'GET'
						? await desk.get(endpoint.path, said)
						: await desk.post(endpoint.path, body, said);
				expect(answer.errcode, name).toBe(needed);
				expect(answer.errmsg).toContain(name);
			}
		}
	);

	test('H3 every interface of the documentation is there, by its method', () => {
		const there = new Set(endpoints.map(({ method, path }) => `${method} ${path}`));
		expect(documented.filter((each) => !there.has(each))).toEqual([]);
	});

	test('H3 each has an address of its own, a date, and errcodes with words', () => {
		const paths = endpoints.flatMap(({ path, also = [] }) => [path, ...also.map((each) => each.path)]);
		expect(new Set(paths).size).toBe(paths.length);
		for (const { path, since, errcodes: codes } of endpoints) {
			expect(path).toMatch(/^[\w/]+$/);
			expect(since).toMatch(/^20\d\d(-\d\d){0,2}$/);
			for (const code of codes) expect(errcodes[code], `${path} ${code}`).toBeTruthy();
		}
	});
});

/** With something in every needed field, so that one alone is missing when it is taken away. */
function filled(of: Fields, value: Record<string, unknown>): Record<string, unknown> {
	const needed = Object.entries(of).filter(([, shape]) => shape.needed !== undefined);
	return {
		...value,
		...Object.fromEntries(
			needed.map(([name, { is }]) => [name, is === 'int' ? 1 : is === 'list' ? ['a'] : 'a'])
		)
	};
}

/** The interfaces that we have the documentation of. */
const documented = `
GET gettoken
GET getcallbackip
GET user/get
GET user/simplelist
GET user/list
POST user/list_id
POST user/create
POST user/update
GET user/delete
GET department/list
GET crm/get_external_contact
GET externalcontact/get_follow_user_list
GET externalcontact/list
GET externalcontact/get
POST externalcontact/batch/get_by_user
POST externalcontact/remark
POST externalcontact/contact_list
POST externalcontact/add_contact_way
POST externalcontact/get_contact_way
POST externalcontact/list_contact_way
POST externalcontact/update_contact_way
POST externalcontact/del_contact_way
POST externalcontact/close_temp_chat
POST externalcontact/get_corp_tag_list
POST externalcontact/add_corp_tag
POST externalcontact/edit_corp_tag
POST externalcontact/del_corp_tag
POST externalcontact/mark_tag
POST externalcontact/transfer_customer
POST externalcontact/transfer_result
POST externalcontact/get_unassigned_list
POST externalcontact/resigned/transfer_customer
POST externalcontact/resigned/transfer_result
POST externalcontact/groupchat/onjob_transfer
POST externalcontact/groupchat/transfer
POST externalcontact/groupchat/list
POST externalcontact/groupchat/get
POST externalcontact/opengid_to_chatid
POST externalcontact/send_welcome_msg
POST externalcontact/add_msg_template
POST externalcontact/get_groupmsg_list_v2
POST externalcontact/get_groupmsg_task
POST externalcontact/get_groupmsg_send_result
POST externalcontact/remind_groupmsg_send
POST externalcontact/cancel_groupmsg_send
POST externalcontact/get_user_behavior_data
POST externalcontact/groupchat/statistic
POST externalcontact/add_moment_task
GET externalcontact/get_moment_task_result
POST externalcontact/get_moment_list
POST externalcontact/get_moment_task
POST externalcontact/get_moment_customer_list
POST externalcontact/get_moment_send_result
POST externalcontact/get_moment_comments
POST externalcontact/cancel_moment_task
POST externalcontact/unionid_to_external_userid
POST idconvert/unionid_to_external_userid
POST externalcontact/convert_to_openid
POST idconvert/convert_tmp_external_userid
POST externalcontact/from_service_external_userid
POST message/send
POST message/recall`
	.trim()
	.split('\n');
