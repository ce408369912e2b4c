// What WeCom gets in an idle moment after its first paint, in one file: small ones would each cost a request.
export { default as LaterScreens } from './LaterScreens.svelte';
export { default as LaterTabs } from './LaterTabs.svelte';
export { default as Leaving } from './Leaving.svelte';
