import type { Messages } from '../language.svelte';

export const sessions: Messages['sessions'] = {
	title: 'My sandboxes',
	lead: 'Every session of yours is kept in this browser. Find last week’s and go on; keep a copy before class; delete what you do not need, and get it back within 7 days.',
	reading: 'Looking for your sessions…',
	none: 'No session is kept yet. Take a step in the sandbox, and it will be here.',
	startAnew: 'Start a new one',
	importFile: 'Import a file',
	importing: 'Reading the file…',
	kept: 'Sessions kept here',
	present: 'in use',
	free: 'Free sandbox',
	lesson: (title) => `Lesson “${title}”`,
	unnamed: (date, where) => (date === '' ? `An earlier one, ${where}` : `${date}, ${where}`),
	steps: (count) => `${count} ${count === 1 ? 'step' : 'steps'}`,
	size: (size) => `about ${size}`,
	lastUsed: (ago, when) => `used ${ago} (${when})`,
	justNow: 'just now',
	unknownTime: 'time unknown',
	unreadable: 'cannot be opened; its data is kept as it is',
	open: 'Open',
	copy: 'Keep a copy',
	more: (name) => `More for “${name}”`,
	rename: 'Rename',
	exportFile: 'Export a file',
	remove: 'Delete',
	nameField: 'Name',
	save: 'OK',
	cancel: 'Cancel',
	copyName: (name) => `${name} (copy)`,
	copied: (name) => `A copy is kept: “${name}”.`,
	renamed: (name) => `Renamed to “${name}”.`,
	exported: (name) => `“${name}” was exported as a file.`,
	exportedRaw: (name) => `“${name}” cannot be opened; its raw data was exported as it is.`,
	wantsExport: (days) =>
		`Begun ${days} days ago and never exported. A browser that clears data may clear it too: export a copy.`,
	removeTitle: (name) => `Delete “${name}”?`,
	removeText: (until) =>
		`It stays for 7 days: until ${until} you can get it back on this page. After that it is removed for good the next time you are here.`,
	removed: (name) => `“${name}” was deleted.`,
	undoRemove: (name) => `Undo: delete “${name}”`,
	restored: (name) => `“${name}” is back.`,
	thrownAway: 'Deleted, can still be brought back',
	until: (date) => `kept until ${date}`,
	restore: 'Bring back',
	erase: 'Delete for good now',
	eraseTitle: (name) => `Delete “${name}” for good?`,
	eraseText:
		'It cannot be brought back after this. Pictures and files that it alone uses go with it; other sessions are not touched.',
	erased: (name) => `“${name}” was deleted for good.`,
	aside: 'Data that could not be read',
	asideText:
		'This data could not be read when it was to be opened. It was put aside as it is, and nothing was deleted. Download it for somebody who can make sense of it.',
	download: 'Download the raw data',
	failedOpen: (name) =>
		`“${name}” cannot be opened. It stays as it is and nothing was changed; you can export its data.`,
	gone: 'This session is not there any more; it may have been deleted in another window.',
	failed: 'Not done: the browser’s storage did not answer. Nothing was changed; you can try again.',
	where: 'Where',
	close: 'OK',
	room: 'Storage',
	used: (size) => `This site uses ${size} in all`,
	ofQuota: (size) => `; the browser gives it up to ${size}.`,
	stop: '.',
	files: (count, size) =>
		count === 0
			? 'No pictures or files are stored.'
			: `${count} ${count === 1 ? 'picture or file' : 'pictures and files'}, ${size}; those that no session uses any more are cleaned away.`,
	promised: 'The browser has promised to keep this data unless you clear it yourself.',
	notPromised: 'The browser has not promised to keep this data; it may clear it when space is short.',
	ask: 'Ask the browser to keep it',
	askedNo:
		'The browser did not promise this time. It mostly does once the site is bookmarked, installed or visited often; export what matters as a file.',
	askedYes: 'The browser has promised.',
	forgets:
		'This looks like a private window: everything here is gone once it is closed. Export what you want to keep as a file.',
	evicts:
		'This browser clears the data of sites that were not opened for 7 days. Export what you want to keep as a file, or add this site to the home screen.',
	refused:
		'This browser does not let us save now, so the kept sessions cannot be seen. The sandbox works all the same, but ends with the window; you can export it in the sandbox’s log.',
	retry: 'Try again',
	toSandbox: 'Open the sandbox'
};
