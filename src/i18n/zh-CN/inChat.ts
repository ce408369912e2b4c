/** 聊天里的话，两个应用共用：和列表里就看到的合成一份。 */
export const inChat = {
	more: '更多',
	back: '返回',
	backTo: (where: string) => `返回${where}`,

	/** The log */
	logOf: (name: string) => `与${name}的会话`,
	groupLog: (name: string) => `群聊「${name}」`,
	notSent: '没有送达',
	unfold: '展开全文',
	fold: '收起',

	/** What did not arrive */
	bounced: (why: string) => `消息没有送达。${why}以前的聊天都还在。`,
	leftCompany: (name: string, company: string) => `${name}已离开${company}，这个企业微信身份已失效。`,

	/** The platform on an application for the beta */
	applicationReceived: '一周内给出结果，结果会在公众号和企业微信里通知。',
	applicationAdmitted: '管理员允许的成员，现在可以添加微信联系人。',
	applicationDeclined: (reasons: string) => `原因：${reasons}。可以再次申请。`,
	and: '、',
	declinedFor: {
		notActive: '最近用企业微信的成员太少',
		notVerified: '企业还没有认证',
		noNeed: '场景用不到互通'
	},

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
	sticker: '表情',

	/** The composer */
	say: '发消息',
	send: '发送',
	morePanel: '更多功能',
	files: '文件',
	onlyFiles: '文件',
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
