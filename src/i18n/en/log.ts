import type { Messages } from '../language.svelte';

export const log: Messages['log'] = {
	emptyLog: 'Nothing has happened yet. Allow a member in the admin console, or just try the phones.',
	branch: (count) => `Another branch, ${count} ${count === 1 ? 'step' : 'steps'}`,
	download: 'Export',
	downloadFirst: 'Export first',
	api: 'API',
	byApi: (path) => `Done by the interface ${path}; go to it`,
	colon: ': ',
	upload: 'Import',
	share: 'Share',
	replacing: { import: 'import', restart: 'starting over', open: 'opening another session' },
	restartTitle: 'Start a new session?',
	restartText:
		'The present session stays in this browser and is not deleted: open it again at any time from “My sandboxes”. The new one begins before anybody is allowed.',
	restartIn: 'Which period it begins in',
	restartDo: 'Start over',
	cancel: 'Cancel',
	setAsideTitle: 'The last session could not be opened',
	setAside: (name) =>
		`What was stored is incomplete. It was put aside as it is (${name}) and nothing was deleted. This is a new session.`,
	newerTitle: 'A newer version wrote the last session',
	newerData: (stored, own, build) =>
		`What is stored is version ${stored} of the data; this page (${build}) reads up to version ${own}. It was left as it is, and nothing is written to it from here. Reload to get the new version; until then this is a new session, in memory only; it can be exported.`,
	setAsideDownload: 'Download the raw data'
};
