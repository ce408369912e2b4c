import { beforeAll, describe, expect, test } from 'vitest';
import { language } from '../../../src/i18n';
import { crossingsBetween } from '../../../src/pages/stage/crossing';
import { gather, type Place } from '../../../src/pages/stage/placing';
import { Session } from '../../../src/session';
import { cast, type Command } from '../../../src/world';
import { crossing } from './crossings';

const said = (by: 'account:0' | 'identity:0', text: string): Command => ({
	type: 'message.send',
	by,
	to: 'conversation:7',
	content: { kind: 'text', text }
});

const story: readonly Command[] = [
	{ type: 'grant.give', by: cast.zhaoAtWork, to: { kind: 'member', identity: cast.zhiAtWork } },
	{ type: 'link.ask', by: cast.zhiAtWork, code: 'account:0@0', way: 'scan', hello: '' },
	{ type: 'link.accept', by: cast.wang, link: 'link:3' },
	said(cast.zhiAtWork, '行程排好了。'),
	said(cast.wang, '有电梯吗？'),
	{ type: 'identity.leave', by: cast.zhiAtWork },
	said(cast.wang, '想改到九月。'),
	{ type: 'identity.invite', by: cast.heAtWork, person: 'person:3', department: null, position: '店员' }
];

const wang = { app: 'wechat', owner: cast.wang } as const;
const zhi = { app: 'wechat', owner: cast.zhi } as const;
const zhiAtWork = { app: 'wecom', owner: cast.zhiAtWork } as const;
const zhao = { app: 'console', owner: cast.zhaoAtWork } as const;
const he = { app: 'console', owner: cast.heAtWork } as const;

beforeAll(() => language.use('zh-CN'));

function played(count = story.length): Session {
	const session = Session.begin('one');
	for (const command of story.slice(0, count)) session.act(command);
	return session;
}

describe('what crosses between two devices', () => {
	test('is read off the events: who told whom, in order', () => {
		const session = played();
		const path = session.pathTo(session.head);
		const crossings = crossingsBetween(session.world, path, wang, zhiAtWork);
		expect(crossings.map(({ direction, label, stopped }) => [direction, label, stopped])).toEqual([
			['left', '申请添加', false],
			['right', '通过申请', false],
			['left', '行程排好了。', false],
			['right', '有电梯吗？', false],
			['right', '没有送达', true]
		]);
	});

	test('between the console and a phone: the right given', () => {
		const session = played(1);
		const crossings = crossingsBetween(session.world, session.pathTo(1), zhiAtWork, zhao);
		expect(crossings).toMatchObject([{ direction: 'left', label: '放行' }]);
	});

	test('an invitation goes to the person, whichever of their devices stands there', () => {
		const session = played();
		const crossings = crossingsBetween(session.world, session.pathTo(session.head), zhi, he);
		expect(crossings.map(({ label }) => label)).toEqual(['邀请']);
	});

	test('looking back, it shows no more than had crossed by then', () => {
		const session = played();
		session.goto(4);
		const crossings = crossingsBetween(session.world, session.pathTo(4), wang, zhiAtWork);
		expect(crossings).toHaveLength(3);
	});
});

describe('how crossings are drawn', () => {
	const seen = (y: number): Place => ({ is: 'seen', y });
	const placed = (left: Place, right: Place, key = 'x') => ({
		crossing: { ...crossing, key },
		live: false,
		left,
		right
	});

	test('level where both sides are in view, bent where they scrolled apart', () => {
		const { lines } = gather([placed(seen(10), seen(10)), placed(seen(40), seen(90), 'y')]);
		expect(lines).toMatchObject([
			{ from: 10, to: 10, loose: false },
			{ from: 40, to: 90, loose: false }
		]);
	});

	test('loose where one side is not in view; counted at the edge where neither is', () => {
		const { lines, above, below } = gather([
			placed(seen(10), { is: 'absent' }),
			placed({ is: 'above', y: 0 }, { is: 'above', y: 0 }),
			placed({ is: 'below', y: 9 }, { is: 'absent' }),
			placed({ is: 'absent' }, { is: 'absent' })
		]);
		expect(lines).toMatchObject([{ from: 10, to: 10, loose: true }]);
		expect([above.length, below.length]).toEqual([1, 1]);
	});

	test('those that share a line are counted on it, and a crowded one bears no time', () => {
		const { lines } = gather([
			placed(seen(10), seen(10)),
			placed(seen(10), seen(10), 'y'),
			placed(seen(20), seen(20), 'z')
		]);
		expect(lines).toMatchObject([
			{ count: 2, crowded: false, crossing: { key: 'y' } },
			{ count: 1, crowded: true }
		]);
	});
});
