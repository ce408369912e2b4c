export { subjectsOf, type WecomScreen } from './screens';
export { default as WecomPhone } from './WecomPhone.svelte';
