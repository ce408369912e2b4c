import { language } from '../../i18n';
import { Later } from '../../ui';

/** The card that explains a refusal. */
export const laterCard = new Later(async () => {
	await language.need('later');
	return import('./RefusalCard.svelte');
});

/** The steps of a lesson. */
export const laterGuide = new Later(() => import('../lesson/Guide.svelte'));

/** What a cell of the matrix is tried by. */
export const laterTrial = new Later(() => import('./TrialBar.svelte'));

/** The clock, the acts in their order, undo and play. */
export const laterTimeline = new Later(async () => {
	await language.need('later');
	return import('./Timeline.svelte');
});

/** Keys of the stage, and what is asked before the window goes. */
export const laterEvents = new Later(() => import('./WindowEvents.svelte'));

/** Whether it is kept and works offline, the period, and whose this is not. */
export const laterStatus = new Later(async () => {
	await language.need('later');
	return import('./StatusLine.svelte');
});

/** In which period this runs, to be chosen. */
export const laterEdition = new Later(() => import('./EditionChoice.svelte'));

/** That the past is looked at, and the way back. */
export const laterPast = new Later(async () => {
	await language.need('later');
	return import('./PastBanner.svelte');
});

/** What crosses between two devices. */
export const laterWire = new Later(async () => {
	await language.need('later');
	return import('./Wire.svelte');
});

/** What has happened, as a list. */
export const laterLog = new Later(async () => {
	await language.need('later');
	return import('./Log.svelte');
});

/** What could not be read, and where it is. */
export const laterNotice = new Later(async () => {
	await language.need('later');
	return import('./SetAsideNotice.svelte');
});

/** What a device can be asked for beside its owner: a window of its own. */
export const laterDeviceMenu = new Later(async () => {
	await language.need('later');
	return import('./DeviceMenu.svelte');
});

/** One more device beside those on the table. */
export const laterAddDevice = new Later(async () => {
	await language.need('later');
	return import('./AddDevice.svelte');
});

/** What has come to a device whose owner looks elsewhere. */
export const laterArrival = new Later(async () => {
	await language.need('later');
	return import('./ArrivalBanner.svelte');
});

/** What goes from a device past another one. */
export const laterFarWires = new Later(async () => {
	await language.need('later');
	return import('./FarWires.svelte');
});

/** Whose device stands in a place, to be chosen. */
export const laterOwners = new Later(async () => {
	await language.need('later');
	return import('./OwnerChoice.svelte');
});

/** That the storage does not answer; sent for when it has had time to. */
export const laterSlow = new Later(async () => {
	await new Promise((resolve) => setTimeout(resolve, 1_000));
	await language.need('later');
	return import('./SlowNote.svelte');
});
