/** 列表里就看到的话，两个应用共用；其余的在 inChat。产品的词照原样用。 */
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
	moreOnChat: '会话操作',
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
	saidBy: (name: string, text: string) => `${name}：${text}`,
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
	interopOpen: {
		title: '现在，可以给微信发消息了',
		text: '你可以添加微信联系人，和他们一对一聊天。',
		button: '添加微信联系人'
	},
	application: {
		received: (company: string) => `已收到${company}的内测申请`,
		decided: (company: string, admitted: boolean) => `${company}的内测申请${admitted ? '已通过' : '没有通过'}`
	},
	announcement: (company: string) => `${company}的公告`,
	welcome: {
		title: (company: string) => `欢迎加入${company}`,
		text: (position: string) =>
			position ? `你的企业微信身份是：${position}。` : '你的企业微信身份可以用了。'
	}
};
