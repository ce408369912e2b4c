import type { Crossing } from '../../../src/pages/stage/crossing';

/** A message to the right, of which a test says what matters to it. */
export const crossing: Crossing = {
	key: 'x',
	entry: 1,
	at: 0,
	direction: 'right',
	label: '',
	stopped: false,
	isMessage: true,
	assumed: false,
	anchors: []
};
