import type { Act, Note, Pair, Verdict } from '../../world';

type Groups =
	'adding' | 'talking' | 'keeping' | 'cards' | 'moments' | 'noting' | 'enterprise' | 'interfaces' | 'serving';

const groups: Record<Groups, string> = {
	adding: '加好友',
	talking: '聊天',
	keeping: '会话与标识',
	cards: '名片与群',
	moments: '朋友圈',
	noting: '备注与标签',
	enterprise: '企业管理',
	interfaces: '接口',
	serving: '交接与客户'
};

const acts: Record<Act, string> = {
	'add.scan': '扫码添加',
	'add.card': '用名片添加',
	'add.cardPicture': '识别名片图片添加',
	'add.group': '从群聊添加',
	'message.text': '发文字',
	'message.image': '发图片',
	'message.file': '发文件',
	'message.sticker': '发表情',
	'message.voice': '发语音',
	'message.location': '发位置',
	'message.card': '发自己的名片',
	'message.cardPicture': '发名片图片',
	'message.recall': '撤回消息',
	'message.delete': '删除消息',
	'message.quote': '引用消息',
	'conversation.pin': '置顶聊天',
	'conversation.mute': '消息免打扰',
	'conversation.files': '看聊天文件与图片',
	'contact.remark': '改备注',
	'contact.describe': '写描述',
	'contact.tag': '打标签',
	'label.show': '看见身份标识',
	'readMark.show': '看到已读未读',
	'card.toPerson': '转发名片给人',
	'card.toGroup': '转发名片到群',
	'cardPicture.toGroup': '名片图片发到群',
	'group.bringIn': '拉进群聊',
	'moments.open': '看对方朋友圈',
	'moments.post': '发朋友圈',
	'moments.like': '赞对方朋友圈',
	'moments.comment': '评论对方朋友圈',
	'beta.apply': '申请内测',
	'permission.grant': '管理员定谁能加',
	'usage.read': '看使用记录',
	'crm.link': '关联自建 CRM',
	'api.customerList': '读取客户列表',
	'api.callbacks': '接收客户变更回调',
	'handover.onLeaving': '离职继承',
	'handover.onJob': '在职继承',
	'customerGroup.create': '建客户群',
	'customerMoments.post': '发客户朋友圈'
};

const pairs: Record<Pair, string> = {
	'wechat>wechat': '微信好友之间',
	'wechat>wecom': '微信对企业微信',
	'wecom>wechat': '企业微信对微信',
	colleague: '同事之间',
	'wecom>wecom': '对别的企业'
};

/** 谁对谁：前者做，后者是对方。 */
const people: Record<Pair, readonly [string, string]> = {
	'wechat>wechat': ['微信用户', '微信好友'],
	'wechat>wecom': ['客户', '企业微信员工'],
	'wecom>wechat': ['企业微信员工', '微信客户'],
	colleague: ['员工', '同事'],
	'wecom>wecom': ['员工', '别的企业的成员']
};

const sentences: Record<Act, (one: string, other: string) => string> = {
	'add.scan': (one, other) => `${one}扫码添加${other}`,
	'add.card': (one, other) => `${one}用名片添加${other}`,
	'add.cardPicture': (one, other) => `${one}识别名片图片，添加${other}`,
	'add.group': (one, other) => `${one}从同在的群聊里添加${other}`,
	'message.text': (one, other) => `${one}给${other}发文字`,
	'message.image': (one, other) => `${one}给${other}发图片`,
	'message.file': (one, other) => `${one}给${other}发文件`,
	'message.sticker': (one, other) => `${one}给${other}发表情`,
	'message.voice': (one, other) => `${one}给${other}发语音`,
	'message.location': (one, other) => `${one}给${other}发位置`,
	'message.card': (one, other) => `${one}把自己的名片发给${other}`,
	'message.cardPicture': (one, other) => `${one}把名片图片发给${other}`,
	'message.recall': (one, other) => `${one}撤回发给${other}的消息`,
	'message.delete': (one, other) => `${one}在自己这边删除和${other}的消息`,
	'message.quote': (one, other) => `${one}引用${other}的消息来回复`,
	'conversation.pin': (one, other) => `${one}置顶和${other}的聊天`,
	'conversation.mute': (one, other) => `${one}把和${other}的聊天设为免打扰`,
	'conversation.files': (one, other) => `${one}看和${other}的聊天文件与图片`,
	'contact.remark': (one, other) => `${one}给${other}改备注`,
	'contact.describe': (one, other) => `${one}给${other}写描述`,
	'contact.tag': (one, other) => `${one}给${other}打标签`,
	'label.show': (one, other) => `${one}看见${other}的身份标识`,
	'readMark.show': (one, other) => `${one}看到${other}读没读`,
	'card.toPerson': (one, other) => `${one}把${other}的名片转发给别人`,
	'card.toGroup': (one, other) => `${one}把${other}的名片转发到群`,
	'cardPicture.toGroup': (one, other) => `${other}的名片图片，发到${one}的群里`,
	'group.bringIn': (one, other) => `${one}把${other}拉进群聊`,
	'moments.open': (one, other) => `${one}看${other}的朋友圈`,
	'moments.post': (one, other) => `${one}发朋友圈给${other}看`,
	'moments.like': (one, other) => `${one}赞${other}的朋友圈`,
	'moments.comment': (one, other) => `${one}评论${other}的朋友圈`,
	'beta.apply': () => '企业申请加入内测',
	'permission.grant': () => '管理员定哪些员工能加外部联系人',
	'usage.read': () => '管理员看外部联系人的使用记录',
	'crm.link': () => '企业把自建 CRM 关联到外部联系人',
	'api.customerList': () => '企业的 CRM 读取客户列表',
	'api.callbacks': () => '企业的 CRM 接收客户变更的回调',
	'handover.onLeaving': () => '员工离职后，客户由同事继承',
	'handover.onJob': () => '员工在职时，客户转给同事',
	'customerGroup.create': () => '员工和客户建客户群',
	'customerMoments.post': () => '员工发朋友圈给客户看'
};

const notes: Record<Note, string> = {
	commonUse: '没有出处专门讲它，日常使用就是这样。',
	apartBefore: '文章讲的是两个应用连通；连通之前互不相通，是由此推出的。',
	newSection: '管理后台的这一栏随内测才有；之前没有，是由此推出的。',
	noInterfaceYet: '这么早的时候，查不到这样的接口。',
	whoConfirms: '由谁通过申请，文章没有说。',
	feelsTheSame: '文章说体验和微信一样，但没有点到这一项。',
	oneDirection: '文章只讲了另一个方向。',
	andTheLike: '文章说「等基础管理」，点名的几项里没有它。',
	groupsOnly: '文章只说名片不能转发到群；能不能转发给人，没有说。',
	betweenEnterprises: '企业之间可以互为外部联系人，有记载；能做什么，没有记载。',
	noNeed: '同一家企业的成员本来就能互相联系，不用添加。',
	ownGroups: '这里说的是微信好友的群；企业微信自己的群是另一回事。',
	noneAtWork: '企业微信身份没有朋友圈，谁看都一样。',
	promised: '文章承诺的事离不开它，但查不到更早的日期。',
	later: '有记载的日期比这个时期晚。'
};

const verdicts: Record<Verdict, string> = { yes: '能', no: '不能', partly: '部分能', unknown: '未知' };

/** 「能与不能」：谁能对谁做什么，从何时起，出处在哪。 */
export const gaps = {
	title: '能与不能',
	lead: '谁能对谁做什么，从何时起，出处在哪。',
	notice: '教学模拟，非腾讯出品。',
	groups,
	acts,
	pairs,
	notes,
	verdicts,
	sentence: (act: Act, pair: Pair) => sentences[act](...people[pair]),
	assumed: (allows: boolean): string => (allows ? '推定能' : '推定不能'),
	and: ' · ',
	changed: '变为',
	none: '没有这件事',
	unfold: (count: number) => `还有 ${count} 件没有出处能定，展开`,
	fold: (count: number) => `收起没有出处能定的 ${count} 件`,
	listed: '、',
	filteredOut: '不在筛选内',
	group: '类别',
	act: '做什么',
	cellName: (act: string, pair: string, says: string) => `${act}，${pair}：${says}`,
	search: {
		label: '问一句，或搜一个词',
		example: '客户能把名片转发到群吗？',
		answer: '最贴近的一格',
		answered: (sentence: string, edition: string, says: string) => `${sentence}：${edition}，${says}`,
		nothing: '没有找到。换个说法试试，比如「名片」「撤回」「朋友圈」。'
	},
	filters: {
		label: '只看',
		all: '全部',
		opened: '新开放',
		closed: '仍不能',
		unsettled: '未知或推定',
		pair: '谁对谁',
		anyPair: '全部五种',
		noRows: '这样筛选，一格也没有。',
		reset: '看全部'
	},
	legend: {
		label: '图例',
		opened: '新开放',
		unknown: '没有出处能定',
		assumed: '沙盘替它定的',
		person: '人，微信',
		job: '职务，企业微信',
		other: '别的企业'
	},
	table: '能与不能：每件事，在每两种身份之间',
	measured: {
		under: (done: number, total: number) => `正在由沙盘实测：${done} / ${total} 格`,
		agrees: (count: number) => `每一格都由沙盘实测：${count} 格，与声明一致。`,
		disagrees: (count: number, of: number) => `由沙盘实测 ${of} 格，其中 ${count} 格与声明不一致：`,
		allowed: '做成了',
		refused: '被拒绝',
		shown: '看得见',
		hidden: '看不见',
		asDeclared: (result: string) => `${result}，与声明一致。`,
		notAsDeclared: (result: string) => `${result}，与声明不一致。`
	},
	panel: {
		close: '关闭',
		why: '为什么',
		sources: '出处',
		noSource: '没有出处，是推定。',
		article: '「文章」指知晓程序 2018 年 5 月的那一篇，作者试用了当时的内测。',
		measured: '实测',
		instead: '怎样才行',
		try: (edition: string) => `试一试：${edition}`,
		noTry: '试一试',
		noScreen: '这件事还没有界面，只能实测。',
		missing: '出处暂时读不到，可以到「关于」里查。',
		same: '两个时期说法相同。'
	},
	export: {
		csv: '导出 CSV',
		markdown: '导出 Markdown',
		print: '打印',
		file: '能与不能',
		withFacts: (says: string, facts: readonly string[]) =>
			facts.length > 0 ? `${says}（${facts.join('、')}）` : says,
		editions: (earlier: string, later: string) =>
			`箭头左边是${earlier}，右边是${later}；只有一个词的，两个时期相同。`,
		facts: 'A 是文章里的事实，R 是规则，T 是大事记；全文见「关于」。'
	}
};
