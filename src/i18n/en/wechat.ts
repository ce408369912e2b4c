import type { Messages } from '../language.svelte';

export const wechat: Messages['wechat'] = {};
