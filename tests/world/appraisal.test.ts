import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	appraise,
	begin,
	castStart,
	day,
	evolve,
	get,
	minute,
	values,
	type Command,
	type World
} from '../../src/world';
import { runs } from '../runs';
import { chenAtWork, travel, wang, zhaoAtWork, zhiAtWork } from './commands';

/** As the rule says it, message by message (G14). */
function activeIn(world: World): number {
	const since = world.clock - 30 * day;
	const said = [...values(world.messages)].filter(({ at }) => at >= since).map(({ from }) => from);
	const atWork = [...values(get(world, travel).identities)].filter((id) => get(world, id).state === 'active');
	return atWork.filter((id) => said.includes(id)).length;
}

const ofOffice = 'conversation:4';

test('G14 A28 who has spoken lately is counted as message by message, however many there are and however they lie in time', () => {
	const speaker = fc.constantFrom<'identity:0' | 'identity:2' | 'account:0'>(zhiAtWork, zhaoAtWork, wang);
	const stretch = fc.record({ by: speaker, count: fc.nat(70), days: fc.nat(20) });
	fc.assert(
		fc.property(fc.array(stretch, { maxLength: 6 }), (stretches) => {
			let { world } = begin(castStart);
			for (const { by, count, days } of stretches) {
				const say: Command = {
					type: 'message.send',
					by,
					to: by === wang ? 'conversation:3' : ofOffice,
					content: { kind: 'text', text: '在' }
				};
				({ world } = begin(
					[...Array<Command>(count).fill(say), { type: 'clock.advance', ms: days * day + minute }],
					world
				));
				expect(appraise(world, travel).active).toBe(activeIn(world));
			}
		}),
		{ numRuns: runs(20) }
	);
});

test('G14 what is known of messages holds for that world alone: before them nobody has spoken', () => {
	const { world } = begin(castStart);
	const quiet = begin([{ type: 'clock.advance', ms: 31 * day }], world).world;
	const say: Command = {
		type: 'message.send',
		by: zhiAtWork,
		to: ofOffice,
		content: { kind: 'text', text: '在' }
	};
	expect(appraise(quiet, travel).active).toBe(0);
	expect(appraise(begin([say], quiet).world, travel).active).toBe(1);
	expect(appraise(evolve(quiet, []), travel).active).toBe(0);
	expect(get(quiet, chenAtWork).state).toBe('active');
});
