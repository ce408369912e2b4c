import type { WorkIdentityState } from '../../world';
import type { Messages } from '../language.svelte';

const states: Record<WorkIdentityState, string> = {
	invited: 'Invited, not joined',
	active: 'At work',
	suspended: 'Suspended',
	void: 'Void'
};

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
	states,
	switchMenu: (company) => `${company}, switch identity`,
	identityItem: (company, state) => (state === 'active' ? company : `${company} (${states[state]})`),
	identityLine: (position, state) =>
		state === 'active' ? position : `${position}, ${states[state].toLowerCase()}`,
	openWechat: 'Open My WeChat',
	addMenu: 'Add',
	noThreads: 'No chats yet. Find a colleague in Contacts, or add a WeChat contact.',
	startGroup: 'Start Group Chat',
	addContact: 'Add WeChat Contact',
	scan: 'Scan',
	myCard: 'My Card'
};
