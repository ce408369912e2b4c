import { expect, test } from 'vitest';
import { crmCustomersOf } from '../../src/world';
import {
	connect,
	chenAtWork,
	drop,
	give,
	leave,
	li,
	link,
	toDepartment,
	travel,
	wang,
	zhaoAtWork,
	zhiAtWork,
	zhou
} from './commands';
import { castTrial } from './laws';

test('G8 A5 the CRM has each customer once, with who serves them and who did, and loses none when a member leaves', () => {
	const trial = castTrial();
	trial.do({ type: 'crm.link', by: zhaoAtWork }, give(toDepartment('department:0')));
	connect(trial, wang, zhiAtWork);
	connect(trial, wang, chenAtWork);
	connect(trial, li, zhiAtWork);
	const before = crmCustomersOf(trial.world, travel);
	expect(before).toEqual([
		{ account: wang, now: [zhiAtWork, chenAtWork], left: [] },
		{ account: li, now: [zhiAtWork], left: [] }
	]);
	trial.do(leave(zhiAtWork));
	expect(crmCustomersOf(trial.world, travel)).toEqual([
		{ account: wang, now: [chenAtWork], left: [{ identity: zhiAtWork, link: link(trial, wang, zhiAtWork) }] },
		{ account: li, now: [], left: [{ identity: zhiAtWork, link: link(trial, li, zhiAtWork) }] }
	]);
	const read = trial.do({ type: 'crm.listCustomers', by: travel });
	expect(read.at(-1)).toMatchObject({ type: 'customers.listed', count: 2 });
	// whom a member at work took out of their contacts is no customer of theirs any more
	trial.do(drop(chenAtWork, link(trial, wang, chenAtWork)));
	expect(crmCustomersOf(trial.world, travel)[0]).toMatchObject({ account: wang, now: [] });
	// who comes after it was counted is counted too
	connect(trial, zhou, chenAtWork);
	expect(trial.do({ type: 'crm.listCustomers', by: travel }).at(-1)).toMatchObject({ count: 3 });
	trial.end();
});
