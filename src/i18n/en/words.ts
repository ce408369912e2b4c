import type { Messages } from '../language.svelte';

export const words: Messages['words'] = {
	sentences: {
		'person.create': ({ what }) => `${what} is there`,
		'enterprise.create': ({ what }) => `The enterprise «${what}» is there`,
		'department.create': ({ what }) => `The department «${what}» is there`,
		'identity.create': ({ whom }) => `${whom} is a member`,
		'friendship.create': ({ who, whom }) => `${who} and ${whom} are WeChat friends`,
		'group.create': ({ what }) => `The group «${what}» is made`,
		'contact.create': ({ who, whom }) => `${who} and ${whom} are contacts`,
		'grant.create': ({ whom }) => `${whom} may add external contacts`,
		'message.create': ({ who, whom, what }) => `${who} to ${whom}: ${what}`,
		'crm.create': ({ what }) => `«${what}» has a CRM linked`,
		'edition.set': ({ what }) => `The period is now «${what}»`,
		'clock.advance': ({ what }) => `${what} pass`,
		'clock.setPace': ({ what }) => `Each act now takes ${what}`,
		'verification.submit': ({ who }) => `${who} submits the enterprise for verification`,
		'verification.verify': ({ what }) => `«${what}» is verified`,
		'verification.decline': ({ what }) => `«${what}» is not verified`,
		'verification.lapse': ({ what }) => `The verification of «${what}» lapses`,
		'grant.give': ({ who, whom }) => `${who} allows ${whom} to add external contacts`,
		'grant.withdraw': ({ who, whom }) => `${who} takes back the right of ${whom} to add external contacts`,
		'usage.read': ({ who }) => `${who} looks at the usage records`,
		'crm.link': ({ who }) => `${who} links the enterprise’s CRM`,
		'crm.unlink': ({ who }) => `${who} unlinks the enterprise’s CRM`,
		'crm.listen': ({ who }) => `${who} has the CRM told by callbacks`,
		'crm.listCustomers': ({ what }) => `The CRM of «${what}» reads the customer list`,
		'handover.assign': ({ who, whom, what }) => `${who} passes a customer of ${what} to ${whom}`,
		'identity.invite': ({ who, whom, what }) => `${who} invites ${whom} as «${what}»`,
		'identity.withdraw': ({ who, whom }) => `${who} takes back the invitation of ${whom}`,
		'identity.join': ({ who, what }) => `${who} joins «${what}»`,
		'identity.suspend': ({ who, whom }) => `${who} suspends ${whom}`,
		'identity.reinstate': ({ who, whom }) => `${who} reinstates ${whom}`,
		'identity.remove': ({ who, whom }) => `${who} removes ${whom} from the enterprise`,
		'identity.leave': ({ who, what }) => `${who} leaves «${what}»`,
		'link.ask': ({ who, whom }) => `${who} asks to add ${whom}`,
		'link.accept': ({ who, whom }) => `${who} accepts the request of ${whom}`,
		'link.delete': ({ who, whom }) => `${who} deletes ${whom}`,
		'link.block': ({ who, whom }) => `${who} blocks ${whom}`,
		'link.unblock': ({ who, whom }) => `${who} unblocks ${whom}`,
		'link.remark': ({ who, whom, what }) =>
			what === '' ? `${who} removes the remark for ${whom}` : `${who} names ${whom} «${what}»`,
		'link.describe': ({ who, whom, what }) =>
			what === '' ? `${who} removes the description of ${whom}` : `${who} describes ${whom}: ${what}`,
		'link.tag': ({ who, whom, what }) =>
			what === '' ? `${who} removes the tags of ${whom}` : `${who} tags ${whom} «${what}»`,
		'card.save': ({ who }) => `${who} saves the work card as a picture`,
		'message.send': ({ who, whom, what }) => `${who} to ${whom}: ${what}`,
		'message.recall': ({ who, what }) => `${who} recalls: ${what}`,
		'colleague.open': ({ who, whom }) => `${who} opens the chat with ${whom}`,
		'conversation.set': ({ who, whom, what }) => `${who} ${what}: ${whom}`,
		'group.start': ({ who, whom, what }) =>
			what === '' ? `${who} makes a group with ${whom}` : `${who} makes the group «${what}» with ${whom}`,
		'group.rename': ({ who, whom, what }) =>
			what === ''
				? `${who} takes the name off the group «${whom}»`
				: `${who} renames the group «${whom}» to «${what}»`,
		'group.leave': ({ who, whom }) => `${who} leaves the group «${whom}»`,
		'group.bringIn': ({ who, whom, what }) => `${who} brings ${whom} into «${what}»`,
		'moments.open': ({ who, whom }) => `${who} looks at the Moments of ${whom}`,
		'moments.post': ({ who, what }) => `${who} posts to Moments: ${what}`,
		'customerMoments.post': ({ who, what }) => `${who} posts to customers’ Moments: ${what}`,
		'customerGroup.create': ({ who, what }) => `${who} makes the customer group «${what}»`,
		'files.open': ({ who, whom }) => `${who} looks at the files and images shared with ${whom}`
	},
	unknown: '(nobody)',
	pin: 'pins',
	unpin: 'unpins',
	mute: 'mutes',
	unmute: 'unmutes',
	all: 'all members',
	days: (count) => `${count} ${count === 1 ? 'day' : 'days'}`,
	hours: (count) => `${count} ${count === 1 ? 'hour' : 'hours'}`,
	minutes: (count) => `${count} min`,
	seconds: (count) => `${count} s`,
	at: (name, enterprise) => `${name} (${enterprise})`,
	notDone: (sentence) => `Not done: ${sentence}`,
	lapsed: (sentence) => `${sentence} (the request lapsed)`,
	bounced: (sentence) => `${sentence} (not delivered)`,
	theStart: 'Start',
	/** Labels of what crosses between two devices. */
	crossing: {
		crossedThen: (count) => `${count} crossed by then`,
		scrollTo: (count, up) => `${count} more ${up ? 'above' : 'below'}: show`,
		asks: 'asks to add',
		accepts: 'accepts',
		lapses: 'request lapses',
		grants: 'allows',
		withdraws: 'takes back the right',
		invites: 'invites',
		recalls: 'recalls',
		suspends: 'suspends',
		reinstates: 'reinstates',
		removes: 'removes'
	},
	/** What a chat says once something is opened in it. */
	inChat: {
		notKept: 'That file could not be read and was not sent. You can try another one.',
		dropHere: 'Drop to send',
		noFiles: 'No files or pictures in this chat yet. They appear here once sent or received.',
		searchFiles: 'Search files and pictures',
		logHint: 'With focus on a message, the up and down arrows go to other messages.',
		samplePictures: 'Choose a picture',
		sampleFiles: 'Choose a file',
		ownPicture: 'A picture of yours…',
		ownFile: 'A file of yours…',
		chooseCard: 'Choose a card to send'
	},
	/** What stands further in, in WeChat. */
	inWechat: {
		albumEmpty:
			'No card pictures in the album yet. Open My card in WeCom and save it as a picture: it appears here.',
		momentsWecom:
			'WeCom contacts have no Moments and cannot post any, so their private lives are never seen here.',
		notInContacts: 'Not in your contacts. Scan their code or receive their card to add them.',
		forLife:
			'This WeChat account is yours, the person’s, and stays when you change jobs; friends, groups and chats come with you.',
		noMoments: 'Nothing posted yet. What you and your WeChat friends post appears here.',
		blockNote: 'Their messages will not reach you. You can unblock them at any time.',
		albumNote: 'In a chat, press ⊕ and choose Card picture to send one.',
		worksNote: 'Work identities live in WeCom and begin and end with a job.',
		remarkHint: 'Only you can see it. Left empty, their own name is shown.',
		theyDroppedYou: 'They no longer have you as a contact.',
		typedCode: 'If you cannot scan, type this line into Scan',
		noCodeInPicture: 'No QR code was found in the picture.',
		codeHint: 'Scan the code above to add me on WeChat',
		albumChoose: 'Press one to send it to the chat.'
	}
};
