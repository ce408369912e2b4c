import { no, type Edition } from './capability';
import { withinOneApp } from './personal';

/** Before the two apps were joined: that they could not meet is inferred from A1. */
export const before: Edition = {
	id: 'before',
	asOf: '2018-04',
	cells: {
		...withinOneApp,
		'add.scan': { ...withinOneApp['add.scan'], 'wecom>wechat': no('A1'), 'wechat>wecom': no('A1') },
		'add.card': { ...withinOneApp['add.card'], 'wechat>wecom': no('A1'), 'wecom>wechat': no('A1') },
		'permission.grant': { colleague: no('A25') }
	}
};
