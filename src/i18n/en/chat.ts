import type { Messages } from '../language.svelte';

export const chat: Messages['chat'] = {};
