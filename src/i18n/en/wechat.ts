import type { Messages } from '../language.svelte';

export const wechat: Messages['wechat'] = {
	tabs: { chats: 'Chats', contacts: 'Contacts', discover: 'Discover', me: 'Me' },
	tabList: 'The four pages of WeChat',
	unread: (count) => `${count} unread`,
	unreadSome: 'unread messages',
	requestsWaiting: (count) => (count === 1 ? '1 new friend' : `${count} new friends`),
	search: 'Search',
	add: 'Add',
	startGroup: 'New group chat',
	scan: 'Scan',
	myCode: 'My QR code',
	work: 'WeCom',
	toWork: (company) => `Switch to WeCom (${company})`,
	noChats: 'No chats yet. Choose somebody in Contacts, or scan a code to add them.'
};
