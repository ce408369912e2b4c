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

/** 中文：界面的每一处文字；文章与产品自己的词照原样用。 */
export default { chat, wechat, wecom, scan, card, console, library, frame, refusal, words };
