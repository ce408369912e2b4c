export type { Hands } from './hands';
export { openSandbox, tryOut, type Wanted } from './open';
export { LessonRun } from './lessonRun.svelte';
export { publicInterface, type Hutong } from './publicInterface';
export { samples } from './samples';
export { Sandbox, type Refused, type SetAside } from './sandbox.svelte';
