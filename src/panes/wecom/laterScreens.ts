import { language } from '../../i18n';
import { Later } from '../../ui';

/** Every screen above the list of messages, and the page of an identity that is not active. */
export const laterScreens = new Later(async () => {
	await language.need('later');
	return { default: (await import('./afterPaint')).LaterScreens };
});

/** What stands in the other three tabs. */
export const laterTabs = new Later(async () => {
	await language.need('later');
	return { default: (await import('./afterPaint')).LaterTabs };
});

/** What leaving means, asked before it is done. */
export const laterLeaving = new Later(async () => {
	await language.need('later');
	return { default: (await import('./afterPaint')).Leaving };
});

/** What the menus of the tabs' title bar hold. */
export const laterHomeItems = new Later(async () => {
	await language.need('later');
	return { default: (await import('./aroundThreads')).HomeItems };
});

/** Search and filter over the list of messages. */
export const laterThreadsHead = new Later(async () => {
	await language.need('later');
	return { default: (await import('./aroundThreads')).ThreadsHead };
});
