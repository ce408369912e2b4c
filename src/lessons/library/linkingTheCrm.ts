import { cast, castStart } from '../../world';
import type { Lesson } from '../lesson';
import { listed } from './catalogue';
import { waysTo } from './waysTo';

const { wang, zhiAtWork, zhaoAtWork, travel } = cast;
const { id, title, trade, minutes } = listed('linking-the-crm');

/** The enterprise's own system is linked, told by callbacks, and reads its customers; what it cannot know (A2 A5 A25). */
export const linkingTheCrm: Lesson = {
	format: 'hutong.lesson',
	version: 1,
	id,
	title,
	summary: {
		'zh-CN': '企业自己的系统怎样知道客户是谁，又有什么它永远不知道。',
		en: 'How the enterprise’s own system learns who its customers are, and what it never learns.'
	},
	trade,
	minutes,
	start: [
		...castStart,
		{ type: 'grant.create', by: zhaoAtWork, to: { kind: 'department', department: 'department:0' } }
	],
	steps: [
		{
			id: 'link',
			title: { 'zh-CN': '去关联', en: 'Connect' },
			text: {
				'zh-CN':
					'在赵敏的管理后台打开「外部联系人」，点「去关联」，再点「接收回调」。从这一刻起，企业自己的系统能读，也会被通知。',
				en: 'In 赵敏 (Zhao Min)’s console open “External contacts”, press “Connect”, then “Receive callbacks”. From now on the enterprise’s own system can read, and is told.'
			},
			notes: {
				'zh-CN':
					'「企业使用企业微信提供的 API 接口,对接自建 CRM 应用」是文章的第二半（A2）。回调怎样开启没有记录，按钮是推定的。',
				en: 'That the enterprise connects a CRM of its own by the API is the second half of the headline (A2). How callbacks were switched on is not on record; the button is assumed.'
			},
			facts: ['A2', 'A25'],
			stage: [
				{ device: 'wechat', owner: wang, screen: 'chats' },
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
					text: { 'zh-CN': 'CRM 接收回调', en: 'The CRM receives callbacks' },
					goal: { count: { event: 'crm.changed', from: zhaoAtWork }, atLeast: 2 },
					point: waysTo.crm('console.external.listen')
				}
			],
			hint: {
				'zh-CN': '「外部联系人」最上面的方框，两个按钮都在那里。',
				en: 'Both buttons are in the box at the top of “External contacts”.'
			},
			strongerHint: {
				'zh-CN': '外部联系人 → 去关联 → 接收回调。',
				en: 'External contacts → Connect → Receive callbacks.'
			},
			solution: [
				{ type: 'crm.link', by: zhaoAtWork },
				{ type: 'crm.listen', by: zhaoAtWork }
			]
		},
		{
			id: 'add',
			title: { 'zh-CN': '加上一位客户', en: 'A customer is added' },
			text: {
				'zh-CN':
					'王女士亮出「我的二维码」，知晓君用企业微信扫，发出申请；王女士接受。这一刻，CRM 收到一条回调。',
				en: '王女士 (Ms Wang) shows her QR code, 知晓君 (the adviser) scans it with WeCom and asks; Ms Wang accepts. At that moment the CRM gets a callback.'
			},
			notes: {
				'zh-CN':
					'另开一个窗口，打开上面的「接口」，往下看「回调」：add_external_contact，里面只有两个编号，没有名字。CRM 要凭编号再去读。',
				en: 'Open “API” in another window and look at the callbacks: add_external_contact has two ids and no name. The CRM reads the rest by them.'
			},
			facts: ['A2', 'A7'],
			stage: [
				{ device: 'wechat', owner: wang, screen: 'chats' },
				{ device: 'wecom', owner: zhiAtWork, screen: 'chats' }
			],
			checks: [
				{
					text: { 'zh-CN': '知晓君向王女士发出申请', en: 'The adviser sends Ms Wang a request' },
					goal: {
						any: [
							{ is: { fact: 'asked', by: zhiAtWork, of: wang } },
							{ is: { fact: 'contact', between: [zhiAtWork, wang] } }
						]
					},
					point: waysTo.scanHerCode
				},
				{
					text: { 'zh-CN': '王女士接受', en: 'Ms Wang accepts' },
					goal: { is: { fact: 'contact', between: [zhiAtWork, wang] } },
					point: waysTo.acceptInWechat
				}
			],
			hint: {
				'zh-CN': '先让王女士的微信亮出「我的二维码」。',
				en: 'First let Ms Wang’s WeChat show “My QR code”.'
			},
			strongerHint: {
				'zh-CN':
					'王女士：＋ → 我的二维码。知晓君：＋ → 扫一扫 → 台上王女士的码 → 添加。王女士：通讯录 → 新的朋友 → 接受。',
				en: 'Ms Wang: ＋ → My QR code. The adviser: ＋ → Scan → her code on the table → Add. Ms Wang: Contacts → New friends → Accept.'
			},
			solution: [
				{ type: 'link.ask', by: zhiAtWork, code: 'account:0@0', way: 'scan', hello: '' },
				{ type: 'link.accept', by: wang, link: 'link:3' }
			]
		},
		{
			id: 'read',
			title: { 'zh-CN': '读一读，缺什么', en: 'Read, and see what is missing' },
			text: {
				'zh-CN': '知晓君给王女士发一条消息。然后在管理后台「读取客户名单」：名单里有什么，没有什么？',
				en: 'The adviser writes to Ms Wang. Then press “Read the list of customers” in the console: what is on it, and what is not?'
			},
			notes: {
				'zh-CN': '客户是谁、谁加的、什么时候、备注，都在（A5）。聊了什么，不在：接口里没有聊天内容。',
				en: 'Who the customer is, who added her, when, the remark: all there (A5). What was said is not: the API has no contents of chats.'
			},
			facts: ['A5'],
			stage: [
				{ device: 'wechat', owner: wang, screen: 'chats' },
				{ device: 'wecom', owner: zhiAtWork, screen: 'chats' },
				{ device: 'console', owner: zhaoAtWork, screen: 'external' }
			],
			checks: [
				{
					text: { 'zh-CN': '知晓君给王女士发一条消息', en: 'The adviser writes to Ms Wang' },
					goal: { happened: { event: 'message.delivered', from: zhiAtWork, to: wang } },
					point: waysTo.write('wecom', 'conversation:6')
				},
				{
					text: { 'zh-CN': 'CRM 读取客户名单', en: 'The CRM reads the list of customers' },
					goal: { happened: { event: 'customers.listed' } },
					point: waysTo.crm('console.external.customers')
				}
			],
			hint: {
				'zh-CN': '名单在「外部联系人」那一页，关联的方框下面。',
				en: 'The list is on “External contacts”, below the box that connects.'
			},
			strongerHint: {
				'zh-CN': '知晓君：王女士的聊天 → 写一句 → 发送。赵敏：外部联系人 → 读取客户名单。',
				en: 'The adviser: the chat with Ms Wang → write → Send. Zhao Min: External contacts → Read the list of customers.'
			},
			solution: [
				{
					type: 'message.send',
					by: zhiAtWork,
					to: 'conversation:6',
					content: { kind: 'text', text: '王女士您好，我是云杉旅行的知晓君。' }
				},
				{ type: 'crm.listCustomers', by: travel }
			],
			question: {
				text: {
					'zh-CN': '企业的 CRM 里看不到什么？',
					en: 'What can the enterprise’s CRM not see?'
				},
				answers: [
					{
						text: { 'zh-CN': '她们聊了什么', en: 'What the two have said' },
						right: true,
						why: {
							'zh-CN': '接口给的是客户和关系，没有聊天内容。',
							en: 'The API gives customers and ties, and no contents of chats.'
						}
					},
					{
						text: { 'zh-CN': '谁加了王女士', en: 'Who added Ms Wang' },
						right: false,
						why: {
							'zh-CN': '看得到：每位客户都带着加她的成员和时间（A5）。',
							en: 'It can: each customer comes with the member who added her, and when (A5).'
						}
					},
					{
						text: { 'zh-CN': '知晓君离职以后的王女士', en: 'Ms Wang once the adviser has left' },
						right: false,
						why: {
							'zh-CN': '看得到：读过的资料留在企业自己的系统里（A5）。',
							en: 'It can: what was read stays in the enterprise’s own system (A5).'
						}
					}
				]
			}
		}
	]
};
