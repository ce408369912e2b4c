import type { inChat as source } from '../zh-CN/inChat';

export const inChat: typeof source = {
	more: 'More',
	back: 'Back',
	backTo: (where) => `Back to ${where}`,

	logOf: (name) => `Chat with ${name}`,
	groupLog: (name) => `Group chat ${name}`,
	notSent: 'Not delivered',
	unfold: 'Show all',
	fold: 'Show less',

	bounced: (why) => `The message was not delivered. ${why} Earlier messages are all still here.`,
	leftCompany: (name, company) => `${name} has left ${company}; this WeCom identity is void.`,

	applicationReceived: 'The result comes within a week, in the official account and in WeCom.',
	applicationAdmitted: 'Members whom the administrator allows may now add WeChat contacts.',
	applicationDeclined: (reasons) => `Why: ${reasons}. It can apply again.`,
	and: '; ',
	declinedFor: {
		notActive: 'too few members have used WeCom lately',
		notVerified: 'the enterprise is not verified',
		noNeed: 'the scenario does not need the interop'
	},

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
	sticker: 'Stickers',

	say: 'Message',
	send: 'Send',
	morePanel: 'More to send',
	files: 'File',
	onlyFiles: 'Files',
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
