import {
	begin,
	cast,
	castTable,
	codeOf,
	compareEditions,
	firstEdition,
	isIdentity,
	linkBetween,
	pairOf,
	threadBetween,
	type Act,
	type AddWay,
	type Command,
	type ConversationId,
	type EditionId,
	type EndId,
	type LinkId,
	type Pair,
	type SentContent,
	type World
} from '../world';

/**
 * How a cell is tried: a small world, and the act that is done in it through the one door. The table is set by
 * commands that ask no edition, so that every edition can be asked about every act.
 */
export interface Probe {
	/** How the table is set; a session can begin with it. */
	readonly start: readonly Command[];
	/** What is tried, or what is looked at: a label or a mark is nobody's act. */
	readonly tries: Command | Look;
}

export interface Look {
	readonly type: 'look';
	/** Which app somebody is marked to be in, or whether they have read what was sent. */
	readonly for: 'label' | 'readMark';
	readonly by: EndId;
	readonly at: EndId;
}

const { wang, li, zhou, zhi, zhiAtWork, chenAtWork, zhaoAtWork, heAtWork, travel, books, groupChat } = cast;

/** Who turns to whom. */
const ends: { readonly [pair in Pair]: readonly [EndId, EndId] } = {
	'wechat>wechat': [wang, li],
	'wechat>wecom': [wang, zhiAtWork],
	'wecom>wechat': [zhiAtWork, wang],
	colleague: [zhiAtWork, chenAtWork],
	'wecom>wecom': [zhiAtWork, heAtWork]
};

const rights: readonly Command[] = [
	{ type: 'grant.create', by: zhaoAtWork, to: { kind: 'all', enterprise: travel } },
	{ type: 'grant.create', by: heAtWork, to: { kind: 'all', enterprise: books } }
];

/** The people and enterprises of every probe, in an edition. */
function table(edition: EditionId): Command[] {
	const chosen: Command = { type: 'edition.set', edition };
	// a world begins in one of the editions by itself
	return compareEditions(edition, firstEdition) === 0 ? [...castTable] : [chosen, ...castTable];
}

/** What a probe's act is made with: who to whom, in the world as it is set. */
interface Scene {
	readonly world: World;
	readonly from: EndId;
	readonly to: EndId;
	/** The link and the thread of the two, where they are tied. */
	readonly link: LinkId;
	readonly thread: ConversationId;
}

interface Recipe {
	/** What is set besides the people; with the two tied unless `apart`. */
	readonly sets?: (scene: Scene, pair: Pair) => readonly Command[];
	readonly apart?: true;
	readonly tries: (scene: Scene, pair: Pair) => Command | Look;
}

const adding = (way: AddWay): Recipe => ({
	apart: true,
	sets: () => rights,
	tries: ({ world, from, to }) => ({ type: 'link.ask', by: from, code: codeOf(world, to), way, hello: '' })
});

const sending = (content: (scene: Scene) => SentContent): Recipe => ({
	tries: (scene) => ({ type: 'message.send', by: scene.from, to: scene.thread, content: content(scene) })
});

const told = ({ to }: Scene): readonly Command[] => [
	{ type: 'moments.post', by: to, text: '大理的春天到了。' }
];

const picture = { name: '洱海.svg', size: 983, type: 'image/svg+xml', hash: 'sample-erhai.svg' };
const plan = { name: '大理五日行程.pdf', size: 11_359, type: 'application/pdf', hash: 'sample-plan.pdf' };
const workCard = (world: World): SentContent => ({
	kind: 'cardPicture',
	of: zhiAtWork,
	code: codeOf(world, zhiAtWork)
});

/** To whom a card is passed on, in the same app: somebody who is neither of the two. */
const thirds: { readonly [pair in Pair]: EndId } = {
	'wechat>wechat': zhou,
	'wechat>wecom': li,
	'wecom>wechat': chenAtWork,
	colleague: zhaoAtWork,
	'wecom>wecom': chenAtWork
};

const recipes: { readonly [act in Act]: Recipe } = {
	'add.scan': adding('scan'),
	'add.card': adding('card'),
	'add.cardPicture': adding('cardPicture'),
	'add.group': {
		...adding('group'),
		// whoever tries, a group is set with both in it: no edition is asked of that
		sets: ({ from, to }) => [...rights, { type: 'group.create', name: '饭搭子', members: [from, to, zhi] }]
	},
	'message.text': sending(() => ({ kind: 'text', text: '在吗？' })),
	'message.image': sending(() => ({ kind: 'image', file: picture })),
	'message.file': sending(() => ({ kind: 'file', file: plan })),
	'message.sticker': sending(() => ({ kind: 'sticker', sticker: 'wave' })),
	'message.voice': sending(() => ({ kind: 'voice', ms: 3_000 })),
	'message.location': sending(() => ({ kind: 'location', place: '大理古城' })),
	'message.card': sending(({ from }) => ({ kind: 'card', of: from })),
	'message.cardPicture': {
		...sending(({ world }) => workCard(world)),
		sets: () => [{ type: 'card.save', by: zhiAtWork }]
	},
	'message.recall': {
		sets: ({ from, thread }) => [
			{ type: 'message.create', by: from, to: thread, content: { kind: 'text', text: '在吗？' } }
		],
		tries: ({ from, world }) => ({
			type: 'message.recall',
			by: from,
			message: `message:${world.messages.size - 1}`
		})
	},
	'message.delete': {
		sets: ({ to, thread }) => [
			{ type: 'message.create', by: to, to: thread, content: { kind: 'text', text: '在吗？' } }
		],
		tries: ({ from, world }) => ({
			type: 'message.delete',
			by: from,
			message: `message:${world.messages.size - 1}`
		})
	},
	'message.quote': {
		sets: ({ to, thread }) => [
			{ type: 'message.create', by: to, to: thread, content: { kind: 'text', text: '在吗？' } }
		],
		tries: ({ from, thread, world }) => ({
			type: 'message.send',
			by: from,
			to: thread,
			content: { kind: 'text', text: '在的。' },
			quote: `message:${world.messages.size - 1}`
		})
	},
	'conversation.pin': {
		tries: ({ from, thread }) => ({
			type: 'conversation.set',
			by: from,
			conversation: thread,
			setting: 'pinned',
			on: true
		})
	},
	'conversation.mute': {
		tries: ({ from, thread }) => ({
			type: 'conversation.set',
			by: from,
			conversation: thread,
			setting: 'muted',
			on: true
		})
	},
	'conversation.files': {
		tries: ({ from, thread }) => ({ type: 'files.open', by: from, conversation: thread })
	},
	'contact.remark': { tries: ({ from, link }) => ({ type: 'link.remark', by: from, link, remark: '大理' }) },
	'contact.describe': {
		tries: ({ from, link }) => ({ type: 'link.describe', by: from, link, description: '想带爸妈去大理' })
	},
	'contact.tag': { tries: ({ from, link }) => ({ type: 'link.tag', by: from, link, tags: ['老客户'] }) },
	'label.show': { tries: ({ from, to }) => ({ type: 'look', for: 'label', by: from, at: to }) },
	'readMark.show': {
		sets: ({ from, thread }) => [
			{ type: 'message.create', by: from, to: thread, content: { kind: 'text', text: '在吗？' } }
		],
		tries: ({ from, to }) => ({ type: 'look', for: 'readMark', by: from, at: to })
	},
	'card.toPerson': {
		sets: ({ world, from }, pair) => tie(world, from, thirds[pair]),
		tries: ({ world, from, to }, pair) => ({
			type: 'message.send',
			by: from,
			to: threadBetween(world, from, thirds[pair]) ?? groupChat,
			content: { kind: 'card', of: to }
		})
	},
	'card.toGroup': {
		tries: ({ from, to }) => ({
			type: 'message.send',
			by: from,
			to: groupChat,
			content: { kind: 'card', of: to }
		})
	},
	'cardPicture.toGroup': {
		sets: () => [{ type: 'card.save', by: zhiAtWork }],
		tries: ({ world }) => ({ type: 'message.send', by: zhi, to: groupChat, content: workCard(world) })
	},
	'group.bringIn': {
		sets: ({ from, to }, pair) => {
			if (pair === 'wechat>wecom') return [];
			const other = pair === 'wechat>wechat' ? zhou : pair === 'colleague' ? zhaoAtWork : chenAtWork;
			return [{ type: 'group.create', name: to === li ? '饭搭子' : '项目组', members: [from, other] }];
		},
		tries: ({ world, from, to }, pair) => ({
			type: 'group.bringIn',
			by: from,
			group: pair === 'wechat>wecom' ? 'group:0' : `group:${world.groups.size - 1}`,
			member: to
		})
	},
	'moments.open': { tries: ({ from, to }) => ({ type: 'moments.open', by: from, of: to }) },
	'moments.post': { tries: ({ from }) => ({ type: 'moments.post', by: from, text: '大理的春天到了。' }) },
	'moments.like': {
		sets: told,
		tries: ({ from }) => ({ type: 'moments.like', by: from, moment: 'moment:0', on: true })
	},
	'moments.comment': {
		sets: told,
		tries: ({ from }) => ({ type: 'moments.comment', by: from, moment: 'moment:0', text: '带上我' })
	},
	'beta.apply': {
		// somebody of an enterprise that is not in
		sets: () => [
			{
				type: 'enterprise.create',
				name: '小周百货',
				shortName: '小周百货',
				verification: 'verified',
				admitted: false
			},
			{
				type: 'identity.create',
				person: 'person:2',
				enterprise: 'enterprise:2',
				department: null,
				position: '店主',
				administers: true
			}
		],
		tries: () => ({
			type: 'application.submit',
			by: 'identity:4',
			form: { contact: '小周', trade: 'retail', scenario: 'customers', use: '' }
		})
	},
	'permission.grant': {
		apart: true,
		tries: () => ({ type: 'grant.give', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } })
	},
	'usage.read': { tries: () => ({ type: 'usage.read', by: zhaoAtWork }) },
	'crm.link': { tries: () => ({ type: 'crm.link', by: zhaoAtWork }) },
	'api.customerList': {
		sets: () => [{ type: 'crm.create', enterprise: travel }],
		tries: () => ({ type: 'crm.listCustomers', by: travel })
	},
	'api.callbacks': {
		sets: () => [{ type: 'crm.create', enterprise: travel }],
		tries: () => ({ type: 'crm.listen', by: zhaoAtWork })
	},
	'handover.onLeaving': {
		sets: () => [{ type: 'identity.leave', by: zhiAtWork }],
		tries: ({ link }) => ({ type: 'handover.assign', by: zhaoAtWork, link, to: chenAtWork })
	},
	'handover.onJob': {
		tries: ({ link }) => ({ type: 'handover.assign', by: zhaoAtWork, link, to: chenAtWork })
	},
	'customerGroup.create': {
		sets: ({ from }) => [{ type: 'contact.create', between: [from, li] }],
		tries: () => ({ type: 'customerGroup.create', by: zhiAtWork, name: '大理团', members: [wang, li] })
	},
	'customerMoments.post': {
		tries: () => ({ type: 'customerMoments.post', by: zhiAtWork, text: '大理的春天到了。' })
	}
};

/** What ties two ends as if they had added each other; nothing where they have each other already. */
function tie(world: World, one: EndId, other: EndId): readonly Command[] {
	if (threadBetween(world, one, other)) return [];
	return pairOf(world, one, other) === 'colleague' && isIdentity(one) && isIdentity(other)
		? [{ type: 'colleague.open', by: one, to: other }]
		: [{ type: 'contact.create', between: [one, other] }];
}

/** The probe of a cell. */
export function probeOf(edition: EditionId, act: Act, pair: Pair): Probe {
	const recipe = recipes[act];
	// who is to be added must not be known yet
	const [from, to] = recipe.apart && pair === 'wechat>wechat' ? [li, zhou] : ends[pair];
	const scene = (world: World): Scene => ({
		world,
		from,
		to,
		link: linkBetween(world, from, to)?.id ?? 'link:0',
		thread: threadBetween(world, from, to) ?? groupChat
	});
	const start = table(edition);
	let { world } = begin(start);
	const set = (commands: readonly Command[]) => {
		start.push(...commands);
		({ world } = begin(commands, world));
	};
	if (!recipe.apart) set(tie(world, from, to));
	set(recipe.sets?.(scene(world), pair) ?? []);
	return { start, tries: recipe.tries(scene(world), pair) };
}

/** The world in which a probe's act is tried. */
export function worldOf({ start }: Probe): World {
	return begin(start).world;
}
