import { cast } from '../../../world';
import type { Lesson } from '../../lesson';
import { waysTo } from '../waysTo';

const { wang, zhiAtWork, zhaoAtWork, heAtWork, travel, books } = cast;
const nextJob = { person: 'person:3', at: books } as const;

/** The CRM is connected, a second job begins, and the first one ends. */
export const before: Lesson['steps'] = [
	{
		id: 'crm',
		title: { 'zh-CN': '先关联企业 CRM', en: 'First the CRM is connected' },
		text: {
			'zh-CN':
				'知晓君在云杉旅行有两位客户。在赵敏的管理后台「外部联系人」里点「去关联」，再点「读取客户名单」：名单里有谁，由谁服务？',
			en: '知晓君 (the adviser) has two customers at 云杉旅行 (Spruce Travel). In 赵敏 (Zhao Min)’s console, under “External contacts”, press “Connect”, then “Read the list of customers”: who is on it, and who serves them?'
		},
		notes: {
			'zh-CN': '客户资料留在企业自己的系统里，谁来服务都接得上（A5）。名单的样子是推定的。',
			en: 'Customer data is kept in a system of the enterprise’s own, so that whoever serves can go on (A5). What the list looks like is assumed.'
		},
		facts: ['A2', 'A5', 'A25'],
		stage: [
			{ device: 'wecom', owner: zhiAtWork, screen: 'chats' },
			{ device: 'console', owner: zhaoAtWork, screen: 'external' }
		],
		checks: [
			{
				text: { 'zh-CN': '赵敏关联企业 CRM', en: 'Zhao Min connects the CRM' },
				goal: { happened: { event: 'crm.changed', from: zhaoAtWork } },
				point: waysTo.crm('console.external.crm')
			},
			{
				text: { 'zh-CN': 'CRM 读取客户名单', en: 'The CRM reads the list of customers' },
				goal: { happened: { event: 'customers.listed' } },
				point: waysTo.crm('console.external.customers')
			}
		],
		hint: {
			'zh-CN': '管理后台左边第三栏，最上面的方框。',
			en: 'The third entry of the console, the box at the top.'
		},
		strongerHint: {
			'zh-CN': '外部联系人 → 去关联 → 读取客户名单。',
			en: 'External contacts → Connect → Read the list of customers.'
		},
		solution: [
			{ type: 'crm.link', by: zhaoAtWork },
			{ type: 'crm.listCustomers', by: travel }
		]
	},
	{
		id: 'two-jobs',
		title: { 'zh-CN': '一个人，两个岗位', en: 'One person, two jobs' },
		text: {
			'zh-CN':
				'青禾书店的何涛邀请知晓君，她在企业微信里加入。现在她有两个企业微信身份：打开时间轴上的「身份」，看她的那一条。',
			en: '何涛 (He Tao) of 青禾书店 (the bookshop) invites 知晓君 (the adviser), and she joins in WeCom. She has two work identities now: open “Identities” beside the timeline and look at her lane.'
		},
		notes: {
			'zh-CN': '微信只有一个，代表这个人；企业微信身份有几个岗位就有几个，客户各是各的（A11、A12、A13）。',
			en: 'There is one WeChat, the person; there are as many work identities as jobs, each with customers of its own (A11, A12, A13).'
		},
		facts: ['A11', 'A12', 'A13'],
		stage: [
			{ device: 'wecom', owner: zhiAtWork, screen: 'chats' },
			{ device: 'console', owner: heAtWork, screen: 'members' }
		],
		checks: [
			{
				text: { 'zh-CN': '何涛：邀请成员 → 知晓君，写职务', en: 'He Tao: Invite → her, with a position' },
				goal: {
					any: [
						{ happened: { event: 'identity.created', from: heAtWork, to: 'person:3' } },
						{ is: { fact: 'works', ...nextJob } }
					]
				},
				point: waysTo.invite('person:3')
			},
			{
				text: { 'zh-CN': '知晓君加入青禾书店', en: 'She joins the bookshop' },
				goal: { is: { fact: 'works', ...nextJob } },
				point: waysTo.join('identity:4'),
				hint: {
					'zh-CN': '点企业微信左上角的企业名，切换到青禾书店，点加入。',
					en: 'Press the company’s name at the top of WeCom, switch to the bookshop, and join.'
				}
			}
		],
		hint: { 'zh-CN': '何涛的管理后台 → 通讯录 → 邀请成员。', en: 'He Tao’s console → Directory → Invite.' },
		strongerHint: {
			'zh-CN': '何涛：通讯录 → 邀请成员 → 知晓君 → 写职务 → 邀请。知晓君：企业微信左上角 → 青禾书店 → 加入。',
			en: 'He Tao: Directory → Invite → her → a position → Invite. She: the top of WeCom → the bookshop → Join.'
		},
		solution: [
			{ type: 'identity.invite', by: heAtWork, person: 'person:3', department: null, position: '店员' },
			{ type: 'identity.join', by: 'person:3', identity: 'identity:4' }
		]
	},
	{
		id: 'leave',
		title: { 'zh-CN': '离开云杉旅行', en: 'She leaves Spruce Travel' },
		text: {
			'zh-CN': '知晓君在云杉旅行的「我」里退出企业。先读清楚什么失效、什么不受影响。然后王女士再给她写一条。',
			en: 'Under “Me”, at 云杉旅行 (Spruce Travel), 知晓君 (the adviser) leaves the enterprise. Read first what is void and what is untouched. Then 王女士 (Ms Wang) writes to her once more.'
		},
		notes: {
			'zh-CN':
				'看王女士的手机：名字旁边多了「已失效」，写去的消息停在中间，以前的聊天都在（A13）。青禾书店的身份没有变。',
			en: 'Look at Ms Wang’s phone: “void” stands beside the name, what she writes stops in the middle, the old chat is all there (A13). The bookshop’s identity has not changed.'
		},
		facts: ['A12', 'A13'],
		stage: [
			{ device: 'wechat', owner: wang, screen: 'conversation:6' },
			{ device: 'wecom', owner: zhiAtWork, screen: 'me' }
		],
		checks: [
			{
				text: { 'zh-CN': '她在云杉旅行的身份失效', en: 'Her identity at Spruce Travel is void' },
				goal: { is: { fact: 'identity', identity: zhiAtWork, state: 'void' } },
				point: waysTo.leave
			},
			{
				text: {
					'zh-CN': '王女士发给旧身份，没有送达',
					en: 'Ms Wang writes to the old identity: not delivered'
				},
				goal: { happened: { event: 'message.bounced', from: wang, to: zhiAtWork } },
				point: waysTo.write('wechat', 'conversation:6')
			}
		],
		hint: { 'zh-CN': '「我」是企业微信下方最右边的标签。', en: '“Me” is WeCom’s last tab.' },
		strongerHint: {
			'zh-CN': '我 → 退出企业 → 退出。王女士：知晓君的聊天 → 写一句 → 发送。',
			en: 'Me → Leave the enterprise → confirm. Ms Wang: the chat with the adviser → write a line → Send.'
		},
		solution: [
			{ type: 'identity.leave', by: zhiAtWork },
			{
				type: 'message.send',
				by: wang,
				to: 'conversation:6',
				content: { kind: 'text', text: '行程排好了吗？' }
			}
		]
	}
];
