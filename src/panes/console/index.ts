export { default as AdminConsole } from './AdminConsole.svelte';
export { subjectsOf, type ConsoleScreen } from './screens';
