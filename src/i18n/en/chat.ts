import type { Messages } from '../language.svelte';

export const chat: Messages['chat'] = {
	wechatContact: 'WeChat contact',
	wecomContact: 'WeCom contact',
	void: 'void',
	wechatTeam: 'WeChat Team',
	wecomTeam: 'WeCom Team',
	unread: (count) => `${count} unread`,
	unreadMuted: 'unread messages',
	muted: 'muted',
	pinned: 'pinned',
	more: 'More',
	back: 'Back',
	backTo: (where) => `Back to ${where}`,

	logOf: (name) => `Chat with ${name}`,
	groupLog: (name) => `Group chat ${name}`,
	connected: (name) => `You have added ${name}. You can start chatting now.`,
	renamedGroup: (by, name) =>
		name === '' ? `${by} took off the name of the group` : `${by} named the group «${name}»`,
	and: ', ',
	leftGroup: (who) => `${who} left the group`,
	joinedGroup: (by, who) => `${by} invited ${who} to the group`,
	recalled: (name) => `${name} recalled a message`,
	recalledOwn: 'You recalled a message',
	you: 'You',
	somebody: '(nobody)',
	notSent: 'Not delivered',
	saidBy: (name, text) => `${name}: ${text}`,
	unfold: 'Show all',
	fold: 'Show less',

	bounced: (why) => `The message was not delivered. ${why} Earlier messages are all still here.`,
	leftCompany: (name, company) => `${name} has left ${company}; this WeCom identity is void.`,

	moreOnMessage: 'More actions for this message',

	picture: 'Picture',
	voice: (seconds) => `Voice ${seconds}″`,
	location: 'Location',
	openPicture: (name) => `Picture ${name}, open large`,
	openCardPicture: (name) => `Picture of ${name}’s WeCom card, open large`,
	gone: 'No longer on this device',
	saveFile: (name) => `Save the file ${name}`,
	wechatCard: 'Personal card',
	wecomCard: 'WeCom card',
	preview: {
		image: '[Picture]',
		voice: (seconds) => `[Voice] ${seconds}″`,
		location: (place) => `[Location] ${place}`,
		file: (name) => `[File] ${name}`,
		sticker: (name) => `[Sticker] ${name}`,
		card: (name) => `[Card] ${name}`,
		cardPicture: '[Picture] WeCom card',
		draft: '[Draft]',
		refused: '[Not delivered]'
	},
	stickers: {
		wave: 'Hello',
		thanks: 'Thank you',
		good: 'Great',
		laugh: 'Happy',
		tea: 'Have some tea',
		trip: 'Off we go'
	},
	sticker: 'Stickers',

	interopOpen: {
		title: 'Now you can message WeChat',
		text: 'You can add WeChat contacts and chat with them one to one.',
		button: 'Add WeChat contacts'
	},
	welcome: {
		title: (company) => `Welcome to ${company}`,
		text: (position) => (position ? `Your WeCom identity: ${position}.` : 'Your WeCom identity is ready.')
	},

	say: 'Message',
	send: 'Send',
	morePanel: 'More to send',
	files: 'File',
	card: 'Card',
	album: 'Card picture',
	places: ['Dali Old Town', 'Erhai Lakeside Trail', '云杉旅行, the shop'],
	cancel: 'Cancel',

	details: 'Chat details',
	groupDetails: (count) => `Group details (${count})`,
	pin: 'Sticky on top',
	mute: 'Mute notifications',
	filesAndPictures: 'Files and pictures'
};
