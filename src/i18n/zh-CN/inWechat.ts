/** 微信里往里走才看到的话。 */
export const inWechat = {
	cancel: '取消',
	search: '搜索',
	noneFound: (words: string) => `没有找到「${words}」`,

	/** 通讯录 */
	newFriends: '新的朋友',
	groups: '群聊',
	friends: '微信好友',
	wecomContacts: '企业微信联系人',
	members: (count: number) => `${count} 人`,
	noContacts: '通讯录里还没有人。用「扫一扫」添加第一位。',

	/** 新的朋友 */
	noRequests: '还没有人申请添加你，你也没有申请添加别人。',
	accept: '接受',
	acceptOf: (name: string) => `接受${name}的申请`,
	waiting: '等待验证',
	added: '已添加',
	expired: '已过期',
	failed: '已失效',
	askedYou: (name: string) => `${name}请求添加你`,
	youAsked: (name: string) => `你请求添加${name}`,
	helloOf: (text: string) => `附言：${text}`,
	failedBecause: (reason: string) => `没有加上。${reason}`,

	/** 资料 */
	profile: '详细资料',
	remark: '备注',
	setRemark: '设置备注',
	name: '名字',
	save: '完成',
	company: '企业',
	verified: '已认证',
	unverified: '未认证',
	position: '职务',
	source: '来源',
	ways: {
		me: { scan: '来自扫一扫', card: '来自名片', cardPicture: '来自名片图片' },
		them: { scan: '对方通过扫一扫添加', card: '对方通过名片添加', cardPicture: '对方通过名片图片添加' }
	},
	say: '发消息',
	moments: '朋友圈',
	recommend: '把名片推荐给朋友',
	delete: '删除联系人',
	deleteAsk: (name: string) => `删除联系人「${name}」？`,
	deleteNote: '只从你的通讯录里删除，对方不会收到通知。以前的聊天还在。',
	deleteOf: (name: string) => `删除「${name}」`,
	block: '加入黑名单',
	unblock: '移出黑名单',
	blocked: '已加入黑名单，收不到对方的消息。',
	blockAsk: (name: string) => `把「${name}」加入黑名单？`,
	blockOf: (name: string) => `把「${name}」加入黑名单`,
	addAgain: '重新添加',
	isVoid: '这个企业微信身份已失效',
	whatRemains: (name: string, company: string) =>
		`${name}已离开${company}。岗位身份随岗位结束；你们的聊天记录都还在，${name}的微信不受影响。`,
	isYou: '这是你自己。',
	moreAbout: (name: string) => `对${name}的更多操作`,

	/** 添加 */
	addToContacts: '添加到通讯录',
	hello: '附言',
	helloDefault: (name: string) => `我是${name}`,
	helloHint: '对方会看到这句话。',
	requestSent: (name: string) => `申请已经发出，等${name}通过。`,
	passRequest: '通过验证',
	theyAsk: (name: string) => `${name}正在请求添加你。`,
	already: (name: string) => `${name}已经在你的通讯录里。`,
	cannotAdd: (why: string) => `现在不能添加。${why}`,

	/** 转发名片 */
	forwardTo: '转发到',
	recent: '最近聊天',
	send: (count: number) => (count > 0 ? `发送(${count})` : '发送'),
	cardOf: (name: string) => `${name}的名片`,
	wecomCardOf: (name: string) => `${name}的企业微信名片`,
	sent: (to: string) => `已发送给${to}`,
	noRecent: '还没有可以发送到的聊天。',

	/** 群 */
	bringIn: '选择联系人',
	bringInto: (group: string) => `邀请进「${group}」`,
	addMember: '添加成员',
	alreadyInside: '已在群里',
	done: (count: number) => (count > 0 ? `完成(${count})` : '完成'),
	membersOf: '群成员',
	chatMembers: '聊天成员',
	broughtIn: (names: string) => `${names}已进群`,

	/** 我的二维码、相册、图片 */
	codeLabel: (name: string) => `${name}的微信二维码`,
	copyCode: '复制这行字',
	noCode: '这行字太长，画不成二维码。',
	album: '相册',
	cardPictureOf: (name: string) => `${name}的企业微信名片`,
	sendPicture: (name: string) => `发送${name}的企业微信名片图片`,
	picture: '图片',
	recognise: '识别图中二维码',
	recognising: '正在识别……',
	codeIs: {
		foreign: '码里是别处的内容，这里只显示，不打开。',
		otherSession: '这是另一次演练的码，在这里认不出是谁。',
		newer: '做这个码的程序比这里新，更新页面之后再试。',
		damaged: '这个码不完整。'
	},

	/** 发现、朋友圈 */
	momentText: '这一刻的想法',
	post: '发表',
	posted: '已发表',
	momentsOf: (name: string) => `${name}的朋友圈`,

	/** 我 */
	works: '我的工作身份',
	noWorks: '没有工作身份。',
	states: { invited: '受邀，未加入', active: '在用', suspended: '已停用', void: '已失效' },
	albumCount: (count: number) => `${count} 张`,

	albumEmpty: '相册里还没有卡片图片。在企业微信里打开「我的名片」，存成图片，就会出现在这里。',
	momentsWecom: '企业微信联系人没有朋友圈，也发不了，所以这里永远看不到他们的生活。',
	notInContacts: '不在你的通讯录里。扫对方的二维码，或者收到名片，就可以添加。',
	forLife: '这个微信是你本人的，换单位也不变；好友、群和聊天都跟着你。',
	noMoments: '还没有动态。你和微信好友发表的，会出现在这里。',
	blockNote: '加入以后，你收不到对方的消息；随时可以移出。',
	albumNote: '在聊天里点 ⊕，选「卡片图片」，就能发出去。',
	worksNote: '工作身份在企业微信里用，随岗位开始和结束。',
	remarkHint: '只有你看得到；留空就显示对方自己的名字。',
	theyDroppedYou: '对方已经不再有你这位联系人。',
	typedCode: '扫不了的时候，把这行字输进「扫一扫」',
	noCodeInPicture: '图里没有认出二维码。',
	codeHint: '扫一扫上面的二维码，加我微信',
	albumChoose: '点一张，发到聊天里。'
};
