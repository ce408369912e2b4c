import { frame } from './frame';
import { source } from './source';

/** 每一页都要的文字：页框，和出处的显示。 */
export default { frame, source };
