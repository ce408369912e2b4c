export { default as Sticker } from './Sticker.svelte';
export { stickers, type StickerName } from './stickers';
