import { card } from './card';
import { log } from './log';
import { refusal } from './refusal';
import { scan } from './scan';
import { words } from './words';

/** 第一屏之后才用到的文字：每一步的说法、名片、拒绝的理由、扫码。 */
export default { card, log, refusal, scan, words };
