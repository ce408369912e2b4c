import { Later } from '../../ui';
import type * as Parts from './afterPaint';

type PartName = Exclude<keyof typeof Parts, 'reachedOf'>;

/** One of what comes right after the first paint. */
export function soon<Name extends PartName>(name: Name) {
	return new Later<(typeof Parts)[Name]>(
		() => import('./afterPaint').then((parts) => ({ default: parts[name] })),
		'later'
	);
}

/** The card that explains a refusal. */
export const laterCard = soon('RefusalCard');

/** The steps of a lesson. */
export const laterGuide = new Later(() => import('../lesson/Guide.svelte'));

/** What a cell of the matrix is tried by. */
export const laterTrial = soon('TrialBar');

/** The clock, the acts in their order, undo and play. */
export const laterTimeline = soon('Timeline');

/** Keys of the stage, and what is asked before the window goes. */
export const laterEvents = soon('WindowEvents');

/** Whether it is kept and works offline, the period, and whose this is not. */
export const laterStatus = soon('StatusLine');

/** In which period this runs, to be chosen. */
export const laterEdition = soon('EditionChoice');

/** What is to be known of a session before anybody acts in it. */
export const laterBanners = soon('Banners');

/** That the past is looked at, and the way back. */
export const laterPast = soon('PastBanner');

/** What crosses between two devices. */
export const laterWire = soon('Wire');

/** What has happened, as a list. */
export const laterLog = soon('Log');

/** What could not be read, and where it is. */
export const laterNotice = soon('SetAsideNotice');

/** What a device can be asked for beside its owner: a window of its own. */
export const laterDeviceMenu = soon('DeviceMenu');

/** One more device beside those on the table. */
export const laterAddDevice = soon('AddDevice');

/** What has come to a device whose owner looks elsewhere. */
export const laterArrival = soon('ArrivalBanner');

/** What goes from a device past another one. */
export const laterFarWires = soon('FarWires');

/** Whose device stands in a place, to be chosen. */
export const laterOwners = soon('OwnerChoice');

/** That the storage does not answer; sent for when it has had time to. */
export const laterSlow = new Later(async () => {
	await new Promise((resolve) => setTimeout(resolve, 1_000));
	return import('./SlowNote.svelte');
}, 'later');

/** Keeps which devices stand, whose they are, and how wide. */
export const laterKept = new Later(() => import('./KeptTable.svelte'));
