import type { Messages } from '../language.svelte';
import { chat } from './chat';
import { wechat } from './wechat';
import { wecom } from './wecom';
import { words } from './words';

const stage: Pick<Messages, 'chat' | 'wechat' | 'wecom' | 'words'> = { chat, wechat, wecom, words };

export default stage;
