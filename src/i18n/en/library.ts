import type { Messages } from '../language.svelte';

export const library: Messages['library'] = {};
