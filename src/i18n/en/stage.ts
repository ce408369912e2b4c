import type { Messages } from '../language.svelte';
import { card } from './card';
import { chat } from './chat';
import { refusal } from './refusal';
import { scan } from './scan';
import { wechat } from './wechat';
import { wecom } from './wecom';
import { words } from './words';

const stage: Pick<Messages, 'card' | 'chat' | 'refusal' | 'scan' | 'wechat' | 'wecom' | 'words'> = {
	card,
	chat,
	refusal,
	scan,
	wechat,
	wecom,
	words
};

export default stage;
