/** Our own stickers, by what is sent; their names for people are texts of the chat. */
export const stickers = ['wave', 'thanks', 'good', 'laugh', 'tea', 'trip'] as const;

export type StickerName = (typeof stickers)[number];
