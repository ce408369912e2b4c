import type { Messages } from '../language.svelte';

export const console: Messages['console'] = {};
