import {
	get,
	linkBetween,
	permissionOf,
	values,
	type AccountId,
	type IdentityId,
	type World,
	type WorkIdentity
} from '../../world';
import { seconds } from '../books';
import { Failure, posting, type Call } from '../endpoint';
import { accountBy, externalUseridOf, memberBy, useridOf } from '../ids';
import { adminOf, customersOf, heldAccount, isInRange, memberOf, readCursor, writeCursor } from '../reach';
import { flag, int, list, need, record, text } from '../shape';

/* 在职继承, 离职继承: whether a customer passes from a member to another is the world's to say (G9). */

const given = {
	handover_userid: need(text(), 40003),
	takeover_userid: need(text(), 40003),
	external_userid: need(list(text(), 100), 40096)
} as const;
const taken = { customer: list(record({ external_userid: text(), errcode: int() })) } as const;
const asked = {
	handover_userid: need(text(), 40003),
	takeover_userid: need(text(), 40003),
	cursor: text()
} as const;
const told = {
	customer: list(record({ external_userid: text(), status: int(1, 5), takeover_time: int(0) })),
	next_cursor: text()
} as const;
const errcodes = [
	40003, 40096, 40098, 40099, 40100, 40128, 40129, 40130, 84061, 60111, 41054, 84074
] as const;

export const transfer = [
	posting({
		path: 'externalcontact/transfer_customer',
		since: '2021-03-24',
		body: { ...given, transfer_success_msg: text(200) },
		out: taken,
		errcodes,
		answer: (call) => assign(call, memberOf(call, call.input.handover_userid))
	}),
	posting({
		path: 'externalcontact/transfer_result',
		since: '2021-03-24',
		body: asked,
		out: told,
		errcodes: [40003, 60111],
		answer: (call) => noneFrom(call, memberOf(call, call.input.handover_userid))
	}),
	posting({
		path: 'externalcontact/get_unassigned_list',
		since: '2019-05-23',
		also: [{ path: 'crm/get_unassigned_list', since: '2018-12-21' }],
		body: { page_id: int(0), page_size: int(1), cursor: text() },
		out: {
			info: list(record({ handover_userid: text(), external_userid: text(), dimission_time: int(0) })),
			is_last: flag,
			next_cursor: text()
		},
		errcodes: [84074],
		answer: ({ key, world, caller, input }) => {
			const of = `${caller.enterprise} unassigned`;
			const size = Math.min(input.page_size ?? 1_000, 1_000);
			const from = input.cursor ? readCursor(key, of, input.cursor) : (input.page_id ?? 0) * size;
			const all = [...unassigned(world, caller.enterprise)];
			const next = from + size;
			const is_last = next >= all.length;
			const info = all.slice(from, next).map(({ member, account }) => ({
				handover_userid: useridOf(world, member.id),
				external_userid: externalUseridOf(key, world, caller.enterprise, account),
				dimission_time: seconds(member.voidSince ?? 0)
			}));
			if (input.page_id !== undefined) return { info, is_last };
			return { info, is_last, next_cursor: is_last ? '' : writeCursor(key, of, next) };
		}
	}),
	posting({
		path: 'externalcontact/resigned/transfer_customer',
		since: '2021-03-24',
		// before, one interface was for both (D92109)
		also: [
			{ path: 'externalcontact/transfer', since: '2019-05-23' },
			{ path: 'crm/transfer_external_contact', since: '2018-12-21', assumed: true }
		],
		body: given,
		out: taken,
		errcodes: [40097, ...errcodes],
		answer: (call) => assign(call, departed(call, call.input.handover_userid))
	}),
	posting({
		path: 'externalcontact/resigned/transfer_result',
		since: '2021-03-24',
		body: asked,
		out: told,
		errcodes: [40003, 60111, 40097],
		answer: (call) => noneFrom(call, departed(call, call.input.handover_userid))
	})
] as const;

/** Who has left, by their id. */
function departed({ world, caller }: Call<unknown>, userid: string): WorkIdentity {
	const member = memberBy(world, caller.enterprise, userid);
	if (!member) throw new Failure(60111, userid);
	if (member.state !== 'void') throw new Failure(40097, userid);
	return member;
}

/** Customers whom nobody may pass on any more, but who were had within the range. */
function* unassigned(
	world: World,
	enterprise: WorkIdentity['enterprise']
): Generator<{ member: WorkIdentity; account: AccountId }> {
	for (const id of values(get(world, enterprise).identities)) {
		const member = get(world, id);
		if (member.state !== 'void' || !permissionOf(world, id).may) continue;
		for (const { account } of customersOf(world, id)) yield { member, account };
	}
}

interface Handover {
	readonly takeover_userid: string;
	readonly external_userid: readonly string[];
}

/** Each customer for itself; but where the edition has no such thing, nothing at all. */
function assign(call: Call<Handover>, { id: from }: WorkIdentity) {
	const { key, world, caller, input } = call;
	const successor = memberOf(call, input.takeover_userid);
	if (successor.id === from) throw new Failure(40130);
	if (successor.state !== 'active') throw new Failure(41054, input.takeover_userid);
	if (!isInRange(world, successor)) throw new Failure(84074, input.takeover_userid);
	const by = adminOf(world, caller.enterprise);
	if (!by) throw new Failure(84074);
	const customer = input.external_userid.map((external_userid) => {
		const account = accountBy(key, world, caller.enterprise, external_userid);
		const errcode = account ? pass(call, by, from, successor.id, account) : 40096;
		return { external_userid, errcode };
	});
	return { customer };
}

function pass(
	call: Call<unknown>,
	by: IdentityId,
	from: IdentityId,
	to: IdentityId,
	account: AccountId
): number {
	const link = linkBetween(call.world, from, account);
	if (!link || !heldAccount(link, from)) return 84061;
	const command = { type: 'handover.assign', by, link: link.id, to, via: 'api' } as const;
	const refused = call.may(command);
	if (refused?.code === 'editionAllows') throw new Failure(48002, 'no handover in this edition');
	return (refused ?? call.act(command)) ? 40100 : 0;
}

/** Nothing was ever passed on by the API in an edition that has it not. */
function noneFrom(call: Call<{ readonly takeover_userid: string }>, _: WorkIdentity) {
	memberOf(call, call.input.takeover_userid);
	return { customer: [], next_cursor: '' };
}
