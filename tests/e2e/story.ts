import { cast, type Command } from '../../src/world/index.ts';

/** What is typed in the story, so that every way of playing it says the same. */
export const said = {
	helloToWang: '王女士您好，我是云杉旅行的知晓君',
	helloOfZhou: '我是小周，想问问大理的行程',
	helloOfLi: '我是群里的李先生',
	plan: '行程排好了。',
	question: '有电梯吗？',
	later: '想改到九月。',
	toFriend: '我换工作啦，这边还是我。',
	position: '店员',
	helloAgain: '王女士，我现在在青禾书店',
	again: '新到的大理游记，给您留了一本。'
} as const;

const chat = 'conversation:7';
const plan = { name: '大理五日行程.pdf', size: 11359, type: 'application/pdf', hash: 'sample-plan.pdf' };
const inn = { name: '客栈.svg', size: 1294, type: 'image/svg+xml', hash: 'sample-courtyard.svg' };

/** The article's main story as commands: what the three ways of playing it must all come to. */
export const story: readonly Command[] = [
	// A26: who may speak for the enterprise is decided; A8: she scans
	{ type: 'grant.give', by: cast.zhaoAtWork, to: { kind: 'member', identity: cast.zhiAtWork } },
	{ type: 'link.ask', by: cast.zhiAtWork, code: 'account:0@0', way: 'scan', hello: said.helloToWang },
	{ type: 'link.accept', by: cast.wang, link: 'link:3' },
	// A17: both ways
	{ type: 'message.send', by: cast.zhiAtWork, to: chat, content: { kind: 'text', text: said.plan } },
	{ type: 'message.send', by: cast.wang, to: chat, content: { kind: 'text', text: said.question } },
	{ type: 'message.send', by: cast.zhiAtWork, to: chat, content: { kind: 'file', file: plan } },
	{ type: 'message.send', by: cast.wang, to: chat, content: { kind: 'image', file: inn } },
	// A18
	{ type: 'conversation.set', by: cast.zhiAtWork, conversation: chat, setting: 'pinned', on: true },
	{ type: 'conversation.set', by: cast.zhiAtWork, conversation: chat, setting: 'muted', on: true },
	// A9: by the card, then by its picture in the group
	{ type: 'message.send', by: cast.zhi, to: 'conversation:0', content: { kind: 'card', of: cast.zhiAtWork } },
	{ type: 'link.ask', by: cast.zhou, code: 'identity:0@0', way: 'card', hello: said.helloOfZhou },
	{ type: 'link.accept', by: cast.zhiAtWork, link: 'link:4' },
	{ type: 'card.save', by: cast.zhiAtWork },
	{
		type: 'message.send',
		by: cast.zhi,
		to: cast.groupChat,
		content: { kind: 'cardPicture', of: cast.zhiAtWork, code: 'identity:0@0' }
	},
	{ type: 'link.ask', by: cast.li, code: 'identity:0@0', way: 'cardPicture', hello: said.helloOfLi },
	{ type: 'link.accept', by: cast.zhiAtWork, link: 'link:5' },
	// A19–A22: not yet
	{ type: 'message.send', by: cast.zhiAtWork, to: chat, content: { kind: 'sticker', sticker: 'wave' } },
	{ type: 'moments.open', by: cast.wang, of: cast.zhiAtWork },
	{ type: 'message.send', by: cast.wang, to: cast.groupChat, content: { kind: 'card', of: cast.zhiAtWork } },
	{ type: 'group.bringIn', by: cast.wang, group: 'group:0', member: cast.zhiAtWork },
	// A13 and A12: the job ends, the person stays
	{ type: 'identity.leave', by: cast.zhiAtWork },
	{ type: 'message.send', by: cast.wang, to: chat, content: { kind: 'text', text: said.later } },
	{
		type: 'message.send',
		by: cast.zhi,
		to: 'conversation:0',
		content: { kind: 'text', text: said.toFriend }
	},
	// the next job: a new identity, allowed anew, and everybody to be added anew
	{
		type: 'identity.invite',
		by: cast.heAtWork,
		person: 'person:3',
		department: null,
		position: said.position
	},
	{ type: 'identity.join', by: 'person:3', identity: 'identity:4' },
	{ type: 'grant.give', by: cast.heAtWork, to: { kind: 'member', identity: 'identity:4' } },
	{ type: 'link.ask', by: 'identity:4', code: 'account:0@0', way: 'scan', hello: said.helloAgain },
	{ type: 'link.accept', by: cast.wang, link: 'link:6' },
	{
		type: 'message.send',
		by: 'identity:4',
		to: 'conversation:11',
		content: { kind: 'text', text: said.again }
	}
];

/** How many commands of the story lead up to a place in it. */
export const until = {
	told: 1,
	asked: 2,
	connected: 3,
	talked: 9,
	carded: 16,
	refused: 20,
	left: 21
} as const;
