import { Later } from '../../ui';

/** Every screen above the list of messages, and the page of an identity that is not active. */
export const laterScreens = new Later(
	() => import('./afterPaint').then(({ LaterScreens }) => ({ default: LaterScreens })),
	'later'
);

/** What stands in the other three tabs. */
export const laterTabs = new Later(
	() => import('./afterPaint').then(({ LaterTabs }) => ({ default: LaterTabs })),
	'later'
);

/** What leaving means, asked before it is done. */
export const laterLeaving = new Later(
	() => import('./afterPaint').then(({ Leaving }) => ({ default: Leaving })),
	'later'
);

/** What the menus of the tabs' title bar hold. */
export const laterHomeItems = new Later(
	() => import('./aroundThreads').then(({ HomeItems }) => ({ default: HomeItems })),
	'later'
);

/** Search and filter over the list of messages. */
export const laterThreadsHead = new Later(
	() => import('./aroundThreads').then(({ ThreadsHead }) => ({ default: ThreadsHead })),
	'later'
);
