import type { chat as source } from '../zh-CN/chat';

export const chat: typeof source = {
	wechatContact: 'WeChat contact',
	wecomContact: 'WeCom contact',
	void: 'void',
	wechatTeam: 'WeChat Team',
	wecomTeam: 'WeCom Team',
	unread: (count) => `${count} unread`,
	unreadMuted: 'unread messages',
	muted: 'muted',
	pinned: 'pinned',
	moreOnChat: 'Chat actions',
	connected: (name) => `You have added ${name}. You can start chatting now.`,
	renamedGroup: (by, name) =>
		name === '' ? `${by} took off the name of the group` : `${by} named the group “${name}”`,
	and: ', ',
	leftGroup: (who) => `${who} left the group`,
	joinedGroup: (by, who) => `${by} invited ${who} to the group`,
	recalled: (name) => `${name} recalled a message`,
	recalledOwn: 'You recalled a message',
	you: 'You',
	somebody: '(nobody)',
	saidBy: (name, text) => `${name}: ${text}`,
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
	interopOpen: {
		title: 'Now you can message WeChat',
		text: 'You can add WeChat contacts and chat with them one to one.',
		button: 'Add WeChat contacts'
	},
	application: {
		received: (company) => `${company}’s application has arrived`,
		decided: (company, admitted) => `${company} is ${admitted ? 'in' : 'not admitted to'} the beta`
	},
	announcement: (company) => `${company} announces`,
	welcome: {
		title: (company) => `Welcome to ${company}`,
		text: (position) => (position ? `Your WeCom identity: ${position}.` : 'Your WeCom identity is ready.')
	}
};
