import { assume, noted, partly, no, type Said } from './capability';

/*
 * What the article is not about, the same before and after: what people do inside one app is assumed from common
 * use, and between two enterprises only that they could be external contacts is on record.
 */

const common = noted('commonUse', assume(true));
/** Everyday use knows it for later years, or not at all. */
const notYet = noted('commonUse', assume(false));
const among = { 'wechat>wechat': common, colleague: common };
const enterprises = noted('betweenEnterprises', partly(false, 'T4'));
const unrecorded = noted('betweenEnterprises', assume(false, 'T4'));
const within = { ...among, 'wecom>wecom': unrecorded };
const noNeed = noted('noNeed', assume(false));
const noMoments: Said = noted('noneAtWork', no('A20'));
const adding = { 'wechat>wechat': common, colleague: noNeed, 'wecom>wecom': enterprises };
/** No receipts on WeChat; inside an enterprise both words are on record. */
const noMarks = noted('commonUse', assume(false, 'R5'));
const readingAtWork = noted('commonUse', assume(true, 'R5'));
const noting = { 'wechat>wechat': common, 'wecom>wecom': unrecorded };

/** Rows of a table, each for the pairs that stay inside one app. */
export const withinOneApp = {
	'add.scan': adding,
	'add.card': adding,
	'add.cardPicture': adding,
	'add.group': adding,
	'message.text': within,
	'message.image': within,
	'message.file': within,
	'message.sticker': within,
	'message.voice': within,
	'message.location': within,
	'message.card': within,
	'message.cardPicture': within,
	'message.recall': within,
	'message.delete': within,
	'message.quote': { 'wechat>wechat': notYet, colleague: notYet, 'wecom>wecom': unrecorded },
	'conversation.pin': within,
	'conversation.mute': within,
	'conversation.files': within,
	'contact.remark': noting,
	'contact.describe': noting,
	'contact.tag': noting,
	'readMark.show': { 'wechat>wechat': noMarks, colleague: readingAtWork, 'wecom>wecom': unrecorded },
	'card.toPerson': within,
	'card.toGroup': { 'wechat>wechat': common },
	'group.bringIn': within,
	'moments.open': { 'wechat>wechat': common, colleague: noMoments, 'wecom>wecom': noMoments },
	'moments.post': { 'wechat>wechat': common },
	'moments.like': { 'wechat>wechat': common },
	'moments.comment': { 'wechat>wechat': common }
} as const;
