// What stands around the list of messages right after the first paint, in one file.
export { default as HomeItems } from './HomeItems.svelte';
export { default as ThreadsHead } from './ThreadsHead.svelte';
