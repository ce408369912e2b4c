/** Simulated time, in ms since 1970 in UTC. The wall clock never enters the world. */
export type Instant = number;

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The zone of every simulated clock: the same session looks the same wherever it is opened (P10). */
export const zone = 'Asia/Shanghai';

/** `2018-05-24T09:58` as a wall clock in {@link zone} shows it (UTC+8 without summer time since 1992). */
export function instantOf(wallClock: string): Instant {
	return Date.parse(`${wallClock}:00+08:00`);
}

/** The day that an instant falls on in {@link zone}, counted from 1970-01-01; for «today» and «yesterday». */
export function dayOf(instant: Instant): number {
	return Math.floor((instant + 8 * hour) / day);
}
