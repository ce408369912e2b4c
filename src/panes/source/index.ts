export { default as AssumedMark } from './AssumedMark.svelte';
export { default as FactLinks } from './FactLinks.svelte';
