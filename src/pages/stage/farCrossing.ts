import type { Entry } from '../../session';
import type { World } from '../../world';
import { crossingsBetween, type Crossing, type Side } from './crossing';

/** What went past a device that stands between. */
export interface Far<Of extends Side> {
	readonly crossing: Crossing;
	readonly left: Of;
	readonly right: Of;
}

/** What an entry sent from one device to another that does not stand beside it; neighbours have their wire. */
export function farCrossings<Of extends Side>(world: World, entry: Entry, sides: readonly Of[]): Far<Of>[] {
	return sides.flatMap((left, place) =>
		sides
			.slice(place + 2)
			.flatMap((right) =>
				crossingsBetween(world, [entry], left, right).map((crossing) => ({ crossing, left, right }))
			)
	);
}

export interface Route {
	/** From edge to edge, under what stands between. */
	readonly line: string;
	/** The point of the arrow, or the wall where it was stopped. */
	readonly end: string;
	/** Where it set out. */
	readonly from: readonly [x: number, y: number];
}

interface End {
	/** The edge of the device that faces the other one. */
	readonly x: number;
	readonly y: number;
}

/** How far from a device's edge the line goes down, in px. */
const aside = 14;

/** The way of a crossing in px: out of one device, along `lane` below all of them, into the other. */
export function routeOf(
	left: End,
	right: End,
	lane: number,
	{ direction, stopped }: Pick<Crossing, 'direction' | 'stopped'>
): Route {
	const [from, to, out] = direction === 'right' ? ([left, right, 1] as const) : ([right, left, -1] as const);
	const turn = from.x + out * aside;
	if (stopped)
		return {
			line: `M${from.x} ${from.y}H${turn}`,
			end: `M${turn} ${from.y - 14}v28`,
			from: [from.x, from.y]
		};
	return {
		line: `M${from.x} ${from.y}H${turn}V${lane}H${to.x - out * aside}V${to.y}H${to.x}`,
		end: `M${to.x - out * 8} ${to.y - 5}l${out * 7} 5l${-out * 7} 5`,
		from: [from.x, from.y]
	};
}
