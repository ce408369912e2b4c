import type { Command } from './command';
import { decide } from './decide';
import type { DomainEvent } from './event';
import { evolve } from './evolve';
import type { EditionId } from './editions';
import { limits } from './limits';
import { hour, minute } from './time';
import { emptyWorld, type World } from './world';

/** The cast that ships, by role: lessons, pictures and tests share it. Trades change names, not roles. */
export const cast = {
	wang: 'account:0',
	li: 'account:1',
	zhou: 'account:2',
	zhi: 'account:3',
	chen: 'account:4',
	zhao: 'account:5',
	he: 'account:6',
	zhiAtWork: 'identity:0',
	chenAtWork: 'identity:1',
	zhaoAtWork: 'identity:2',
	heAtWork: 'identity:3',
	travel: 'enterprise:0',
	books: 'enterprise:1',
	groupChat: 'conversation:3'
} as const;

const timeStands: Command = { type: 'clock.setPace', ms: 0 };
const timePasses: Command = { type: 'clock.setPace', ms: limits.pace };

/** The cast and who knows whom: a list of commands, so that it is replayed like everything else. */
export const castTable: readonly Command[] = [
	{ type: 'person.create', name: '王女士', face: 'wang' },
	{ type: 'person.create', name: '李先生', face: 'li' },
	{ type: 'person.create', name: '小周', face: 'zhou' },
	{ type: 'person.create', name: '知晓君', face: 'zhi' },
	{ type: 'person.create', name: '陈晨', face: 'chen' },
	{ type: 'person.create', name: '赵敏', face: 'zhao' },
	{ type: 'person.create', name: '何涛', face: 'he' },
	{
		type: 'enterprise.create',
		name: '云杉旅行社',
		shortName: '云杉旅行',
		verification: 'verified',
		admitted: true
	},
	{
		type: 'enterprise.create',
		name: '青禾图书',
		shortName: '青禾书店',
		verification: 'verified',
		admitted: true
	},
	{ type: 'department.create', enterprise: 'enterprise:0', name: '客户服务部' },
	{ type: 'department.create', enterprise: 'enterprise:0', name: '行政部' },
	{ type: 'department.create', enterprise: 'enterprise:1', name: '门店部' },
	...(
		[
			['person:3', 'enterprise:0', 'department:0', '旅行顾问', false],
			['person:4', 'enterprise:0', 'department:0', '旅行顾问', false],
			['person:5', 'enterprise:0', 'department:1', '行政', true],
			['person:6', 'enterprise:1', 'department:2', '店长', true]
		] as const
	).map(([person, enterprise, department, position, administers]): Command => ({
		type: 'identity.create',
		person,
		enterprise,
		department,
		position,
		administers
	})),
	{ type: 'friendship.create', between: ['account:3', 'account:2'] },
	{ type: 'friendship.create', between: ['account:0', 'account:1'] },
	{ type: 'friendship.create', between: ['account:0', 'account:2'] },
	{
		type: 'group.create',
		name: '大理出游小队',
		members: ['account:0', 'account:1', 'account:2', 'account:3']
	}
];

const talkOfFriends: readonly Command[] = [
	{ type: 'clock.advance', ms: 8 * hour + 12 * minute },
	say('account:0', 'conversation:3', '六月想带爸妈去大理，有一起的吗？'),
	{ type: 'clock.advance', ms: 3 * minute },
	say('account:1', 'conversation:3', '算我一家，人多热闹。'),
	{ type: 'clock.advance', ms: 4 * minute },
	say('account:2', 'conversation:3', '知晓君就是做旅行的，请来排一排行程？'),
	{ type: 'clock.advance', ms: 26 * minute },
	say('account:3', 'conversation:3', '好呀，明天上班我就排。')
];

const talkAtTheOffice: readonly Command[] = [
	{ type: 'clock.advance', ms: 15 * hour + 25 * minute },
	{ type: 'colleague.open', by: 'identity:0', to: 'identity:2' },
	say('identity:0', 'conversation:4', '赵敏，内测名额批下来了吗？'),
	{ type: 'clock.advance', ms: 6 * minute },
	say('identity:2', 'conversation:4', '批了，公司已经在内测里，我来开权限。'),
	{ type: 'clock.advance', ms: 24 * hour + 14 * minute },
	{ type: 'colleague.open', by: 'identity:1', to: 'identity:0' },
	say('identity:1', 'conversation:5', '客栈的价格我再核一遍。'),
	{ type: 'clock.advance', ms: 28 * minute }
];

/** How the table is set on the morning of the first story, in the beta. */
export const castStart: readonly Command[] = [
	timeStands,
	...castTable,
	...talkOfFriends,
	...talkAtTheOffice,
	timePasses
];

const starts: { readonly [edition in EditionId]: readonly Command[] } = {
	// the office has no beta to talk about yet
	before: [
		{ type: 'edition.set', edition: 'before' },
		timeStands,
		...castTable,
		...talkOfFriends,
		timePasses
	],
	beta: castStart
};

/** How the table is set for a session that begins in an edition. */
export function startIn(edition: EditionId): readonly Command[] {
	return starts[edition];
}

function say(
	by: 'account:0' | `account:${number}` | `identity:${number}`,
	to: `conversation:${number}`,
	text: string
) {
	return { type: 'message.send', by, to, content: { kind: 'text', text } } as const satisfies Command;
}

/**
 * The world that a list of commands leads to (from where nobody lives yet, unless told otherwise), with the events on the way. Throws where a command is refused: a
 * start is data that ships or was checked when it came in.
 */
export function begin(
	commands: readonly Command[],
	from: World = emptyWorld
): { world: World; events: readonly DomainEvent[] } {
	let world = from;
	const events: DomainEvent[] = [];
	for (const [place, command] of commands.entries()) {
		const decision = decide(world, command, 0);
		if (!decision.ok) {
			throw new Error(`The start is refused at ${place} (${command.type}): ${decision.refusal.code}`);
		}
		world = evolve(world, decision.events);
		events.push(...decision.events);
	}
	return { world, events };
}
