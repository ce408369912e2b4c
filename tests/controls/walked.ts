import {
	begin,
	cast,
	codeOf,
	startIn,
	threadBetween,
	type Command,
	type ConversationId,
	type EditionId,
	type EndId,
	type SentContent
} from '../../src/world';
import { samples } from '../../src/store';
import { setTable, type SetTable } from '../panes/chat/table';

/* A table on which there is something of everything, so that a walk meets every kind of row and bubble. */

const { wang, li, zhou, zhi, zhiAtWork, chenAtWork, zhaoAtWork, heAtWork, groupChat } = cast;

const text = (words: string): SentContent => ({ kind: 'text', text: words });

export function laidTable(edition: EditionId): SetTable {
	const start: Command[] = [
		...startIn(edition),
		{ type: 'contact.create', between: [wang, zhiAtWork] },
		...(edition === 'before'
			? ([{ type: 'colleague.open', by: zhiAtWork, to: zhaoAtWork }] satisfies Command[])
			: [])
	];
	const { world } = begin(start);
	const across = threadBetween(world, wang, zhiAtWork) ?? groupChat;
	const friends = threadBetween(world, wang, li) ?? groupChat;
	const office = threadBetween(world, zhiAtWork, zhaoAtWork) ?? groupChat;
	const said = (by: EndId, to: ConversationId, content: SentContent): Command => ({
		type: 'message.create',
		by,
		to,
		content
	});
	const everything = (by: EndId, to: ConversationId): Command[] => [
		said(by, to, text('到大理几点？')),
		said(by, to, { kind: 'image', file: samples.lake }),
		said(by, to, { kind: 'file', file: samples.plan }),
		said(by, to, { kind: 'sticker', sticker: 'wave' }),
		said(by, to, { kind: 'voice', ms: 2_000 }),
		said(by, to, { kind: 'location', place: '大理古城' }),
		said(by, to, { kind: 'card', of: zhiAtWork })
	];
	const table = setTable([
		...start,
		...everything(zhiAtWork, across),
		...everything(li, friends),
		...everything(zhaoAtWork, office),
		said(wang, groupChat, { kind: 'cardPicture', of: zhiAtWork, code: codeOf(world, zhiAtWork) })
	]);
	const { sandbox, say, act } = table;
	const last = () => `message:${sandbox.world.messages.size - 1}` as const;
	for (const [by, to] of [
		[wang, friends],
		[zhiAtWork, office]
	] as const) {
		say(by, to, '刚说的');
		say(by, to, '发错了');
		act({ type: 'message.recall', by, message: last() });
	}
	// one that did not arrive, and one from whom nothing comes back but a request
	const withZhou = threadBetween(sandbox.world, wang, zhou);
	const { id } = table.linkOf(wang, zhou);
	act({ type: 'link.block', by: zhou, link: id });
	if (withZhou) say(wang, withZhou, '在吗？');
	act({ type: 'link.delete', by: zhou, link: id });
	if (withZhou) say(wang, withZhou, '还在吗？');
	table.ask(zhi, wang, '我是知晓君');
	act({ type: 'moments.post', by: wang, text: '周末去爬山' });
	act({ type: 'moments.post', by: li, text: '书看完了' });
	if (edition !== 'before') {
		for (const [by, to] of [
			[zhaoAtWork, zhiAtWork],
			[heAtWork, heAtWork]
		] as const)
			act({ type: 'grant.give', by, to: { kind: 'member', identity: to } });
		table.ask(heAtWork, wang, '我是青禾书店的何涛');
		table.ask(li, zhiAtWork, '想问行程');
		act({ type: 'card.save', by: zhiAtWork });
	}
	act({ type: 'group.start', by: zhiAtWork, name: '周报', members: [chenAtWork, zhaoAtWork] });
	return table;
}
