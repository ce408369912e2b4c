import { card } from './card';
import { chat } from './chat';
import { refusal } from './refusal';
import { scan } from './scan';
import { wechat } from './wechat';
import { wecom } from './wecom';
import { words } from './words';

/** 台面上的文字：两个应用、扫码、名片、拒绝的理由。 */
export default { card, chat, refusal, scan, wechat, wecom, words };
