export type { Hands } from './hands';
export { openSandbox } from './open';
export { publicInterface, type Hutong } from './publicInterface';
export { samples } from './samples';
export { Sandbox, type Refused, type SetAside } from './sandbox.svelte';
