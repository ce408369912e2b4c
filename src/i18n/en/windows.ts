import type { windows as source } from '../zh-CN/windows';

export const windows: typeof source = {
	saves: 'This window saves',
	count: (count) => `${count} windows`,
	sending: 'On its way to the window that saves',
	left: 'A window was closed; the session is whole, and this window goes on.',
	noDevice: 'There is no such device.',
	stage: 'To the stage'
};
