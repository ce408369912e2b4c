import type { library as zhCN } from '../zh-CN/library';

export const library: typeof zhCN = {
	hero: {
		first: 'Walk through it by hand:',
		second: 'WeChat and WeCom, joined',
		lead: 'On the left the customer’s WeChat, on the right the member’s WeCom. Adding, chatting, changing jobs: every step can be seen, and what cannot be done says why.',
		begin: 'See it in three minutes',
		open: 'Open the sandbox',
		last: 'Where you left off: ',
		finished: 'Finished: ',
		lastStep: (title, step) => `${title}, step ${step}`,
		note: 'No account. All that you do stays in this browser.',
		picture: 'WeChat on the left, WeCom on the right, and a message crossing from left to right',
		message: 'Is there a lift?'
	},
	lessons: {
		title: 'Lessons',
		lead: 'Step by step; what cannot be done says why, and you can leave the path at any time.',
		size: (steps, minutes) => `${steps} steps · ${minutes} min`,
		progress: (step, steps) => `${step}/${steps}`,
		done: 'Done',
		openFile: 'Open a lesson file',
		summaries: {
			'before-and-after': 'The same request fails before and passes in the beta: what changed, and why.',
			'from-adding-to-leaving':
				'A first customer, a chat, what is refused, a new job: what goes with the person and what stays.',
			'joining-the-beta':
				'Two ways in: with a work identity, or by registering first; who is admitted, and why.',
			'who-may-add': 'Where the right comes from, and who keeps it.',
			'changing-jobs': 'She leaves: where the customers stay, and who takes over.',
			'linking-the-crm':
				'How the enterprise’s own system learns who its customers are, and what it never learns.',
			'customers-stay':
				'She leaves, and the API gives nothing any more: what the enterprise’s own CRM still has.',
			'console-tour': 'One thing done in each section, and seen on the phones at once.'
		}
	},
	story: {
		title: 'From adding a customer to changing jobs, square by square',
		lead: 'The main line of the article. Numbers are the lesson’s steps: press any square, and it begins there.',
		from: (facts) => `Article ${facts.join(', ')}`,
		tracks: {
			add: {
				title: 'The first customer',
				lead: 'Who represents the enterprise is for the enterprise to say.'
			},
			talk: { title: 'Both sides talk', lead: 'Each in their own app, and messages arrive.' },
			leave: { title: 'Whose identity it is', lead: 'WeChat goes with the person, WeCom with the job.' }
		},
		steps: {
			grant: {
				title: 'The administrator agrees',
				text: 'In the console, under External contacts, let 知晓君 add external contacts.'
			},
			told: {
				title: 'The news arrives',
				text: 'Her WeCom says 「现在，可以给微信发消息了」: now you can message WeChat.'
			},
			scan: {
				title: 'Scanning face to face',
				text: 'She scans 王女士’s WeChat QR code; 王女士 agrees in WeChat.'
			},
			card: {
				title: 'Passing the card to WeChat',
				text: 'Send it to a customer, or post its picture to a group: 李先生 scans it and asks.'
			},
			chat: {
				title: 'Chatting one to one',
				text: 'WeCom marks the one 「微信联系人」, WeChat marks the other 「企业微信联系人」.'
			},
			gaps: {
				title: 'What does not work yet',
				text: 'Stickers, Moments, forwarding a card to a group, joining a WeChat group: see which rule says no.'
			},
			quit: {
				title: '知晓君 leaves her job',
				text: 'Her WeCom identity is void on the spot; her WeChat does not change.'
			},
			void: {
				title: 'Once it is void',
				text: '王女士 writes to the old identity: it does not arrive. The chat is still there.'
			},
			again: {
				title: 'A new job, added anew',
				text: 'At 青禾书店 she has a new identity: a new grant, and customers add her again.'
			}
		}
	},
	doors: {
		label: 'More ways in',
		sandbox: 'Open the sandbox',
		sandboxNote: 'Seven people and two enterprises, from the morning the interop begins',
		about: 'About and sources',
		gaps: 'Can and cannot',
		gapsNote: 'Who can do what to whom, since when, says who; every cell is tried by the sandbox',
		aboutNote: 'What is sourced and what is assumed; all 33 facts in full'
	},
	notice:
		'Hutong is a teaching simulation. It is not made by Tencent and has no connection with Tencent. Icons and faces are our own drawings; rules come from public sources, and what has none is marked assumed or unknown. All that you do stays in this browser.'
};
