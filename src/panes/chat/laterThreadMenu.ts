import { laterOnPhone } from '../laterOnPhone';

/** What can be done with a chat in the list of chats: it comes after the first paint. */
export const laterThreadMenu = laterOnPhone('ThreadMenu');
