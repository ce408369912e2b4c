import type { Messages } from '../language.svelte';

export const guide: Messages['guide'] = {
	label: 'Guide'
};
