import { assume, no, yes, type Edition } from './capability';
import { withinOneApp } from './personal';

/** The closed beta of May 2018, as the article tried it. */
export const beta: Edition = {
	id: 'beta',
	asOf: '2018-05',
	cells: {
		...withinOneApp,
		'add.scan': { ...withinOneApp['add.scan'], 'wecom>wechat': yes('A7', 'A8'), 'wechat>wecom': yes('A10') },
		'add.card': {
			...withinOneApp['add.card'],
			'wechat>wecom': yes('A9', 'A10'),
			'wecom>wechat': yes('A7', 'A9')
		},
		'message.text': {
			...withinOneApp['message.text'],
			'wecom>wechat': yes('A1', 'A17'),
			'wechat>wecom': yes('A1', 'A17')
		},
		'message.image': {
			...withinOneApp['message.image'],
			'wecom>wechat': yes('A17', 'A18', 'R5'),
			'wechat>wecom': yes('A17', 'A18', 'R5')
		},
		'message.file': {
			...withinOneApp['message.file'],
			'wecom>wechat': yes('A17', 'A18', 'R5'),
			'wechat>wecom': yes('A17', 'A18', 'R5')
		},
		'message.sticker': {
			...withinOneApp['message.sticker'],
			'wecom>wechat': no('A19'),
			'wechat>wecom': assume(true, 'A17', 'A19')
		},
		'message.card': {
			...withinOneApp['message.card'],
			'wecom>wechat': yes('A9', 'R5'),
			'wechat>wecom': assume(true, 'R5')
		},
		'message.cardPicture': {
			...withinOneApp['message.cardPicture'],
			'wecom>wechat': yes('A9'),
			'wechat>wecom': assume(true, 'A9')
		},
		'message.recall': {
			...withinOneApp['message.recall'],
			'wecom>wechat': assume(true, 'R5'),
			'wechat>wecom': assume(true, 'R5')
		},
		'conversation.pin': {
			...withinOneApp['conversation.pin'],
			'wecom>wechat': yes('A18'),
			'wechat>wecom': assume(true, 'A4')
		},
		'conversation.mute': {
			...withinOneApp['conversation.mute'],
			'wecom>wechat': yes('A18'),
			'wechat>wecom': assume(true, 'A4')
		},
		'conversation.files': {
			...withinOneApp['conversation.files'],
			'wecom>wechat': yes('A18'),
			'wechat>wecom': assume(true, 'A4')
		},
		'moments.open': {
			...withinOneApp['moments.open'],
			'wechat>wecom': no('A20'),
			'wecom>wechat': assume(false, 'A20')
		},
		'card.toGroup': { ...withinOneApp['card.toGroup'], 'wechat>wecom': no('A21') },
		'cardPicture.toGroup': { 'wechat>wecom': yes('A9') },
		'group.bringIn': { ...withinOneApp['group.bringIn'], 'wechat>wecom': no('A22') },
		'label.show': { 'wecom>wechat': yes('A15'), 'wechat>wecom': yes('A16') },
		'permission.grant': { colleague: yes('A26', 'A27') }
	}
};
