import type { Act } from '../world';

/** The acts as people look for them: groups in the order of a matrix, each act in one of them. */
export const groups = {
	adding: ['add.scan', 'add.card', 'add.cardPicture', 'add.group'],
	talking: [
		'message.text',
		'message.image',
		'message.file',
		'message.sticker',
		'message.voice',
		'message.location',
		'message.card',
		'message.cardPicture',
		'message.recall',
		'message.delete',
		'message.quote'
	],
	keeping: ['conversation.pin', 'conversation.mute', 'conversation.files', 'label.show', 'readMark.show'],
	cards: ['card.toPerson', 'card.toGroup', 'cardPicture.toGroup', 'group.bringIn'],
	moments: ['moments.open', 'moments.post', 'moments.like', 'moments.comment'],
	noting: ['contact.remark', 'contact.describe', 'contact.tag'],
	enterprise: ['beta.apply', 'permission.grant', 'usage.read'],
	interfaces: ['crm.link', 'api.customerList', 'api.callbacks'],
	serving: ['handover.onLeaving', 'handover.onJob', 'customerGroup.create', 'customerMoments.post']
} as const satisfies Record<string, readonly Act[]>;

export type Group = keyof typeof groups;

export const groupNames = Object.keys(groups) as Group[];
