import type { Pair } from '../../world';
import type { Messages } from '../language.svelte';

const people: Record<Pair, readonly [string, string]> = {
	'wechat>wechat': ['A WeChat user', 'a WeChat friend'],
	'wechat>wecom': ['A customer', 'a WeCom member'],
	'wecom>wechat': ['A WeCom member', 'a WeChat customer'],
	colleague: ['A member', 'a colleague'],
	'wecom>wecom': ['A member', 'a member of another enterprise']
};

const sentences: {
	readonly [act in keyof Messages['gaps']['acts']]: (one: string, other: string) => string;
} = {
	'add.scan': (one, other) => `${one} adds ${other} by scanning`,
	'add.card': (one, other) => `${one} adds ${other} by card`,
	'add.cardPicture': (one, other) => `${one} adds ${other} from a picture of the card`,
	'message.text': (one, other) => `${one} sends text to ${other}`,
	'message.image': (one, other) => `${one} sends a picture to ${other}`,
	'message.file': (one, other) => `${one} sends a file to ${other}`,
	'message.sticker': (one, other) => `${one} sends a sticker to ${other}`,
	'message.voice': (one, other) => `${one} sends a voice message to ${other}`,
	'message.location': (one, other) => `${one} sends a location to ${other}`,
	'message.card': (one, other) => `${one} sends their own card to ${other}`,
	'message.cardPicture': (one, other) => `${one} sends a picture of the card to ${other}`,
	'message.recall': (one, other) => `${one} recalls a message to ${other}`,
	'conversation.pin': (one, other) => `${one} pins the chat with ${other}`,
	'conversation.mute': (one, other) => `${one} mutes the chat with ${other}`,
	'conversation.files': (one, other) => `${one} looks through the files of the chat with ${other}`,
	'contact.remark': (one, other) => `${one} gives ${other} a remark`,
	'contact.tag': (one, other) => `${one} gives ${other} tags`,
	'label.show': (one, other) => `${one} sees the label of ${other}`,
	'card.toPerson': (one, other) => `${one} forwards the card of ${other} to somebody`,
	'card.toGroup': (one, other) => `${one} forwards the card of ${other} to a group`,
	'cardPicture.toGroup': (_, other) =>
		`A picture of the card of ${other} is posted to a group of WeChat friends`,
	'group.bringIn': (one, other) => `${one} brings ${other} into a group chat`,
	'moments.open': (one, other) => `${one} looks at the Moments of ${other}`,
	'moments.post': (one, other) => `${one} posts Moments for ${other} to see`,
	'permission.grant': () => 'The administrator decides which members may add external contacts',
	'usage.read': () => 'The administrator reads how external contacts are used',
	'crm.link': () => 'The enterprise links its own CRM to the external contacts',
	'api.customerList': () => 'The CRM of the enterprise reads the list of customers',
	'api.callbacks': () => 'The CRM of the enterprise is called back when customers change',
	'handover.onLeaving': () => 'A colleague inherits the customers of a member who leaves',
	'handover.onJob': () => 'A member who stays hands customers to a colleague',
	'customerGroup.create': () => 'A member creates a customer group',
	'customerMoments.post': () => 'A member posts Moments for customers to see'
};

export const gaps: Messages['gaps'] = {
	title: 'What can and cannot be done',
	lead: 'Who can do what to whom, since when, and by which source.',
	notice: 'A simulation for teaching, not made by Tencent.',
	groups: {
		adding: 'Adding',
		talking: 'Talking',
		keeping: 'Chats',
		cards: 'Cards, groups',
		moments: 'Moments',
		noting: 'Notes',
		enterprise: 'Admin',
		interfaces: 'APIs',
		serving: 'Serving'
	},
	acts: {
		'add.scan': 'Add by scanning',
		'add.card': 'Add by card',
		'add.cardPicture': 'Add from a card picture',
		'message.text': 'Send text',
		'message.image': 'Send a picture',
		'message.file': 'Send a file',
		'message.sticker': 'Send a sticker',
		'message.voice': 'Send a voice message',
		'message.location': 'Send a location',
		'message.card': 'Send one’s own card',
		'message.cardPicture': 'Send a card picture',
		'message.recall': 'Recall a message',
		'conversation.pin': 'Pin the chat',
		'conversation.mute': 'Mute the chat',
		'conversation.files': 'See files of the chat',
		'contact.remark': 'Give a remark',
		'contact.tag': 'Give tags',
		'label.show': 'See the label',
		'card.toPerson': 'Forward the card to a person',
		'card.toGroup': 'Forward the card to a group',
		'cardPicture.toGroup': 'Card picture to a group',
		'group.bringIn': 'Bring into a group',
		'moments.open': 'See their Moments',
		'moments.post': 'Post Moments',
		'permission.grant': 'Admin decides who may add',
		'usage.read': 'Read usage records',
		'crm.link': 'Link one’s own CRM',
		'api.customerList': 'List customers by API',
		'api.callbacks': 'Callbacks about customers',
		'handover.onLeaving': 'Handover on leaving',
		'handover.onJob': 'Handover while employed',
		'customerGroup.create': 'Create a customer group',
		'customerMoments.post': 'Post Moments to customers'
	},
	pairs: {
		'wechat>wechat': 'WeChat friends',
		'wechat>wecom': 'WeChat to WeCom',
		'wecom>wechat': 'WeCom to WeChat',
		colleague: 'Colleagues',
		'wecom>wecom': 'Another enterprise'
	},
	notes: {
		commonUse: 'No source speaks of it; everyday use does.',
		apartBefore: 'The article joins the two apps: that they were apart before is inferred from that.',
		newSection: 'This part of the console came with the beta: that it was not there before is inferred.',
		noInterfaceYet: 'No such interface is on record so early.',
		whoConfirms: 'Who confirms the request, the article does not say.',
		feelsTheSame: 'The article says that it feels the same as WeChat; it does not name this.',
		oneDirection: 'The article speaks of the other direction only.',
		andTheLike: 'The article says «basic management and the like»; this is not among what it names.',
		groupsOnly: 'The article forbids the card in groups only; of persons it says nothing.',
		betweenEnterprises: 'That enterprises can be external contacts is on record; what they can do is not.',
		noNeed: 'Members of one enterprise have each other without adding.',
		ownGroups: 'This is about groups of WeChat friends; groups of WeCom’s own are another thing.',
		noneAtWork: 'A work identity has no Moments, whoever looks.',
		promised: 'What the article promises needs it, and no earlier date is on record.',
		later: 'It is on record for a later date only.'
	},
	verdicts: { yes: 'yes', no: 'no', partly: 'partly', unknown: 'unknown' },
	sentence: (act, pair) => sentences[act](...people[pair]),
	assumed: (allows) => (allows ? 'assumed yes' : 'assumed no'),
	and: ' · ',
	changed: 'became',
	none: 'No such act',
	filteredOut: 'not in this selection',
	group: 'Group',
	act: 'Act',
	cellName: (act, pair, says) => `${act}, ${pair}: ${says}`,
	search: {
		label: 'Ask, or look for a word',
		example: 'Can a customer forward our card to a group?',
		answer: 'The closest cell',
		answered: (sentence, edition, says) => `${sentence}: ${says} (${edition})`,
		nothing: 'Nothing found. Try other words, such as «card», «recall» or «Moments».'
	},
	filters: {
		label: 'Show',
		all: 'All',
		opened: 'Newly open',
		closed: 'Still not possible',
		unsettled: 'Unknown or assumed',
		pair: 'Who to whom',
		anyPair: 'All five',
		noRows: 'No cell is left by this selection.',
		reset: 'Show all'
	},
	legend: {
		label: 'Legend',
		opened: 'newly open',
		unknown: 'no source settles it',
		assumed: 'chosen by the sandbox',
		person: 'the person, WeChat',
		job: 'the job, WeCom',
		other: 'another enterprise'
	},
	table: 'What can and cannot be done: each act, between each two kinds of identity',
	measured: {
		under: (done, total) => `The sandbox is trying every cell: ${done} of ${total}`,
		agrees: (count) => `Every cell was tried in the sandbox: ${count} cells, all as declared.`,
		disagrees: (count, of) =>
			`Of ${of} cells tried in the sandbox, ${count} came out otherwise than declared:`,
		allowed: 'Done',
		refused: 'Refused',
		shown: 'Shown',
		hidden: 'Not shown',
		asDeclared: (result) => `${result}, as declared.`,
		notAsDeclared: (result) => `${result}, otherwise than declared.`
	},
	panel: {
		close: 'Close',
		why: 'Why',
		sources: 'Sources',
		noSource: 'No source: assumed.',
		article: '«Article»: the one of May 2018 by 知晓程序, whose author tried the closed beta.',
		measured: 'Tried here',
		instead: 'What helps',
		try: (edition) => `Try it: ${edition}`,
		noTry: 'Try it',
		noScreen: 'There is no screen for this yet: it can only be measured.',
		missing: 'The sources cannot be read now; they are all on the «About» page.',
		same: 'Both periods say the same.'
	},
	export: {
		csv: 'Export CSV',
		markdown: 'Export Markdown',
		print: 'Print',
		file: 'what-can-be-done',
		withFacts: (says, facts) => (facts.length > 0 ? `${says} (${facts.join(', ')})` : says),
		editions: (earlier, later) =>
			`Left of the arrow: ${earlier}; right of it: ${later}. Where there is one word, both periods say the same.`,
		facts: 'A is a fact of the article, R a rule, T a dated event; all of them are on the «About» page.'
	}
};
