import { laterOnPhone } from '../laterOnPhone';

/** Every screen above the list of chats: they come right after the first paint. */
export const laterScreens = laterOnPhone('WechatScreens');
