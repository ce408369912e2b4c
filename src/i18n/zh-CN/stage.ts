import { chat } from './chat';
import { wechat } from './wechat';
import { wecom } from './wecom';
import { words } from './words';

/** 台面上的文字：两个应用，和每一步的说法。 */
export default { chat, wechat, wecom, words };
