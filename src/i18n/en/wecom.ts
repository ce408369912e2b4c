import type { Messages } from '../language.svelte';

export const wecom: Messages['wecom'] = {
	app: 'WeCom',
	network: 'Wi-Fi',
	tabs: {
		label: 'Pages of WeCom',
		messages: 'Chats',
		contacts: 'Contacts',
		workbench: 'Workbench',
		me: 'Me'
	},
	unreadTab: (count) => (count === 1 ? '1 unread message' : `${count} unread messages`),
	waitingTab: (count) => (count === 1 ? '1 request waits for you' : `${count} requests wait for you`),
	switchMenu: (company) => `${company}, switch identity`,
	life: 'WeChat',
	toLife: 'Switch to WeChat',
	openWechat: 'Open My WeChat',
	addMenu: 'Add',
	noThreads: 'No chats yet. Find a colleague in Contacts, or add a WeChat contact.',
	addContact: 'Add WeChat Contact',
	scan: 'Scan',
	myCard: 'My Card'
};
