import { createSubscriber } from 'svelte/reactivity';
import { createActor, fromCallback, type Actor, type SnapshotFrom } from 'xstate';
import { openCamera, readPicture } from '../../ui';
import { answerTo, answerToPicture, type Answer, type Scanning } from './answer';
import { recognise } from './recognise';
import { scannerMachine, type ScannerEvent, type Source } from './scannerMachine';

/** Least time that a look takes, in ms: an answer at once would leave no moment to see what was looked at. */
const look = 320;

/** A running scanner: the chart's snapshot as Svelte sees it, and its events. */
export class Scan {
	readonly #actor: Actor<typeof scannerMachine>;
	readonly #subscribe: () => void;

	/** `scanning` is asked anew for each answer: the world goes on meanwhile. `video` is where a camera shows. */
	constructor(scanning: () => Scanning, video: () => HTMLVideoElement | undefined) {
		this.#actor = createActor(
			scannerMachine.provide({
				actors: {
					read: fromCallback<ScannerEvent, Source>(({ input, sendBack }) => {
						let left = false;
						const answer = (given: Answer) => {
							if (!left) sendBack(given);
						};
						void lookAt(input, scanning).then(answer, () =>
							answer({ type: 'unreadable', reason: 'noReader' })
						);
						return () => (left = true);
					}),
					film: fromCallback<ScannerEvent>(({ sendBack }) => {
						const leaving = new AbortController();
						void film(video, (text) => sendBack(answerTo(text, scanning())), leaving.signal).then((why) => {
							if (why && !leaving.signal.aborted) sendBack({ type: 'cameraFailed', why });
						});
						return () => leaving.abort();
					})
				}
			})
		);
		this.#subscribe = createSubscriber((update) => {
			const { unsubscribe } = this.#actor.subscribe(update);
			return unsubscribe;
		});
	}

	get snapshot(): SnapshotFrom<typeof scannerMachine> {
		this.#subscribe();
		return this.#actor.getSnapshot();
	}

	readonly send = (event: ScannerEvent): void => this.#actor.send(event);

	/** Runs until what it is attached to goes; `onfound` is told once. */
	readonly run = (onfound: (found: Extract<Answer, { type: 'found' }>) => void) => (): (() => void) => {
		const { unsubscribe } = this.#actor.subscribe(({ status, context }) => {
			if (status === 'done' && context.answer?.type === 'found') onfound(context.answer);
		});
		this.#actor.start();
		return () => {
			unsubscribe();
			this.#actor.stop();
		};
	};
}

async function lookAt(source: Source, scanning: () => Scanning): Promise<Answer> {
	if (source.kind === 'typed') return answerTo(source.text, scanning());
	const [seen] = await Promise.all([
		source.kind === 'stage'
			? recognise(source.element).then((text): Answer | string => text ?? { type: 'nothing' })
			: readPicture(source.file).then(answerToPicture),
		new Promise((resolve) => setTimeout(resolve, look))
	]);
	return typeof seen === 'string' ? answerTo(seen, scanning()) : seen;
}

/** Why there is no camera, or `undefined` while it runs. */
async function film(
	video: () => HTMLVideoElement | undefined,
	onText: (text: string) => void,
	signal: AbortSignal
): Promise<'noCamera' | 'denied' | 'failed' | undefined> {
	const element = video();
	if (!element) return 'failed';
	const start = await openCamera(element, onText, signal);
	return start.kind === 'on' ? undefined : start.kind;
}
