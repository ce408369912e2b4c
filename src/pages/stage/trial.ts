import { probeOf, whereToTry } from '../../gaps';
import type { Place, Pointed } from '../../lessons';
import {
	acts,
	editionIds,
	hasCell,
	pairs,
	threadBetween,
	type Act,
	type EditionId,
	type Pair
} from '../../world';
import { bringUp, present } from './follow';
import { openTrial, type Opened } from './opened';

/** A cell of the matrix on the stage, at the moment before it is tried. */
export interface Trial extends Opened {
	readonly edition: EditionId;
	readonly act: Act;
	readonly pair: Pair;
	/** The way to the control that tries it; empty where there is none on a screen. */
	readonly path: readonly Pointed[];
}

/** What an address asks to try (`<edition>/<act>/<pair>`), set up; `undefined` where there is no such cell. */
export function openTry(asked: string): Trial | undefined {
	const [first, second, third] = asked.split('/');
	const edition = editionIds.find((each) => each === first);
	const act = acts.find((each) => each === second);
	const pair = pairs.find((each) => each === third);
	if (!edition || !act || !pair || !hasCell(act, pair)) return undefined;
	const { start, tries } = probeOf(edition, act, pair);
	const opened = openTrial(start);
	const { devices, sandbox } = opened;
	if (tries.type === 'look') {
		const thread = threadBetween(sandbox.world, tries.by, tries.at);
		if (thread) present(devices, sandbox.world, tries.by, thread);
	} else bringUp(devices, sandbox.world, tries);
	const by = tries.type !== 'look' && 'by' in tries ? tries.by : undefined;
	const seat = devices.all.find((device) => devices.ownerOf(device, sandbox.world) === by);
	const path = (whereToTry(act, pair) ?? []).map((pointing): Pointed => {
		const app = pointing.control.split('.')[0];
		return seat && app === seat.app ? { ...pointing, device: seat.id as Place } : pointing;
	});
	return { ...opened, edition, act, pair, path };
}
