import { decide, evolve, type Decision } from '../../src/world';
import { compare, type Way } from './measure';
import type { Run } from './subjects';
import { persistedActors } from './ways/actors';
import { byHand } from './ways/byHand';
import { door } from './ways/door';
import { mutable } from './ways/mutable';
import { saying, type Say } from './ways/way';
import { textsFor, worldOf } from './worlds';

/** One command: asked, decided, carried out. */
export async function command(run: Run): Promise<void> {
	const figures: { readonly size: number; readonly ours: number }[] = [];
	for (const size of run.sizes) figures.push({ size, ours: await send(run, size) });
	const [least, most] = [figures[0], figures.at(-1)];
	if (least && most && least !== most) {
		const against = `itself at ${least.size}`;
		run.row({ name, ...most, unit, against, reference: least.ours, target: { ratio: 3 } });
	}
	for (const size of run.sizes) await mayI(run, size);
}

const name = 'message.send through the one door';
const unit = 'µs';

async function send({ time, row }: Run, size: number): Promise<number> {
	const world = worldOf(size);
	// Few enough to leave the world about as large as it was.
	const commands = textsFor(size, Math.min(1_000, size / 5));
	const [ours, hand, floor] = await compare(
		[saying(door, world, commands), saying(byHand, world, commands), saying(mutable, world, commands)],
		time,
		unit
	);
	row({ name, size, ours, unit, against: byHand.name, reference: hand, target: { ratio: 3 } });
	row({ name, size, ours, unit, against: mutable.name, reference: floor });
	if (size <= 10_000) {
		const few = textsFor(size, 5); // every step of the actors costs as much as their number
		const [again, actors] = await compare(
			[saying(door, world, few), saying(persistedActors, world, few)],
			time,
			unit
		);
		row({ name, size, ours: again, unit, against: persistedActors.name, reference: actors });
	}
	return ours;
}

/** Asking without doing. */
async function mayI({ time, row }: Run, size: number): Promise<void> {
	const world = worldOf(size);
	const commands = textsFor(size, 100);
	const asking = answering('asked only', commands, (command) => decide(world, command));
	const doing = answering('asked and carried out', commands, (command) => {
		const decision = decide(world, command);
		if (decision.ok) evolve(world, decision.events);
		return decision;
	});
	const [ours, reference] = await compare([asking, doing], time, unit);
	row({ name: '«may I?» of message.send', size, ours, unit, against: doing.name, reference });
}

function answering(name: string, commands: readonly Say[], answer: (command: Say) => Decision): Way {
	let answers: Decision[] = [];
	return {
		name,
		times: commands.length,
		run: () => void (answers = commands.map(answer)),
		outcome: () => answers
	};
}
