import { language } from '../../i18n';
import { find, personOf, type Content, type EndId, type SentContent, type World } from '../../world';
import { spokenSeconds } from './duration';

/** What a message holds in one line, without who said it; nothing for what nobody said. */
export function contentText(world: World, content: Content | SentContent): string {
	const { preview: t, ...chat } = language.t.chat;
	switch (content.kind) {
		case 'text':
			return content.text;
		case 'image':
			return t.image;
		case 'file':
			return t.file(content.file.name);
		case 'sticker':
			return t.sticker(stickerName(content.sticker));
		case 'voice':
			return t.voice(spokenSeconds(content));
		case 'location':
			return t.location(content.place);
		case 'card':
			return t.card(nameOf(world, content.of, chat.somebody));
		case 'cardPicture':
			return t.cardPicture;
		case 'line':
		case 'notice':
			return '';
	}
}

/** The name of one of our stickers; of an unknown one, that it is one. */
export function stickerName(sticker: string): string {
	const { chat: t } = language.t;
	return Object.hasOwn(t.stickers, sticker) ? t.stickers[sticker as keyof typeof t.stickers] : t.sticker;
}

function nameOf(world: World, end: EndId, otherwise: string): string {
	return find(world, end) ? personOf(world, end).name : otherwise;
}
