import { cast, startIn } from '../../world';
import type { Lesson } from '../lesson';
import { listed } from './catalogue';
import { waysTo } from './waysTo';

const { wang, zhiAtWork, zhaoAtWork } = cast;
const { id, title, trade, minutes } = listed('before-and-after');

const asking = { type: 'link.ask', by: zhiAtWork, code: 'account:0@0', way: 'scan', hello: '' } as const;

/** The same request in both editions: refused by the one, granted by the other. */
export const beforeAndAfter: Lesson = {
	format: 'hutong.lesson',
	version: 1,
	id,
	title,
	summary: {
		'zh-CN': '同一个请求，互通之前做不到，内测里做得到：看清哪些变了，凭的是什么。',
		en: 'The same request fails before and passes in the beta: what changed, and why.'
	},
	trade,
	minutes,
	start: startIn('before'),
	steps: [
		{
			id: 'refused',
			title: { 'zh-CN': '互通之前，试着加客户', en: 'Before: try to add a customer' },
			text: {
				'zh-CN':
					'知晓君想用企业微信加王女士。在右边的企业微信里点右上角的＋，选「添加微信联系人」，再点「扫描微信二维码」。做不到也算完成：看清为什么。',
				en: 'She wants to add 王女士 (Ms Wang) from WeCom. On the right, press ＋, choose “Add WeChat contact”, then “Scan a WeChat code”. It is refused, and that is the point: read why.'
			},
			notes: {
				'zh-CN': '先请大家猜：2018 年 4 月，员工怎样把客户留在公司？多数人当时用的是自己的私人微信。',
				en: 'Ask the room first: in April 2018, how did a company keep a customer that an employee knew? Mostly it did not: people used their private WeChat.'
			},
			facts: ['A1'],
			stage: [
				{ device: 'wechat', owner: wang },
				{ device: 'wecom', owner: zhiAtWork }
			],
			checks: [
				{
					text: { 'zh-CN': '知晓君试着加一位微信用户', en: 'She tries to add somebody on WeChat' },
					goal: { refused: { command: 'link.ask', by: zhiAtWork, guard: 'editionAllows' } },
					point: [
						{ device: 'wecom', control: 'wecom.add' },
						{ device: 'wecom', control: 'wecom.add.contact' },
						{ device: 'wecom', control: 'wecom.addContact.scan' }
					]
				}
			],
			hint: { 'zh-CN': '＋ 在企业微信的右上角。', en: '＋ is at the top right of WeCom.' },
			strongerHint: {
				'zh-CN': '＋ → 添加微信联系人 → 扫描微信二维码。虚线框的按钮也能点，点了就会说为什么。',
				en: '＋ → Add WeChat contact → Scan a WeChat code. A dashed button can be pressed too: it says why.'
			},
			solution: [asking]
		},
		{
			id: 'edition',
			title: { 'zh-CN': '换到 2018 年 5 月的内测', en: 'Move on to the beta of May 2018' },
			text: {
				'zh-CN': '在台面上方的「版本时期」里选「2018-05 内测」。时间往前走，已经发生的事都留着。',
				en: 'In “Period” above the table choose “2018-05 beta”. Time goes forward; what has happened stays.'
			},
			notes: {
				'zh-CN': '版本时期只改规则表，不改人和聊天。这一步之后，同样的按钮会变得可用。',
				en: 'A period changes the table of rules, not the people and chats. After this the same buttons come alive.'
			},
			facts: ['A1', 'A6'],
			checks: [
				{
					text: { 'zh-CN': '时期换到内测', en: 'The period is the beta' },
					goal: { happened: { event: 'edition.changed', edition: 'beta' } },
					point: [{ control: 'stage.edition' }]
				}
			],
			hint: { 'zh-CN': '它在两台手机上方那一行。', en: 'It is in the row above the two phones.' },
			strongerHint: {
				'zh-CN': '点开「版本时期」的下拉框，选第二项。',
				en: 'Open the “Period” list and choose the second entry.'
			},
			solution: [{ type: 'edition.set', edition: 'beta' }]
		},
		{
			id: 'allowed',
			title: { 'zh-CN': '管理员放行', en: 'The administrator allows it' },
			text: {
				'zh-CN': '产品能做了，公司还要同意。在赵敏的管理后台，打开「外部联系人」，把知晓君那一行的开关打开。',
				en: 'The product can do it now; the company must agree too. In 赵敏 (Zhao Min)’s console open “External contacts” and switch on the row of 知晓君 (the adviser).'
			},
			notes: {
				'zh-CN':
					'不是人人都能互通：谁可以代表企业对外，由企业说了算（A27）。放行的同时，看她手机上多了什么。',
				en: 'Not everybody gets the interop: the enterprise decides who speaks for it (A27). Watch what appears on her phone as it is allowed.'
			},
			facts: ['A6', 'A26', 'A27'],
			stage: [
				{ device: 'wecom', owner: zhiAtWork },
				{ device: 'console', owner: zhaoAtWork }
			],
			checks: [
				{
					text: { 'zh-CN': '知晓君可以添加外部联系人', en: 'She may add external contacts' },
					goal: { is: { fact: 'permitted', identity: zhiAtWork } },
					point: waysTo.allow(zhiAtWork)
				}
			],
			hint: { 'zh-CN': '管理后台左边第三栏。', en: 'The third entry on the left of the console.' },
			strongerHint: {
				'zh-CN': '外部联系人 → 谁可以添加外部联系人 → 知晓君那一行最右边的开关。',
				en: 'External contacts → who may add → the switch at the end of her row.'
			},
			solution: [{ type: 'grant.give', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } }]
		},
		{
			id: 'same-request',
			title: { 'zh-CN': '同一个请求，再来一次', en: 'The same request again' },
			text: {
				'zh-CN':
					'先在王女士的微信里点＋，亮出「我的二维码」；知晓君在企业微信里扫它，发出申请；王女士到「通讯录」的「新的朋友」里接受。',
				en: 'On 王女士 (Ms Wang)’s WeChat press ＋ and show “My QR code”; 知晓君 (the adviser) scans it with WeCom and sends the request; Ms Wang accepts it under Contacts → New friends.'
			},
			notes: {
				'zh-CN':
					'申请横过中间那条线的时候，停一下：这是第一件真正从企业微信到微信的东西。由谁确认，文章没有写（A10）。',
				en: 'Pause as the request crosses the line in the middle: the first thing that really goes from WeCom to WeChat. Who confirms it, the article does not say (A10).'
			},
			facts: ['A7', 'A8', 'A10'],
			stage: [
				{ device: 'wechat', owner: wang },
				{ device: 'wecom', owner: zhiAtWork }
			],
			checks: [
				{
					text: { 'zh-CN': '知晓君向王女士发出申请', en: 'She sends Ms Wang a request' },
					goal: {
						any: [
							{ happened: { event: 'link.asked', from: zhiAtWork, to: wang } },
							{ is: { fact: 'contact', between: [zhiAtWork, wang] } }
						]
					},
					point: waysTo.scanHerCode
				},
				{
					text: { 'zh-CN': '王女士接受，两边都是联系人', en: 'Ms Wang accepts, and both are contacts' },
					goal: { is: { fact: 'contact', between: [zhiAtWork, wang] } },
					point: waysTo.acceptInWechat
				}
			],
			hint: {
				'zh-CN': '扫码要有码可扫：先让王女士的手机亮出二维码。',
				en: 'There must be a code to scan: first let Ms Wang’s phone show hers.'
			},
			strongerHint: {
				'zh-CN':
					'王女士：＋ → 我的二维码。知晓君：＋ → 扫一扫 → 点台上王女士的码 → 添加。王女士：通讯录 → 新的朋友 → 接受。',
				en: 'Ms Wang: ＋ → My QR code. Adviser: ＋ → Scan → her code on the table → Add. Ms Wang: Contacts → New friends → Accept.'
			},
			solution: [asking, { type: 'link.accept', by: wang, link: 'link:3' }]
		},
		{
			id: 'first-message',
			title: { 'zh-CN': '第一条跨过去的消息', en: 'The first message across' },
			text: {
				'zh-CN': '知晓君用企业微信给王女士发一条消息，看它怎样到达；两边各自怎样称呼对方？',
				en: '知晓君 (the adviser) writes to 王女士 (Ms Wang) from WeCom. Watch it arrive: what does each side call the other?'
			},
			notes: {
				'zh-CN': '请大家找出两个标记：企业微信里的「微信联系人」（A15），微信里的「企业微信联系人」（A16）。',
				en: 'Have the room find the two labels: “微信联系人” in WeCom (A15) and “企业微信联系人” in WeChat (A16).'
			},
			facts: ['A15', 'A16', 'A17'],
			checks: [
				{
					text: { 'zh-CN': '一条消息从企业微信到了微信', en: 'A message from WeCom has reached WeChat' },
					goal: { happened: { event: 'message.delivered', from: zhiAtWork, to: wang } },
					point: waysTo.write('wecom')
				}
			],
			hint: { 'zh-CN': '在企业微信的消息列表里点王女士。', en: 'Press Ms Wang in WeCom’s list of chats.' },
			strongerHint: {
				'zh-CN': '消息 → 王女士 → 写一句话 → 发送（回车也可以）。',
				en: 'Messages → Ms Wang → write a line → Send (Enter works too).'
			},
			solution: [
				{
					type: 'message.send',
					by: zhiAtWork,
					to: 'conversation:5',
					content: { kind: 'text', text: '王女士您好，我是云杉旅行的知晓君。' }
				}
			],
			question: {
				text: {
					'zh-CN': '是什么让同一个请求从做不到变成做得到？',
					en: 'What turned the same request from impossible to possible?'
				},
				answers: [
					{
						text: {
							'zh-CN': '产品放开了，公司也放行了',
							en: 'The product opened it, and the company allowed it'
						},
						right: true,
						why: {
							'zh-CN': '两样都要：互通来自产品（A1），谁能用由管理员定（A26、A27）。',
							en: 'It takes both: the interop is the product’s (A1), who may use it is the administrator’s decision (A26, A27).'
						}
					},
					{
						text: { 'zh-CN': '王女士装了企业微信', en: 'Ms Wang installed WeCom' },
						right: false,
						why: {
							'zh-CN': '不用。她一直用自己的微信，体验照旧（A4）。',
							en: 'No need: she keeps using WeChat in her usual way (A4).'
						}
					}
				]
			}
		}
	]
};
