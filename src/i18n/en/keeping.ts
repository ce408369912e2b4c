import type { Messages } from '../language.svelte';

export const keeping: Messages['keeping'] = {
	memoryOnly: 'In memory only: this browser does not let us save; export before you close the window',
	tryingOut: 'Just a try: not saved; your own sessions are all still there',
	anotherWindow: 'Saved by another window, in step',
	anotherCannot: 'The window that saves cannot: the last steps are in memory only; export what you need',
	seventhWindow: 'Six windows at most on one session: this one only shows, until one is closed',
	superseded: 'Another window saves from now on; what you do here stays in memory: export what you need',
	newerRelease: 'A newer version has taken over what is stored: reload; until then all stays in memory',
	simulation: 'A teaching simulation, not made by Tencent'
};
