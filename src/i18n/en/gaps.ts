import type { Messages } from '../language.svelte';

export const gaps: Messages['gaps'] = {
	title: 'What can and cannot be done'
};
