/** 微信这台设备首先看到的：聊天列表和标签页。 */
export const wechat = {
	tabs: { chats: '微信', contacts: '通讯录', discover: '发现', me: '我' },
	tabList: '微信的四个页面',
	unread: (count: number) => `${count} 条未读`,
	unreadSome: '有未读消息',
	requestsWaiting: (count: number) => `${count} 个新的朋友`,
	search: '搜索',
	add: '添加',
	startGroup: '发起群聊',
	scan: '扫一扫',
	myCode: '我的二维码',
	work: '企业微信',
	toWork: (company: string) => `切换到企业微信（${company}）`,
	noChats: '还没有聊天。到「通讯录」里选一个人，或者扫一扫添加。'
};
