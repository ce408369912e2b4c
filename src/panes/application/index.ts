export { default as ApplicationFields } from './ApplicationFields.svelte';
export { faultIn, faultOf } from './faults';
export { standingText } from './standing';
