import { instantOf } from '../time';
import { assume, edition, no, noted } from './capability';
import { withinOneApp } from './withinOneApp';

const apart = noted('apartBefore', no('A1'));
const noCrossing = { 'wecom>wechat': apart, 'wechat>wecom': apart };
const noSection = noted('newSection', no('A25'));
const noInterface = noted('noInterfaceYet', no('T5'));

/** Before the two apps were joined: that they could not meet is inferred from A1. */
export const before = edition('before', '2018-04', instantOf('2018-05-21T09:00'), {
	'add.scan': { ...withinOneApp['add.scan'], ...noCrossing },
	'add.card': { ...withinOneApp['add.card'], ...noCrossing },
	'add.cardPicture': { ...withinOneApp['add.cardPicture'], ...noCrossing },
	'add.group': { ...withinOneApp['add.group'], ...noCrossing },
	'message.text': { ...withinOneApp['message.text'], ...noCrossing },
	'message.image': { ...withinOneApp['message.image'], ...noCrossing },
	'message.file': { ...withinOneApp['message.file'], ...noCrossing },
	'message.sticker': { ...withinOneApp['message.sticker'], ...noCrossing },
	'message.voice': { ...withinOneApp['message.voice'], ...noCrossing },
	'message.location': { ...withinOneApp['message.location'], ...noCrossing },
	'message.card': { ...withinOneApp['message.card'], ...noCrossing },
	'message.cardPicture': { ...withinOneApp['message.cardPicture'], ...noCrossing },
	'message.recall': { ...withinOneApp['message.recall'], ...noCrossing },
	'message.delete': { ...withinOneApp['message.delete'], ...noCrossing },
	'message.quote': { ...withinOneApp['message.quote'], ...noCrossing },
	'conversation.pin': { ...withinOneApp['conversation.pin'], ...noCrossing },
	'conversation.mute': { ...withinOneApp['conversation.mute'], ...noCrossing },
	'conversation.files': { ...withinOneApp['conversation.files'], ...noCrossing },
	'contact.remark': { ...withinOneApp['contact.remark'], ...noCrossing },
	'contact.describe': { ...withinOneApp['contact.describe'], ...noCrossing },
	'contact.tag': { ...withinOneApp['contact.tag'], ...noCrossing },
	'label.show': noCrossing,
	'readMark.show': { ...withinOneApp['readMark.show'], ...noCrossing },
	'card.toPerson': { ...withinOneApp['card.toPerson'], ...noCrossing },
	'card.toGroup': { ...withinOneApp['card.toGroup'], 'wechat>wecom': apart },
	'cardPicture.toGroup': { 'wechat>wecom': apart },
	'group.bringIn': { ...withinOneApp['group.bringIn'], ...noCrossing },
	'moments.open': { ...withinOneApp['moments.open'], ...noCrossing },
	'moments.post': { ...withinOneApp['moments.post'], 'wecom>wechat': apart },
	'moments.like': { ...withinOneApp['moments.like'], 'wecom>wechat': apart },
	'moments.comment': { ...withinOneApp['moments.comment'], 'wecom>wechat': apart },
	'beta.apply': { colleague: apart },
	'permission.grant': { colleague: noSection },
	'usage.read': { colleague: noSection },
	'crm.link': { 'wecom>wechat': noSection },
	'api.customerList': { 'wecom>wechat': noInterface },
	'api.callbacks': { 'wecom>wechat': noInterface },
	'handover.onLeaving': { 'wecom>wechat': noted('later', assume(false, 'T9')) },
	'handover.onJob': { 'wecom>wechat': noted('later', assume(false, 'T27')) },
	'customerGroup.create': { 'wecom>wechat': noted('later', no('T19')) },
	'customerMoments.post': { 'wecom>wechat': noted('later', no('T19')) }
});
