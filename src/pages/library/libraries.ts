/** What Hutong is built on at run time: exactly the dependencies of package.json; a test keeps it so. */
export const libraries = [
	{ name: '@lucide/svelte', licence: 'ISC' },
	{ name: 'idb-keyval', licence: 'Apache-2.0' },
	{ name: 'immer', licence: 'MIT' },
	{ name: 'papaparse', licence: 'MIT' },
	{ name: 'qr', licence: 'MIT, Apache-2.0' },
	{ name: 'qrcode', licence: 'MIT' },
	{ name: 'svelte', licence: 'MIT' },
	{ name: 'valibot', licence: 'MIT' },
	{ name: 'virtua', licence: 'MIT' },
	{ name: 'workbox-window', licence: 'MIT' },
	{ name: 'xstate', licence: 'MIT' }
] as const;

/** The methods of `window.hutong`, as they are called. */
export const methods = [
	{ name: 'dispatch', call: 'dispatch(command)' },
	{ name: 'can', call: 'can(command)' },
	{ name: 'world', call: 'world()' },
	{ name: 'hash', call: 'hash()' },
	{ name: 'history', call: 'history()' },
	{ name: 'goto', call: 'goto(entryId)' },
	{ name: 'fetch', call: 'fetch(input, init?)' },
	{ name: 'exportSession', call: 'exportSession()' },
	{ name: 'importSession', call: 'importSession(data)' }
] as const;
