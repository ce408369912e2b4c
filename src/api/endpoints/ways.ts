import { endpointOf, id, page, nothing, noPage, type Row } from './row';
import { flag, int, list, need, record, text } from '../shape';

/* 联系我, so far true to its shape only. */

const configid = { config_id: need(text(), 41043) } as const;
const way = {
	style: int(1, 3, 41042),
	remark: text(30),
	skip_verify: flag,
	state: text(30),
	user: list(text(), 100, 41041),
	party: list(int(1)),
	expires_in: int(1, 1_209_600),
	chat_expires_in: int(1, 1_209_600),
	unionid: text(),
	mark_source: flag,
	conclusions: record({ text: record({ content: text(undefined, 4_000) }) })
};

const rows: readonly Row[] = [
	['contact_list', '2023', page, nothing],
	[
		'add_contact_way',
		'2020-03',
		{
			type: { ...int(1, 2, 41039), needed: 41037 },
			scene: { ...int(1, 2, 41040), needed: 41038 },
			is_temp: flag,
			is_exclusive: flag,
			...way
		},
		nothing,
		[41037, 41038, 41039, 41040, 41041, 41042, 41045, 41054, 40098, 84074, 40003, 60011]
	],
	['get_contact_way', '2020-03', configid, 41044, [41043]],
	[
		'list_contact_way',
		'2021-07-10',
		{ start_time: int(0), end_time: int(0), ...page },
		{ contact_way: [], ...noPage }
	],
	['update_contact_way', '2020-03', { ...configid, ...way }, 41044, [41043, 41041, 41042, 41054]],
	['del_contact_way', '2020-03', configid, 41044, [41043]],
	['close_temp_chat', '2020-03?', { userid: id, external_userid: need(text(), 41035) }, 84061, [41035]]
];

export const ways = rows.map(endpointOf);
