import { laterOnPhone } from '../laterOnPhone';

/** What the official accounts said, in the list of chats: only some ever hear from them. */
export const laterNews = laterOnPhone('NewsRow');
