import type { Messages } from '../language.svelte';
import { chat } from './chat';
import { wechat } from './wechat';
import { wecom } from './wecom';

const stage: Pick<Messages, 'chat' | 'wechat' | 'wecom'> = { chat, wechat, wecom };

export default stage;
