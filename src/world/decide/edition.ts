import type { CommandOf } from '../command';
import { compareEditions, editions } from '../editions';
import { refusal } from '../refusal';
import type { World } from '../world';
import type { Deciding, Outcome } from './deciding';

/**
 * Where nobody lives yet any edition can begin; after that the product only goes forward in time, to the morning of
 * the next edition at the earliest. What came about under the one before stays.
 */
export function setEdition({ world }: Deciding, command: CommandOf<'edition.set'>): Outcome {
	const { edition, type } = command;
	const { opens } = editions[edition];
	const begins = isBare(world);
	const forward = compareEditions(edition, world.edition);
	if (forward === 0) return refusal(type, 'notInThisState', { assumed: true });
	if (!begins && forward < 0) {
		return refusal(type, 'editionGoesForwardOnly', { assumed: true, remedies: ['anotherSession'] });
	}
	const at = begins ? opens : Math.max(opens, world.clock);
	return [{ type: 'edition.changed', edition, at, from: 'platform', to: [] }];
}

/** How far a change of edition moves the clock, in ms: timers on the way fire. */
export function untilEdition(world: World, { edition }: CommandOf<'edition.set'>): number {
	const forward = !isBare(world) && compareEditions(edition, world.edition) > 0;
	return forward ? Math.max(0, editions[edition].opens - world.clock) : 0;
}

function isBare(world: World): boolean {
	return world.people.size === 0 && world.enterprises.size === 0;
}
