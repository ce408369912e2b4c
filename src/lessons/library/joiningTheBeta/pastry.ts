import { cast, day } from '../../../world';
import type { Lesson } from '../../lesson';

const { wang } = cast;

/** The enterprise that Ms Wang registers, and herself in it. */
const shop = 'enterprise:2';
const wangAtWork = 'identity:6';
const form = { contact: '王女士', trade: 'retail', scenario: 'customers', use: '' } as const;

/** A32 A33: who is bound to no enterprise registers one, gets WeCom, and has the result there. */
export const pastry: Lesson['steps'] = [
	{
		id: 'register',
		title: { 'zh-CN': '王女士没有企业，先登记', en: 'Ms Wang has no enterprise: register first' },
		text: {
			'zh-CN':
				'王女士的微信没有绑定企业。她也从公众号点「申请内测」：填企业的基本信息（比如「王记点心有限公司」「王记点心」「店主」），登记并申请。',
			en: 'The WeChat of 王女士 (Ms Wang) is bound to no enterprise. She too presses “Apply for the beta” in the official account: fill in the basic information (say 王记点心有限公司, 王记点心, Owner), then register and apply.'
		},
		notes: {
			'zh-CN':
				'同一个入口，两种人：有企业身份的选身份（A30），没有的先登记（A32）。登记要填哪几项、登记的人就是管理员，是推定的。',
			en: 'One way in, two kinds of people: who has a work identity chooses it (A30), who has none registers (A32). Which fields, and that she becomes the administrator, is assumed.'
		},
		facts: ['A32'],
		stage: [
			{ device: 'wechat', owner: wang, screen: 'contacts' },
			{ device: 'wecom', owner: wangAtWork }
		],
		checks: [
			{
				text: { 'zh-CN': '王女士登记了企业', en: 'Ms Wang has registered an enterprise' },
				goal: { happened: { event: 'application.changed', from: 'person:0', to: shop } },
				point: [
					{ device: 'wechat', control: 'wechat.tab.contacts' },
					{ device: 'wechat', control: 'wechat.contacts.accounts' },
					{ device: 'wechat', control: 'wechat.accounts.apply' },
					{ device: 'wechat', control: 'wechat.apply.name' },
					{ device: 'wechat', control: 'wechat.apply.shortName' },
					{ device: 'wechat', control: 'wechat.apply.position' },
					{ device: 'wechat', control: 'wechat.apply.register' }
				]
			}
		],
		hint: {
			'zh-CN': '王女士的微信 → 通讯录 → 公众号 → 申请内测。',
			en: 'Ms Wang’s WeChat → Contacts → Official accounts → Apply for the beta.'
		},
		strongerHint: {
			'zh-CN': '填好名称、简称、职务，点最下面的「登记并申请」。',
			en: 'Fill in name, short name and position, then “Register and apply” at the bottom.'
		},
		solution: [
			{
				type: 'enterprise.register',
				by: 'person:0',
				name: '王记点心有限公司',
				shortName: '王记点心',
				position: '店主',
				form
			}
		]
	},
	{
		id: 'download',
		title: { 'zh-CN': '下载企业微信', en: 'Get WeCom' },
		text: {
			'zh-CN':
				'她的手机上还没有企业微信。从微信里的「去下载企业微信」过去，下载，打开。打开的时候，申请才提交。',
			en: 'WeCom is not on her phone yet. Press “Get WeCom” in WeChat, download it, and open it. Only then is the application submitted.'
		},
		notes: {
			'zh-CN':
				'系统引导她下载企业微信，结果在那里给出（A33）。下载是模拟的。打开以后，请大家看企业微信里的第一条通知。',
			en: 'She is led to download WeCom, and the result is given there (A33). The download is simulated. Once it is open, look at the first notice in WeCom.'
		},
		facts: ['A33'],
		stage: [
			{ device: 'wechat', owner: wang },
			{ device: 'wecom', owner: wangAtWork }
		],
		checks: [
			{
				text: {
					'zh-CN': '王女士打开企业微信，申请提交了',
					en: 'She opens WeCom, and the application is submitted'
				},
				goal: { is: { fact: 'works', person: 'person:0', at: shop } },
				point: [
					{ device: 'wecom', control: 'wecom.gate.download' },
					{ device: 'wecom', control: 'wecom.gate.join' }
				]
			}
		],
		hint: { 'zh-CN': '右边就是她手机上的应用商店。', en: 'On the right is the app store of her phone.' },
		strongerHint: {
			'zh-CN': '点「下载」，等它下完，再点「打开」。',
			en: 'Press “Get”, wait until it is there, then “Open”.'
		},
		solution: [{ type: 'identity.join', by: 'person:0', identity: wangAtWork }]
	},
	{
		id: 'week',
		title: { 'zh-CN': '一周之后', en: 'A week later' },
		text: {
			'zh-CN': '没有人审，也会在一周内有结果。让时间过去 7 天，看企业微信里说了什么，为什么。',
			en: 'Even if nobody decides, the result comes within a week. Let 7 days pass; see what WeCom says, and why.'
		},
		notes: {
			'zh-CN':
				'先猜结果。新登记的企业没有认证，也还没人在里面说过话：内测优先活跃、已认证的企业（A28），所以没有通过。按什么定、原因怎么写，是这里的规则。',
			en: 'Guess first. An enterprise just registered is not verified, and nobody has said anything in it: the beta prefers the active and verified (A28), so it is declined. How exactly it is decided and worded is this sandbox’s rule.'
		},
		facts: ['A28', 'A31', 'A33'],
		checks: [
			{
				text: { 'zh-CN': '王记点心的申请有了结果', en: 'There is a result for her application' },
				goal: {
					any: [
						{ is: { fact: 'application', enterprise: shop, state: 'declined' } },
						{ is: { fact: 'application', enterprise: shop, state: 'admitted' } }
					]
				},
				point: [{ control: 'stage.passTime' }, { control: 'stage.passTime.span', of: String(7 * day) }]
			}
		],
		hint: {
			'zh-CN': '时钟旁边的箭头，可以让时间过去。',
			en: 'The arrow beside the clock lets time pass.'
		},
		strongerHint: {
			'zh-CN': '点时钟旁边的箭头，让时间过去七天（可以分几次）。',
			en: 'Press the arrow beside the clock and let seven days pass (in several goes if need be).'
		},
		solution: [{ type: 'clock.advance', ms: 7 * day }],
		question: {
			text: {
				'zh-CN': '两家都想进内测。为什么一家通过，一家没有？',
				en: 'Both wanted into the beta. Why was one admitted and the other not?'
			},
			answers: [
				{
					text: {
						'zh-CN': '书店已认证、用得活跃；点心铺刚登记，都还没有',
						en: 'The bookshop is verified and active; the pastry shop, just registered, is neither'
					},
					right: true,
					why: {
						'zh-CN': '内测优先活跃、已认证、场景需要互通的企业（A28）。认证以后、用起来，可以再次申请。',
						en: 'The beta prefers enterprises that are active, verified and in need of it (A28). Once verified and in use, it can apply again.'
					}
				},
				{
					text: { 'zh-CN': '从公众号申请的不算', en: 'Applying in the official account does not count' },
					right: false,
					why: {
						'zh-CN': '两家走的是同一个入口；不同的是有没有企业身份（A30、A32）。',
						en: 'Both came the same way in; what differs is whether there was a work identity (A30, A32).'
					}
				},
				{
					text: { 'zh-CN': '点心铺没有装企业微信', en: 'The pastry shop had not installed WeCom' },
					right: false,
					why: {
						'zh-CN': '装了：不装，申请根本不会提交（A33）。',
						en: 'It had: without it the application would not have been submitted (A33).'
					}
				}
			]
		}
	}
];
