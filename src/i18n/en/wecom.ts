import type { Messages } from '../language.svelte';

export const wecom: Messages['wecom'] = {};
