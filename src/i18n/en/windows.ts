import type { windows as source } from '../zh-CN/windows';

export const windows: typeof source = {
	saves: 'This window saves',
	count: (count) => `${count} windows`,
	sending: 'On its way to the window that saves',
	left: 'A window was closed; the session is whole, and this window goes on.',
	slow: 'The browser’s storage has not answered yet. An older window may be holding it: close that one. If it does not answer within seconds, a session opens in memory; all that is stored stays.',
	menu: (device) => `More on “${device}”`,
	own: 'Open this device in a new window',
	notInMemory:
		'This session is in memory only, where no other window can see it; so it cannot have one. You can export it, and open it in a browser window that can save.',
	notOfATry:
		'A try is not saved, and no other window can see it. Go back to the stage first, then open a window.',
	blocked:
		'No window came; most likely the browser blocks pop-ups. The session has not changed. Allow pop-ups for this page at the address bar, then try again.',
	title: (device, brand) => `${device} · ${brand}`,
	alone: 'A window of its own, on the session of the stage. Close it, and nothing is lost.',
	aloneIn: (lesson) =>
		`A window of its own, on the session of the lesson “${lesson}”. Close it, and nothing is lost.`,
	toStage: 'To the stage',
	toLesson: 'To the lesson',
	noDevice: 'There is no such device',
	noDeviceNote:
		'The address must say which app, and whose: #/window/wechat/account:0, for one. It may have been copied wrongly or changed. The session is whole and has not changed.',
	noLesson: 'There is no such lesson',
	noOwner: 'Nobody in this session owns this device',
	noOwnerNote: (owner) =>
		`The address says ${owner}; this session has nobody of that name, or they cannot use this app. It may be another session now. All of it is whole and has not changed; choose somebody:`,
	notYet: 'Nobody owns this device yet',
	notYetNote:
		'You are looking at an earlier step, before this identity was there. Back at now, it is here again.',
	whose: 'Whose device to open'
};
