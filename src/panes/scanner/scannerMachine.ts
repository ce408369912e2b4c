import { assign, fromCallback } from 'xstate';
import { setup } from '../../world';
import type { Answer } from './answer';

/** What the scanner is pointed at. */
export type Source =
	/** A code that another device of the stage shows. */
	| { readonly kind: 'stage'; readonly element: Element }
	| { readonly kind: 'file'; readonly file: Blob }
	| { readonly kind: 'typed'; readonly text: string };

export type CameraFault = 'noCamera' | 'denied' | 'failed';

export type ScannerEvent =
	| { readonly type: 'point'; readonly at: Source }
	| { readonly type: 'film' }
	| { readonly type: 'again' }
	| { readonly type: 'cameraFailed'; readonly why: CameraFault }
	| Answer;

export interface ScannerContext {
	readonly source: Source | null;
	readonly answer: Answer | null;
	readonly fault: CameraFault | null;
}

const unprovided = () => {
	throw new Error('The scanner was started without its eyes');
};

/** Reading and filming end alike: in exactly one answer. */
const answers = {
	found: { target: 'found', actions: 'keepAnswer' },
	refused: { target: 'refused', actions: 'keepAnswer' },
	foreign: { target: 'foreign', actions: 'keepAnswer' },
	otherSession: { target: 'otherSession', actions: 'keepAnswer' },
	newer: { target: 'newer', actions: 'keepAnswer' },
	damaged: { target: 'damaged', actions: 'keepAnswer' }
} as const;

/** After an answer: look again, or at something else at once. */
const onward = {
	on: {
		again: { target: 'choosing', actions: 'forget' },
		point: { target: 'reading', actions: ['forget', 'keepSource'] },
		film: { target: 'filming', actions: 'forget' }
	}
} as const;

/**
 * One scan after another. `read` and `film` are its eyes: they look in their own time and send back an answer;
 * leaving their state stops them, so that an answer which comes too late is nobody's.
 */
export const scannerMachine = setup({
	types: { context: {} as ScannerContext, events: {} as ScannerEvent },
	actors: {
		read: fromCallback<ScannerEvent, Source>(unprovided),
		film: fromCallback<ScannerEvent>(unprovided)
	},
	actions: {
		keepSource: assign({ source: ({ event }) => (event.type === 'point' ? event.at : null) }),
		keepAnswer: assign({ answer: ({ event }) => event as Answer }),
		keepFault: assign({ fault: ({ event }) => (event.type === 'cameraFailed' ? event.why : null) }),
		forget: assign({ source: null, answer: null, fault: null })
	}
}).createMachine({
	id: 'scanner',
	context: { source: null, answer: null, fault: null },
	initial: 'choosing',
	states: {
		choosing: {
			on: { point: { target: 'reading', actions: 'keepSource' }, film: 'filming' }
		},
		reading: {
			invoke: { src: 'read', input: ({ context }) => context.source as Source },
			on: {
				...answers,
				nothing: { target: 'nothing', actions: 'keepAnswer' },
				unreadable: { target: 'unreadable', actions: 'keepAnswer' },
				again: { target: 'choosing', actions: 'forget' }
			}
		},
		filming: {
			invoke: { src: 'film' },
			on: {
				...answers,
				cameraFailed: { target: 'cameraFailed', actions: 'keepFault' },
				again: { target: 'choosing', actions: 'forget' },
				point: { target: 'reading', actions: 'keepSource' }
			}
		},
		refused: onward,
		foreign: onward,
		otherSession: onward,
		newer: onward,
		damaged: onward,
		nothing: onward,
		unreadable: onward,
		cameraFailed: onward,
		found: { type: 'final' }
	}
});
