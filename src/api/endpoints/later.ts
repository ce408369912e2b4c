import { endpointOf, id, ids, page, message, nothing, noPage, type Row } from './row';
import { flag, int, list, need, record, text } from '../shape';

/* 临时会话, 客户群, 群发, 客户朋友圈, id 转换, 应用消息 and changes of members, so far true to their shape only. */

const msgid = { msgid: need(text(), 41046) } as const;
const momentid = { moment_id: need(text(), 41059) } as const;
const moment = [41059, 41060, 41061, 41062, 41067];

const rows: readonly Row[] = [
	['contact_list', '2023', page, nothing],
	['close_temp_chat', '2020-03?', { userid: id, external_userid: need(text(), 41035) }, 84061, [41035]],
	[
		'groupchat/onjob_transfer',
		'2022-09-26',
		{ chat_id_list: need(ids), new_owner: id },
		90501,
		[90502, 90503, 90504, 90509]
	],
	['groupchat/transfer', '2020-03', { chat_id_list: need(ids), new_owner: id }, 90501, [90500, 90507, 90508]],
	[
		'groupchat/list',
		'2020-03',
		{
			status_filter: int(0, 3),
			owner_filter: record({ userid_list: ids }),
			cursor: text(),
			limit: need(int(1, 1_000))
		},
		{ group_chat_list: [], ...noPage },
		[81017]
	],
	['groupchat/get', '2020-03', { chat_id: id, need_name: int(0, 1) }, 90501, [90509]],
	['opengid_to_chatid', '2021?', { opengid: id }, 90509],
	[
		'add_msg_template',
		'2019-05',
		{
			chat_type: text(),
			external_userid: list(text(), 10_000),
			sender: text(),
			allow_select: flag,
			...message
		},
		nothing,
		[41048, 41064, 41065, 40096, 84061]
	],
	[
		'get_groupmsg_list_v2',
		'2021-06-21',
		{
			chat_type: id,
			start_time: need(int(0)),
			end_time: need(int(0)),
			creator: text(),
			filter_type: int(0, 2),
			...page
		},
		{ group_msg_list: [], ...noPage }
	],
	['get_groupmsg_task', '2020-11-17', { ...msgid, ...page }, 41047, [41046, 41063]],
	['get_groupmsg_send_result', '2020-11-17', { ...msgid, userid: id, ...page }, 41047, [41046, 41063]],
	['remind_groupmsg_send', '2022?', msgid, 41047, [41046, 41093, 41094]],
	['cancel_groupmsg_send', '2022?', msgid, 41047, [41046, 41093]],
	[
		'groupchat/statistic',
		'2020-03?',
		{
			day_begin_time: need(int(0)),
			day_end_time: int(0),
			owner_filter: need(record({ userid_list: need(ids) })),
			order_by: int(1, 4),
			order_asc: int(0, 1),
			offset: int(0),
			limit: int(1, 1_000)
		},
		{ total: 0, next_offset: 0, items: [] }
	],
	['add_moment_task', '2021-10-31?', message, nothing, [41078, 41089, 41072, 41064, 41065]],
	['GET get_moment_task_result', '2021-10-31?', { jobid: id }, 40058],
	[
		'get_moment_list',
		'2021-10-31',
		{ start_time: need(int(0)), end_time: need(int(0)), creator: text(), filter_type: int(0, 2), ...page },
		{ moment_list: [], ...noPage }
	],
	['get_moment_task', '2021-10-31', { ...momentid, ...page }, 41060, moment],
	['get_moment_customer_list', '2021-10-31', { ...momentid, userid: id, ...page }, 41060, moment],
	[
		'get_moment_send_result',
		'2021-10-31',
		{ ...momentid, userid: id, cursor: text(), limit: int(1, 5_000) },
		41060,
		moment
	],
	['get_moment_comments', '2021-10-31', { ...momentid, userid: id }, 41060, moment],
	['cancel_moment_task', '2022?', momentid, 41060, moment],
	[
		'unionid_to_external_userid',
		'2020-03?',
		{ unionid: id, openid: text() },
		610014,
		[610016, 610017, 610018, 84061]
	],
	[
		'/idconvert/unionid_to_external_userid',
		'2022',
		{ unionid: id, openid: id, subject_type: int(0, 1) },
		610014,
		[610018]
	],
	['convert_to_openid', '2020-03?', { external_userid: need(text(), 41035) }, nothing, [41035, 41056, 40096]],
	[
		'/idconvert/convert_tmp_external_userid',
		'2023?',
		{ business_type: need(int(1, 3)), user_type: need(int(1, 4)), tmp_external_userid_list: need(ids) },
		nothing
	],
	[
		'from_service_external_userid',
		'2022?',
		{ external_userid: need(text(), 41035), source_agentid: need(int()) },
		40096,
		[41035, 301002]
	],
	['/message/recall', '2021?', { msgid: id }, 40058],
	[
		'/user/create',
		'2017',
		{
			userid: need(text(64), 40003),
			name: need(text(64), 60112),
			mobile: text(),
			email: text(),
			department: list(int(1), 100)
		},
		nothing,
		[60102, 60103, 60104, 60105, 60106, 60112, 60129, 60123, 45024, 40003]
	],
	[
		'/user/update',
		'2017',
		{ userid: need(text(64), 40003), name: text(64), department: list(int(1), 100), position: text(128) },
		nothing,
		[60111, 60104, 60106, 60123, 40003]
	]
];

export const later = rows.map(endpointOf);
