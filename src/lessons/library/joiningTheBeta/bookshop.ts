import { cast } from '../../../world';
import type { Lesson } from '../../lesson';
import { waysTo } from '../waysTo';

const { he, books, heAtWork } = cast;

/** A30 A31: a verified enterprise applies with one of its identities, and is let in. */
export const bookshop: Lesson['steps'] = [
	{
		id: 'apply',
		title: { 'zh-CN': '何涛替青禾书店申请', en: 'He Tao applies for the bookshop' },
		text: {
			'zh-CN':
				'青禾书店已认证，还没有进入内测。何涛在自己的微信里打开公众号，点「申请内测」。他有两个工作身份：选青禾书店的那一个，提交。',
			en: '青禾书店 (the bookshop) is verified and not in the beta. On his WeChat 何涛 (He Tao) opens the official account and presses “Apply for the beta”. He has two work identities: choose the bookshop’s, and submit.'
		},
		notes: {
			'zh-CN':
				'申请的是企业，用的是一个企业身份（A30）。在公众号里申请、表里有哪几项，文章没有写，是推定的。提交以后，公众号和企业微信各来一条通知（A31）：请大家在两台手机上找出来。',
			en: 'The enterprise applies, by one work identity (A30). That the form is in the official account, and its fields, the article does not say: assumed. Once it is submitted, the official account and WeCom each push a notice (A31): have the room find both.'
		},
		facts: ['A28', 'A29', 'A30', 'A31'],
		stage: [
			{ device: 'wechat', owner: he, screen: 'contacts' },
			{ device: 'wecom', owner: heAtWork, screen: 'chats' }
		],
		checks: [
			{
				text: { 'zh-CN': '青禾书店提交了内测申请', en: 'The bookshop’s application is submitted' },
				goal: { happened: { event: 'application.changed', from: heAtWork, to: books } },
				point: [
					{ device: 'wechat', control: 'wechat.tab.contacts' },
					{ device: 'wechat', control: 'wechat.contacts.accounts' },
					{ device: 'wechat', control: 'wechat.accounts.apply' },
					{ device: 'wechat', control: 'wechat.apply.identity', of: heAtWork },
					{ device: 'wechat', control: 'wechat.apply.submit' }
				]
			}
		],
		hint: {
			'zh-CN': '何涛的微信 → 通讯录 → 公众号，按钮在最下面。',
			en: 'He Tao’s WeChat → Contacts → Official accounts; the button is at the bottom.'
		},
		strongerHint: {
			'zh-CN': '通讯录 → 公众号 → 申请内测 → 青禾书店 → 提交申请。云杉旅行已经在内测里，选它没有可提交的。',
			en: 'Contacts → Official accounts → Apply for the beta → the bookshop → Submit. 云杉旅行 (Spruce Travel) is in already: there is nothing to submit for it.'
		},
		solution: [
			{
				type: 'application.submit',
				by: heAtWork,
				form: { contact: '何涛', trade: 'retail', scenario: 'customers', use: '' }
			}
		]
	},
	{
		id: 'review',
		title: { 'zh-CN': '平台审核', en: 'The platform reviews it' },
		text: {
			'zh-CN':
				'一周内会有结果。打开何涛的管理后台「我的企业」，看审核看重的三条，在这里各是怎样；然后替平台决定。',
			en: 'The result comes within a week. In He Tao’s console open “My enterprise”: see the three things that count, and how they stand here; then decide for the platform.'
		},
		notes: {
			'zh-CN':
				'先问：他们会通过吗？活跃、已认证、场景需要互通，是文章说的（A28）；一半成员在 30 天里说过话才算活跃，是这里定的规则。点「按规则定」，或者自己定，也可以让时间过去 7 天。',
			en: 'Ask first: will they pass? Active, verified and in need of it is what the article names (A28); that half of the members must have spoken within 30 days is this sandbox’s rule. Let the rule decide, decide by hand, or let 7 days pass.'
		},
		facts: ['A28', 'A31'],
		stage: [
			{ device: 'wecom', owner: heAtWork, screen: 'chats' },
			{ device: 'console', owner: heAtWork, screen: 'enterprise' }
		],
		checks: [
			{
				text: { 'zh-CN': '青禾书店进入内测', en: 'The bookshop is admitted' },
				goal: { is: { fact: 'application', enterprise: books, state: 'admitted' } },
				point: [
					{ control: 'stage.device.console' },
					{ device: 'console', control: 'console.section.enterprise' },
					{ device: 'console', control: 'console.enterprise.decide' }
				]
			}
		],
		hint: { 'zh-CN': '管理后台左边最后一栏。', en: 'The last entry on the left of the console.' },
		strongerHint: {
			'zh-CN': '我的企业 → 内测申请 → 按规则定。不通过的话，可以再次申请。',
			en: 'My enterprise → Application → Let the rule decide. Once declined, it can apply again.'
		},
		solution: [{ type: 'application.decide', enterprise: books }]
	},
	{
		id: 'permit',
		title: { 'zh-CN': '进了内测，还要放行', en: 'Admitted: now allow somebody' },
		text: {
			'zh-CN':
				'企业进了内测，成员还不能用。在「外部联系人」里，把店员李先生那一行的开关打开，看他的企业微信。',
			en: 'The enterprise is in, and no member may use it yet. Under “External contacts” switch on the row of 李先生 (Mr Li), the shop assistant, and watch his WeCom.'
		},
		notes: {
			'zh-CN':
				'两道门：平台让企业进来（A28），管理员决定谁可以对外（A27）。李先生收到的就是「现在，可以给微信发消息了」（A6）。',
			en: 'Two doors: the platform lets the enterprise in (A28), the administrator decides who speaks for it (A27). What Mr Li gets is “现在，可以给微信发消息了” (A6).'
		},
		facts: ['A6', 'A27'],
		stage: [
			{ device: 'wecom', owner: 'identity:4', screen: 'chats' },
			{ device: 'console', owner: heAtWork, screen: 'external' }
		],
		checks: [
			{
				text: { 'zh-CN': '李先生可以添加外部联系人', en: 'Mr Li may add external contacts' },
				goal: { is: { fact: 'permitted', identity: 'identity:4' } },
				point: waysTo.allow('identity:4')
			}
		],
		hint: { 'zh-CN': '管理后台左边第三栏。', en: 'The third entry on the left of the console.' },
		strongerHint: {
			'zh-CN': '外部联系人 → 谁可以添加外部联系人 → 李先生那一行最右边的开关。',
			en: 'External contacts → who may add → the switch at the end of Mr Li’s row.'
		},
		solution: [{ type: 'grant.give', by: heAtWork, to: { kind: 'member', identity: 'identity:4' } }]
	}
];
