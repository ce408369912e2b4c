import type { JobLane, JobPoint, Lane, WechatPoint } from '../../session';

/* How a lane is drawn: what is a point on it, on which row, and which points stand so near that they are one. */

/** That a person, and with them their WeChat account, is there from here on. */
interface BornPoint {
	readonly what: 'born';
	readonly step: number;
	readonly entry: number;
	readonly at: number;
}

/** A point of a lane; without a job it is one of the WeChat account's. */
export type LanePoint =
	| { readonly job: undefined; readonly point: WechatPoint | BornPoint }
	| { readonly job: JobLane; readonly point: JobPoint };

/** Everything that happened to a person's identities, in the order of happening. */
export function pointsOf({ born, points, jobs }: Lane): LanePoint[] {
	const all: LanePoint[] = [
		{ job: undefined, point: { ...born, what: 'born' } },
		...points.map((point) => ({ job: undefined, point })),
		...jobs.flatMap((job) => job.points.map((point) => ({ job, point })))
	];
	return all.sort((one, other) => one.point.step - other.point.step);
}

/** How much room what a job is called needs, in px. */
export const nameRoom = 180;

type Left = (point: { readonly step: number; readonly at: number }) => number;

/** Where what a job is called begins: with the job, or before it where it would leave a track of this width. */
export function nameLeft({ points }: JobLane, left: Left, width: number): number {
	const [first] = points;
	return Math.max(0, Math.min(first ? left(first) : 0, width - nameRoom));
}

/** On which row each job is drawn: the first one on which the job before is void by then and both names have room. */
export function rowsOf(jobs: readonly JobLane[], left: Left, width: number): number[] {
	const ends: number[] = [];
	const names: number[] = [];
	return jobs.map((job) => {
		const { points } = job;
		const [first, last] = [points[0], points.at(-1)];
		const name = nameLeft(job, left, width);
		const free = ends.findIndex(
			(end, row) => end < (first?.step ?? 0) && name - (names[row] ?? 0) >= nameRoom
		);
		const row = free < 0 ? ends.length : free;
		names[row] = name;
		ends[row] = last?.state === 'void' ? last.step : Infinity;
		return row;
	});
}

/** Points that are drawn as one. */
export interface Cluster {
	/** 0 is the WeChat account's. */
	readonly row: number;
	/** px */
	readonly left: number;
	readonly points: readonly [LanePoint, ...LanePoint[]];
}

/** The points of a lane as they are drawn, none nearer than `nearest` px to another on its row; from left to right. */
export function clustersOf(lane: Lane, left: Left, width: number, nearest: number): Cluster[] {
	const rows = rowsOf(lane.jobs, left, width);
	const places = new Map(lane.jobs.map((job, place) => [job, (rows[place] ?? 0) + 1]));
	const open = new Map<number, { row: number; left: number; points: [LanePoint, ...LanePoint[]] }>();
	const clusters: Cluster[] = [];
	for (const each of pointsOf(lane)) {
		const row = each.job ? (places.get(each.job) ?? 1) : 0;
		const at = left(each.point);
		const before = open.get(row);
		if (before && at - before.left < nearest) {
			before.points.push(each);
			continue;
		}
		const cluster = { row, left: at, points: [each] as [LanePoint, ...LanePoint[]] };
		open.set(row, cluster);
		clusters.push(cluster);
	}
	return clusters.sort((one, other) => one.left - other.left);
}

/** A stretch of a job in one state; `to` is `undefined` while it lasts. */
export interface Segment {
	readonly from: JobPoint;
	readonly to: JobPoint | undefined;
}

/** The stretches of a job, one for each state that it was in; what is void has no length. */
export function segmentsOf({ points }: JobLane): Segment[] {
	const turns = points.filter(({ state }, place) => state !== points[place - 1]?.state);
	return turns
		.map((from, place) => ({ from, to: turns[place + 1] }))
		.filter(({ from }) => from.state !== 'void');
}

/** What a job is at a step; what it begins as, where it has not begun. */
export function standingOf({ points }: JobLane, step: number): JobPoint | undefined {
	return points.findLast((each) => each.step <= step) ?? points[0];
}

/** Where a press on points that are drawn as one leads: the next one after the step, round and round. */
export function nextOf({ points }: Cluster, step: number): LanePoint {
	return points.find(({ point }) => point.step > step) ?? points[0];
}
