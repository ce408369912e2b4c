import type { Messages } from '../language.svelte';

export const offline: Messages['offline'] = {
	ready: 'Works offline',
	readyCutOff: 'No network; all works as usual',
	cutOff: 'No network: what is open goes on working',
	notes: {
		preparing: 'Online; not ready for offline yet',
		oneFile: 'One-file edition; needs no network',
		none: 'This build does not work offline',
		insecure: 'Not offline: the address is not https',
		unsupported: 'Not offline: this browser cannot',
		blocked: 'Not offline: this browser keeps nothing'
	},
	arrived: (arrived, wanted) => ` (${arrived} of ${wanted} files kept)`,
	about: {
		unknown: [],
		preparing: [
			'All files are being put into this browser, and only all of them will do. Please stay connected meanwhile; should the network go, what has arrived stays, and the rest follows once it is back.'
		],
		ready: [
			'All files are in this browser, and were just checked one by one: without a network, reloading and opening again work just as with one. Clearing the site’s data removes them too.',
			'The browser’s menu can install it to the desktop or home screen.'
		],
		oneFile: [
			'The whole sandbox is in this one file. It makes no request, and opens from a USB stick by a double click.',
			'Sessions are kept in this browser on this computer, not in the file: another computer or browser does not see them, and in some browsers neither does the same file in another place. To take one along, export it.',
			'Pages opened from the disk may share one storage in a browser, and another page may clear it.',
			'Some browsers give no camera to a page opened from the disk: choose a picture of the code instead. Some do not let windows talk to each other: open one at a time.',
			'It does not update itself: for a newer one, take a newer file.'
		],
		none: [
			'This build does not keep itself in the browser. To work without a network, use the one-file edition.'
		],
		insecure: [
			'Browsers let only https addresses, and those of this computer, work offline. Use https, or the one-file edition.'
		],
		unsupported: ['Use a newer browser and no private window, or the one-file edition.'],
		blocked: [
			'The browser’s settings, or the page that this one is embedded in, let it keep nothing. Open it by itself and allow site data, or use the one-file edition.'
		]
	},
	updates:
		'A newer version never takes over by itself: a line at the top of the page asks, and you decide when. Until then this one goes on working.',
	look: 'Look for a newer version',
	looked: {
		looking: 'Looking…',
		none: 'This is the newest.',
		failed: 'No answer from the network; look again later. This version goes on working.'
	},
	waits: 'There is a new version. Taking it now saves first and comes back to this step; later is fine too.',
	accept: 'Take it now',
	later: 'Later',
	missed:
		'A part could not be loaded: you may be offline, or the site has a new version. What is open goes on working; reloading saves first and comes back to this step.',
	reload: 'Reload'
};
