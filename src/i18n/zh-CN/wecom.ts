/** 企业微信设备首先看到的：列表和标签页。产品和文章的词照原样用。 */
export const wecom = {
	app: '企业微信',
	network: 'Wi-Fi',
	tabs: { label: '企业微信的页面', messages: '消息', contacts: '通讯录', workbench: '工作台', me: '我' },
	unreadTab: (count: number) => `${count} 条未读消息`,
	waitingTab: (count: number) => `${count} 个申请等你通过`,
	switchMenu: (company: string) => `${company}，切换身份`,
	life: '微信',
	toLife: '切换到微信',
	openWechat: '打开我的微信',
	addMenu: '添加',
	noThreads: '还没有会话。到通讯录找同事，或者添加微信联系人。',
	addContact: '添加微信联系人',
	scan: '扫一扫',
	myCard: '我的名片'
};
