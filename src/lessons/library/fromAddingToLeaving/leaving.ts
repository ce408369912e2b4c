import { cast } from '../../../world';
import type { Lesson } from '../../lesson';
import { waysTo } from '../waysTo';
import { herNextJob, say } from './shared';

const { wang, zhou, zhi, zhiAtWork, heAtWork, groupChat } = cast;

/** The job ends, the identity is void, and the next job begins anew. */
export const leaving: Lesson['steps'] = [
	{
		id: 'leave',
		title: { 'zh-CN': '知晓君离职', en: 'She leaves the company' },
		text: {
			'zh-CN': '知晓君在企业微信的「我」里退出企业。看两台手机各变了什么。',
			en: '知晓君 (the adviser) leaves the enterprise under “Me” in WeCom. See what changes on each phone.'
		},
		notes: {
			'zh-CN': '先问：客户还在不在？聊天记录在谁那里？企业微信身份当场失效（A13），微信什么也没变（A12）。',
			en: 'Ask first: does she keep the customers? Who has the chats? The work identity is void at once (A13); her WeChat has not changed at all (A12).'
		},
		facts: ['A12', 'A13'],
		stage: [
			{ device: 'wechat', owner: wang, screen: 'conversation:7' },
			{ device: 'wecom', owner: zhiAtWork, screen: 'me' }
		],
		checks: [
			{
				text: { 'zh-CN': '她在云杉旅行的身份失效', en: 'Her identity at Spruce Travel is void' },
				goal: { is: { fact: 'identity', identity: zhiAtWork, state: 'void' } },
				point: waysTo.leave
			}
		],
		hint: { 'zh-CN': '「我」是企业微信下方最右边的标签。', en: '“Me” is WeCom’s last tab.' },
		strongerHint: {
			'zh-CN': '返回列表 → 我 → 退出企业 → 退出。',
			en: 'Back to the list → Me → Leave the enterprise → confirm.'
		},
		solution: [{ type: 'identity.leave', by: zhiAtWork }]
	},
	{
		id: 'void',
		title: { 'zh-CN': '旧身份失效之后', en: 'After the old identity is void' },
		text: {
			'zh-CN': '王女士再写给旧身份，送得到吗？然后知晓君用自己的微信写给好友小周。',
			en: '王女士 (Ms Wang) writes to the old identity: does it arrive? Then 知晓君 (the adviser) writes to her friend 小周 (Zhou) from her own WeChat.'
		},
		notes: {
			'zh-CN': '一条停在中间，一条照常到达：岗位断了，人没有断（A12、A13）。以前的聊天两边都还在。',
			en: 'One stops in the middle, the other arrives as ever: the job has ended, the person has not (A12, A13). Earlier chats stay on both sides.'
		},
		facts: ['A12', 'A13'],
		stage: [
			{ device: 'wechat', owner: wang, screen: 'conversation:7' },
			{ device: 'wecom', owner: zhiAtWork }
		],
		checks: [
			{
				text: {
					'zh-CN': '王女士发给旧身份，没有送达',
					en: 'Ms Wang writes to the old identity: not delivered'
				},
				goal: { happened: { event: 'message.bounced', from: wang, to: zhiAtWork } },
				point: waysTo.write('wechat', 'conversation:7')
			},
			{
				text: { 'zh-CN': '知晓君用自己的微信发给小周', en: 'From her own WeChat she writes to Zhou' },
				goal: { happened: { event: 'message.delivered', from: zhi, to: zhou } },
				point: waysTo.write('wechat2', 'conversation:0'),
				stage: [
					{ device: 'wechat2', owner: zhi, screen: 'chats' },
					{ device: 'wecom', owner: zhiAtWork }
				],
				hint: {
					'zh-CN': '左边换成了知晓君自己的微信：在里面点小周。',
					en: 'The left phone is now her own WeChat: press Zhou there.'
				}
			}
		],
		hint: {
			'zh-CN': '在王女士的微信里点知晓君，写一句，发送。',
			en: 'In Ms Wang’s WeChat press the adviser, write a line, send.'
		},
		strongerHint: {
			'zh-CN': '王女士：微信 → 知晓君 → 发一句。知晓君的微信：小周 → 发一句。',
			en: 'Ms Wang: Chats → the adviser → write. The adviser’s own WeChat: Zhou → write.'
		},
		solution: [
			say(wang, 'conversation:7', '想改到九月，行吗？'),
			say(zhi, 'conversation:0', '我换工作啦，微信上还是我。')
		]
	},
	{
		id: 'again',
		title: { 'zh-CN': '到青禾书店，重新加人', en: 'A new job, added anew' },
		text: {
			'zh-CN':
				'青禾书店的何涛邀请知晓君。那里全体成员早已放行。以前的微信群还在：她把新名片发到群里，王女士重新加她。',
			en: '何涛 (He Tao) of 青禾书店 (the bookshop) invites 知晓君 (the adviser). All members may add there. Her WeChat groups are still hers: she passes her new card into one, and 王女士 (Ms Wang) adds her anew.'
		},
		notes: {
			'zh-CN':
				'青禾书店已经允许全体成员添加。新岗位是新身份：客户要重新加，旧聊天不会跟过来（A11、A13）；微信是人的，群和好友都在（A12）。名片到群里只能是图片（A9、A21）。',
			en: 'The bookshop allows all members already. A new job is a new identity: customers are added anew, old chats do not follow (A11, A13). The WeChat is the person’s: groups and friends stay (A12). Into a group a card goes as a picture only (A9, A21).'
		},
		facts: ['A9', 'A10', 'A12', 'A13'],
		stage: [
			{ device: 'wecom', owner: zhiAtWork },
			{ device: 'console', owner: heAtWork, screen: 'members' }
		],
		checks: [
			{
				text: { 'zh-CN': '何涛：邀请成员 → 知晓君，写职务', en: 'He Tao: Invite → her, with a position' },
				goal: {
					any: [
						{ happened: { event: 'identity.created', from: heAtWork, to: 'person:3' } },
						{ is: { fact: 'works', ...herNextJob } }
					]
				},
				point: waysTo.invite('person:3')
			},
			{
				text: { 'zh-CN': '知晓君查看青禾书店的邀请，加入', en: 'She looks at the invitation, and joins' },
				goal: { is: { fact: 'works', ...herNextJob } },
				point: waysTo.join('identity:4'),
				hint: {
					'zh-CN': '点企业微信的标题，切换到青禾书店，接受邀请。',
					en: 'Press WeCom’s title, switch to the bookshop, and join.'
				}
			},
			{
				text: {
					'zh-CN': '知晓君把新名片发到「大理出游小队」：群里发的是图片',
					en: 'She sends her new card to 大理出游小队 (the Dali group): there it goes as a picture'
				},
				goal: {
					any: [
						{ happened: { event: 'message.delivered', to: wang, content: 'cardPicture' } },
						{ is: { fact: 'asked', by: wang, of: herNextJob } },
						{ is: { fact: 'contact', between: [herNextJob, wang] } }
					]
				},
				point: [
					{ device: 'wecom', control: 'wecom.tab.chats' },
					{ device: 'wecom', control: 'wecom.add' },
					{ device: 'wecom', control: 'wecom.add.card' },
					{ device: 'wecom', control: 'wecom.card.pass' },
					{ device: 'wecom', control: 'wecom.passCard.chat', of: groupChat },
					{ device: 'wecom', control: 'wecom.passCard.sendPicture' }
				],
				stage: [{ device: 'wechat', owner: wang, screen: 'chats' }, { device: 'wecom' }],
				hint: {
					'zh-CN': '还是＋ → 我的名片 → 发给微信好友；选那个群，再点「改发名片图片」。',
					en: 'Again ＋ → My card → to a WeChat friend; pick the group, then “Send the Card’s Picture”.'
				}
			},
			{
				text: {
					'zh-CN': '王女士在群里点开图片，识别二维码，添加',
					en: 'Ms Wang opens the picture in the group, reads its code, and adds her'
				},
				goal: {
					any: [
						{ is: { fact: 'asked', by: wang, of: herNextJob } },
						{ is: { fact: 'contact', between: [herNextJob, wang] } }
					]
				},
				point: [
					{ device: 'wechat', control: 'wechat.tab.chats' },
					{ device: 'wechat', control: 'wechat.chats.thread', of: groupChat },
					{ device: 'wechat', control: 'wechat.chat.message.open' },
					{ device: 'wechat', control: 'wechat.picture.recognise' },
					{ device: 'wechat', control: 'wechat.found.add' }
				],
				hint: {
					'zh-CN': '图片在王女士微信的「大理出游小队」里。',
					en: 'The picture lies in the Dali group on Ms Wang’s phone.'
				}
			},
			{
				text: {
					'zh-CN': '知晓君在「新的联系人」里接受',
					en: 'She accepts under New Contacts'
				},
				goal: { is: { fact: 'contact', between: [herNextJob, wang] } },
				point: waysTo.acceptInWecom
			}
		],
		hint: {
			'zh-CN': '何涛的管理后台 → 通讯录 → 邀请成员；职务要填。',
			en: 'He Tao’s console → Directory → Invite; a position must be filled in.'
		},
		strongerHint: {
			'zh-CN':
				'何涛：通讯录 → 邀请成员 → 知晓君 → 写职务 → 邀请。知晓君：企业微信 → 切到青禾书店 → 接受；＋ → 我的名片 → 发给微信好友 → 大理出游小队 → 改发名片图片。王女士：群 → 点图片 → 识别 → 添加。知晓君：通讯录 → 新的联系人 → 接受。',
			en: 'He Tao: Directory → Invite → her → a position → Invite. She: WeCom → switch to the bookshop → Join; ＋ → My card → to a WeChat friend → the Dali group → the picture. Ms Wang: the group → the picture → read the code → Add. She: Contacts → New Contacts → Accept.'
		},
		solution: [
			{ type: 'identity.invite', by: heAtWork, person: 'person:3', department: null, position: '店员' },
			{ type: 'identity.join', by: 'person:3', identity: 'identity:4' },
			{
				type: 'message.send',
				by: zhi,
				to: groupChat,
				content: { kind: 'cardPicture', of: 'identity:4', code: 'identity:4@14' }
			},
			{ type: 'link.ask', by: wang, code: 'identity:4@14', way: 'cardPicture', hello: '我是群里的王女士' },
			{ type: 'link.accept', by: 'identity:4', link: 'link:5' }
		],
		question: {
			text: {
				'zh-CN': '知晓君换了工作。什么跟着她走，什么没有？',
				en: 'She has changed jobs. What went with her, and what did not?'
			},
			answers: [
				{
					text: {
						'zh-CN': '微信好友跟着走，企业微信的客户没有',
						en: 'WeChat friends did, WeCom’s customers did not'
					},
					right: true,
					why: {
						'zh-CN': '微信身份是人的（A12），企业微信身份是岗位的，离职就失效（A13）。',
						en: 'The WeChat identity is the person’s (A12); the WeCom identity is the job’s and void when she leaves (A13).'
					}
				},
				{
					text: { 'zh-CN': '客户都跟着她到了新公司', en: 'All customers came along to the new company' },
					right: false,
					why: {
						'zh-CN': '没有：王女士刚才重新加了她一次，小周还没有（A13）。',
						en: 'No: Ms Wang has just added her anew, and Zhou has not yet (A13).'
					}
				},
				{
					text: { 'zh-CN': '连微信好友也断了', en: 'Even her WeChat friends were lost' },
					right: false,
					why: {
						'zh-CN': '没有：她用自己的微信发给小周，照常到了（A12）。',
						en: 'No: what she wrote to Zhou from her own WeChat arrived as ever (A12).'
					}
				}
			]
		}
	}
];
