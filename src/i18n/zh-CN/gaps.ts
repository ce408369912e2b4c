import type { Group, Kind } from '../../gaps';
import type { Act, Note, Pair, Verdict } from '../../world';

const verdicts: Record<Verdict, string> = { yes: '能', no: '不能', partly: '部分能', unknown: '未知' };

/** 从谁到谁：列头上的说法。 */
const pairs: Record<Pair, string> = {
	'wechat>wechat': '微信好友之间',
	'wechat>wecom': '微信对企业微信',
	'wecom>wechat': '企业微信对微信',
	colleague: '同事之间',
	'wecom>wecom': '对别的企业'
};

/** 句子里的两端。 */
const ends: Record<Pair, readonly [from: string, to: string]> = {
	'wechat>wechat': ['微信用户', '另一位微信用户'],
	'wechat>wecom': ['客户', '员工'],
	'wecom>wechat': ['员工', '客户'],
	colleague: ['员工', '同事'],
	'wecom>wecom': ['员工', '别的企业的人']
};

/** 两端各在哪个应用里。 */
const apps: Record<Pair, readonly [from: string, to: string]> = {
	'wechat>wechat': ['微信', '微信'],
	'wechat>wecom': ['微信', '企业微信'],
	'wecom>wechat': ['企业微信', '微信'],
	colleague: ['企业微信', '同一家企业'],
	'wecom>wecom': ['企业微信', '另一家企业']
};

const groups: Record<Group, string> = {
	adding: '加好友',
	talking: '聊天',
	keeping: '会话管理',
	cards: '名片与群',
	moments: '朋友圈',
	noting: '备注与标签',
	enterprise: '企业管理',
	interfaces: '接口与 CRM',
	serving: '交接与客户群'
};

const acts: Record<Act, string> = {
	'add.scan': '当面扫码',
	'add.card': '递名片',
	'add.cardPicture': '群里的名片图片',
	'message.text': '文字',
	'message.image': '图片',
	'message.file': '文件',
	'message.sticker': '表情',
	'message.voice': '语音',
	'message.location': '位置',
	'message.card': '名片',
	'message.cardPicture': '名片图片',
	'message.recall': '撤回',
	'conversation.pin': '置顶',
	'conversation.mute': '消息免打扰',
	'conversation.files': '聊天文件与图片',
	'label.show': '对方身份的标记',
	'card.toPerson': '名片转发给人',
	'card.toGroup': '名片转发到群',
	'cardPicture.toGroup': '名片图片发到群',
	'group.bringIn': '拉进群',
	'moments.open': '看对方的动态',
	'moments.post': '发自己的动态',
	'contact.remark': '备注',
	'contact.tag': '标签',
	'permission.grant': '管理员定谁能加',
	'usage.read': '使用记录',
	'crm.link': '关联自建 CRM',
	'api.customerList': '接口读客户列表',
	'api.callbacks': '接口收客户变更',
	'handover.onLeaving': '离职继承',
	'handover.onJob': '在职继承',
	'customerGroup.create': '建客户群',
	'customerMoments.post': '发客户朋友圈'
};

type Sentence = (from: string, to: string, pair: Pair) => string;

const labelled = (from: string, to: string, pair: Pair) =>
	`${from}看到${to}标着${pair === 'wechat>wecom' ? '「企业微信联系人」' : '「微信联系人」'}`;

/** 一格说成一句话。 */
const sentences: Record<Act, Sentence> = {
	'add.scan': (from, to) => `${from}当面扫码，添加${to}`,
	'add.card': (from, to) => `${from}用名片添加${to}`,
	'add.cardPicture': (from, to) => `${from}扫群里的名片图片，添加${to}`,
	'message.text': (from, to) => `${from}给${to}发文字`,
	'message.image': (from, to) => `${from}给${to}发图片`,
	'message.file': (from, to) => `${from}给${to}发文件`,
	'message.sticker': (from, to) => `${from}给${to}发表情`,
	'message.voice': (from, to) => `${from}给${to}发语音`,
	'message.location': (from, to) => `${from}给${to}发位置`,
	'message.card': (from, to) => `${from}把自己的名片发给${to}`,
	'message.cardPicture': (from, to) => `${from}给${to}发企业微信名片的图片`,
	'message.recall': (from, to) => `${from}撤回发给${to}的消息`,
	'conversation.pin': (from, to) => `${from}把和${to}的聊天置顶`,
	'conversation.mute': (from, to) => `${from}把和${to}的聊天设为消息免打扰`,
	'conversation.files': (from, to) => `${from}查看和${to}的聊天文件与图片`,
	'label.show': labelled,
	'card.toPerson': (from, to) => `${from}把${to}的名片转发给别人`,
	'card.toGroup': (from, to) => `${from}把${to}的名片转发到群`,
	'cardPicture.toGroup': () => '在微信里，把企业微信名片的图片发到群',
	'group.bringIn': (from, to) => `${from}把${to}拉进群`,
	'moments.open': (from, to) => `${from}看${to}的朋友圈`,
	'moments.post': (from, to) => `${from}发朋友圈，给${to}看`,
	'contact.remark': (from, to) => `${from}给${to}写备注`,
	'contact.tag': (from, to) => `${from}给${to}打标签`,
	'permission.grant': () => '管理员决定哪些员工能添加外部联系人',
	'usage.read': () => '管理员查看员工的使用记录',
	'crm.link': () => '企业关联自建 CRM，管理和客户的关系',
	'api.customerList': () => '企业的 CRM 用接口读取客户列表',
	'api.callbacks': () => '客户有变动时，企业的 CRM 收到回调',
	'handover.onLeaving': () => '员工离职后，管理员把客户交给同事',
	'handover.onJob': () => '员工在职时，管理员把客户交给同事',
	'customerGroup.create': () => '员工建客户群',
	'customerMoments.post': () => '员工发客户朋友圈'
};

const notes: Record<Note, string> = {
	commonUse: '没有出处讲到它，大家平时就是这样用的。',
	apartBefore: '文章说的是把两边「打通」，之前不通是由此推断的。',
	newSection: '「外部联系人」是内测新增的一栏，之前没有是由此推断的。',
	noInterfaceYet: '这么早的记录里，还没有这个接口。',
	whoConfirms: '由谁来确认，文章没有说。',
	feelsTheSame: '文章说收发的体验和两个微信之间一样，没有点名这一项。',
	oneDirection: '文章只讲了另一个方向。',
	andTheLike: '文章列举基本管理时用了「等」字，列出来的没有这一项。',
	groupsOnly: '文章只说不能转发到群，转发给人没有提。',
	betweenEnterprises: '不同企业的人可以互为外部联系人，这有记录；能一起做什么，没有记录。',
	noNeed: '同一家企业的成员本来就在通讯录里，不用添加。',
	ownGroups: '这里说的是微信好友的群；企业微信自己的群是另一回事。',
	noneAtWork: '企业微信身份没有朋友圈，谁来看都一样。',
	promised: '文章说到的事要靠它才做得到；这么早有没有，没有记录。',
	later: '有记录的，都是更晚的时期。'
};

const kinds: Record<Kind | 'all', string> = {
	opened: '新开放',
	stillNot: '仍不能',
	same: '一直能',
	unsettled: '未知／推定',
	all: '全部'
};

export const gaps = {
	title: '能与不能',
	lead: '谁能对谁做什么，从何时起，出处在哪。',
	ask: '问一件事',
	example: '客户能把名片转发到群吗？',
	verdicts,
	/** 没有出处时，沙盘怎么做。 */
	assumed: { yes: '推定能', no: '推定不能', noNeed: '推定无需' },
	pairs,
	ends,
	apps,
	groups,
	acts,
	sentences,
	notes,
	kinds,
	eras: '比较的两个时期',
	asOf: (date: string) => `截至 ${date}`,
	kindLabel: '看哪一类',
	pairLabel: '从谁到谁',
	everyPair: '所有的两端',
	fold: '收起全是未知的行和列',
	folded: (rows: number, columns: number) => `收起了 ${rows} 行、${columns} 列`,
	table: '能与不能的表',
	groupColumn: '类别',
	actColumn: '操作',
	keys: '方向键走动，回车打开一格。',
	noAct: '这两端之间没有这件事',
	nothing: '这样筛选，一格也没有。',
	showAll: '全部显示',
	answers: '最接近的',
	answersFound: (count: number, first: string) => `找到 ${count} 格，最接近的是：${first}`,
	notFound: '没有找到。换个说法，或者从这些问题开始：',
	noSuchCell: '地址里的这一格不存在。',
	tryAsking: '试着问',
	questions: ['客户能把名片转发到群吗？', '员工能给客户发表情吗？', '员工离职以后，客户怎么交接？'],

	measuring: (done: number, count: number) => `正在实测：${done}／${count} 格`,
	measured: (count: number) => `每一格都由沙盘实测：两个时期共 ${count} 格，与声明一致。`,
	disagreeing: (count: number, names: string) => `实测下来，有 ${count} 格与声明不一致：${names}。`,
	cell: (act: string, pair: string) => `${act}（${pair}）`,

	key: {
		title: '怎么读这张表',
		press: '点一格，看为什么、出处在哪，还能到沙盘里试。',
		opened: '有出处写明能，之前不能',
		stillNot: '有出处写明不能',
		unknown: '没有出处',
		assumed: '没有出处，沙盘选了一种做法',
		none: '这两端之间没有这件事',
		person: '微信：这个人',
		job: '企业微信：这份工作',
		other: '另一家企业的企业微信'
	},

	panel: {
		close: '关闭',
		back: '回到表里',
		why: '为什么',
		onRecord: '有出处写明可以。',
		recordSays: '有出处写明不行。',
		partly: '有出处说到，能到什么程度没有写明。',
		assumedYes: '没有出处写明，沙盘推定可以。',
		assumedNo: '没有出处写明，沙盘推定不行。',
		sources: '出处',
		nearSources: '相近的出处',
		noSources: '没有找到出处。',
		measured: '实测',
		notYet: '还没有测到',
		did: '做成了',
		refused: '被拒绝',
		saw: '看到了标记',
		sawNot: '没有看到标记',
		agrees: '与声明一致',
		disagrees: '与声明不一致',
		guard: (name: string) => `判定「${name}」为否`,
		instead: '怎样才行',
		try: '到沙盘里试',
		tryIn: (edition: string) => `试一试：${edition}`,
		cannotTry: '试一试',
		noScreen: '这件事还没有界面，只能实测。'
	},

	export: {
		button: '导出',
		csv: 'CSV：一格一行',
		markdown: 'Markdown：一张表',
		print: '打印',
		done: (file: string) => `已导出：${file}`,
		file: '能与不能（教学模拟）',
		columns: {
			group: '类别',
			act: '操作',
			pair: '从谁到谁',
			sentence: '说成一句话',
			kind: '哪一类',
			sources: '出处',
			note: '说明'
		},
		eras: (list: string) => `版本时期：${list}。`
	}
};
