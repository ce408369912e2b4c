import {
	documentOf as documentNow,
	emptyReading,
	Keeper,
	withRead,
	type Reading,
	type Session
} from '../../src/session';
import { Storage } from '../../src/session/storage';
import { packSize } from '../../src/session/stored';
import { cast } from '../../src/world';
import { quantile } from './measure';
import { bytesOf, holds, saveEach, saveWhole } from './stored';
import { fullSize, type Run } from './subjects';
import { liveActors } from './ways/actors';
import { documentOf, opened, textsFor, worldOf } from './worlds';

/** As many as a pack holds: so each fill of the last chunk is met, and one packing, whatever the size. */
const steps = packSize;
const name = 'bytes written per command';
const medianName = 'saving one command: median';

/** What one more command costs to keep. */
export async function storage(run: Run): Promise<void> {
	const figures: Figure[] = [];
	for (const size of run.sizes) figures.push(await saving(run, size));
	const [least, most] = [figures[0], figures.at(-1)];
	if (!least || !most) return;
	const { size } = most;
	const bytes = { name, size, unit: 'bytes', target: { ratio: 1.1 } } as const; // numbers gain a digit now and then
	if (least !== most) {
		const against = `itself at ${least.size}`;
		run.row({ ...bytes, ours: most.bytes, against, reference: least.bytes });
		run.row({ name: medianName, size, ours: most.ms, unit: 'ms', against, reference: least.ms });
	}
	const marked = { name: `${name}, every thread read`, ours: await savingMarks(size) };
	run.row({ ...bytes, ...marked, against: 'no thread read', reference: most.bytes });
	for (const { size } of new Set([least, most])) await keeping(run, size);
}

interface Figure {
	readonly size: number;
	readonly bytes: number;
	readonly ms: number;
}

async function saving({ row }: Run, size: number): Promise<Figure> {
	const { session, storage, store } = await kept(size);
	const { bytes, times } = await saveEach(session, storage, textsFor(size, steps));
	const ms = quantile(times, 0.5);
	const whole = await saveWhole(documentNow(session), store);
	const against = 'the whole session under one key';
	row({ name, size, ours: bytes, unit: 'bytes', against, reference: whole.bytes });
	if (size <= 10_000) {
		const system = liveActors.start(worldOf(size));
		const reference = bytesOf(system.root.getPersistedSnapshot());
		row({ name, size, ours: bytes, unit: 'bytes', against: 'XState’s persisted snapshot', reference });
		liveActors.end?.(system);
	}
	const figure = { size, unit: 'ms', against, reference: whole.ms } as const;
	row({ ...figure, name: medianName, ours: ms });
	row({ ...figure, name: 'saving one command: 95 %', ours: quantile(times, 0.95) });
	if (size <= 1_000) await holds(store, session);
	return { size, bytes, ms };
}

/** The same where the member has looked at every thread. */
async function savingMarks(size: number): Promise<number> {
	const { session, storage } = await kept(size);
	const read: Record<string, number> = {};
	for (const { to } of textsFor(size, session.world.conversations.size)) {
		const marks: Reading = withRead(emptyReading, cast.zhiAtWork, to, 1);
		Object.assign(read, marks.read);
	}
	session.reading = { ...emptyReading, read };
	const { bytes } = await saveEach(session, storage, textsFor(size, steps));
	session.reading = emptyReading;
	return bytes;
}

/** From the act to «saved». */
async function keeping({ row }: Run, size: number): Promise<void> {
	const { session, storage } = await kept(size);
	const samples: number[] = [];
	let saved = () => {};
	const keeper = new Keeper(storage, session, (status) => {
		if (status === 'memoryOnly') throw new Error('The storage refuses');
		if (status === 'saved') saved();
	});
	for (const command of textsFor(size, 4)) {
		const begun = performance.now();
		session.act(command);
		const done = new Promise<void>((resolve) => (saved = resolve));
		keeper.note();
		await done;
		samples.push(performance.now() - begun);
	}
	const target = size === fullSize ? { ours: 300 } : undefined;
	row({ name: 'from the act to «saved»: longest', size, ours: Math.max(...samples), unit: 'ms', target });
}

let stores = 0;

/** A session of about `size` entries at its tip, all of it in a store of its own. */
async function kept(size: number): Promise<{ session: Session; storage: Storage; store: string }> {
	const { session } = opened(size);
	session.goto(documentOf(size).tip);
	const store = `bench-${(stores += 1)}`;
	const storage = new Storage(store);
	await storage.save(session);
	return { session, storage, store };
}
