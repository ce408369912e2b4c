import { at, get, values, type IdentityId } from '../../world';
import { Failure, getting, posting, type Call } from '../endpoint';
import { externalUseridOf, memberBy, useridOf } from '../ids';
import {
	customerOf,
	customersOf,
	externalContact,
	externalContactFields,
	followInfo,
	followInfoFields,
	followersOf,
	followUserFields,
	heldAccount,
	isInRange,
	memberInRange,
	memberOf,
	oldFollowUserFields,
	personalTags,
	readCursor,
	relationOf,
	writeCursor
} from '../reach';
import { int, list, need, record, text } from '../shape';
import { corpTagRows } from '../tags';

/* 客户: who the members' customers are, and what is written down about them. */

const externalUserid = { external_userid: need(text(), 41035) } as const;
const renamed = '2019-05-23';
/** How many a page has that lists all followers of one customer (D92114). */
const followersOnPage = 500;

export const customers = [
	getting({
		path: 'externalcontact/get_follow_user_list',
		since: renamed,
		out: { follow_user: list(text()) },
		errcodes: [84074],
		answer: (call) => ({ follow_user: inRange(call) })
	}),
	getting({
		path: 'crm/get_customer_contacts',
		since: '2018-12-21',
		assumed: true,
		out: { customer_contacts: list(text()) },
		errcodes: [84074],
		answer: (call) => ({ customer_contacts: inRange(call) })
	}),
	getting({
		path: 'externalcontact/list',
		since: renamed,
		// new on 2018-12-21; that the beta has it is assumed (A2 needs it)
		also: [{ path: 'crm/get_external_contact_list', since: '2018-05', assumed: true }],
		query: { userid: need(text(), 41009) },
		out: { external_userid: list(text()) },
		errcodes: [84061, 40003, 60011, 41009, 84074],
		answer: (call) => {
			const { id } = memberInRange(call, call.input.userid);
			const all = idsOfCustomers(call, id);
			if (all.length === 0) throw new Failure(84061);
			return { external_userid: all };
		}
	}),
	getting({
		path: 'externalcontact/get',
		since: renamed,
		query: { ...externalUserid, cursor: text() },
		out: {
			external_contact: record(externalContactFields),
			follow_user: list(record(followUserFields)),
			next_cursor: text()
		},
		errcodes: [84061, 40096, 41035, 60011],
		answer: (call) => {
			const { input, key } = call;
			const account = customerOf(call, input.external_userid);
			const of = `followers of ${input.external_userid}`;
			const from = readCursor(key, of, input.cursor);
			const all = [...followersOf(call, account)];
			if (all.length === 0) throw new Failure(84061);
			const next = from + followersOnPage;
			return {
				external_contact: externalContact(call, account),
				follow_user: all.slice(from, next).map(({ link, member }) => ({
					...followInfo(call, link, member.id),
					tags: [...corpTagRows(call, link, member.id), ...personalTags(link, member.id)]
				})),
				next_cursor: next < all.length ? writeCursor(key, of, next) : ''
			};
		}
	}),
	getting({
		path: 'crm/get_external_contact',
		// on record for 2018-09-16; that the beta has it is assumed (A2 needs it)
		since: '2018-05',
		assumed: true,
		query: externalUserid,
		out: {
			external_contact: record(externalContactFields),
			follow_user: list(record(oldFollowUserFields))
		},
		errcodes: [40096, 84061, 41035],
		answer: (call) => {
			const account = customerOf(call, call.input.external_userid);
			const all = [...followersOf(call, account)];
			if (all.length === 0) throw new Failure(84061);
			return {
				external_contact: externalContact(call, account),
				follow_user: all.map(({ link, member }) => {
					const { userid, remark, description, createtime } = followInfo(call, link, member.id);
					return { userid, remark, description, createtime };
				})
			};
		}
	}),
	posting({
		path: 'externalcontact/batch/get_by_user',
		since: '2020-10',
		body: { userid_list: need(list(text(), 100, 40032)), cursor: text(), limit: int(1) },
		out: {
			external_contact_list: list(
				record({ external_contact: record(externalContactFields), follow_info: record(followInfoFields) })
			),
			next_cursor: text(),
			fail_info: record({ unlicensed_userid_list: list(text()) })
		},
		errcodes: [40031, 40032, 84061, 701008],
		answer: (call) => batch(call)
	}),
	posting({
		path: 'externalcontact/remark',
		since: '2020-09',
		body: {
			userid: need(text(), 40003),
			...externalUserid,
			remark: text(20),
			description: text(150),
			remark_company: text(20),
			remark_mobiles: list(text(), 20),
			remark_pic_mediaid: text()
		},
		errcodes: [84061, 40096, 40003, 40058, 41035, 60011],
		answer: (call) => {
			const { userid, external_userid, remark, description, ...others } = call.input;
			const by = memberOf(call, userid).id;
			const link = relationOf(call, by, customerOf(call, external_userid)).id;
			const via = 'api';
			const commands = [
				...(remark === undefined ? [] : [{ type: 'link.remark', by, link, remark, via } as const]),
				...(description === undefined ? [] : [{ type: 'link.describe', by, link, description, via } as const])
			];
			for (const each of ['remark_company', 'remark_mobiles', 'remark_pic_mediaid'] as const) {
				if (others[each] !== undefined) throw new Failure(48002, `${each} is not simulated`);
			}
			if (commands.length === 0) throw new Failure(40058, 'remark');
			// both or neither: the one does not touch what the other asks
			for (const each of commands) if (call.may(each)) throw new Failure(40058, each.type.slice(5));
			for (const each of commands) call.act(each);
			return {};
		}
	})
] as const;

/** A list knows no pages: what was listed last, and off what, since hardly any act changes a link. */
let listed: readonly {
	readonly of: readonly unknown[];
	readonly ids: readonly string[];
}[] = [];
const mostListed = 8;

function idsOfCustomers({ key, world, caller }: Call<unknown>, member: IdentityId): readonly string[] {
	const of = [key, member, world.links, get(world, member).linksToAccounts];
	const before = listed.find((each) => each.of.every((part, place) => part === of[place]));
	const ids =
		before?.ids ??
		[...customersOf(world, member)].map(({ account }) =>
			externalUseridOf(key, world, caller.enterprise, account)
		);
	listed = [{ of, ids }, ...listed.filter((each) => each !== before)].slice(0, mostListed);
	return ids;
}

function inRange({ world, caller }: Call<unknown>): string[] {
	return [...values(get(world, caller.enterprise).identities)]
		.filter((id) => isInRange(world, get(world, id)))
		.map((id) => useridOf(world, id));
}

/** How many pages' places one member has in a cursor: more than there can be accounts. */
const placesOfOne = 2 ** 28;

/** One page of several members' customers; it costs what the page costs, and not what the members have. */
function batch(
	call: Call<{ userid_list: readonly string[]; cursor?: string | undefined; limit?: number | undefined }>
) {
	const { key, world, caller, input } = call;
	const most = Math.min(input.limit ?? 50, 100);
	const members = input.userid_list.map((userid) => {
		const member = memberBy(world, caller.enterprise, userid);
		if (!member || !isInRange(world, member)) throw new Failure(40031, userid);
		return member;
	});
	const of = `${caller.enterprise} customers of ${input.userid_list.join()}`;
	const start = readCursor(key, of, input.cursor);
	const rows = [];
	for (let place = Math.floor(start / placesOfOne); place < members.length; place += 1) {
		const member = members[place] as (typeof members)[number];
		const from = place * placesOfOne;
		for (let index = Math.max(0, start - from); index < member.linksToAccounts.size; index += 1) {
			const id = at(member.linksToAccounts, index);
			const link = id && get(world, id);
			const account = link && heldAccount(link, member.id);
			if (!account) continue;
			if (rows.length === most) {
				return { external_contact_list: rows, next_cursor: writeCursor(key, of, from + index) };
			}
			const tag_id = corpTagRows(call, link, member.id).map((each) => each.tag_id);
			rows.push({
				external_contact: externalContact(call, account),
				follow_info: { ...followInfo(call, link, member.id), tag_id }
			});
		}
	}
	if (rows.length === 0 && start === 0) throw new Failure(84061);
	return { external_contact_list: rows, next_cursor: '' };
}
