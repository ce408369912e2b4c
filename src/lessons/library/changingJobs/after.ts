import { cast } from '../../../world';
import type { Lesson } from '../../lesson';
import { waysTo } from '../waysTo';

const { wang, chenAtWork, zhaoAtWork, travel } = cast;

/** What the enterprise has kept, what the period has not, and the successor's card. */
export const after: Lesson['steps'] = [
	{
		id: 'kept',
		title: { 'zh-CN': '人走了，企业留下什么', en: 'What the enterprise keeps' },
		text: {
			'zh-CN':
				'回到赵敏的管理后台，再读一次客户名单，再看成员使用记录。然后试着把王女士「交接给陈晨」：被拒绝就算完成，看清是为什么。',
			en: 'Back in 赵敏 (Zhao Min)’s console read the list of customers again, and look at the usage records. Then try to hand 王女士 (Ms Wang) over to 陈晨 (Chen Chen): being refused counts. Read why.'
		},
		notes: {
			'zh-CN':
				'名单没有变短（A5），但「现在由谁服务」空了。2018 年的内测没有离职继承的记录，后来的版本才有；这里的「不能」是推定。',
			en: 'The list is no shorter (A5), but nobody serves them now. Of a handover in the beta of 2018 nothing is on record; later versions have it. That it is refused here is assumed.'
		},
		facts: ['A5', 'A26'],
		stage: [
			{ device: 'wechat', owner: wang },
			{ device: 'console', owner: zhaoAtWork, screen: 'external' }
		],
		checks: [
			{
				text: { 'zh-CN': '再读一次客户名单', en: 'The list of customers is read again' },
				goal: { happened: { event: 'customers.listed' } },
				point: waysTo.crm('console.external.customers')
			},
			{
				text: { 'zh-CN': '试着交接王女士', en: 'Ms Wang’s handover is tried' },
				goal: { refused: { command: 'handover.assign', by: zhaoAtWork, act: 'handover.onLeaving' } },
				point: [
					{ control: 'stage.device.console' },
					{ device: 'console', control: 'console.section.external' },
					{ device: 'console', control: 'console.external.customers' },
					{ device: 'console', control: 'console.external.handover', of: wang }
				]
			},
			{
				text: { 'zh-CN': '打开成员使用记录', en: 'The usage records are opened' },
				goal: { happened: { event: 'usage.opened', from: zhaoAtWork } },
				point: [
					{ control: 'stage.device.console' },
					{ device: 'console', control: 'console.section.external' },
					{ device: 'console', control: 'console.external.usage' }
				]
			}
		],
		hint: {
			'zh-CN': '都在「外部联系人」这一页，从上往下。',
			en: 'All three are on the page “External contacts”, from the top down.'
		},
		strongerHint: {
			'zh-CN': '外部联系人 → 读取客户名单 → 王女士那一行的「交接给陈晨」（虚线也能点）→ 查看使用记录。',
			en: 'External contacts → Read the list of customers → “Hand over to 陈晨” in Ms Wang’s row (dashed, but it can be pressed) → Show the usage records.'
		},
		solution: [
			{ type: 'crm.listCustomers', by: travel },
			{ type: 'handover.assign', by: zhaoAtWork, link: 'link:3', to: chenAtWork },
			{ type: 'usage.read', by: zhaoAtWork }
		]
	},
	{
		id: 'successor',
		title: { 'zh-CN': '接手的人，用名片重新加', en: 'The successor is added by the card' },
		text: {
			'zh-CN':
				'陈晨接手。她在企业微信里亮出自己的名片，王女士用微信扫上面的二维码，发出申请；陈晨接受，打个招呼。',
			en: '陈晨 (Chen Chen) takes over. She shows her card in WeCom, 王女士 (Ms Wang) scans its code with WeChat and asks; Chen Chen accepts and says hello.'
		},
		notes: {
			'zh-CN':
				'王女士手机上有两个聊天：旧的停在那里，新的从头开始，旧聊天不会搬过去。企业要有客户名单，才知道该请谁来加（A5）。',
			en: 'Ms Wang’s phone has two chats: the old one stands still, the new one begins afresh, and nothing is carried over. It takes the list of customers to know whom to ask (A5).'
		},
		facts: ['A5', 'A9', 'A10', 'A13'],
		stage: [
			{ device: 'wechat', owner: wang, screen: 'chats' },
			{ device: 'wecom', owner: chenAtWork, screen: 'chats' }
		],
		checks: [
			{
				text: { 'zh-CN': '王女士扫陈晨的名片，发出申请', en: 'Ms Wang scans Chen Chen’s card and asks' },
				goal: {
					any: [
						{ is: { fact: 'asked', by: wang, of: chenAtWork } },
						{ is: { fact: 'contact', between: [chenAtWork, wang] } }
					]
				},
				point: waysTo.scanTheCard
			},
			{
				text: { 'zh-CN': '陈晨接受', en: 'Chen Chen accepts' },
				goal: { is: { fact: 'contact', between: [chenAtWork, wang] } },
				point: waysTo.acceptInWecom
			},
			{
				text: { 'zh-CN': '陈晨给王女士发一条消息', en: 'Chen Chen writes to Ms Wang' },
				goal: { happened: { event: 'message.delivered', from: chenAtWork, to: wang } },
				point: waysTo.write('wecom', 'conversation:9')
			}
		],
		hint: {
			'zh-CN': '先让陈晨的手机亮出名片，再用王女士的微信扫。',
			en: 'First let Chen Chen’s phone show the card, then scan it with Ms Wang’s WeChat.'
		},
		strongerHint: {
			'zh-CN':
				'陈晨：＋ → 我的名片。王女士：＋ → 扫一扫 → 台上陈晨的码 → 添加。陈晨：通讯录 → 新的联系人 → 接受 → 发消息。',
			en: 'Chen Chen: ＋ → My card. Ms Wang: ＋ → Scan → the code on the table → Add. Chen Chen: Contacts → New Contacts → Accept → Message.'
		},
		solution: [
			{ type: 'link.ask', by: wang, code: 'identity:1@0', way: 'scan', hello: '' },
			{ type: 'link.accept', by: chenAtWork, link: 'link:5' },
			{
				type: 'message.send',
				by: chenAtWork,
				to: 'conversation:9',
				content: { kind: 'text', text: '王女士您好，大理的行程由我接着排。' }
			}
		],
		question: {
			text: {
				'zh-CN': '知晓君换了工作，客户王女士怎么样了？',
				en: 'The adviser has changed jobs. What has become of Ms Wang, the customer?'
			},
			answers: [
				{
					text: {
						'zh-CN': '留在企业的名单里，由陈晨重新加上',
						en: 'She stays on the enterprise’s list, and Chen Chen was added anew'
					},
					right: true,
					why: {
						'zh-CN': '资料在企业自己的系统里（A5），关系要由新的岗位身份重新建立（A13）。',
						en: 'The data is in the enterprise’s own system (A5); the tie must be made anew with another work identity (A13).'
					}
				},
				{
					text: { 'zh-CN': '跟着知晓君到了青禾书店', en: 'She went along to the bookshop' },
					right: false,
					why: {
						'zh-CN': '没有：青禾书店的身份是另一个身份，里面没有王女士（A13）。',
						en: 'No: the bookshop’s is another identity, and Ms Wang is not in it (A13).'
					}
				},
				{
					text: { 'zh-CN': '自动转给了陈晨', en: 'She was passed to Chen Chen automatically' },
					right: false,
					why: {
						'zh-CN': '这个时期没有离职继承：刚才试过，被拒绝了（推定）。',
						en: 'This period has no handover on leaving: it was tried and refused (assumed).'
					}
				}
			]
		}
	}
];
