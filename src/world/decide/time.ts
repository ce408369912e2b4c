import type { DomainEvent } from '../event';
import { evolve } from '../evolve';
import { nextTimer, type Timer } from '../timer';
import type { Instant } from '../time';
import type { World } from '../world';
import { lapse } from './adding';
import { decisionIsDue } from './application';
import { deciding, type Deciding } from './deciding';

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
		const fired = fire(deciding(now, entry), timer);
		now = evolve(now, fired);
		events.push(...firing, ...fired);
	}
	if (until > now.clock) {
		events.push({ type: 'clock.moved', until, from: 'platform', to: [] });
		now = { ...now, clock: until };
	}
	return { world: now, events };
}

/** What a timer brings about; nothing where it no longer means anything. */
function fire(scope: Deciding, timer: Timer): readonly DomainEvent[] {
	return timer.what.is === 'requestLapses' ? lapse(scope, timer.what) : decisionIsDue(scope, timer.what);
}
