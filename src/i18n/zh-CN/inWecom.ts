import type { AddWay, GrantScope, VerificationState, WorkIdentityState } from '../../world';

const verification: Record<VerificationState, string> = {
	unverified: '未认证',
	verifying: '认证审核中',
	verified: '已认证',
	lapsed: '认证已到期'
};

const ways: Record<AddWay, string> = {
	scan: '扫描二维码',
	card: '企业微信名片',
	cardPicture: '群里的名片图片',
	group: '群聊'
};

const scopes: Record<GrantScope['kind'], (name: string) => string> = {
	member: () => '单独给了你',
	department: (name) => `给了「${name}」`,
	all: () => '给了全部成员'
};

const states: Record<WorkIdentityState, string> = {
	invited: '受邀，未加入',
	active: '在职',
	suspended: '已停用',
	void: '已失效'
};

/** 企业微信里往里走才看到的。 */
export const inWecom = {
	verification,
	states,
	identityItem: (company: string, state: WorkIdentityState) =>
		state === 'active' ? company : `${company}（${states[state]}）`,
	identityLine: (position: string, state: WorkIdentityState) =>
		state === 'active' ? position : `${position}，${states[state]}`,
	startGroup: '发起群聊',

	/** 添加微信联系人（A7–A9） */
	ways: {
		lead: '扫码加人，由对方在微信里通过；递名片，由对方来加、你来通过（由谁确认，是推定）。',
		scan: '扫描微信二维码',
		scanSuits: '适合当面加：请对方打开微信里的「我的二维码」。',
		card: '递名片到微信',
		cardSuits: '适合远程和群里：把名片发给客户，或存成图片发到群聊。',
		notYet: '现在还不能添加'
	},

	/** 找到的人、联系人资料 */
	profile: '详细资料',
	contactProfile: '微信联系人资料',
	colleagueProfile: '同事资料',
	wechatUser: '微信用户',
	hello: '打招呼',
	helloStart: (company: string, name: string) => `我是${company}的${name}`,
	helloLeft: (count: number) => `还可以写 ${count} 个字`,
	helloOver: (count: number) => `超出 ${count} 个字`,
	add: '添加',
	addAgain: '重新添加',
	waiting: '等待对方验证',
	waitingNote: '申请已经发到对方微信的「新的朋友」。',
	asksYou: '对方申请加你',
	accept: '接受',
	send: '发消息',
	remark: '备注',
	noRemark: '添加备注',
	remarkFor: (name: string) => `给${name}的备注`,
	remarkNote: '只有你看得到。',
	description: '描述',
	noDescription: '添加描述',
	descriptionFor: (name: string) => `给${name}的描述`,
	descriptionHint: (left: number) => `只有你看得到，还可以写 ${left} 个字。`,
	descriptionOver: (over: number) => `超出 ${over} 个字，写不下。`,
	tags: '标签',
	noTags: '添加标签',
	/** 企业自己的系统打的（D92118）。 */
	corpTags: '企业标签',
	someTag: '老客户',
	tagAnd: '、',
	tagsFor: (name: string) => `给${name}的标签`,
	tagsHint: (most: number) => `用顿号或逗号分开，最多 ${most} 个。只有你看得到。`,
	save: '保存',
	cancel: '取消',
	wechatName: '微信昵称',
	addedBy: '添加方式',
	addedAt: '添加时间',
	addedLine: (way: AddWay, mine: boolean) => (mine ? `你：${ways[way]}` : `对方：${ways[way]}`),
	moreOn: (name: string) => `${name}，更多`,
	block: '加入黑名单',
	unblock: '移出黑名单',
	blocked: '已加入黑名单：你不接收对方的消息。',
	delete: '删除联系人',
	deleteAsk: (name: string) => `删除${name}？`,
	deleteNote: '以后不能再给对方发消息，要重新添加。你这边的聊天记录一起删除；对方那边不会有提示，聊天还在。',
	deleted: '你已删除这位联系人。',
	department: '部门',
	position: '职务',
	company: '企业',
	isYou: '这是你自己',
	administers: '管理员',

	/** 通讯录 */
	newContacts: '新的联系人',
	external: '外部联系人',
	wechatContact: '微信联系人',
	organisation: '组织架构',
	noDepartment: '未分部门',
	you: '我',
	people: (count: number) => `${count} 人`,
	search: '搜索',
	searchContacts: '搜索微信联系人',
	searchAll: '搜索同事、微信联系人和群聊',
	filter: {
		label: '筛选',
		any: '全部',
		by: (name: string, value: string) => `按${name}筛选：${value}`,
		way: '方式',
		ways: { scan: '扫码', card: '名片', cardPicture: '群里的图片', group: '群聊' } satisfies Record<
			AddWay,
			string
		>,
		date: '时间',
		within: (days: number) => (days === 1 ? '24 小时内' : `近 ${days} 天`),
		state: '状态',
		standings: {
			contact: '联系人',
			blocked: '黑名单',
			asked: '等对方通过',
			requested: '等你通过',
			deleted: '已删除'
		},
		counted: (label: string, count: number) => `${label}（${count}）`,
		noTags: '还没有标签',
		found: (count: number) => `${count} 人`,
		nobody: '没有这样的人。',
		clear: '清除筛选',
		why: '文章只说联系人在哪里看，没有说能怎么筛选：这四项，和时间、状态的分法，都是这里定的。'
	},
	noContacts: '还没有微信联系人。对方同意之后，就会出现在这里。',
	noneFound: (words: string) => `没有找到「${words}」`,
	noRequests: '还没有申请。你发出的和收到的，都会在这里。',
	request: {
		waiting: '等待验证',
		accepted: '已添加',
		lapsed: '已失效'
	},
	requestLine: (way: AddWay) => `来自${ways[way]}`,
	lapsedByTime: (time: string) => `${time}没有回应，申请过期（期限是推定）。`,

	/** 会话列表的筛选 */
	threads: {
		filter: (name: string) => `筛选会话：${name}`,
		filters: {
			all: '全部',
			unread: '未读',
			colleagues: '同事',
			groups: '群聊',
			contacts: '微信联系人',
			notices: '通知'
		},
		counted: (label: string, count: number) => `${label}（${count}）`,
		none: '没有这样的会话。'
	},

	/** 群聊（M15–M17） */
	group: {
		add: '添加成员',
		more: '添加',
		members: '群成员',
		chatMembers: '聊天成员',
		colleagues: '同事',
		groups: '群聊',
		find: '搜索同事和微信联系人',
		nobody: '还没有别的同事。',
		into: (name: string) => `加入群聊「${name}」`,
		twoNeedNone: '只选一位同事，就打开和对方的单聊；再选一位才是群聊。',
		done: (count: number) => (count > 0 ? `确定(${count})` : '确定'),
		inside: '已在群里',
		broughtIn: '已加入群聊',
		name: '群聊名称',
		noName: '未命名',
		nameHint: '群里每个人都看得到；留空就用成员的名字。',
		leave: '退出群聊',
		leaveAsk: (name: string) => `退出群聊「${name}」？`,
		leaveNote: '以后看不到这个群的消息，要由群里的人再邀请。其他人会看到你退出了，群还在。'
	},

	/** 名片 */
	card: {
		title: '我的名片',
		toFriend: '发给微信好友',
		savePicture: '存为图片',
		saved: '已存进手机相册，可以从你的微信发到群聊。',
		download: '下载 PNG',
		notDrawn: '这个浏览器画不出图片。',
		codeText: '扫不了码的，可以手输这一行',
		copy: '复制',
		nobody: '名片可以看，但现在谁也不能用它加你。',
		chooseTitle: '发给微信好友',
		viaAccount: '用你自己的微信发出',
		friends: '微信好友和群聊',
		noFriends: '你的微信里还没有好友或群聊。',
		send: '发送',
		sent: (name: string) => `已用你的微信发给「${name}」。`,
		instead: '改发名片图片',
		group: (name: string, count: number) => `${name}(${count})`
	},

	/** 工作台 */
	workbench: {
		customers: '客户',
		permission: '我的使用权限',
		own: '企业应用',
		ownNote: '企业的自建应用；里面是企业自己的系统，这个沙盘没有。'
	},
	permission: {
		title: '我的使用权限',
		may: '可以添加微信联系人',
		mayNot: '不可以添加微信联系人',
		because: '依据',
		grant: (scope: GrantScope['kind'], name: string) => scopes[scope](name),
		givenBy: (name: string, date: string) => `${name}，${date}`,
		noGrant: '管理员没有给你这项权限。谁能代表企业对外，由管理员在管理后台「外部联系人」里决定。',
		standing: '企业的情况',
		verification: '企业认证',
		beta: '内测',
		admitted: (date: string) => `${date}进入`,
		notAdmitted: '没有进入',
		closed: '企业认证并进入内测以后，成员的权限才用得上。',
		open: '企业已互通。'
	},

	/** 我 */
	identities: '身份',
	personalNote: '微信代表你这个人，企业微信身份代表岗位。',
	yourWechat: '你的微信',
	wechatNote: '换工作也不变',
	wechatUnharmed: '不受影响，好友都在',
	open: '打开',
	view: '查看',
	switch: '切换',
	join: '加入',
	current: '当前',
	invitedBy: (name: string) => `${name}邀请你加入`,
	invited: '邀请你加入',
	leave: '退出企业',
	leaveAsk: (company: string) => `退出${company}？`,
	leaveVoid: '马上失效，不能恢复',
	leaveVoidItems: (count: number) => [
		'这个企业微信身份，和它的名片',
		count > 0 ? `用它和 ${count} 位微信联系人的聊天` : '用它添加微信联系人的机会'
	],
	leaveStays: '不受影响',
	leaveStaysItems: ['你的微信和微信好友', '联系人那边以前的聊天'],
	leaveDo: '退出',
	stay: '不退出',

	/** 进不去的身份 */
	voided: {
		title: '这个身份已失效',
		text: (date: string, company: string) =>
			`你已在${date}离开${company}。企业微信身份属于岗位，离开后不再能用，也不能恢复。`,
		plain: (date: string) => `${date}起，它不再有效。企业微信身份属于岗位，失效以后不能恢复。`
	},
	suspended: {
		title: '这个身份已停用',
		text: (company: string) =>
			`${company}的管理员停用了它，现在不能登录。联系人和聊天都留着，恢复以后接着用。`
	},
	invitation: {
		title: (company: string) => `加入${company}`,
		text: (name: string, position: string) => `${name}邀请你加入，职务是${position}。`,
		textAlone: (position: string) => `邀请你加入，职务是${position}。`,
		note: '加入后是一个新的企业微信身份。以前的身份和联系人不会带过来，你的微信不变。'
	},

	/** 登记企业以后，手机上还没有企业微信（A33） */
	download: {
		title: '还没有安装企业微信',
		text: (company: string) => `「${company}」已登记。装好企业微信并打开，内测申请才会提交。`,
		store: '应用商店',
		maker: '办公',
		get: '下载',
		getting: '正在下载……',
		open: '打开',
		there: '已下载，打开就提交申请。',
		isThere: (company: string) => `这台手机上已经有企业微信。打开「${company}」，内测申请就会提交。`,
		named: (company: string) => `「${company}」已登记`,
		why: '这里只是模拟下载，不会装任何东西。下载和打开的步骤，文章没有细写，是推定的。'
	},
	toAccount: '去公众号申请内测',
	toAccountRegister: '在公众号里登记企业',
	noEnterprise: '现在没有别的企业身份。自己有企业的，可以在微信公众号里登记，申请内测。',

	picture: '图片'
};
