/** What the list of chats can be narrowed to. */
export const threadFilters = ['all', 'unread', 'colleagues', 'groups', 'contacts', 'notices'] as const;

export type ThreadFilter = (typeof threadFilters)[number];

/** What is chosen on a device: it stays while other screens are looked at. */
class Choice {
	filter = $state<ThreadFilter>('all');
}

const choices = new WeakMap<object, Choice>();

export function filterOn(view: object): Choice {
	const known = choices.get(view) ?? new Choice();
	choices.set(view, known);
	return known;
}
