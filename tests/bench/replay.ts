import { Session } from '../../src/session';
import type { World } from '../../src/world';
import { compare, type Way } from './measure';
import type { Run } from './subjects';
import { liveActors } from './ways/actors';
import { byHand } from './ways/byHand';
import { linesOf, saying } from './ways/way';
import { sessionOfTexts } from './worlds';

/** A whole run once more: from its events, as when a session is opened; from its commands, as the check does. */
export async function replay(run: Run): Promise<void> {
	const { sizes, time } = run;
	const size = Math.min(10_000, sizes.at(-1) ?? 0);
	const { data, world, commands } = sessionOfTexts(size);
	const whole = <T extends Way>(way: T): T => ({ ...way, times: 1 });

	const folding = inSession('folding the events', () => new Session(data, world));
	const deciding = inSession('deciding anew', () => {
		const session = new Session({ ...data, entries: [], head: 0, tip: 0 }, world);
		for (const command of commands) session.act(command);
		return session;
	});
	const hand = whole(saying(byHand, world, commands));
	const actors = whole(saying(liveActors, world, commands));
	const [folded, decided, byHands, byActors] = await compare([folding, deciding, hand, actors], time, 'ms');
	const row = { size, unit: 'ms', target: { ours: 1_000 } } as const;
	run.row({
		...row,
		name: 'replay, the events folded',
		ours: folded,
		against: hand.name,
		reference: byHands
	});
	run.row({ ...row, name: 'replay, decided anew', ours: decided, against: actors.name, reference: byActors });
}

function inSession(name: string, open: () => Session): Way {
	let world: World | undefined;
	return {
		name,
		times: 1,
		run: () => void (world = open().world),
		outcome: () => world && linesOf(world)
	};
}
