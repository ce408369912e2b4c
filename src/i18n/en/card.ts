import type { Messages } from '../language.svelte';

export const card: Messages['card'] = {};
