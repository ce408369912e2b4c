import { cast, castStart } from '../../world';
import type { Lesson, Pointed } from '../lesson';
import { listed } from './catalogue';
import { waysTo } from './waysTo';

const { wang, zhiAtWork, chenAtWork, zhaoAtWork, travel } = cast;
const { id, title, trade, minutes } = listed('customers-stay');

/** Writing something about the one customer in the enterprise's own system, from wherever one is in it. */
const writeNote: readonly Pointed[] = [
	{ control: 'stage.device.crm' },
	{ device: 'crm', control: 'crm.section.customers' },
	{ device: 'crm', control: 'crm.customers.open', of: '1' },
	{ device: 'crm', control: 'crm.customer.note' },
	{ device: 'crm', control: 'crm.customer.note.save' }
];

/** The member leaves; the customer, the notes and the history of owners stay in the enterprise's own system (A2 A5 A13). */
export const customersStay: Lesson = {
	format: 'hutong.lesson',
	version: 1,
	id,
	title,
	summary: {
		'zh-CN': '人离职，接口也不给了，企业自己的 CRM 里还有什么。',
		en: 'She leaves, and the API gives nothing any more: what the enterprise’s own CRM still has.'
	},
	trade,
	minutes,
	start: [
		...castStart,
		{ type: 'grant.create', by: zhaoAtWork, to: { kind: 'all', enterprise: travel } },
		{ type: 'contact.create', between: [wang, zhiAtWork] },
		{
			type: 'message.create',
			by: wang,
			to: 'conversation:6',
			content: { kind: 'text', text: '四月想去大理，两大一小。' }
		},
		// linked and told, as in the lesson before
		{ type: 'crm.create', enterprise: travel },
		{ type: 'crm.listen', by: zhaoAtWork }
	],
	steps: [
		{
			id: 'know',
			title: { 'zh-CN': 'CRM 里的王女士', en: 'Ms Wang in the CRM' },
			text: {
				'zh-CN': '右边是云杉旅行自己的 CRM。在客户名单里打开王女士，看看有什么、没有什么，然后写一条跟进。',
				en: 'On the right is the CRM of 云杉旅行 (Spruce Travel). Open 王女士 (Ms Wang) in the list of customers, see what is there and what is not, and write a follow-up note.'
			},
			notes: {
				'zh-CN':
					'它凭接口知道她是谁、谁的客户、什么时候加的（A2）。聊天内容一栏写着不知道：知晓君知道她想去哪里，要自己写进来，才成为企业的资料。',
				en: 'By the API it knows who she is, whose customer, and since when (A2). What was said it does not know: the adviser does, and only what she writes down becomes the enterprise’s.'
			},
			facts: ['A2', 'A5'],
			stage: [
				{ device: 'wecom', owner: zhiAtWork, screen: 'conversation:6' },
				{ device: 'crm', owner: zhaoAtWork }
			],
			checks: [
				{
					text: { 'zh-CN': '给王女士写一条跟进', en: 'A note on Ms Wang is written' },
					goal: { happened: { event: 'crm.written', from: travel } },
					point: writeNote
				}
			],
			hint: { 'zh-CN': '名单里点王女士的名字。', en: 'Press Ms Wang’s name in the list.' },
			strongerHint: {
				'zh-CN': '客户 → 王女士 → 写跟进 → 记下。',
				en: 'Customers → 王女士 → Follow-up note → Write down.'
			},
			solution: [
				{
					type: 'crm.write',
					by: travel,
					record: { kind: 'note', customer: 1, text: '四月想去大理，两大一小，住古城。' }
				}
			]
		},
		{
			id: 'leave',
			title: { 'zh-CN': '知晓君离职', en: 'The adviser leaves' },
			text: {
				'zh-CN': '知晓君在企业微信的「我」里退出企业。再用王女士的微信给她写一句。两次都看看右边的 CRM。',
				en: '知晓君 (the adviser) leaves the enterprise under “Me” in WeCom. Then write to her from Ms Wang’s WeChat. Each time look at the CRM on the right.'
			},
			notes: {
				'zh-CN':
					'身份失效，聊天到此为止（A13）。接口也不再给出王女士：没有人有她了。CRM 里她还在，跟进在，谁负责过、到哪一刻为止，都在（A5）。',
				en: 'The identity is void and the chat has ended (A13). The API gives Ms Wang no more: nobody has her. In the CRM she is still there, with the note, and with who had her and until when (A5).'
			},
			facts: ['A5', 'A13'],
			stage: [
				{ device: 'wecom', owner: zhiAtWork, screen: 'me' },
				{ device: 'crm', owner: zhaoAtWork }
			],
			checks: [
				{
					text: { 'zh-CN': '她在云杉旅行的身份失效', en: 'Her identity at Spruce Travel is void' },
					goal: { is: { fact: 'identity', identity: zhiAtWork, state: 'void' } },
					point: waysTo.leave
				},
				{
					text: { 'zh-CN': '王女士发来的话，没有送达', en: 'What Ms Wang writes does not arrive' },
					goal: { happened: { event: 'message.bounced', from: wang, to: zhiAtWork } },
					point: waysTo.write('wechat', 'conversation:6'),
					stage: [
						{ device: 'wechat', owner: wang, screen: 'conversation:6' },
						{ device: 'crm', owner: zhaoAtWork }
					]
				}
			],
			hint: {
				'zh-CN': '先在企业微信退出企业，左边会换成王女士的微信。',
				en: 'First leave in WeCom; then Ms Wang’s WeChat comes in its place.'
			},
			strongerHint: {
				'zh-CN': '知晓君：我 → 退出企业 → 退出。王女士：写一句 → 发送。',
				en: 'The adviser: Me → Leave the enterprise → confirm. Ms Wang: write → Send.'
			},
			solution: [
				{ type: 'identity.leave', by: zhiAtWork },
				{
					type: 'message.send',
					by: wang,
					to: 'conversation:6',
					content: { kind: 'text', text: '行程排好了吗？' }
				}
			],
			question: {
				text: {
					'zh-CN': '知晓君离职以后，关于王女士，企业还有什么？',
					en: 'The adviser has left. What does the enterprise still have of Ms Wang?'
				},
				answers: [
					{
						text: {
							'zh-CN': '资料、跟进、谁负责过，都在自己的 CRM 里',
							en: 'The record, the notes and who had her, in its own CRM'
						},
						right: true,
						why: {
							'zh-CN': '学到过的，留在企业自己的系统里（A5）。',
							en: 'What was learnt once stays in the enterprise’s own system (A5).'
						}
					},
					{
						text: { 'zh-CN': '还能用知晓君的身份给她发消息', en: 'It can still write to her as the adviser' },
						right: false,
						why: {
							'zh-CN': '那个身份已经失效，谁也用不了（A13）。',
							en: 'That identity is void, and nobody can use it (A13).'
						}
					},
					{
						text: { 'zh-CN': '她们的聊天记录', en: 'What the two have said' },
						right: false,
						why: {
							'zh-CN': '没有接口给聊天内容：写进跟进里的才有。',
							en: 'No interface gives the contents of chats: only what was written down is there.'
						}
					}
				]
			}
		},
		{
			id: 'assign',
			title: { 'zh-CN': '交给谁', en: 'Who takes over' },
			text: {
				'zh-CN': 'CRM 的「待办」里，王女士在等人接手。选陈晨，请她去添加。',
				en: 'Under “To do” in the CRM 王女士 (Ms Wang) waits for somebody to take over. Choose 陈晨 (Chen Chen) and ask her to add.'
			},
			notes: {
				'zh-CN':
					'CRM 先问接口能不能把客户分配给陈晨：这一时期没有离职继承，回答 48002（推定）。所以只能记成一件待办，由陈晨自己去加。',
				en: 'First the CRM asks the API to assign the customer to Chen Chen: this period has no handover, and it answers 48002 (assumed). So it becomes a to-do, and she has to add Ms Wang herself.'
			},
			facts: ['A5'],
			stage: [
				{ device: 'wecom', owner: chenAtWork, screen: 'chats' },
				{ device: 'crm', owner: zhaoAtWork }
			],
			checks: [
				{
					text: { 'zh-CN': '请陈晨去添加王女士', en: 'Chen Chen is asked to add Ms Wang' },
					goal: { happened: { event: 'crm.written', from: travel } },
					point: [
						{ control: 'stage.device.crm' },
						{ device: 'crm', control: 'crm.section.todos' },
						{ device: 'crm', control: 'crm.todos.assign', of: '1' }
					]
				}
			],
			hint: { 'zh-CN': 'CRM 上面的第二栏。', en: 'The second part of the CRM.' },
			strongerHint: {
				'zh-CN': '待办 → 陈晨 → 请去添加。',
				en: 'To do → 陈晨 → Ask to add.'
			},
			solution: [{ type: 'crm.write', by: travel, record: { kind: 'ask', customer: 1, text: 'chen-1' } }]
		},
		{
			id: 'successor',
			title: { 'zh-CN': '陈晨接着服务', en: 'Chen Chen goes on' },
			text: {
				'zh-CN':
					'陈晨亮出名片，王女士用微信扫，发出申请；陈晨接受。再到 CRM 打开王女士，写下第二条跟进：两位负责人都在。',
				en: '陈晨 (Chen Chen) shows her card, 王女士 (Ms Wang) scans it with WeChat and asks; Chen Chen accepts. Then open Ms Wang in the CRM and write the second note: both owners are there.'
			},
			notes: {
				'zh-CN':
					'加上的那一刻，CRM 收到一条回调，待办自动消失。新聊天从头开始，但陈晨看得到上一位写的跟进：换人不断档（A5）。',
				en: 'At that moment the CRM gets a callback, and the to-do is gone. The new chat begins afresh, but Chen Chen can read what was written before her: service goes on whoever serves (A5).'
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
					text: { 'zh-CN': '在 CRM 里接着写一条跟进', en: 'The next note is written in the CRM' },
					goal: { happened: { event: 'crm.written', from: travel } },
					point: writeNote,
					stage: [
						{ device: 'wecom', owner: chenAtWork },
						{ device: 'crm', owner: zhaoAtWork }
					]
				}
			],
			hint: {
				'zh-CN': '先让陈晨的手机亮出名片，再用王女士的微信扫。',
				en: 'First let Chen Chen’s phone show the card, then scan it with Ms Wang’s WeChat.'
			},
			strongerHint: {
				'zh-CN':
					'陈晨：＋ → 我的名片。王女士：＋ → 扫一扫 → 台上陈晨的码 → 添加。陈晨：通讯录 → 新的联系人 → 接受。CRM：客户 → 王女士 → 写跟进 → 记下。',
				en: 'Chen Chen: ＋ → My card. Ms Wang: ＋ → Scan → the code on the table → Add. Chen Chen: Contacts → New Contacts → Accept. CRM: Customers → 王女士 → Follow-up note → Write down.'
			},
			solution: [
				{ type: 'link.ask', by: wang, code: 'identity:1@0', way: 'scan', hello: '' },
				{ type: 'link.accept', by: chenAtWork, link: 'link:4' },
				{
					type: 'crm.write',
					by: travel,
					record: { kind: 'note', customer: 1, text: '已接手，行程按上次的记录排。' }
				}
			]
		}
	]
};
