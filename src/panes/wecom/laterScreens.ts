import { laterOnPhone } from '../laterOnPhone';

/** Every screen above the list of messages, and the page of an identity that is not active. */
export const laterScreens = laterOnPhone('WecomScreens');

/** What stands in the other three tabs. */
export const laterTabs = laterOnPhone('WecomTabs');

/** What leaving means, asked before it is done. */
export const laterLeaving = laterOnPhone('Leaving');

/** What the menus of the tabs' title bar hold. */
export const laterHomeItems = laterOnPhone('HomeItems');

/** Search and filter over the list of messages. */
export const laterThreadsHead = laterOnPhone('ThreadsHead');
