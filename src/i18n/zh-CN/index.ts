import { frame } from './frame';
import { library } from './library';

/** 第一屏的文字：页框和首页。 */
export default { frame, library };
