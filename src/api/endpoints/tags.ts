import { corpTagsOf, corpTagsOn, limits, type CorpTag, type KnownCorpTag } from '../../world';
import { seconds } from '../books';
import { Failure, posting, type Call } from '../endpoint';
import { customerOf, memberOf, relationOf } from '../reach';
import { flag, int, list, need, record, text } from '../shape';
import { plain, tagBy, tagIdOf } from '../tags';
import { id } from './row';

/* 客户标签: those of the enterprise, in groups (D92117), and on whom they are (D92118). */

const since = '2020-03';
/** From memory. */
const order = int(0, 2 ** 32 - 1);
const name = text(limits.tagCharacters, undefined, 40072);
const tagFields = { id: text(), name: text(), create_time: int(0), order: int(0), deleted: flag } as const;
const groupFields = {
	group_id: text(),
	group_name: text(),
	create_time: int(0),
	order: int(0),
	deleted: flag,
	tag: list(record(tagFields))
} as const;

export const tags = [
	posting({
		path: 'externalcontact/get_corp_tag_list',
		since,
		body: { tag_id: list(text()), group_id: list(text()) },
		out: { tag_group: list(record(groupFields)) },
		errcodes: [40068],
		answer: (call) => {
			const { world, caller, input } = call;
			const all = corpTagsOf(world, caller.enterprise);
			const groups = input.group_id?.length ? groupsBy(call, input.group_id) : undefined;
			const asked = groups ? undefined : input.tag_id?.length ? tagsBy(call, input.tag_id) : undefined;
			// what was taken away is told to whoever asks for it by its id (D92117)
			const inside = asked ?? all.filter(({ deleted }) => !deleted);
			const shown = all.filter((each) => {
				if (each.group !== null) return false;
				if (asked) return asked.some(({ group }) => group === each.id);
				return groups ? groups.includes(each) : !each.deleted;
			});
			const tag_group = inOrder(shown).map((group) => groupRow(call, group, inside, asked !== undefined));
			return { tag_group };
		}
	}),
	posting({
		path: 'externalcontact/add_corp_tag',
		since,
		body: {
			group_id: text(),
			group_name: name,
			order,
			tag: need(list(record({ name: need(name, 40072), order }))),
			agentid: int()
		},
		out: { tag_group: record(groupFields) },
		errcodes: [40126, 40068, 40071, 40072],
		answer: (call) => add(call)
	}),
	posting({
		path: 'externalcontact/edit_corp_tag',
		since,
		body: { id: need(text(), 40068), name, order, agentid: int() },
		errcodes: [40068, 40071, 40072],
		answer: (call) => {
			const { input } = call;
			const known = tagBy(call, input.id);
			if (!known || known.deleted) throw new Failure(40068, input.id);
			const { name: called = known.name, order = known.order } = input;
			if (called !== known.name || order !== known.order)
				set(call, [{ ...plain(known), name: called, order }]);
			return {};
		}
	}),
	posting({
		path: 'externalcontact/del_corp_tag',
		since,
		body: { tag_id: list(text()), group_id: list(text()), agentid: int() },
		errcodes: [40068, 40063],
		answer: (call) => {
			const { tag_id = [], group_id = [] } = call.input;
			if (tag_id.length + group_id.length === 0) throw new Failure(40063, 'tag_id, group_id');
			const { world, caller } = call;
			const all = corpTagsOf(world, caller.enterprise);
			const tagsIn = (group: number) => all.filter((tag) => tag.group === group && !tag.deleted);
			const gone = new Map<number, KnownCorpTag>();
			for (const group of groupsBy(call, group_id)) {
				for (const each of [group, ...tagsIn(group.id)]) gone.set(each.id, each);
			}
			for (const tag of liveTagsBy(call, tag_id)) gone.set(tag.id, tag);
			// a group goes with the last that is in it
			for (const { group } of [...gone.values()]) {
				const known = group === null ? undefined : all[group];
				if (known && tagsIn(known.id).every((each) => gone.has(each.id))) gone.set(known.id, known);
			}
			set(
				call,
				[...gone.values()].map((tag) => ({ ...plain(tag), deleted: true }))
			);
			return {};
		}
	}),
	posting({
		path: 'externalcontact/mark_tag',
		since,
		body: {
			userid: id,
			external_userid: need(text(), 41035),
			add_tag: list(text()),
			remove_tag: list(text())
		},
		errcodes: [84061, 40096, 40003, 40068, 41035, 60011],
		answer: (call) => {
			const { userid, external_userid, add_tag = [], remove_tag = [] } = call.input;
			const by = memberOf(call, userid).id;
			const link = relationOf(call, by, customerOf(call, external_userid));
			if (add_tag.length + remove_tag.length === 0) throw new Failure(40063, 'add_tag, remove_tag');
			const marked = new Set(corpTagsOn(call.world, link, by).map((tag) => tag.id));
			const before = [...marked].join();
			for (const tag of liveTagsBy(call, add_tag)) marked.add(tag.id);
			for (const tag of liveTagsBy(call, remove_tag)) marked.delete(tag.id);
			if ([...marked].join() === before) return {};
			if (call.act({ type: 'link.mark', by, link: link.id, tags: [...marked], via: 'api' }))
				throw new Failure(60011, userid);
			return {};
		}
	})
] as const;

interface Added {
	readonly group_id?: string | undefined;
	readonly group_name?: string | undefined;
	readonly order?: number | undefined;
	readonly tag: readonly { readonly name: string; readonly order?: number | undefined }[];
}

function add(call: Call<Added>) {
	const { world, caller, input } = call;
	const all = corpTagsOf(world, caller.enterprise);
	const live = all.filter(({ deleted }) => !deleted);
	const called = input.group_name?.trim() ?? '';
	let known: KnownCorpTag | undefined;
	if (input.group_id) [known] = groupsBy(call, [input.group_id]);
	else if (called === '') throw new Failure(40063, 'group_id, group_name');
	else known = live.find(({ group, name }) => group === null && name === called);
	// the same name twice in one call is one tag (D92117)
	const names = new Map(input.tag.map(({ name, order = 0 }) => [name.trim(), order]));
	if (live.filter(({ group }) => group !== null).length + names.size > limits.corpTags)
		throw new Failure(40126);
	let next = all.length;
	const group = known?.id ?? next;
	const made: CorpTag[] = [];
	if (!known) made.push({ id: next++, group: null, name: called, order: input.order ?? 0 });
	for (const [name, order] of names) made.push({ id: next++, group, name, order });
	set(call, made);
	const now = corpTagsOf(call.now(), caller.enterprise);
	const whole = now[group];
	if (!whole) throw new Failure(40068);
	return { tag_group: groupRow(call, whole, now.slice(all.length), false) };
}

/** Does it, or says in the API’s own way why the world does not take it. */
function set(call: Call<unknown>, tags: readonly CorpTag[]): void {
	const by = call.caller.enterprise;
	const refused = call.act({ type: 'corpTags.set', by, tags: [...tags], via: 'api' });
	if (!refused) return;
	if (refused.code === 'tagNameTaken') throw new Failure(40071);
	throw new Failure(refused.code === 'textIsTooLong' ? 40072 : 40058, 'name');
}

function groupRow(
	{ key, caller }: Call<unknown>,
	group: KnownCorpTag,
	all: readonly KnownCorpTag[],
	tellsDeleted: boolean
) {
	const row = (each: KnownCorpTag) => ({
		create_time: seconds(each.at),
		order: each.order,
		...(tellsDeleted && { deleted: each.deleted ?? false })
	});
	const inside = inOrder(all.filter((each) => each.group === group.id));
	return {
		group_id: tagIdOf(key, caller.enterprise, group),
		group_name: group.name,
		...row(group),
		tag: inside.map((tag) => ({ id: tagIdOf(key, caller.enterprise, tag), name: tag.name, ...row(tag) }))
	};
}

/** The larger first, and among equals the older (assumed). */
function inOrder(tags: readonly KnownCorpTag[]): KnownCorpTag[] {
	return [...tags].sort((one, other) => other.order - one.order || one.id - other.id);
}

/** Groups that are there. */
function groupsBy(call: Call<unknown>, ids: readonly string[]): KnownCorpTag[] {
	return ids.map((each) => {
		const known = tagBy(call, each);
		if (!known || known.group !== null || known.deleted) throw new Failure(40068, each);
		return known;
	});
}

/** Tags, also those that were taken away. */
function tagsBy(call: Call<unknown>, ids: readonly string[]): KnownCorpTag[] {
	return ids.map((each) => {
		const known = tagBy(call, each);
		if (!known || known.group === null) throw new Failure(40068, each);
		return known;
	});
}

function liveTagsBy(call: Call<unknown>, ids: readonly string[]): KnownCorpTag[] {
	const known = tagsBy(call, ids);
	const gone = known.findIndex(({ deleted }) => deleted);
	if (gone >= 0) throw new Failure(40068, ids[gone]);
	return known;
}
