import { Session, type SessionDocument } from '../../src/session';
import { emptyWorld, evolve, hash, type World } from '../../src/world';
import { quantile, stopwatch } from './measure';
import { fullSize, type Run } from './subjects';
import { documentOf, opened, openedFrom } from './worlds';

const unit = 'ms';
const jumps = 200;

/** Opening a session, and jumping about in it. */
export function history(run: Run): void {
	for (const size of run.sizes) {
		if (size < 10_000 && size !== run.sizes.at(-1)) continue;
		opening(run, size);
		jumping(run, size);
	}
}

function opening({ row }: Run, size: number): void {
	const text = JSON.stringify(documentOf(size));
	const parse = stopwatch(() => JSON.parse(text) as SessionDocument);
	const clone = stopwatch(() => structuredClone(parse.result));
	const open = opened(size);
	const target = size === fullSize ? { ours: 2_000 } : undefined;
	row({
		name: 'opening a session, its document parsed',
		size,
		ours: open.ms,
		unit,
		against: 'structuredClone',
		reference: clone.ms,
		target
	});
	row({
		name: 'opening a session from its file’s text',
		size,
		ours: parse.ms + open.ms,
		unit,
		against: 'JSON.parse + structuredClone',
		reference: parse.ms + clone.ms,
		target
	});
}

function jumping({ row }: Run, size: number): void {
	const document = documentOf(size);
	const { session } = opened(size);
	const start = evolve(emptyWorld, document.startEvents);
	const whole = stopwatch(() => new Session({ ...document, key: 'whole' }, start).world);
	const figure = (name: string, ours: number, aim: boolean) => {
		const target = aim && size === fullSize ? { ours: 50 } : undefined;
		row({ name, size, ours, unit, against: 'folding the whole path', reference: whole.ms, target });
	};

	const places = Array.from({ length: jumps }, (_, count) => ((count * 15_485_863) % document.tip) + 1);
	for (const visit of ['first visit', 'again']) {
		const samples = places.map((place) => jump(session, place));
		figure(`jump along the line, ${visit}: median`, quantile(samples, 0.5), false);
		figure(`jump along the line, ${visit}: 95 %`, quantile(samples, 0.95), false);
		figure(`jump along the line, ${visit}: longest`, Math.max(...samples), true);
	}
	figure('first jump into a branch of a tenth of it', jump(session, size), true);
	const atStart = openedFrom(structuredClone({ ...document, head: 0, hash: hash(start) }));
	figure('first jump to the tip, opened at the start', jump(atStart, document.tip), true);

	sameWorld(whole.result, atStart.world);
	session.goto(document.tip);
	sameWorld(whole.result, session.world);
}

/** How long it takes until the world at an entry is there to be shown, in ms. */
function jump(session: Session, id: number): number {
	const begun = performance.now();
	session.goto(id);
	void session.world.clock;
	return performance.now() - begun;
}

function sameWorld(one: World, other: World): void {
	if (hash(one) !== hash(other)) throw new Error('A jump and the whole path do not lead to the same world');
}
