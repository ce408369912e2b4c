import { cast, castStart } from '../../world';
import type { Lesson } from '../lesson';
import { listed } from './catalogue';
import { waysTo } from './waysTo';
import { withdrawing } from './whoMayAdd/withdrawing';

const { wang, li, zhiAtWork, chenAtWork, zhaoAtWork } = cast;
const { id, title, trade, minutes } = listed('who-may-add');

const ofWang = { type: 'link.ask', by: chenAtWork, code: 'account:0@0', way: 'scan', hello: '' } as const;

/** The right to add external contacts: nobody has it, one member, a department; withdrawn, and who keeps it (A26 A27). */
export const whoMayAdd: Lesson = {
	format: 'hutong.lesson',
	version: 1,
	id,
	title,
	summary: {
		'zh-CN': '权限从哪里来，收回以后谁还能加。',
		en: 'Where the right comes from, and who keeps it.'
	},
	trade,
	minutes,
	start: castStart,
	steps: [
		{
			id: 'nobody',
			title: { 'zh-CN': '一开始，谁也不能加', en: 'At first nobody may add' },
			text: {
				'zh-CN':
					'云杉旅行已经在内测里，但还没有给任何人权限。陈晨在企业微信里点右上角的＋，选「添加微信联系人」，再点「扫描微信二维码」。被拒绝就算完成。',
				en: '云杉旅行 (Spruce Travel) is in the beta, but nobody has been given the right. As 陈晨 (Chen Chen) press ＋ in WeCom, choose “Add WeChat contact”, then “Scan a WeChat code”. Being refused counts.'
			},
			notes: {
				'zh-CN': '企业获准内测，不等于人人都能加客户。谁可以代表企业对外，是管理员的决定（A27）。',
				en: 'That an enterprise is in the beta does not mean that everybody in it may add customers: who speaks for it outside is the administrator’s decision (A27).'
			},
			facts: ['A26', 'A27'],
			stage: [
				{ device: 'wechat', owner: wang, screen: 'chats' },
				{ device: 'wecom', owner: chenAtWork, screen: 'chats' }
			],
			checks: [
				{
					text: { 'zh-CN': '陈晨试着加一位微信用户', en: 'Chen Chen tries to add somebody on WeChat' },
					goal: { refused: { command: 'link.ask', by: chenAtWork, guard: 'memberMayAdd' } },
					point: [
						{ device: 'wecom', control: 'wecom.tab.chats' },
						{ device: 'wecom', control: 'wecom.add' },
						{ device: 'wecom', control: 'wecom.add.contact' },
						{ device: 'wecom', control: 'wecom.addContact.scan' }
					]
				}
			],
			hint: { 'zh-CN': '＋ 在企业微信的右上角。', en: '＋ is at the top right of WeCom.' },
			strongerHint: {
				'zh-CN': '＋ → 添加微信联系人 → 扫描微信二维码。虚线框的按钮也能点，点了就说为什么。',
				en: '＋ → Add WeChat contact → Scan a WeChat code. A dashed button can be pressed too: it says why.'
			},
			solution: [ofWang]
		},
		{
			id: 'member',
			title: { 'zh-CN': '单独授权给一个人', en: 'A grant to one member' },
			text: {
				'zh-CN':
					'在赵敏的管理后台，打开「外部联系人」，把陈晨那一行的开关打开。看「能否添加」那一列写的原因。',
				en: 'In 赵敏 (Zhao Min)’s console open “External contacts” and switch on the row of 陈晨 (Chen Chen). Read the reason in the column “May add”.'
			},
			notes: {
				'zh-CN': '开关是授权，「能否添加」是结果。两列分开看：下一步它们会不一样。',
				en: 'The switch is the grant, “May add” is what follows. Keep the two apart: in the next step they differ.'
			},
			facts: ['A6', 'A26', 'A27'],
			stage: [
				{ device: 'wecom', owner: chenAtWork, screen: 'chats' },
				{ device: 'console', owner: zhaoAtWork, screen: 'external' }
			],
			checks: [
				{
					text: { 'zh-CN': '陈晨可以添加外部联系人', en: 'Chen Chen may add external contacts' },
					goal: { is: { fact: 'permitted', identity: chenAtWork } },
					point: waysTo.allow(chenAtWork)
				}
			],
			hint: { 'zh-CN': '管理后台左边第三栏。', en: 'The third entry of the console.' },
			strongerHint: {
				'zh-CN': '外部联系人 → 谁可以添加外部联系人 → 陈晨那一行最右边的开关。',
				en: 'External contacts → who may add → the switch at the end of Chen Chen’s row.'
			},
			solution: [{ type: 'grant.give', by: zhaoAtWork, to: { kind: 'member', identity: chenAtWork } }]
		},
		{
			id: 'department',
			title: { 'zh-CN': '授权给整个部门', en: 'A grant to a whole department' },
			text: {
				'zh-CN':
					'把「客户服务部」那一行的开关打开。知晓君自己的开关没有动，她能不能加？原因写在她那一行。陈晨现在有两个来源。',
				en: 'Switch on the row of 客户服务部 (Customer Service). The switch of 知晓君 (the adviser) has not moved: may she add? Her row says why. 陈晨 (Chen Chen) has it twice over now.'
			},
			notes: {
				'zh-CN':
					'权限是推算出来的：单独、部门、全部成员，三个来源有一个就行。授权的种类是推定，文章只说能设置（A26）。',
				en: 'The right is derived: of one’s own, of a department, of all members, one is enough. These kinds of grants are assumed; the article only says that it can be set (A26).'
			},
			facts: ['A26', 'A27'],
			stage: [
				{ device: 'wecom', owner: zhiAtWork, screen: 'chats' },
				{ device: 'console', owner: zhaoAtWork }
			],
			checks: [
				{
					text: {
						'zh-CN': '知晓君因为部门得到权限',
						en: 'The adviser has the right because of her department'
					},
					goal: { is: { fact: 'permitted', identity: zhiAtWork } },
					point: waysTo.department
				}
			],
			hint: {
				'zh-CN': '部门的行，在它的成员上面。',
				en: 'The row of a department stands above its members.'
			},
			strongerHint: {
				'zh-CN': '外部联系人 → 客户服务部那一行最右边的开关。',
				en: 'External contacts → the switch at the end of the row 客户服务部.'
			},
			solution: [
				{ type: 'grant.give', by: zhaoAtWork, to: { kind: 'department', department: 'department:0' } }
			]
		},
		{
			id: 'add',
			title: { 'zh-CN': '加一位，等一位', en: 'One is added, one is waited for' },
			text: {
				'zh-CN': '陈晨扫王女士的二维码，王女士接受。知晓君向李先生发出申请，李先生先不回应：下一步要用。',
				en: '陈晨 (Chen Chen) scans the code of 王女士 (Ms Wang), who accepts. 知晓君 (the adviser) sends 李先生 (Mr Li) a request that he leaves unanswered: the next step needs it.'
			},
			notes: {
				'zh-CN': '留一个没有回应的申请，下一步收回授权时，看它怎样。',
				en: 'Leave one request unanswered, and see what becomes of it when the grant is taken back.'
			},
			facts: ['A7', 'A8', 'A10'],
			stage: [
				{ device: 'wechat', owner: wang, screen: 'chats' },
				{ device: 'wecom', owner: chenAtWork, screen: 'chats' }
			],
			checks: [
				{
					text: { 'zh-CN': '陈晨向王女士发出申请', en: 'Chen Chen sends Ms Wang a request' },
					goal: {
						any: [
							{ is: { fact: 'asked', by: chenAtWork, of: wang } },
							{ is: { fact: 'contact', between: [chenAtWork, wang] } }
						]
					},
					point: waysTo.scanHerCode
				},
				{
					text: { 'zh-CN': '王女士接受', en: 'Ms Wang accepts' },
					goal: { is: { fact: 'contact', between: [chenAtWork, wang] } },
					point: waysTo.acceptInWechat
				},
				{
					text: { 'zh-CN': '知晓君向李先生发出申请', en: 'The adviser sends Mr Li a request' },
					goal: { is: { fact: 'asked', by: zhiAtWork, of: li } },
					point: waysTo.scanHerCode,
					stage: [
						{ device: 'wechat', owner: li, screen: 'chats' },
						{ device: 'wecom', owner: zhiAtWork, screen: 'chats' }
					],
					hint: {
						'zh-CN': '手机换成了李先生和知晓君：李先生亮码，知晓君扫码，点添加。',
						en: 'The phones are Mr Li’s and the adviser’s now: he shows his code, she scans it and adds him.'
					}
				}
			],
			hint: {
				'zh-CN': '扫码要有码可扫：先让微信那边亮出「我的二维码」。',
				en: 'There must be a code to scan: first let the WeChat show “My QR code”.'
			},
			strongerHint: {
				'zh-CN':
					'王女士：＋ → 我的二维码。陈晨：＋ → 扫一扫 → 台上王女士的码 → 添加。王女士：通讯录 → 新的朋友 → 接受。再换李先生和知晓君，只到添加为止。',
				en: 'Ms Wang: ＋ → My QR code. Chen Chen: ＋ → Scan → her code on the table → Add. Ms Wang: Contacts → New friends → Accept. Then Mr Li and the adviser, only as far as Add.'
			},
			solution: [
				ofWang,
				{ type: 'link.accept', by: wang, link: 'link:3' },
				{ type: 'link.ask', by: zhiAtWork, code: 'account:1@0', way: 'scan', hello: '' }
			]
		},
		...withdrawing
	]
};
