import { expect, test } from 'vitest';
import { saidHere } from '../../src/lessons';
import { at, codeOfWay, get, type Command } from '../../src/world';
import { castTrial, type Trial } from '../world/laws';
import { give, li, toAll, travel, wait, zhiAtWork } from '../world/commands';

const set: Command = {
	type: 'contactWay.set',
	by: travel,
	way: {
		id: 0,
		several: false,
		inMiniProgram: false,
		members: [zhiAtWork],
		departments: [],
		skipsVerify: true,
		state: '',
		remark: ''
	}
};
const scan = (code: string): Command & { type: 'link.ask' } => ({
	type: 'link.ask',
	by: li,
	code,
	way: 'scan',
	hello: ''
});

function madeIn(trial: Trial): string {
	trial.do(give(toAll(travel)), { type: 'crm.create', enterprise: travel }, set);
	const { contactWays } = get(trial.world, travel);
	const way = contactWays && at(contactWays, 0);
	if (!way) throw new Error('no way');
	return codeOfWay(travel, way);
}

test('D92228 who took more steps to a 联系我 scans the one of the same number', () => {
	const recorded = madeIn(castTrial());
	const later = castTrial();
	later.do(wait(1_000));
	const there = madeIn(later);
	expect(there).not.toBe(recorded);
	expect(later.no(scan(recorded)).code).toBeTruthy();
	const said = saidHere(later.world, scan(recorded));
	expect(said).toEqual(scan(there));
	expect(later.do(said).some(({ type }) => type === 'link.connected')).toBe(true);
	// where there is none of this number, it stays as it was recorded, and is refused as it would be
	expect(saidHere(later.world, scan('way:0.7@9'))).toEqual(scan('way:0.7@9'));
	expect(saidHere(castTrial().world, scan(recorded))).toEqual(scan(recorded));
});
