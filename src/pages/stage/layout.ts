import { widths, type App } from './devices.svelte';

/** Between which two devices the card of a refusal stands, and on which side of it the refusal was met. */
export interface RefusalPlace {
	/** The wire's place from the left; -1 where no wire is beside the device. */
	readonly wire: number;
	readonly side: 'left' | 'right' | undefined;
}

/** Beside the device at `place`: on its right where there is a wire, else on its left. */
export function refusalPlace(place: number, devices: number): RefusalPlace {
	if (place === -1 || devices === 1) return { wire: -1, side: undefined };
	return place < devices - 1 ? { wire: place, side: 'left' } : { wire: place - 1, side: 'right' };
}

/** The widest gap in px: between two devices, room for the card of a refusal beside the device where it was met. */
const widest = { ofTwo: 372, ofMore: 216 } as const;

/** A device as far as its column goes. */
export interface Column {
	readonly app: App;
	/** In px, where somebody has given it one. */
	readonly width?: number | undefined;
}

/** Grid columns for devices and the wires between them, in a table `room` px wide. What is met on it moves none of them. */
export function columnsOf(columns: readonly Column[], room: number): string {
	const count = columns.length;
	const gap = widths.gapOf(count);
	const widestGap = count === 2 ? widest.ofTwo : widest.ofMore;
	const sizes = columns.map(({ app, width }) => {
		const least = count === 1 ? 0 : widths.leastOf(app, count);
		return { least, most: Math.max(least, (count > 1 && width) || widths.usualOf(app, room)) };
	});
	if (count === 1 || columns.every(({ width }) => width === undefined))
		return sizes
			.map(({ least, most }) => `minmax(${least}px, ${most}px)`)
			.join(` minmax(${gap}px, ${widestGap}px) `);

	// What somebody chose is had exactly; where it does not fit, each gives way by its share above the least.
	const free = room - gap * (count - 1) - sum(sizes.map(({ least }) => least));
	const wanted = sum(sizes.map(({ least, most }) => most - least));
	const share = Math.min(1, Math.max(0, free / Math.max(1, wanted)));
	const between = Math.min(widestGap, gap + Math.max(0, free - wanted) / (count - 1));
	return sizes
		.map(({ least, most }) => `${Math.round(least + (most - least) * share)}px`)
		.join(` ${Math.floor(between)}px `);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
