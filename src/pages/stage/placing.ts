import type { Anchors } from '../../ui';
import type { Crossing } from './crossing';

/** Where one end of a crossing is: in view at `y`, scrolled out, or on a screen that is not open. */
export type Place =
	| { readonly is: 'seen'; readonly y: number }
	| { readonly is: 'above' | 'below'; readonly y: number }
	| { readonly is: 'absent' };

/** The place of the first of `keys` that a device has on its screen, measured against `table`. */
export function placeOf(anchors: Anchors, device: string, keys: readonly string[], table: Element): Place {
	for (const key of keys) {
		const element = anchors.element(device, key);
		const box = anchors.rect(device, key, table);
		if (!element || !box || box.height === 0) continue;
		// A tall bubble is met at its first line.
		const y = box.top + Math.min(box.height / 2, 28);
		const window = element.closest('.log, .list, .page')?.getBoundingClientRect();
		if (!window) return { is: 'seen', y };
		const origin = table.getBoundingClientRect().top;
		const top = window.top - origin;
		const bottom = window.bottom - origin;
		if (y < top) return { is: 'above', y: top };
		if (y > bottom) return { is: 'below', y: bottom };
		return { is: 'seen', y };
	}
	return { is: 'absent' };
}

export interface Placed {
	readonly crossing: Crossing;
	readonly live: boolean;
	readonly left: Place;
	readonly right: Place;
	/** Where on neither device it is drawn: on which side of what is drawn of its chat. */
	readonly beyond?: 'above' | 'below' | undefined;
}

export interface Line {
	/** The latest of those that share the line. */
	readonly crossing: Crossing;
	readonly live: boolean;
	/** Height at the left and at the right device, in px of the table. */
	readonly from: number;
	readonly to: number;
	/** One end is not in view. */
	readonly loose: boolean;
	readonly count: number;
	/** Too near to the line before it for a label of its own. */
	readonly crowded: boolean;
}

/** What is drawn: a line for what is in view on one side at least; the rest is counted at the edge it left by. */
export function gather(placed: readonly Placed[]): {
	readonly lines: readonly Line[];
	readonly above: readonly Crossing[];
	readonly below: readonly Crossing[];
} {
	const lines = new Map<string, Line>();
	const above: Crossing[] = [];
	const below: Crossing[] = [];
	for (const { crossing, live, left, right, beyond } of placed) {
		if (live && left.is === 'absent' && right.is === 'absent') {
			// What crosses now is shown, wherever its rows are.
			lines.set(crossing.key, { crossing, live, from: 72, to: 72, loose: true, count: 1, crowded: false });
			continue;
		}
		if (left.is !== 'seen' && right.is !== 'seen') {
			const sides = [left.is, right.is, beyond];
			if (sides.includes('above')) above.push(crossing);
			else if (sides.includes('below')) below.push(crossing);
			continue;
		}
		const from = left.is === 'absent' ? (right.is === 'absent' ? 0 : right.y) : left.y;
		const to = right.is === 'absent' ? from : right.y;
		const key = `${Math.round(from)} ${Math.round(to)} ${crossing.direction} ${crossing.stopped}`;
		const count = (lines.get(key)?.count ?? 0) + (crossing.isMessage ? 1 : 0);
		lines.delete(key);
		lines.set(key, {
			crossing,
			live,
			from,
			to,
			loose: left.is !== 'seen' || right.is !== 'seen',
			count,
			crowded: false
		});
	}
	const ordered = [...lines.values()].sort((one, other) => one.from - other.from);
	let last = -Infinity;
	return {
		lines: ordered.map((line) => {
			const at = line.crossing.direction === 'right' ? line.from : line.to;
			const crowded = at - last < 20;
			if (!crowded) last = at;
			return { ...line, crowded };
		}),
		above,
		below
	};
}
