import { decide, evolve, type World } from '../../../src/world';
import { linesOf, type Keeping } from './way';

/** The one door: asked, decided, carried out. */
export const door: Keeping<World> = {
	name: 'the one door',
	start: (world) => world,
	say(world, command) {
		const decision = decide(world, command, 1);
		if (!decision.ok) throw new Error(decision.refusal.code);
		return evolve(world, decision.events);
	},
	lines: linesOf
};
