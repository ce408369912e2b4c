// What the stage gets right after its first paint, in one file: a dozen small ones would each cost a request.
export { default as AddDevice } from './AddDevice.svelte';
export { default as ArrivalBanner } from './ArrivalBanner.svelte';
export { default as DeviceMenu } from './DeviceMenu.svelte';
export { default as Banners } from './Banners.svelte';
export { default as EditionChoice } from './EditionChoice.svelte';
export { default as Log } from './Log.svelte';
export { default as OwnerChoice } from './OwnerChoice.svelte';
export { default as PastBanner } from './PastBanner.svelte';
export { default as RefusalCard } from './RefusalCard.svelte';
export { default as StatusLine } from './StatusLine.svelte';
export { default as Timeline } from './Timeline.svelte';
export { default as WindowEvents } from './WindowEvents.svelte';
export { default as Wire } from './Wire.svelte';
export { reachedOf } from './reached';
