import type { Messages } from '../language.svelte';
import { chat } from './chat';
import { wechat } from './wechat';
import { wecom } from './wecom';
import { scan } from './scan';
import { card } from './card';
import { console } from './console';
import { library } from './library';
import { frame } from './frame';
import { refusal } from './refusal';
import { words } from './words';

const en: Messages = { chat, wechat, wecom, scan, card, console, library, frame, refusal, words };

export default en;
