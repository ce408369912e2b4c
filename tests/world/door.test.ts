import { getStateNodes } from 'xstate/graph';
import { expect, test, vi } from 'vitest';
import { callbackEvents, machines, stateName, type MachineName } from '../../src/world';
import type * as Lifecycle from '../../src/world/lifecycle';
import { castTrial } from './laws';
import {
	accept,
	ask,
	block,
	chenAtWork,
	connect,
	days,
	drop,
	give,
	groupChat,
	heAtWork,
	invite,
	join,
	leave,
	li,
	link,
	membership,
	recall,
	say,
	toAll,
	toDepartment,
	toMember,
	travel,
	unblock,
	wang,
	withdraw,
	zhiAtWork,
	zhou
} from './commands';

/** What the one door asked of the charts: `contactSide relation.asked beAccepted connect`. */
const asked = vi.hoisted(() => new Set<string>());

vi.mock('../../src/world/lifecycle', async (original) => {
	const lifecycle = await original<typeof Lifecycle>();
	const step: typeof lifecycle.step = (machine, state, event, claims) => {
		const answer = lifecycle.step(machine, state, event, claims);
		for (const atom of lifecycle.stateName(state).split('/')) {
			if (answer.moved) asked.add(`${machine.id} ${atom} ${event} ${answer.actions.join()}`);
		}
		return answer;
	};
	return { ...lifecycle, step };
});

/** Transitions that no command leads to, each with its reason. There are none. */
const unreachable: Readonly<Record<string, string>> = {};

const form = { contact: '赵敏', trade: 'travel', scenario: 'customers', use: '' } as const;

test('L6 P11 every transition of every chart is reached through the one door', () => {
	const trial = castTrial();

	// grants, and the enterprise's standing
	trial.do(give(toAll(travel)), withdraw(toAll(travel)), give(toDepartment('department:0')));
	trial.do({ type: 'verification.lapse', enterprise: travel });
	trial.do(
		{ type: 'verification.submit', by: 'identity:2' },
		{ type: 'verification.verify', enterprise: travel }
	);
	trial.do({
		type: 'enterprise.create',
		name: '新',
		shortName: '新',
		verification: 'unverified',
		admitted: true
	});
	trial.do({
		type: 'identity.create',
		person: 'person:6',
		enterprise: 'enterprise:2',
		department: null,
		position: '老板',
		administers: true
	});
	trial.do({ type: 'verification.submit', by: 'identity:4' });
	trial.do({ type: 'verification.decline', enterprise: 'enterprise:2' });

	// the way into the beta: declined, again and in; and by registering, after which a week decides
	trial.do(
		{ type: 'enterprise.create', name: '外', shortName: '外', verification: 'verified', admitted: false },
		{
			type: 'identity.create',
			person: 'person:5',
			enterprise: 'enterprise:3',
			department: null,
			position: '经理',
			administers: true
		},
		{ type: 'application.submit', by: 'identity:5', form },
		{ type: 'application.decline', enterprise: 'enterprise:3', reasons: ['noNeed'] },
		{ type: 'application.submit', by: 'identity:5', form },
		{ type: 'application.admit', enterprise: 'enterprise:3' }
	);
	trial.do(
		{
			type: 'enterprise.register',
			by: 'person:2',
			name: '小周工作室',
			shortName: '小周',
			position: '店主',
			form
		},
		join('person:2', 'identity:6'),
		days(8)
	);

	// adding, deleting and adding again
	const chat = connect(trial, wang, zhiAtWork);
	const tie = link(trial, wang, zhiAtWork);
	trial.do(drop(wang, tie), ask(trial.world, wang, zhiAtWork)); // let in at once
	trial.do(drop(wang, tie), ask(trial.world, zhiAtWork, wang), accept(wang, tie)); // the dropped one asks again
	trial.do(drop(wang, tie), ask(trial.world, zhiAtWork, wang), days(4)); // …and is not answered
	trial.do(ask(trial.world, wang, zhiAtWork));
	trial.do(drop(wang, tie), ask(trial.world, zhiAtWork, wang), drop(zhiAtWork, tie), accept(wang, tie));
	trial.do(drop(wang, tie), ask(trial.world, zhiAtWork, wang), drop(zhiAtWork, tie), days(4));
	trial.do(ask(trial.world, zhiAtWork, wang), accept(wang, tie)); // deleted on one side, none on the other
	trial.do(drop(wang, tie), drop(zhiAtWork, tie), ask(trial.world, zhiAtWork, wang), accept(wang, tie));
	trial.do(ask(trial.world, li, zhiAtWork), days(4)); // nobody answers
	trial.do(ask(trial.world, li, zhiAtWork), withdraw(toDepartment('department:0')));
	trial.do(accept(zhiAtWork, link(trial, li, zhiAtWork))); // no longer allowed
	trial.do(block(wang, tie));

	// the enterprise's own CRM
	const setting = {
		url: 'https://crm.example.com/callback',
		token: 'Token2018',
		encodingAesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
		events: [...callbackEvents.slice(0, 1)]
	};
	const crm = [
		{ type: 'crm.link', by: 'identity:2' },
		{ type: 'crm.listCustomers', by: travel },
		{ type: 'crm.unlink', by: 'identity:2' },
		{ type: 'crm.link', by: 'identity:2' },
		{ type: 'crm.listen', by: 'identity:2' },
		{ type: 'crm.listen', by: 'identity:2', setting },
		{ type: 'crm.listCustomers', by: travel },
		{ type: 'crm.unlink', by: 'identity:2' },
		{ type: 'crm.link', by: 'identity:2' },
		{ type: 'crm.listen', by: 'identity:2', setting },
		{ type: 'crm.unlink', by: 'identity:2' }
	] as const;
	trial.do(...crm);

	// talking
	trial.do(say(zhiAtWork, chat, '在吗？'), unblock(wang, tie), say(zhiAtWork, chat, '在吗？'));
	trial.do(recall(zhiAtWork, `message:${trial.world.messages.size - 1}`));
	trial.do({ type: 'friendship.create', between: ['account:0', 'account:4'] });
	trial.do(
		{ type: 'group.bringIn', by: wang, group: 'group:0', member: 'account:4' },
		say(zhou, groupChat, '欢迎'),
		{ type: 'group.leave', by: 'account:4', group: 'group:0' }
	);

	// jobs
	trial.do(invite('person:1'), join('person:1', 'identity:7'), leave('identity:7'));
	trial.do(invite('person:2'), membership('withdraw', 'identity:8'));
	trial.do(membership('suspend', zhiAtWork), membership('reinstate', zhiAtWork));
	trial.do(membership('suspend', zhiAtWork), leave(zhiAtWork));
	trial.do(membership('suspend', chenAtWork), membership('remove', chenAtWork));
	trial.do(invite('person:2', heAtWork), join('person:2', 'identity:9'));
	trial.do(membership('remove', 'identity:9', heAtWork), give(toMember(heAtWork), heAtWork));
	trial.end();

	const drawn = (Object.keys(machines) as MachineName[]).flatMap((name) =>
		getStateNodes(machines[name] as never).flatMap((node) =>
			[...node.transitions.values()]
				.flat()
				.map(({ eventType, actions }) => `${name} ${node.path.join('.')} ${eventType} ${actions.join()}`)
		)
	);
	expect(drawn.filter((each) => !asked.has(each) && !(each in unreachable))).toEqual([]);
	expect(Object.keys(unreachable).filter((each) => asked.has(each) || !drawn.includes(each))).toEqual([]);
	expect(drawn.length).toBeGreaterThan(30);
	expect(stateName({ relation: 'asked', block: 'open' })).toBe('relation.asked/block.open');
});
