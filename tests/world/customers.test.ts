import { beforeEach, describe, expect, test } from 'vitest';
import {
	begin,
	get,
	momentsFor,
	permissionOf,
	startIn,
	threadBetween,
	type CommandOf
} from '../../src/world';
import { cells, flipped } from './cells';
import {
	chenAtWork,
	connect,
	give,
	heAtWork,
	li,
	link,
	leave,
	say,
	toAll,
	travel,
	wang,
	withdraw,
	zhaoAtWork,
	zhi,
	zhiAtWork,
	zhou,
	type IdentityId
} from './commands';
import { castTrial, Trial } from './laws';

let trial: Trial;

beforeEach(() => {
	trial = castTrial();
});

const crm = (type: 'crm.link' | 'crm.listen' | 'crm.unlink', by: IdentityId = zhaoAtWork) =>
	({ type, by }) as const;
const list = { type: 'crm.listCustomers', by: travel } as const;

describe('The enterprise and its customers', () => {
	test('G8 A2 A25 a linked CRM lists each WeChat contact once, whoever has them', () => {
		expect(trial.no(list)).toMatchObject({ machine: 'crmLink', state: 'unlinked', code: 'notInThisState' });
		trial.do(give(toAll(travel)), crm('crm.link'));
		connect(trial, wang, zhiAtWork);
		connect(trial, wang, chenAtWork);
		connect(trial, li, chenAtWork);
		expect(trial.do(list)).toContainEqual(expect.objectContaining({ type: 'customers.listed', count: 2 }));
		trial.do(crm('crm.listen'), crm('crm.unlink'));
		expect(trial.no(list).code).toBe('notInThisState');
		trial.end();
	});

	test('G8 only an administrator links it, and only while the interop is open', () => {
		expect(trial.no(crm('crm.link', zhiAtWork)).code).toBe('actorIsAdmin');
		trial.do({ type: 'verification.lapse', enterprise: travel });
		expect(trial.no(crm('crm.link')).code).toBe('interopIsOpen');
		const before = new Trial(begin(startIn('before')).world);
		expect(before.no(crm('crm.link'))).toMatchObject({ code: 'editionAllows', facts: ['A25'] });
	});

	test('G7 A26 the usage records are an administrator’s to look at', () => {
		const looking = { type: 'usage.read', by: zhaoAtWork } as const;
		expect(trial.do(looking)).toContainEqual(
			expect.objectContaining({ type: 'usage.opened', enterprise: travel, from: zhaoAtWork })
		);
		expect(trial.no({ ...looking, by: zhiAtWork }).code).toBe('actorIsAdmin');
		trial.end();
	});

	test('G9 R4 nobody passes a customer on in the beta; an edition that has it needs an administrator', async () => {
		trial.do(give(toAll(travel)));
		connect(trial, wang, zhiAtWork);
		const tie = link(trial, wang, zhiAtWork);
		const assign = { type: 'handover.assign', by: zhaoAtWork, link: tie, to: chenAtWork } as const;
		expect(trial.no(assign).capability?.act).toBe('handover.onJob');
		trial.do(leave(zhiAtWork));
		expect(trial.no(assign).capability?.act).toBe('handover.onLeaving');
		const cell = cells.find(({ edition, act }) => edition === 'beta' && act === 'handover.onLeaving');
		if (!cell) throw new Error('The beta says nothing of handovers');
		await flipped(cell, () => {
			expect(trial.no({ ...assign, by: chenAtWork }).code).toBe('actorIsAdmin');
			expect(trial.no({ ...assign, to: heAtWork }).code).toBe('actorIsAdmin');
			trial.do(assign);
			expect(threadBetween(trial.world, chenAtWork, wang)).toBeDefined();
			expect(trial.no(assign).code).toBe('notInThisState');
		});
	});

	test('C12 R7 tags are the tagger’s own, each once; a WeChat contact has none in WeCom yet', () => {
		trial.do(give(toAll(travel)));
		connect(trial, wang, zhiAtWork);
		const tie = link(trial, wang, zhiAtWork);
		const tagging = { type: 'link.tag', by: wang, link: tie, tags: ['旅行', ' 旅行 ', '顾问'] } as const;
		trial.do({ ...tagging, tags: [...tagging.tags] });
		expect(get(trial.world, tie).sides.map(({ tags }) => tags)).toContainEqual(['旅行', '顾问']);
		expect(trial.no({ type: 'link.tag', by: zhiAtWork, link: tie, tags: ['贵宾'] })).toMatchObject({
			capability: { act: 'contact.tag', pair: 'wecom>wechat' },
			assumed: true
		});
		expect(trial.no({ type: 'link.tag', by: wang, link: tie, tags: [''] }).code).toBe('textIsEmpty');
		trial.end();
	});

	test('M11 A20 a person’s Moments are seen by their contacts; a work identity posts none', () => {
		trial.do(give(toAll(travel)));
		connect(trial, wang, zhiAtWork);
		trial.do({ type: 'moments.post', by: wang, text: '洱海边。' });
		const seenBy = (end: typeof wang) => momentsFor(trial.world, end, null).length;
		expect([wang, li, zhi].map((end) => seenBy(end as typeof wang))).toEqual([1, 1, 0]);
		expect(trial.no({ type: 'moments.post', by: zhiAtWork, text: '上新了' })).toMatchObject({
			capability: { act: 'moments.post', pair: 'wecom>wechat', verdict: 'no' },
			facts: ['A20']
		});
		expect(trial.no({ type: 'customerMoments.post', by: zhiAtWork, text: '上新了' }).facts).toContain('T19');
		expect(trial.no({ type: 'moments.post', by: wang, text: ' ' }).code).toBe('textIsEmpty');
		trial.end();
	});

	test('M7 T19 a group of customers is a later thing, and then one of a member’s own contacts', async () => {
		trial.do(give(toAll(travel)));
		connect(trial, wang, zhiAtWork);
		const grouping = {
			type: 'customerGroup.create',
			by: zhiAtWork,
			name: '大理团',
			members: [wang, li]
		} as const;
		const command = { ...grouping, members: [...grouping.members] };
		expect(trial.no(command).facts).toContain('T19');
		const cell = cells.find(({ edition, act }) => edition === 'beta' && act === 'customerGroup.create');
		if (!cell) throw new Error('The beta says nothing of customer groups');
		await flipped(cell, () => {
			expect(trial.no(command).code).toBe('isFriendOfActor');
			connect(trial, li, zhiAtWork);
			trial.do(command);
		});
	});

	test('M10 A18 the files of a thread are opened by those inside', () => {
		trial.do(give(toAll(travel)));
		const chat = connect(trial, wang, zhiAtWork);
		trial.do({ type: 'files.open', by: zhiAtWork, conversation: chat });
		expect(trial.no({ type: 'files.open', by: li, conversation: chat }).code).toBe('senderIsInside');
		trial.do(leave(zhiAtWork));
		expect(trial.no({ type: 'files.open', by: zhiAtWork, conversation: chat }).code).toBe('senderIsActive');
		trial.end();
	});

	test('W8 what the table sets asks no edition, tells nobody and takes no time', () => {
		const before = new Trial(begin(startIn('before')).world);
		const { clock } = before.world;
		before.do({ type: 'contact.create', between: [wang, zhiAtWork] });
		const chat = threadBetween(before.world, wang, zhiAtWork);
		if (!chat) throw new Error('They are not tied');
		before.do({ type: 'message.create', by: wang, to: chat, content: { kind: 'text', text: '在吗？' } });
		before.do({ type: 'grant.create', by: zhaoAtWork, to: toAll(travel) });
		before.do({ type: 'crm.create', enterprise: travel });
		expect(before.world.clock).toBe(clock);
		expect(permissionOf(before.world, zhiAtWork).may).toBe(true);
		expect(get(before.world, zhiAtWork).told).toBe(false);
		// the rules come back as soon as somebody acts
		expect(before.no(say(wang, chat, '在吗？')).code).toBe('editionAllows');
		before.do(withdraw(toAll(travel)));
		for (const between of [
			[wang, wang],
			[wang, zhiAtWork],
			[zhi, zhiAtWork],
			[zhiAtWork, chenAtWork],
			[zhou, 'identity:99']
		] as const) {
			before.no({ type: 'contact.create', between: [...between] });
		}
		before.no({ type: 'grant.create', by: heAtWork, to: toAll(travel) });
		before.no({ type: 'crm.create', enterprise: travel });
		before.no({ type: 'message.create', by: li, to: chat, content: { kind: 'text', text: '在吗？' } });
		before.end();
	});
});

test('G23 how the CRM takes what it is told is set without a person and without time, and is gone when it is well', () => {
	const trial = castTrial();
	const { clock } = trial.world;
	const behave = (as: 'well' | 'down') => ({ type: 'crm.behave', by: travel, as }) as const;
	expect(trial.no(behave('well')).code).toBe('notInThisState');
	trial.do(behave('down'));
	expect(get(trial.world, travel).crmManner).toBe('down');
	trial.do(behave('well'));
	expect(get(trial.world, travel)).not.toHaveProperty('crmManner');
	expect(trial.world.clock).toBe(clock);
	trial.end();
});

test('G29 what is written in the enterprise’s own system is a step in words, and the world keeps nothing of it', () => {
	const trial = castTrial();
	const before = trial.world;
	const write = (record: CommandOf<'crm.write'>['record']) =>
		({ type: 'crm.write', by: travel, record }) as const;
	const record = { kind: 'note', customer: 1, text: '想去大理\r\n四月' } as const;
	expect(trial.do(write(record))).toContainEqual({
		type: 'crm.written',
		enterprise: travel,
		record: { ...record, text: '想去大理\n四月' },
		from: travel,
		to: []
	});
	expect({ ...trial.world, clock: before.clock }).toEqual(before);
	trial.do(write({ kind: 'done', customer: 1, text: '' }));
	expect(trial.no(write({ ...record, text: ' ' })).code).toBe('textIsEmpty');
	expect(trial.no({ ...write(record), by: 'enterprise:9' }).code).toBe('noSuchRecord');
	trial.end();
});
