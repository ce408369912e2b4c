import type { AddWay, GrantScope, VerificationState, WorkIdentityState } from '../../world';
import type { Messages } from '../language.svelte';

const verification: Record<VerificationState, string> = {
	unverified: 'Not verified',
	verifying: 'Being verified',
	verified: 'Verified',
	lapsed: 'Verification lapsed'
};

const ways: Record<AddWay, string> = {
	scan: 'QR code',
	card: 'WeCom card',
	cardPicture: 'Card picture in a group',
	group: 'A group'
};

const scopes: Record<GrantScope['kind'], (name: string) => string> = {
	member: () => 'Given to you',
	department: (name) => `Given to “${name}”`,
	all: () => 'Given to all members'
};

const states: Record<WorkIdentityState, string> = {
	invited: 'Invited, not joined',
	active: 'At work',
	suspended: 'Suspended',
	void: 'Void'
};

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);
const characters = (count: number) => (count === 1 ? '1 character' : `${count} characters`);

export const inWecom: Messages['inWecom'] = {
	verification,
	states,
	identityItem: (company, state) => (state === 'active' ? company : `${company} (${states[state]})`),
	identityLine: (position, state) =>
		state === 'active' ? position : `${position}, ${states[state].toLowerCase()}`,
	startGroup: 'Start Group Chat',

	ways: {
		lead: 'By scanning, they accept in WeChat; by card, they ask and you accept (who confirms is assumed).',
		scan: 'Scan WeChat QR Code',
		scanSuits: 'Face to face: ask them to open “My QR Code” in WeChat.',
		card: 'Pass Card to WeChat',
		cardSuits: 'From afar and in groups: send your card, or save its picture and post it.',
		notYet: 'You cannot add anyone yet'
	},

	profile: 'Profile',
	contactProfile: 'WeChat Contact',
	colleagueProfile: 'Colleague',
	wechatUser: 'WeChat user',
	hello: 'Greeting',
	helloStart: (company, name) => `I am ${name} of ${company}`,
	helloLeft: (count) => `${characters(count)} left`,
	helloOver: (count) => `${characters(count)} too many`,
	add: 'Add',
	addAgain: 'Add Again',
	waiting: 'Waiting for Verification',
	waitingNote: 'The request is under “New Friends” in their WeChat.',
	asksYou: 'Asks to add you',
	accept: 'Accept',
	send: 'Message',
	remark: 'Remark',
	noRemark: 'Add a remark',
	remarkFor: (name) => `Remark for ${name}`,
	remarkNote: 'Only you see it.',
	description: 'Description',
	noDescription: 'Add a description',
	descriptionFor: (name) => `Description of ${name}`,
	descriptionHint: (left) => `Only you see it; ${characters(left)} left.`,
	descriptionOver: (over) => `${characters(over)} too many.`,
	tags: 'Tags',
	noTags: 'Add tags',
	corpTags: 'Enterprise tags',
	someTag: 'regular',
	tagAnd: ', ',
	tagsFor: (name) => `Tags for ${name}`,
	tagsHint: (most) => `Commas between them, ${most} at most. Only you see them.`,
	save: 'Save',
	cancel: 'Cancel',
	wechatName: 'WeChat name:',
	addedBy: 'Added by',
	addedAt: 'Added on',
	addedLine: (way, mine) => (mine ? `You: ${ways[way]}` : `Them: ${ways[way]}`),
	moreOn: (name) => `More on ${name}`,
	block: 'Block',
	unblock: 'Unblock',
	blocked: 'Blocked: you receive nothing from them.',
	delete: 'Delete Contact',
	deleteAsk: (name) => `Delete ${name}?`,
	deleteNote:
		'You cannot message them until they are added again. Your side of the chat is deleted with them; they are not told, and keep theirs.',
	deleted: 'You deleted this contact.',
	department: 'Department',
	position: 'Position',
	company: 'Company',
	isYou: 'This is you',
	administers: 'Admin',

	newContacts: 'New Contacts',
	external: 'External Contacts',
	wechatContact: 'WeChat Contacts',
	organisation: 'Organisation',
	noDepartment: 'No department',
	you: 'You',
	people,
	search: 'Search',
	searchContacts: 'Search WeChat contacts',
	searchAll: 'Search colleagues, WeChat contacts and groups',
	filter: {
		label: 'Filters',
		any: 'All',
		by: (name, value) => `Filter by ${name}: ${value}`,
		way: 'Way',
		ways: { scan: 'Scanned', card: 'Card', cardPicture: 'Picture in a group', group: 'Group' },
		date: 'Added',
		within: (days) => (days === 1 ? 'Within 24 hours' : `Within ${days} days`),
		state: 'State',
		standings: {
			contact: 'Contacts',
			blocked: 'Blocked',
			asked: 'Waiting for them',
			requested: 'Waiting for you',
			deleted: 'Deleted'
		},
		counted: (label, count) => `${label} (${count})`,
		noTags: 'No tags yet',
		found: people,
		nobody: 'Nobody like that.',
		clear: 'Clear',
		why: 'The article says where contacts are found, not how they can be filtered: these four, and how time and state are divided, are our own choice.'
	},
	noContacts: 'No WeChat contacts yet. They appear here once they have agreed.',
	noneFound: (words) => `Nothing found for “${words}”`,
	noRequests: 'No requests yet. Those you send and those you get appear here.',
	request: {
		waiting: 'Waiting',
		accepted: 'Added',
		lapsed: 'Lapsed'
	},
	requestLine: (way) => `By ${ways[way]}`,
	lapsedByTime: (time) => `No answer within ${time} (an assumed limit).`,

	threads: {
		filter: (name) => `Show chats: ${name}`,
		filters: {
			all: 'All',
			unread: 'Unread',
			colleagues: 'Colleagues',
			groups: 'Groups',
			contacts: 'WeChat contacts',
			notices: 'Notices'
		},
		counted: (label, count) => `${label} (${count})`,
		none: 'No chats like that.'
	},

	group: {
		add: 'Add Members',
		more: 'Add',
		members: 'Members of the group',
		chatMembers: 'In this chat',
		colleagues: 'Colleagues',
		groups: 'Groups',
		find: 'Search colleagues and WeChat contacts',
		nobody: 'No other colleagues yet.',
		into: (name) => `Into the group “${name}”`,
		twoNeedNone: 'One colleague alone opens the chat with them; choose another for a group.',
		done: (count) => (count > 0 ? `OK (${count})` : 'OK'),
		inside: 'In the group already',
		broughtIn: 'Added to the group',
		name: 'Group Name',
		noName: 'No name',
		nameHint: 'Everyone in the group sees it; without one it is called after its members.',
		leave: 'Leave Group',
		leaveAsk: (name) => `Leave the group “${name}”?`,
		leaveNote:
			'You see nothing of this group any more until someone in it brings you in again. The others see that you left, and the group stays.'
	},

	card: {
		title: 'My Card',
		toFriend: 'To a Friend',
		savePicture: 'Save Picture',
		saved: 'In the phone’s album now: your WeChat can post it to a group.',
		download: 'Download PNG',
		notDrawn: 'This browser cannot draw the picture.',
		codeText: 'For those who cannot scan, to be typed',
		copy: 'Copy',
		nobody: 'The card can be seen, but nobody can add you by it yet.',
		chooseTitle: 'Send to Friend',
		viaAccount: 'Sent from your own WeChat',
		friends: 'WeChat friends and groups',
		noFriends: 'Your WeChat has no friends or groups yet.',
		send: 'Send',
		sent: (name) => `Sent to “${name}” from your WeChat.`,
		instead: 'Send the Card’s Picture',
		group: (name, count) => `${name} (${count})`
	},

	workbench: {
		customers: 'Customers',
		permission: 'My Permission',
		own: 'Enterprise apps',
		ownNote: 'An app of the enterprise’s own; the system in it is not part of this sandbox.'
	},
	permission: {
		title: 'My Permission',
		may: 'May add WeChat contacts',
		mayNot: 'May not add WeChat contacts',
		because: 'Because',
		grant: (scope, name) => scopes[scope](name),
		givenBy: (name, date) => `${name}, ${date}`,
		noGrant:
			'The admin has not given you this right. Who may speak for the company is decided in the admin console, under “External Contacts”.',
		standing: 'The company',
		verification: 'Verification',
		beta: 'Beta',
		admitted: (date) => `Admitted ${date}`,
		notAdmitted: 'Not admitted',
		closed: 'A member’s right takes effect once the company is verified and in the beta.',
		open: 'The company has the interop.'
	},

	identities: 'Identities',
	personalNote: 'WeChat stands for you, a WeCom identity for the job.',
	yourWechat: 'Your WeChat',
	wechatNote: 'Stays through job changes',
	wechatUnharmed: 'Not affected, friends stay',
	open: 'Open',
	view: 'View',
	switch: 'Switch',
	join: 'Join',
	current: 'Current',
	invitedBy: (name) => `${name} invites you`,
	invited: 'Invites you',
	leave: 'Leave Company',
	leaveAsk: (company) => `Leave ${company}?`,
	leaveVoid: 'Void at once, for good',
	leaveVoidItems: (count) => [
		'This WeCom identity and its card',
		count > 0
			? `Its chats with ${count === 1 ? '1 WeChat contact' : `${count} WeChat contacts`}`
			: 'Adding WeChat contacts with it'
	],
	leaveStays: 'Not affected',
	leaveStaysItems: ['Your WeChat and its friends', 'Past chats on your contacts’ side'],
	leaveDo: 'Leave',
	stay: 'Stay',

	voided: {
		title: 'This identity is void',
		text: (date, company) =>
			`You left ${company} on ${date}. A WeCom identity belongs to the job: it ends with it and cannot be restored.`,
		plain: (date) =>
			`It has been void since ${date}. A WeCom identity belongs to the job and cannot be restored.`
	},
	suspended: {
		title: 'This identity is suspended',
		text: (company) =>
			`An admin of ${company} suspended it, so it cannot log in. Contacts and chats are kept for when it is reinstated.`
	},
	invitation: {
		title: (company) => `Join ${company}`,
		text: (name, position) => `${name} invites you as ${position}.`,
		textAlone: (position) => `You are invited as ${position}.`,
		note: 'You get a new WeCom identity. Earlier identities and their contacts do not come along; your WeChat stays as it is.'
	},

	download: {
		title: 'WeCom is not installed yet',
		text: (company) =>
			`${company} is registered. The application for the beta is submitted once WeCom is installed and opened.`,
		store: 'App store',
		maker: 'Business',
		get: 'Get',
		getting: 'Downloading…',
		open: 'Open',
		there: 'Downloaded. Opening it submits the application.',
		isThere: (company) =>
			`WeCom is on this phone already. Opening ${company} submits the application for the beta.`,
		named: (company) => `${company} is registered`,
		why: 'The download is simulated; nothing is installed. How it goes in detail the article does not say: assumed.'
	},
	toAccount: 'Apply in the official account',
	toAccountRegister: 'Register in the official account',
	noEnterprise:
		'No other work identity now. Who has an enterprise of their own registers it in the official account on WeChat.',

	picture: 'Picture'
};
