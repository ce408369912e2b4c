export { CodesOnStage } from './codesOnStage.svelte';
export { recognise } from './recognise';
export { default as Scanner } from './Scanner.svelte';
