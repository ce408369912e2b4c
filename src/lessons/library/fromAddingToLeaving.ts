import { castStart, cast, type Command } from '../../world';
import type { Lesson } from '../lesson';
import { listed } from './catalogue';
import { waysTo } from './waysTo';

const { wang, zhou, zhi, zhiAtWork, zhaoAtWork, heAtWork, books, groupChat } = cast;
const { id, title, summary, trade, minutes } = listed('from-adding-to-leaving');

const say = (
	by: Extract<Command, { type: 'message.send' }>['by'],
	to: `conversation:${number}`,
	text: string
) => ({ type: 'message.send', by, to, content: { kind: 'text', text } }) as const;

/** Her person and the bookshop: the job that she takes up on the way. */
const herNextJob = { person: 'person:3', at: books } as const;

/** The article's main story: added, talked with, refused a few things, left, added anew. */
export const fromAddingToLeaving: Lesson = {
	format: 'hutong.lesson',
	version: 1,
	id,
	title,
	summary,
	trade,
	minutes,
	start: [
		...castStart,
		// the next employer has settled this long ago
		{ type: 'grant.create', by: heAtWork, to: { kind: 'all', enterprise: books } }
	],
	steps: [
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
				en: 'Not everybody gets the interop (A27). At that moment her WeCom is pushed «现在，可以给微信发消息了» (A6).'
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
				en: 'Face to face: 王女士 (Ms Wang) presses ＋ and shows «My QR code»; 知晓君 (the adviser) presses ＋, «Scan», and her code on the table.'
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
				en: 'Have the room find the two labels: «微信联系人» in WeCom (A15), «企业微信联系人» in WeChat (A16).'
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
					point: [
						{ device: 'wecom', control: 'wecom.tab.contacts' },
						{ device: 'wecom', control: 'wecom.contacts.requests' },
						{ device: 'wecom', control: 'wecom.requests.accept' }
					],
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
		},
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
		},
		{
			id: 'leave',
			title: { 'zh-CN': '知晓君离职', en: 'She leaves the company' },
			text: {
				'zh-CN': '知晓君在企业微信的「我」里退出企业。看两台手机各变了什么。',
				en: '知晓君 (the adviser) leaves the enterprise under «Me» in WeCom. See what changes on each phone.'
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
					point: [
						{ device: 'wecom', control: 'wecom.chat.back' },
						{ device: 'wecom', control: 'wecom.tab.me' },
						{ device: 'wecom', control: 'wecom.me.leave' },
						{ device: 'wecom', control: 'wecom.leave.confirm' }
					]
				}
			],
			hint: { 'zh-CN': '「我」是企业微信下方最右边的标签。', en: '«Me» is WeCom’s last tab.' },
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
				'zh-CN': '青禾书店的何涛邀请知晓君。那里全体成员早已放行：她加入以后，就能用新身份重新加王女士。',
				en: '何涛 (He Tao) of 青禾书店 (the bookshop) invites 知晓君 (the adviser). All members may add there: once she has joined, she adds 王女士 (Ms Wang) anew.'
			},
			notes: {
				'zh-CN': '青禾书店已经允许全体成员添加。新岗位是新身份：客户要重新加，旧聊天不会跟过来（A11、A13）。',
				en: 'The bookshop allows all members already. A new job is a new identity: customers are added anew, old chats do not follow (A11, A13).'
			},
			facts: ['A11', 'A13', 'A27'],
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
					point: [
						{ control: 'stage.device.console' },
						{ device: 'console', control: 'console.section.members' },
						{ device: 'console', control: 'console.members.invite' },
						{ device: 'console', control: 'console.invite.person', of: 'person:3' },
						{ device: 'console', control: 'console.invite.position' },
						{ device: 'console', control: 'console.invite.send' }
					]
				},
				{
					text: { 'zh-CN': '知晓君查看青禾书店的邀请，加入', en: 'She looks at the invitation, and joins' },
					goal: { is: { fact: 'works', ...herNextJob } },
					point: [
						{ device: 'wecom', control: 'wecom.identities' },
						{ device: 'wecom', control: 'wecom.identities.choose', of: 'identity:4' },
						{ device: 'wecom', control: 'wecom.gate.join' }
					],
					hint: {
						'zh-CN': '点企业微信的标题，切换到青禾书店，接受邀请。',
						en: 'Press WeCom’s title, switch to the bookshop, and join.'
					}
				},
				{
					text: {
						'zh-CN': '王女士亮出二维码，知晓君用新身份扫',
						en: 'Ms Wang shows her code, the new identity scans it'
					},
					goal: {
						any: [
							{ is: { fact: 'asked', by: herNextJob, of: wang } },
							{ is: { fact: 'contact', between: [herNextJob, wang] } }
						]
					},
					point: waysTo.scanHerCode,
					stage: [{ device: 'wechat', owner: wang, screen: 'chats' }, { device: 'wecom' }],
					hint: {
						'zh-CN': '像第 2 步那样：王女士亮出二维码，知晓君扫它。',
						en: 'As in step 2: Ms Wang shows her code, the adviser scans it.'
					}
				},
				{
					text: { 'zh-CN': '王女士在「新的朋友」里接受', en: 'Ms Wang accepts under New friends' },
					goal: { is: { fact: 'contact', between: [herNextJob, wang] } },
					point: waysTo.acceptInWechat,
					hint: {
						'zh-CN': '王女士：通讯录 → 新的朋友 → 接受。',
						en: 'Ms Wang: Contacts → New friends → Accept.'
					}
				}
			],
			hint: {
				'zh-CN': '何涛的管理后台 → 通讯录 → 邀请成员；职务要填。',
				en: 'He Tao’s console → Directory → Invite; a position must be filled in.'
			},
			strongerHint: {
				'zh-CN':
					'何涛：通讯录 → 邀请成员 → 知晓君 → 写职务 → 邀请。知晓君：企业微信 → 切到青禾书店 → 接受。然后像第 2 步那样扫码、接受。',
				en: 'He Tao: Directory → Invite → her → a position → Invite. She: WeCom → switch to the bookshop → Join. Then scan and accept as in step 2.'
			},
			solution: [
				{ type: 'identity.invite', by: heAtWork, person: 'person:3', department: null, position: '店员' },
				{ type: 'identity.join', by: 'person:3', identity: 'identity:4' },
				{
					type: 'link.ask',
					by: 'identity:4',
					code: 'account:0@0',
					way: 'scan',
					hello: '王女士，我现在在青禾书店'
				},
				{ type: 'link.accept', by: wang, link: 'link:5' }
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
							'zh-CN': '没有：她刚才重新加了王女士一次，小周还没有加（A13）。',
							en: 'No: she has just added Ms Wang anew, and Zhou is not added yet (A13).'
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
	]
};
