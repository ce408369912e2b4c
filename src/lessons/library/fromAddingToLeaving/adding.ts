import { cast } from '../../../world';
import type { Lesson } from '../../lesson';
import { waysTo } from '../waysTo';
import { say } from './shared';

const { wang, zhou, zhi, zhiAtWork, zhaoAtWork } = cast;

/** She may, she adds, they talk, and a friend is added by the card. */
export const adding: Lesson['steps'] = [
	{
		id: 'grant',
		title: { 'zh-CN': '管理员放行', en: 'The administrator allows it' },
		text: {
			'zh-CN': '云杉旅行已经在内测里。在赵敏的管理后台，把知晓君那一行的开关打开。',
			en: '云杉旅行 (Spruce Travel) is in the beta. In 赵敏 (Zhao Min)’s console switch on the row of 知晓君 (the adviser).'
		},
		notes: {
			'zh-CN':
				'不是人人都能互通（A27）。放行的那一刻，知晓君的企业微信会收到「现在，可以给微信发消息了」（A6）。',
			en: 'Not everybody gets the interop (A27). At that moment her WeCom is pushed “现在，可以给微信发消息了” (A6).'
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
		id: 'scan',
		title: { 'zh-CN': '当面扫码，加上王女士', en: 'Add Ms Wang by scanning' },
		text: {
			'zh-CN': '当面加人：王女士点＋，亮出「我的二维码」；知晓君点＋「扫一扫」，点台上她的码。',
			en: 'Face to face: 王女士 (Ms Wang) presses ＋ and shows “My QR code”; 知晓君 (the adviser) presses ＋, “Scan”, and her code on the table.'
		},
		notes: {
			'zh-CN': '「扫描微信二维码」适合当面加（A8）。看中间那条线：申请先过去，接受再回来。',
			en: 'Scanning suits people who meet (A8). Watch the line between the phones: the request goes over, the answer comes back.'
		},
		facts: ['A7', 'A8', 'A10'],
		stage: [
			{ device: 'wechat', owner: wang, screen: 'chats' },
			{ device: 'wecom', owner: zhiAtWork, screen: 'chats' }
		],
		checks: [
			{
				text: { 'zh-CN': '知晓君扫码，添加到通讯录', en: 'She scans, and adds her to contacts' },
				goal: {
					any: [
						{ happened: { event: 'link.asked', from: zhiAtWork, to: wang } },
						{ is: { fact: 'contact', between: [zhiAtWork, wang] } }
					]
				},
				point: waysTo.scanHerCode
			},
			{
				text: { 'zh-CN': '王女士在「新的朋友」里接受', en: 'Ms Wang accepts under New friends' },
				goal: { is: { fact: 'contact', between: [zhiAtWork, wang] } },
				point: waysTo.acceptInWechat,
				hint: {
					'zh-CN': '申请在王女士微信的「通讯录」最上面，「新的朋友」里。',
					en: 'The request is at the top of Contacts in Ms Wang’s WeChat, under New friends.'
				}
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
		solution: [
			{
				type: 'link.ask',
				by: zhiAtWork,
				code: 'account:0@0',
				way: 'scan',
				hello: '王女士您好，我是云杉旅行的知晓君'
			},
			{ type: 'link.accept', by: wang, link: 'link:3' }
		]
	},
	{
		id: 'talk',
		title: { 'zh-CN': '两端聊起来', en: 'They talk, each in their own app' },
		text: {
			'zh-CN': '王女士用微信问一句，知晓君用企业微信回一句，谁也不用换应用。',
			en: '王女士 (Ms Wang) asks from WeChat, 知晓君 (the adviser) answers from WeCom; neither changes app.'
		},
		notes: {
			'zh-CN': '请大家找两个标记：企业微信里的「微信联系人」（A15），微信里的「企业微信联系人」（A16）。',
			en: 'Have the room find the two labels: “微信联系人” in WeCom (A15), “企业微信联系人” in WeChat (A16).'
		},
		facts: ['A14', 'A15', 'A16', 'A17'],
		stage: [
			{ device: 'wechat', owner: wang, screen: 'conversation:7' },
			{ device: 'wecom', owner: zhiAtWork, screen: 'conversation:7' }
		],
		checks: [
			{
				text: { 'zh-CN': '王女士发给知晓君', en: 'Ms Wang writes to the adviser' },
				goal: { happened: { event: 'message.delivered', from: wang, to: zhiAtWork } },
				point: waysTo.write('wechat', 'conversation:7')
			},
			{
				text: { 'zh-CN': '知晓君回复王女士', en: 'The adviser answers' },
				goal: { happened: { event: 'message.delivered', from: zhiAtWork, to: wang } },
				point: waysTo.write('wecom', 'conversation:7')
			}
		],
		hint: { 'zh-CN': '在各自的聊天列表里点对方。', en: 'Press the other one in each list of chats.' },
		strongerHint: {
			'zh-CN': '左边：微信 → 知晓君 → 写一句 → 发送。右边：消息 → 王女士 → 写一句 → 发送。',
			en: 'Left: Chats → the adviser → write → Send. Right: Messages → Ms Wang → write → Send.'
		},
		solution: [
			say(wang, 'conversation:7', '老人走得动吗？'),
			say(zhiAtWork, 'conversation:7', '放心，一天最多走三公里。')
		]
	},
	{
		id: 'card',
		title: { 'zh-CN': '递名片到微信，加上小周', en: 'Pass the card to WeChat, add Zhou' },
		text: {
			'zh-CN': '小周不在身边：左边换成了小周的微信，知晓君把企业微信名片递过去。',
			en: '小周 (Zhou) is far away: the left phone is now Zhou’s, and 知晓君 (the adviser) passes her WeCom card there.'
		},
		notes: {
			'zh-CN':
				'名片是用她自己的微信发出去的：人递名片，岗位被添加（A9、A11）。由谁确认，文章没有写，这里推定由被申请的一方。',
			en: 'The card goes out by her own WeChat: the person hands it over, the job is added (A9, A11). Who confirms is not written; assumed here: whoever is asked.'
		},
		facts: ['A7', 'A9', 'A10', 'A11'],
		stage: [
			{ device: 'wechat', owner: zhou, screen: 'chats' },
			{ device: 'wecom', owner: zhiAtWork, screen: 'chats' }
		],
		checks: [
			{
				text: {
					'zh-CN': '知晓君：＋ → 我的名片 → 发给微信好友 → 小周',
					en: 'She: ＋ → My card → to a WeChat friend → Zhou'
				},
				goal: { happened: { event: 'message.delivered', to: zhou, content: 'card', of: zhiAtWork } },
				point: [
					{ device: 'wecom', control: 'wecom.tab.chats' },
					{ device: 'wecom', control: 'wecom.add' },
					{ device: 'wecom', control: 'wecom.add.card' },
					{ device: 'wecom', control: 'wecom.card.pass' },
					{ device: 'wecom', control: 'wecom.passCard.chat', of: 'conversation:0' },
					{ device: 'wecom', control: 'wecom.passCard.send' }
				]
			},
			{
				text: { 'zh-CN': '小周点开名片，添加到通讯录', en: 'Zhou opens the card and adds her' },
				goal: {
					any: [
						{ happened: { event: 'link.asked', from: zhou, to: zhiAtWork } },
						{ is: { fact: 'contact', between: [zhou, zhiAtWork] } }
					]
				},
				point: [
					{ device: 'wechat', control: 'wechat.tab.chats' },
					{ device: 'wechat', control: 'wechat.chats.thread', of: 'conversation:0' },
					{ device: 'wechat', control: 'wechat.chat.message.open' },
					{ device: 'wechat', control: 'wechat.found.add' }
				],
				hint: {
					'zh-CN': '名片在小周微信里、和知晓君的聊天里；点开它。',
					en: 'The card lies in Zhou’s chat with her; open it.'
				}
			},
			{
				text: {
					'zh-CN': '知晓君在「通讯录」的「新的联系人」里接受',
					en: 'She accepts under Contacts → New Contacts'
				},
				goal: { is: { fact: 'contact', between: [zhou, zhiAtWork] } },
				point: waysTo.acceptInWecom,
				hint: {
					'zh-CN': '申请在企业微信「通讯录」的「新的联系人」里。',
					en: 'The request waits in WeCom under Contacts → New Contacts.'
				}
			}
		],
		hint: {
			'zh-CN': '名片在企业微信消息列表右上角的＋里，不在聊天里。',
			en: 'The card is behind ＋ above WeCom’s list of chats, not in a chat.'
		},
		strongerHint: {
			'zh-CN':
				'知晓君：返回消息列表 → ＋ → 我的名片 → 发给微信好友 → 小周 → 发送。小周：微信 → 知晓君 → 点名片 → 添加。知晓君：通讯录 → 新的联系人 → 接受。',
			en: 'She: ＋ → My card → Pass to WeChat → Zhou → Send. Zhou: Chats → her → the card → Add. She: Contacts → New contacts → Accept.'
		},
		solution: [
			{ type: 'message.send', by: zhi, to: 'conversation:0', content: { kind: 'card', of: zhiAtWork } },
			{ type: 'link.ask', by: zhou, code: 'identity:0@0', way: 'card', hello: '我是小周' },
			{ type: 'link.accept', by: zhiAtWork, link: 'link:4' }
		]
	}
];
