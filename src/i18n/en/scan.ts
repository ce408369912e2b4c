import type { Messages } from '../language.svelte';

export const scan: Messages['scan'] = {};
