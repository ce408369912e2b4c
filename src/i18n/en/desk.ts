import type { Messages } from '../language.svelte';

export const desk: Messages['desk'] = {
	directory: {
		departments: 'Departments',
		everybody: 'All members',
		nobody: 'No department',
		unfold: (name) => `Unfold ${name}`,
		fold: (name) => `Fold ${name}`,
		add: 'Add a department',
		menu: (name) => `Manage the department ${name}`,
		within: 'Add a department within',
		rename: 'Rename',
		move: 'Move to…',
		remove: 'Remove the department',
		name: 'Name of the department',
		parent: 'Within',
		titles: { add: 'Add a department', rename: 'Rename a department', move: 'Move a department' },
		save: { add: 'Add', rename: 'Rename', move: 'Move' },
		cancel: 'Cancel',
		edit: 'Change department and position',
		editing: 'Change a member',
		department: 'Department',
		position: 'Position',
		store: 'Save',
		newer: (now) => `Somebody else has just changed it: it is “${now}” now. Change it from there.`,
		take: 'See how it is now',
		sortBy: (column) => `Sort by ${column}`,
		range: (from, to, all) => `${from}–${to} of ${all === 1 ? '1 person' : `${all} people`}`,
		previous: 'Previous page',
		next: 'Next page',
		firstPage: 'This is the first page.',
		lastPage: 'This is the last page.',
		empty: 'Nobody here yet.',
		why: 'The article only names the section 「通讯录」 (directory). How departments come and go and move, and how a member’s department and position change, is assumed.'
	}
};
