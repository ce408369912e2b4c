import type { DomainEvent } from '../event';
import { evolve } from '../evolve';
import { nextTimer } from '../timer';
import type { Instant } from '../time';
import type { World } from '../world';
import { lapse } from './adding';
import { deciding } from './deciding';

/**
 * Time passes until `until`: every timer due by then fires, in order and at its own instant, and the clock
 * ends there. Gives the world as it then is beside the events, so that nothing is computed twice.
 */
export function passTime(
	world: World,
	until: Instant,
	entry: number
): { readonly world: World; readonly events: readonly DomainEvent[] } {
	let now = world;
	const events: DomainEvent[] = [];
	for (let timer = nextTimer(now.timers); timer && timer.due <= until; timer = nextTimer(now.timers)) {
		const firing: DomainEvent[] = [
			{ type: 'clock.moved', until: Math.max(timer.due, now.clock), from: 'platform', to: [] },
			{ type: 'timer.fired', timer, from: 'platform', to: [] }
		];
		now = evolve(now, firing);
		const fired = lapse(deciding(now, entry), timer);
		now = evolve(now, fired);
		events.push(...firing, ...fired);
	}
	if (until > now.clock) {
		events.push({ type: 'clock.moved', until, from: 'platform', to: [] });
		now = { ...now, clock: until };
	}
	return { world: now, events };
}
