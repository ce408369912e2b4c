import type { Messages } from '../language.svelte';
import { chat } from './chat';
import { wechat } from './wechat';
import { wecom } from './wecom';

const stage: Pick<Messages, 'wechat' | 'wecom'> & { chat: typeof chat } = { chat, wechat, wecom };

export default stage;
