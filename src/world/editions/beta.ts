import { instantOf } from '../time';
import { assume, edition, no, noted, yes } from './capability';
import { withinOneApp } from './withinOneApp';

const feels = noted('feelsTheSame', assume(true, 'A17', 'R5'));
const bothFeel = { 'wecom>wechat': feels, 'wechat>wecom': feels };
const notYet = noted('commonUse', assume(false));
const asUsual = noted('oneDirection', assume(true, 'A4', 'A18'));
const managed = { 'wecom>wechat': yes('A18'), 'wechat>wecom': asUsual };
const kinds = { 'wecom>wechat': yes('A17', 'A18', 'R5'), 'wechat>wecom': yes('A17', 'A18', 'R5') };
/** A WeCom contact is in no group of WeChat friends. */
const noSharedGroup = noted('ownGroups', assume(false, 'A22', 'R6'));
const notSeen = noted('oneDirection', assume(false, 'A20'));
const noReceipts = assume(false, 'R5');
const promised = noted('promised', assume(true, 'A2', 'A5'));

/** The closed beta of May 2018, as the article tried it. */
export const beta = edition('beta', '2018-05', instantOf('2018-05-22T09:00'), {
	'add.scan': {
		...withinOneApp['add.scan'],
		'wecom>wechat': yes('A7', 'A8'),
		'wechat>wecom': noted('whoConfirms', yes('A10'))
	},
	'add.card': {
		...withinOneApp['add.card'],
		'wechat>wecom': noted('whoConfirms', yes('A9', 'A10')),
		'wecom>wechat': yes('A7', 'A9')
	},
	'add.cardPicture': {
		...withinOneApp['add.cardPicture'],
		'wechat>wecom': noted('whoConfirms', yes('A9', 'A10')),
		'wecom>wechat': yes('A7', 'A9')
	},
	'add.group': {
		...withinOneApp['add.group'],
		'wechat>wecom': noSharedGroup,
		'wecom>wechat': noSharedGroup
	},
	'message.text': {
		...withinOneApp['message.text'],
		'wecom>wechat': yes('A1', 'A17'),
		'wechat>wecom': yes('A1', 'A17')
	},
	'message.image': { ...withinOneApp['message.image'], ...kinds },
	'message.file': { ...withinOneApp['message.file'], ...kinds },
	'message.sticker': {
		...withinOneApp['message.sticker'],
		'wecom>wechat': no('A19'),
		'wechat>wecom': noted('oneDirection', assume(true, 'A17', 'A19'))
	},
	'message.voice': { ...withinOneApp['message.voice'], ...bothFeel },
	'message.location': { ...withinOneApp['message.location'], ...bothFeel },
	'message.card': {
		...withinOneApp['message.card'],
		'wecom>wechat': yes('A9', 'R5'),
		'wechat>wecom': noted('oneDirection', assume(true, 'R5'))
	},
	'message.cardPicture': {
		...withinOneApp['message.cardPicture'],
		'wecom>wechat': yes('A9'),
		'wechat>wecom': noted('oneDirection', assume(true, 'A9'))
	},
	'message.recall': { ...withinOneApp['message.recall'], ...bothFeel },
	'message.delete': { ...withinOneApp['message.delete'], ...bothFeel },
	'message.quote': {
		...withinOneApp['message.quote'],
		'wecom>wechat': notYet,
		'wechat>wecom': notYet
	},
	'conversation.pin': { ...withinOneApp['conversation.pin'], ...managed },
	'conversation.mute': { ...withinOneApp['conversation.mute'], ...managed },
	'conversation.files': { ...withinOneApp['conversation.files'], ...managed },
	'contact.remark': {
		...withinOneApp['contact.remark'],
		'wecom>wechat': noted('andTheLike', assume(true, 'A18', 'R7')),
		'wechat>wecom': noted('oneDirection', assume(true, 'A4'))
	},
	'contact.describe': {
		...withinOneApp['contact.describe'],
		'wecom>wechat': noted('andTheLike', assume(true, 'A18', 'R7')),
		'wechat>wecom': noted('oneDirection', assume(true, 'A4'))
	},
	'contact.tag': {
		...withinOneApp['contact.tag'],
		'wecom>wechat': noted('later', assume(false, 'A18', 'T14')),
		'wechat>wecom': noted('oneDirection', assume(true, 'A4'))
	},
	'label.show': { 'wecom>wechat': yes('A15'), 'wechat>wecom': yes('A16') },
	'readMark.show': {
		...withinOneApp['readMark.show'],
		'wecom>wechat': noReceipts,
		'wechat>wecom': noReceipts
	},
	'card.toPerson': {
		...withinOneApp['card.toPerson'],
		'wechat>wecom': noted('groupsOnly', assume(true, 'A21')),
		'wecom>wechat': noted('oneDirection', assume(true, 'R5'))
	},
	'card.toGroup': { ...withinOneApp['card.toGroup'], 'wechat>wecom': no('A21') },
	'cardPicture.toGroup': { 'wechat>wecom': yes('A9') },
	'group.bringIn': {
		...withinOneApp['group.bringIn'],
		'wechat>wecom': no('A22'),
		'wecom>wechat': noted('ownGroups', assume(false, 'A22', 'R6'))
	},
	'moments.open': {
		...withinOneApp['moments.open'],
		'wechat>wecom': no('A20'),
		'wecom>wechat': notSeen
	},
	'moments.post': { ...withinOneApp['moments.post'], 'wecom>wechat': no('A20') },
	'moments.like': { ...withinOneApp['moments.like'], 'wecom>wechat': notSeen },
	'moments.comment': { ...withinOneApp['moments.comment'], 'wecom>wechat': notSeen },
	'beta.apply': { colleague: yes('A30', 'A31') },
	'permission.grant': { colleague: yes('A26', 'A27') },
	'usage.read': { colleague: yes('A26') },
	'crm.link': { 'wecom>wechat': yes('A2', 'A25', 'A26') },
	'api.customerList': { 'wecom>wechat': promised },
	'api.callbacks': { 'wecom>wechat': promised },
	'handover.onLeaving': { 'wecom>wechat': noted('later', assume(false, 'A13', 'T9')) },
	'handover.onJob': { 'wecom>wechat': noted('later', assume(false, 'T27')) },
	'customerGroup.create': { 'wecom>wechat': noted('later', no('A22', 'T19')) },
	'customerMoments.post': { 'wecom>wechat': noted('later', no('A20', 'T19')) }
});
