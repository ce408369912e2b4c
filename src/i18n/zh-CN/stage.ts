import { chat } from './chat';
import { wechat } from './wechat';
import { wecom } from './wecom';

/** 台面上的文字：两个应用。 */
export default { chat, wechat, wecom };
