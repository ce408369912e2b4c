import type { Messages } from '../language.svelte';

export const devices: Messages['devices'] = {
	add: 'Add device',
	app: 'Which app',
	search: 'Find by name, company or position',
	found: (count) => (count === 1 ? '1 found' : `${count} found`),
	nobody: 'Nobody by that name. Try another word.',
	now: 'now',
	stands: 'on the table',
	states: { void: 'void', invited: 'invited', suspended: 'suspended' },
	cancel: 'Cancel',
	full: (most) =>
		`Up to ${most} devices stand side by side. For one more, the one used longest ago steps back; it comes back at the same screen.`,
	noRoom:
		'The window has room for these only. For one more, the one used longest ago steps back; close the log or widen the window to see them side by side.',
	takeOff: 'Take off the table',
	lastOne: 'At least one device stays on the table. Put another one on first.',
	wecomOf: (name) => `${name}’s WeCom`,
	consoleOf: (name) => `${name}’s console`,
	crmOf: (name) => `${name}’s CRM`,
	divider: (left, right) => `Widths of “${left}” and “${right}”`,
	dividerHint: 'Drag, or use the left and right arrows; double-click to even out',
	share: (percent) => `left ${percent}%`,
	arrived: (device, from, said) => `“${device}” has a message from ${from}: ${said}`,
	openArrival: (from, said) => `Open the chat: ${from}, ${said}`,
	closeArrival: 'Dismiss the notification',
	saidBy: (name, said) => `${name}: ${said}`,
	went: (from, to, what, stopped) =>
		stopped ? `${from} to ${to}, not delivered: ${what}` : `From ${from} to ${to}: ${what}`
};
