import { cast } from '../../../world';
import type { Lesson } from '../../lesson';

const { wang, zhiAtWork, groupChat } = cast;

/** What the beta does not let through. */
export const notYet: Lesson['steps'] = [
	{
		id: 'not-yet',
		title: { 'zh-CN': '试试还不行的事', en: 'Try what is not possible yet' },
		text: {
			'zh-CN': '两件还不行的事，试试看。虚线按钮也能点，被拒绝就算完成：看清是哪条规则。',
			en: 'Two things that are not possible yet. Dashed buttons can be pressed; being refused counts: read which rule says so.'
		},
		notes: {
			'zh-CN': '虚线框的按钮都能点。每张拒绝卡片都有出处，也写着怎样才行：名片存成图片就能发到群（A9）。',
			en: 'Dashed buttons can be pressed. Every refusal names its source and what would work: the card’s picture may go to the group (A9).'
		},
		facts: ['A19', 'A20', 'A21', 'A22'],
		stage: [
			{ device: 'wechat', owner: wang, screen: 'conversation:7' },
			{ device: 'wecom', owner: zhiAtWork, screen: 'conversation:7' }
		],
		checks: [
			{
				text: { 'zh-CN': '知晓君给王女士发一个表情', en: 'She sends Ms Wang a sticker' },
				goal: { refused: { command: 'message.send', by: zhiAtWork, act: 'message.sticker' } },
				point: [
					{ device: 'wecom', control: 'wecom.tab.chats' },
					{ device: 'wecom', control: 'wecom.chats.thread', of: 'conversation:7' },
					{ device: 'wecom', control: 'wecom.chat.stickers' },
					{ device: 'wecom', control: 'wecom.chat.sticker' }
				]
			},
			{
				text: {
					'zh-CN': '王女士点知晓君的头像，再点「把名片推荐给朋友」，选那个群',
					en: 'Ms Wang presses her picture, then “Share this card with a friend”, and picks the group'
				},
				goal: { refused: { command: 'message.send', by: wang, act: 'card.toGroup' } },
				point: [
					{ device: 'wechat', control: 'wechat.tab.contacts' },
					{ device: 'wechat', control: 'wechat.contacts.person', of: 'identity:0' },
					{ device: 'wechat', control: 'wechat.profile.forward' },
					{ device: 'wechat', control: 'wechat.forward.chat', of: groupChat },
					{ device: 'wechat', control: 'wechat.forward.send' }
				],
				hint: {
					'zh-CN': '在王女士的微信里打开知晓君的资料页（通讯录里点她，或在聊天里点她的头像），转发名片。',
					en: 'In Ms Wang’s WeChat open the adviser’s profile (in Contacts, or by her picture in the chat) and forward the card.'
				}
			}
		],
		hint: {
			'zh-CN': '在和王女士的聊天里，表情按钮在输入框旁边。',
			en: 'In the chat with Ms Wang, the sticker button is beside the text field.'
		},
		strongerHint: {
			'zh-CN':
				'企业微信：王女士 → 表情按钮。微信：通讯录 → 知晓君 → 把名片推荐给朋友 → 大理出游小队 → 发送。',
			en: 'WeCom: Ms Wang → the sticker button. WeChat: Contacts → the adviser → Share this card with a friend → the Dali group → Send.'
		},
		solution: [
			{
				type: 'message.send',
				by: zhiAtWork,
				to: 'conversation:7',
				content: { kind: 'sticker', sticker: 'wave' }
			},
			{ type: 'message.send', by: wang, to: groupChat, content: { kind: 'card', of: zhiAtWork } }
		]
	}
];
