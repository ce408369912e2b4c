import { assume, type Edition } from './capability';

/**
 * What people do inside one app, the same before and after: no fact of the article is about it, so every cell
 * is assumed from common use.
 */
export const withinOneApp = {
	'message.text': { 'wechat>wechat': assume(true), colleague: assume(true) },
	'message.image': { 'wechat>wechat': assume(true), colleague: assume(true) },
	'message.file': { 'wechat>wechat': assume(true), colleague: assume(true) },
	'message.sticker': { 'wechat>wechat': assume(true), colleague: assume(true) },
	'message.card': { 'wechat>wechat': assume(true), colleague: assume(true) },
	'message.cardPicture': { 'wechat>wechat': assume(true), colleague: assume(true) },
	'message.recall': { 'wechat>wechat': assume(true), colleague: assume(true) },
	'conversation.pin': { 'wechat>wechat': assume(true), colleague: assume(true) },
	'conversation.mute': { 'wechat>wechat': assume(true), colleague: assume(true) },
	'conversation.files': { 'wechat>wechat': assume(true), colleague: assume(true) },
	'add.scan': { 'wechat>wechat': assume(true), 'wecom>wecom': assume(false), colleague: assume(false) },
	'add.card': { 'wechat>wechat': assume(true) },
	'moments.open': { 'wechat>wechat': assume(true) },
	'card.toGroup': { 'wechat>wechat': assume(true) },
	'group.bringIn': { 'wechat>wechat': assume(true) }
} satisfies Edition['cells'];
