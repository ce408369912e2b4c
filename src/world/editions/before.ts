import { no, type Edition } from './capability';
import { withinOneApp } from './personal';

/** Nothing crosses: neither way. */
const noCrossing = { 'wecom>wechat': no('A1'), 'wechat>wecom': no('A1') };

/** Before the two apps were joined: that they could not meet is inferred from A1. */
export const before: Edition = {
	id: 'before',
	asOf: '2018-04',
	cells: {
		...withinOneApp,
		'add.scan': { ...withinOneApp['add.scan'], ...noCrossing },
		'add.card': { ...withinOneApp['add.card'], ...noCrossing },
		'message.text': { ...withinOneApp['message.text'], ...noCrossing },
		'message.image': { ...withinOneApp['message.image'], ...noCrossing },
		'message.file': { ...withinOneApp['message.file'], ...noCrossing },
		'message.sticker': { ...withinOneApp['message.sticker'], ...noCrossing },
		'message.card': { ...withinOneApp['message.card'], ...noCrossing },
		'message.cardPicture': { ...withinOneApp['message.cardPicture'], ...noCrossing },
		'permission.grant': { colleague: no('A25') }
	}
};
