/** The chat and what both devices share about it. Words of the products stand as the products have them. */
export const chat = {
	wechatContact: '微信联系人',
	wecomContact: '企业微信联系人',
	void: '已失效',
	wechatTeam: '微信团队',
	wecomTeam: '企业微信团队',
	unread: (count: number) => `${count} 条未读`,
	unreadMuted: '有未读消息',
	muted: '消息免打扰',
	pinned: '置顶',
	more: '更多',
	back: '返回',
	backTo: (where: string) => `返回${where}`,

	/** The log */
	logOf: (name: string) => `与${name}的会话`,
	groupLog: (name: string) => `群聊「${name}」`,
	connected: (name: string) => `你已添加了${name}，现在可以开始聊天了。`,
	renamedGroup: (by: string, name: string) =>
		name === '' ? `${by}去掉了群名称` : `${by}把群名称改为「${name}」`,
	and: '、',
	leftGroup: (who: string) => `${who}退出了群聊`,
	joinedGroup: (by: string, who: string) => `${by}邀请${who}加入了群聊`,
	recalled: (name: string) => `${name}撤回了一条消息`,
	recalledOwn: '你撤回了一条消息',
	you: '你',
	somebody: '（没有这个人）',
	notSent: '没有送达',
	saidBy: (name: string, text: string) => `${name}：${text}`,
	unfold: '展开全文',
	fold: '收起',

	/** What did not arrive */
	bounced: (why: string) => `消息没有送达。${why}以前的聊天都还在。`,
	leftCompany: (name: string, company: string) => `${name}已离开${company}，这个企业微信身份已失效。`,

	/** Menu of a message */
	moreOnMessage: '对这条消息的更多操作',

	/** Kinds of message */
	picture: '图片',
	voice: (seconds: number) => `语音 ${seconds}″`,
	location: '位置',
	openPicture: (name: string) => `图片：${name}，点开看大图`,
	openCardPicture: (name: string) => `${name}的企业微信名片图片，点开看大图`,
	gone: '内容已不在这台设备上',
	saveFile: (name: string) => `保存文件「${name}」`,
	wechatCard: '个人名片',
	wecomCard: '企业微信名片',
	preview: {
		image: '[图片]',
		voice: (seconds: number) => `[语音] ${seconds}″`,
		location: (place: string) => `[位置] ${place}`,
		file: (name: string) => `[文件] ${name}`,
		sticker: (name: string) => `[表情] ${name}`,
		card: (name: string) => `[名片] ${name}`,
		cardPicture: '[图片] 企业微信名片',
		draft: '[草稿]',
		refused: '[没有送达]'
	},
	stickers: {
		wave: '你好',
		thanks: '谢谢',
		good: '赞',
		laugh: '开心',
		tea: '请喝茶',
		trip: '出发'
	},
	sticker: '表情',

	/** What the platform says */
	interopOpen: {
		title: '现在，可以给微信发消息了',
		text: '你可以添加微信联系人，和他们一对一聊天。',
		button: '添加微信联系人'
	},
	welcome: {
		title: (company: string) => `欢迎加入${company}`,
		text: (position: string) =>
			position ? `你的企业微信身份是：${position}。` : '你的企业微信身份可以用了。'
	},

	/** The composer */
	say: '发消息',
	send: '发送',
	morePanel: '更多功能',
	files: '文件',
	card: '名片',
	album: '卡片图片',
	places: ['大理古城', '洱海生态廊道', '云杉旅行门店'] as [string, string, string],
	cancel: '取消',

	/** Details of a chat */
	details: '聊天详情',
	groupDetails: (count: number) => `群聊详情(${count})`,
	pin: '置顶聊天',
	mute: '消息免打扰',
	filesAndPictures: '聊天文件与图片'
};
