import { Refused, type Client } from './client';
import type { Tag } from './data';
import { record, records, strings, text, type Fields } from './fields';

/* What is asked of WeCom's server, and what its answers are to the system: by whichever interfaces there are. */

/** A member, and no more than a list of them tells. */
export interface ReadMember {
	readonly userid: string;
	readonly name: string;
}

/** That a member has a customer, as it is told now. */
export interface ReadHolding {
	readonly userid: string;
	readonly since: number;
	readonly way: number | null;
	readonly state: string;
	readonly remark: string;
	readonly description: string;
	/** `null`: this interface does not tell. */
	readonly tags: readonly Tag[] | null;
}

export interface ReadCustomer {
	readonly id: string;
	readonly name: string;
	readonly holdings: readonly ReadHolding[];
}

export interface Progress {
	readonly done: number;
	/** As far as is known. */
	readonly all: number;
}

/** Nobody has them, nobody in the range does, or there is no such one: an answer, and no reason to give up. */
const nobodys = [84061, 84074, 40096];
const mostInPage = 100;

/** The members that there are. */
export async function readMembers(client: Client): Promise<readonly ReadMember[]> {
	const answer = await client.call('user/list', { department_id: '1', fetch_child: '1' });
	if (answer.errcode !== 0) throw new Refused(answer.errcode);
	return records(answer['userlist']).map(({ userid, name }) => ({ userid: text(userid), name: text(name) }));
}

/** One member's name; empty where nobody has this id any more. */
export async function readMember(client: Client, userid: string): Promise<ReadMember> {
	const { errcode, name } = await client.call('user/get', { userid });
	return { userid, name: errcode === 0 ? text(name) : '' };
}

/** One customer with whoever has them; `undefined` where nobody does. */
export async function readCustomer(client: Client, id: string): Promise<ReadCustomer | undefined> {
	const paths = ['externalcontact/get', 'crm/get_external_contact'];
	let cursor = '';
	let customer: ReadCustomer | undefined;
	do {
		const query = { external_userid: id, ...(cursor && { cursor }) };
		const answer = await client.first(paths, query);
		if (!answer) throw new Refused(48002);
		if (nobodys.includes(answer.errcode)) return undefined;
		if (answer.errcode !== 0) throw new Refused(answer.errcode);
		const holdings = records(answer['follow_user']).map(holdingIn);
		const { name } = record(answer['external_contact']);
		customer = { id, name: text(name), holdings: [...(customer?.holdings ?? []), ...holdings] };
		cursor = text(answer['next_cursor']);
	} while (cursor !== '');
	return customer;
}

/** Everybody whom anybody of `members` has. */
export async function readCustomers(
	client: Client,
	members: readonly ReadMember[],
	onprogress: (progress: Progress) => void
): Promise<readonly ReadCustomer[]> {
	const inRange = await client.first(['externalcontact/get_follow_user_list', 'crm/get_customer_contacts']);
	const named = inRange && (strings(inRange['follow_user']) ?? strings(inRange['customer_contacts']));
	// where nothing tells who has any, each member is asked
	const userids = named ?? members.map(({ userid }) => userid);
	return (await inPages(client, userids, onprogress)) ?? oneByOne(client, userids, onprogress);
}

/** In pages of a hundred; `undefined` where there is no such interface yet. */
async function inPages(
	client: Client,
	userids: readonly string[],
	onprogress: (progress: Progress) => void
): Promise<readonly ReadCustomer[] | undefined> {
	const all = new Map<string, ReadCustomer>();
	const tagged = new Set<string>();
	let rows = 0;
	for (let from = 0; from < userids.length; from += mostInPage) {
		const userid_list = userids.slice(from, from + mostInPage);
		let cursor = '';
		do {
			const asked = { userid_list, cursor, limit: mostInPage };
			const answer = await client.first(['externalcontact/batch/get_by_user'], {}, asked);
			if (!answer) return undefined;
			if (answer.errcode !== 0 && !nobodys.includes(answer.errcode)) throw new Refused(answer.errcode);
			for (const row of records(answer['external_contact_list'])) {
				const { external_userid, name } = record(row['external_contact']);
				const id = text(external_userid);
				const follow = record(row['follow_info']);
				const holding = holdingIn(follow);
				if ((strings(follow['tag_id']) ?? []).length > 0) tagged.add(id);
				const known = all.get(id);
				all.set(id, { id, name: text(name), holdings: [...(known?.holdings ?? []), holding] });
				rows += 1;
			}
			cursor = text(answer['next_cursor']);
			onprogress({ done: rows, all: cursor === '' ? rows : rows + mostInPage });
		} while (cursor !== '');
	}
	// a page has the ids of tags: their names are read with the customer's own page
	for (const id of tagged) {
		const customer = await readCustomer(client, id);
		if (customer) all.set(id, customer);
	}
	return [...all.values()];
}

async function oneByOne(
	client: Client,
	userids: readonly string[],
	onprogress: (progress: Progress) => void
): Promise<readonly ReadCustomer[]> {
	const ids = new Set<string>();
	for (const userid of userids) {
		const answer = await client.first(['externalcontact/list', 'crm/get_external_contact_list'], { userid });
		if (!answer) throw new Refused(48002);
		if (answer.errcode !== 0 && !nobodys.includes(answer.errcode)) throw new Refused(answer.errcode);
		for (const id of strings(answer['external_userid']) ?? []) ids.add(id);
	}
	const all: ReadCustomer[] = [];
	onprogress({ done: 0, all: ids.size });
	for (const id of ids) {
		const customer = await readCustomer(client, id);
		if (customer) all.push(customer);
		if (all.length % 50 === 0) onprogress({ done: all.length, all: ids.size });
	}
	return all;
}

function holdingIn(fields: Fields): ReadHolding {
	const { userid, createtime, add_way, state, remark, description } = fields;
	return {
		userid: text(userid),
		since: Number(createtime) * 1_000,
		way: typeof add_way === 'number' ? add_way : null,
		state: text(state),
		remark: text(remark),
		description: text(description),
		tags: fields['tags'] === undefined ? null : records(fields['tags']).map(tagIn)
	};
}

const tagIn = ({ tag_id, tag_name }: Fields): Tag => ({ id: text(tag_id), name: text(tag_name) });
