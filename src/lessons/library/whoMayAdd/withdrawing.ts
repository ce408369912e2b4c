import { cast } from '../../../world';
import type { Lesson } from '../../lesson';
import { waysTo } from '../waysTo';

const { wang, li, zhiAtWork, chenAtWork, zhaoAtWork, travel } = cast;

/** The department's grant is taken back: who keeps the right, what becomes of a request and of a contact. */
export const withdrawing: Lesson['steps'] = [
	{
		id: 'withdraw',
		title: { 'zh-CN': '收回部门的授权', en: 'The department’s grant is taken back' },
		text: {
			'zh-CN': '把「客户服务部」的开关关掉。先读完预览再确认：谁失去权限，谁不变，几个申请会受影响？',
			en: 'Switch off the row of 客户服务部 (Customer Service). Read the preview before you confirm: who loses the right, who keeps it, which requests does it touch?'
		},
		notes: {
			'zh-CN':
				'先请大家猜：陈晨还能不能加？她有单独的授权，所以不变。预览是推定的，真实后台怎样提示，没有资料。',
			en: 'Ask the room: may Chen Chen still add? She has a grant of her own, so nothing changes for her. The preview is assumed; what the real console tells is not on record.'
		},
		facts: ['A26', 'A27'],
		stage: [
			{ device: 'wecom', owner: zhiAtWork },
			{ device: 'console', owner: zhaoAtWork, screen: 'external' }
		],
		checks: [
			{
				text: { 'zh-CN': '知晓君不能再加，陈晨还可以', en: 'The adviser may no more, Chen Chen still may' },
				goal: {
					all: [
						{ not: { is: { fact: 'permitted', identity: zhiAtWork } } },
						{ is: { fact: 'permitted', identity: chenAtWork } }
					]
				},
				point: waysTo.department
			}
		],
		hint: { 'zh-CN': '同一个开关，再点一次。', en: 'The same switch once more.' },
		strongerHint: {
			'zh-CN': '外部联系人 → 客户服务部那一行的开关 → 收回。',
			en: 'External contacts → the switch of 客户服务部 → Take back.'
		},
		solution: [
			{ type: 'grant.withdraw', by: zhaoAtWork, to: { kind: 'department', department: 'department:0' } }
		]
	},
	{
		id: 'midway',
		title: { 'zh-CN': '申请发出以后，权限没了', en: 'The right is gone in the middle of a request' },
		text: {
			'zh-CN': '李先生现在接受知晓君的申请。两边各看到什么？然后陈晨给王女士发一条消息：她们早就是联系人。',
			en: '李先生 (Mr Li) now accepts the request of 知晓君 (the adviser). What does each side see? Then 陈晨 (Chen Chen) writes to 王女士 (Ms Wang), whom she has long had.'
		},
		notes: {
			'zh-CN': '接受的时候再问一次规则，所以申请失效；已经加上的联系人不受影响。两条都是推定，文章没有说。',
			en: 'The rules are asked again on accepting, so the request lapses; contacts that are there stay. Both are assumed: the article does not say.'
		},
		facts: ['A27'],
		stage: [
			{ device: 'wechat', owner: li, screen: 'contacts' },
			{ device: 'wecom', owner: zhiAtWork, screen: 'contacts' }
		],
		checks: [
			{
				text: { 'zh-CN': '李先生接受，申请却失效了', en: 'Mr Li accepts, and the request lapses' },
				goal: { happened: { event: 'link.lapsed', from: li, to: zhiAtWork } },
				point: waysTo.acceptInWechat
			},
			{
				text: {
					'zh-CN': '陈晨给王女士发的消息照常到达',
					en: 'What Chen Chen writes to Ms Wang arrives as ever'
				},
				goal: { happened: { event: 'message.delivered', from: chenAtWork, to: wang } },
				point: waysTo.write('wecom', 'conversation:8'),
				stage: [
					{ device: 'wechat', owner: wang, screen: 'chats' },
					{ device: 'wecom', owner: chenAtWork, screen: 'chats' }
				]
			}
		],
		hint: {
			'zh-CN': '李先生：通讯录 → 新的朋友。',
			en: 'Mr Li: Contacts → New friends.'
		},
		strongerHint: {
			'zh-CN': '李先生：通讯录 → 新的朋友 → 接受。陈晨：消息 → 王女士 → 写一句 → 发送。',
			en: 'Mr Li: Contacts → New friends → Accept. Chen Chen: Messages → Ms Wang → write a line → Send.'
		},
		solution: [
			{ type: 'link.accept', by: li, link: 'link:4' },
			{
				type: 'message.send',
				by: chenAtWork,
				to: 'conversation:8',
				content: { kind: 'text', text: '王女士您好，行程明天发给您。' }
			}
		]
	},
	{
		id: 'all',
		title: { 'zh-CN': '全部成员', en: 'All members' },
		text: {
			'zh-CN': '选「全部成员」，读一读预览，再确认。这一次，赵敏自己也可以加客户了。',
			en: 'Choose “All members”, read the preview, and confirm. This time 赵敏 (Zhao Min) may add customers herself.'
		},
		notes: {
			'zh-CN': '全部成员也只是一个来源：改回去，部门和成员自己的授权照样记着。',
			en: 'All members is one more source: change it back, and the grants of departments and members are still there.'
		},
		facts: ['A26', 'A27'],
		stage: [
			{ device: 'wecom', owner: zhaoAtWork, screen: 'chats' },
			{ device: 'console', owner: zhaoAtWork, screen: 'external' }
		],
		checks: [
			{
				text: { 'zh-CN': '赵敏可以添加外部联系人', en: 'Zhao Min may add external contacts' },
				goal: { is: { fact: 'permitted', identity: zhaoAtWork } },
				point: [
					{ control: 'stage.device.console' },
					{ device: 'console', control: 'console.section.external' },
					{ device: 'console', control: 'console.external.all' },
					{ device: 'console', control: 'console.external.confirm' }
				]
			}
		],
		hint: {
			'zh-CN': '它在表格上方，两个选项里的第一个。',
			en: 'It is above the table, the first of two choices.'
		},
		strongerHint: {
			'zh-CN': '外部联系人 → 全部成员 → 授权。',
			en: 'External contacts → All members → Grant.'
		},
		solution: [{ type: 'grant.give', by: zhaoAtWork, to: { kind: 'all', enterprise: travel } }],
		question: {
			text: {
				'zh-CN': '部门的授权收回以后，陈晨为什么还能加客户？',
				en: 'Why could Chen Chen still add customers after the department’s grant was gone?'
			},
			answers: [
				{
					text: { 'zh-CN': '她有单独的授权', en: 'She has a grant of her own' },
					right: true,
					why: {
						'zh-CN': '三个来源有一个就行；收回部门的，动不了她自己的（推定）。',
						en: 'One of three sources is enough; taking back the department’s leaves her own alone (assumed).'
					}
				},
				{
					text: { 'zh-CN': '她已经有一位客户', en: 'She has a customer already' },
					right: false,
					why: {
						'zh-CN': '已有的客户留着，但不给加新客户的权限（A26、A27）。',
						en: 'Customers that are there stay, but they give no right to add more (A26, A27).'
					}
				},
				{
					text: { 'zh-CN': '企业在内测里，人人都能加', en: 'The enterprise is in the beta: everybody may' },
					right: false,
					why: {
						'zh-CN': '不是：企业获准之后，还要管理员允许这个人（A27）。',
						en: 'No: after the enterprise, the administrator must allow that member too (A27).'
					}
				}
			]
		}
	}
];
