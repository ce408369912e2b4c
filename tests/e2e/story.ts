import { cast, type Command } from '../../src/world/index.ts';

/** The article's main story as commands: what the three ways of playing it must all come to. */
export const story: readonly Command[] = [
	{ type: 'grant.give', by: cast.zhaoAtWork, to: { kind: 'member', identity: cast.zhiAtWork } },
	{ type: 'link.ask', by: cast.zhiAtWork, code: 'account:0@0', way: 'scan', hello: '' },
	{ type: 'link.accept', by: cast.wang, link: 'link:3' },
	{
		type: 'message.send',
		by: cast.zhiAtWork,
		to: 'conversation:7',
		content: { kind: 'text', text: '行程排好了。' }
	},
	{
		type: 'message.send',
		by: cast.wang,
		to: 'conversation:7',
		content: { kind: 'text', text: '有电梯吗？' }
	},
	{ type: 'message.send', by: cast.zhi, to: 'conversation:0', content: { kind: 'card', of: cast.zhiAtWork } },
	{ type: 'link.ask', by: cast.zhou, code: 'identity:0@0', way: 'card', hello: '' },
	{ type: 'link.accept', by: cast.zhiAtWork, link: 'link:4' },
	{ type: 'message.send', by: cast.wang, to: cast.groupChat, content: { kind: 'card', of: cast.zhiAtWork } },
	{ type: 'identity.leave', by: cast.zhiAtWork },
	{
		type: 'message.send',
		by: cast.wang,
		to: 'conversation:7',
		content: { kind: 'text', text: '想改到九月。' }
	},
	{ type: 'identity.invite', by: cast.heAtWork, person: 'person:3', department: null, position: '店员' },
	{ type: 'identity.join', by: 'person:3', identity: 'identity:4' }
];
