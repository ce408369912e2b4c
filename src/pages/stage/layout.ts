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

/** Room for the card beside its device in px, where the table has it; else it lies above the next one. */
const aside = 372;

/** Grid columns for devices and the wires between them, in a table `room` px wide. */
export function columnsOf(apps: readonly App[], room: number, refused: RefusalPlace | undefined): string {
	const least: number[] = apps.map((app) => (apps.length === 1 ? 0 : widths[app]));
	const gaps: number[] = apps.slice(1).map((_, place) => (refused?.wire === place ? aside : widths.gap));
	const fits = [...least, ...gaps].reduce((sum, width) => sum + width, 0) <= room;
	return apps
		.map((app, place) => {
			const most = app === 'console' ? 900 : room < 500 ? 500 : 376;
			const gap = fits && refused?.wire === place - 1 ? `${aside}px` : `minmax(${widths.gap}px, 216px)`;
			return `${place > 0 ? `${gap} ` : ''}minmax(${least[place]}px, ${most}px)`;
		})
		.join(' ');
}
