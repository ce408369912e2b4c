export { cardOf, faceOf, type Card } from './card';
export { default as CardPicture } from './CardPicture.svelte';
export { savePicture } from './savePicture';
