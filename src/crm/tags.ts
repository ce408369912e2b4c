import { answered } from './client';
import type { Crm, Tag } from './data';
import { records, text } from './fields';
import { clientOf, type Outside } from './system';

/* 企业客户标签: the enterprise's tags in their groups (D92117), and whom they are put on (D92118). */

export interface TagGroup {
	readonly id: string;
	readonly name: string;
	readonly tags: readonly Tag[];
}

export interface ReadTags {
	/** Of the call, or 0. */
	readonly errcode: number;
	readonly groups: readonly TagGroup[];
}

/** Those that there are now. */
export async function readTags(crm: Crm, outside: Outside): Promise<ReadTags> {
	const call = clientOf(crm, outside).call('externalcontact/get_corp_tag_list', {}, {});
	const answer = await answered(call);
	const groups = records(answer['tag_group']).map((group) => ({
		id: text(group['group_id']),
		name: text(group['group_name']),
		tags: records(group['tag']).map(({ id, name }) => ({ id: text(id), name: text(name) }))
	}));
	return { errcode: answer.errcode, groups };
}

/** On which customer of whom a tag is put, or taken off. */
export interface Marking {
	readonly userid: string;
	/** The customer. */
	readonly id: string;
	readonly tag: string;
	readonly on: boolean;
}

/** Asks for a tag to be put on a customer or taken off; the errcode. */
export async function markTag(crm: Crm, outside: Outside, { userid, id, tag, on }: Marking): Promise<number> {
	const said = { userid, external_userid: id, [on ? 'add_tag' : 'remove_tag']: [tag] };
	return (await answered(clientOf(crm, outside).call('externalcontact/mark_tag', {}, said))).errcode;
}

/** Asks for a new tag, in the group of a name, which is made where there is none; the errcode. */
export async function addTag(crm: Crm, outside: Outside, group: string, name: string): Promise<number> {
	const said = { group_name: group, tag: [{ name }] };
	return (await answered(clientOf(crm, outside).call('externalcontact/add_corp_tag', {}, said))).errcode;
}
