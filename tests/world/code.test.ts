import { expect, test } from 'vitest';
import { begin, castStart, codeOf, decide, endOf, evolve, type Command, type World } from '../../src/world';
import { castTrial } from './laws';
import { ask, give, heAtWork, invite, toAll, travel, wang, zhiAtWork } from './commands';

const { world } = begin(castStart);
const act = (from: World, command: Command, entry: number) => {
	const decision = decide(from, command, entry);
	if (!decision.ok) throw new Error(decision.refusal.code);
	return evolve(from, decision.events);
};

test('W12 a code leads to the end that it was drawn for', () => {
	for (const end of [wang, zhiAtWork] as const) expect(endOf(world, codeOf(world, end))).toBe(end);
});

test('W12 two branches that make an end with the same number make two codes', () => {
	const one = act(world, invite('person:0'), 1);
	const other = act(world, invite('person:1'), 2);
	expect(codeOf(one, 'identity:4')).not.toBe(codeOf(other, 'identity:4'));
	expect(endOf(other, codeOf(one, 'identity:4'))).toBeUndefined();
});

test('C13 W12 a code of another branch is refused', () => {
	const trial = castTrial();
	trial.do(give(toAll(travel)));
	const other = act(trial.world, invite('person:0', heAtWork), 99);
	const foreign = ask(other, wang, 'identity:4');
	expect(trial.no(foreign).code).toBe('notACodeOfThisSession');
	trial.do(invite('person:0', heAtWork));
	expect(trial.no(foreign).code).toBe('notACodeOfThisSession');
	trial.end();
});

test.each([
	'',
	'@',
	'identity:0',
	'identity:0@',
	'identity:0@1',
	'identity:0@0@0',
	'identity:00@0',
	'identity:0e0@0',
	'identity:@0',
	'identity: 0@0',
	'identity:-1@0',
	'identity:99@0',
	'identity:99999999999999999999@0',
	'person:0@0',
	'conversation:0@0',
	'__proto__:0@0',
	'IDENTITY:0@0',
	' identity:0@0',
	'https://u.wechat.com/identity:0@0',
	'<script>'
])('W12 «%s» leads nowhere', (code) => {
	expect(endOf(world, code)).toBeUndefined();
});
