import { describe, expect, test } from 'vitest';
import { createActor, fromCallback, getNextTransitions, type StateValueFrom } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { scannerMachine, type ScannerEvent, type Source } from '../../../src/panes/scanner/scannerMachine';
import { refusal } from '../../../src/world';

type State = StateValueFrom<typeof scannerMachine>;

const source: Source = { kind: 'typed', text: '' };
const answers = [
	{ type: 'found', end: 'account:0', code: 'account:0@0', way: 'scan' },
	{ type: 'refused', refusal: refusal('link.ask', 'notOneself') },
	{ type: 'foreign', text: 'WIFI:' },
	{ type: 'otherSession' },
	{ type: 'newer' },
	{ type: 'damaged' },
	{ type: 'nothing' },
	{ type: 'unreadable', reason: 'notPicture' }
] as const satisfies ScannerEvent[];
const events: ScannerEvent[] = [
	{ type: 'point', at: source },
	{ type: 'film' },
	{ type: 'again' },
	{ type: 'cameraFailed', why: 'denied' },
	...answers
];

const paths = getShortestPaths(scannerMachine, {
	events,
	serializeState: ({ value }) => String(value)
});
const states = Object.keys(scannerMachine.states) as State[];
const ends: State[] = states.filter((state) => !['choosing', 'reading', 'filming', 'found'].includes(state));

describe('the scanner’s chart', () => {
	test('every state is reached', () => {
		expect(new Set(paths.map(({ state }) => state.value))).toEqual(new Set(states));
	});

	test.each(paths.map((path) => [String(path.state.value), path] as const))(
		'%s: whatever it was told on the way is kept, and nothing else',
		(_, { state }) => {
			const { answer, fault } = state.context;
			const waits = ['choosing', 'reading', 'filming'].includes(state.value);
			expect(answer?.type).toBe(waits || state.value === 'cameraFailed' ? undefined : state.value);
			expect(fault !== null).toBe(state.value === 'cameraFailed');
		}
	);

	test.each(ends)('%s: one can look again, at something else, and with the camera', (value) => {
		const path = paths.find(({ state }) => state.value === value);
		const next = path ? getNextTransitions(path.state).map(({ eventType }) => eventType) : [];
		expect([...next].sort()).toEqual(['again', 'film', 'point']);
	});

	test('whoever was found ends it', () => {
		const found = paths.find(({ state }) => state.value === 'found');
		expect(found?.state.status).toBe('done');
	});
});

describe('its eyes', () => {
	function start() {
		const looks: { answer: (event: ScannerEvent) => void; left: boolean }[] = [];
		const see = (answer: (event: ScannerEvent) => void) => {
			const look = { answer, left: false };
			looks.push(look);
			return () => {
				look.left = true;
			};
		};
		const read = fromCallback<ScannerEvent, Source>(({ sendBack }) => see(sendBack));
		const film = fromCallback<ScannerEvent>(({ sendBack }) => see(sendBack));
		const actor = createActor(scannerMachine.provide({ actors: { read, film } })).start();
		return { actor, looks };
	}

	test('close when one looks away, and a late answer is nobody’s', () => {
		const { actor, looks } = start();
		actor.send({ type: 'point', at: source });
		actor.send({ type: 'again' });
		expect(looks[0]?.left).toBe(true);
		looks[0]?.answer({ type: 'nothing' });
		expect(actor.getSnapshot().value).toBe('choosing');
	});

	test('the camera goes out as soon as something is read', () => {
		const { actor, looks } = start();
		actor.send({ type: 'film' });
		looks[0]?.answer({ type: 'foreign', text: 'x' });
		expect(actor.getSnapshot().value).toBe('foreign');
		expect(looks[0]?.left).toBe(true);
	});

	test('a first answer is the answer', () => {
		const { actor, looks } = start();
		actor.send({ type: 'point', at: source });
		looks[0]?.answer({ type: 'otherSession' });
		looks[0]?.answer({ type: 'nothing' });
		expect(actor.getSnapshot().value).toBe('otherSession');
	});
});
