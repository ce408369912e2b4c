export { default as ImportSheet } from './ImportSheet.svelte';
export { saveMembers } from './members';
export { saveUsage } from './usage';
