import type { Messages } from '../language.svelte';

export const crm: Messages['crm'] = {
	own: 'The enterprise’s own',
	parts: 'Parts of the CRM',
	part: { customers: 'Customers', todos: 'To do', ways: 'Contact me', syncs: 'Sync' },
	onStageOnly: 'What the CRM knows follows one line; it is not shown here. Look at it on the stage.',
	finding: 'Finding out what it knows at this moment…',
	reading: (done, all) => `Reading customers: ${done} / ${all}`,
	linked: 'Linked, receives no callbacks',
	listening: 'Linked, receives callbacks',
	unlinked: 'Not linked: the API answers no more',
	notLinked: {
		title: 'Not linked yet',
		how: 'This system knows customers by the API alone. Once an administrator presses “Connect” under “External contacts” in the console, it reads them all.'
	},
	stale: {
		unlinked: 'No longer linked. Below is what it learnt before; of later changes it knows nothing.',
		gaps: {
			notTold: (from, until) =>
				until === ''
					? `It has received no callbacks since ${from}: below is how things stood when it last read.`
					: `It received no callbacks from ${from} to ${until}, and knows nothing of what changed then.`,
			down: (from, until) =>
				until === ''
					? `The system is down since ${from}: it receives nothing.`
					: `The system was down from ${from} to ${until}; what it was told then never came.`,
			unreadable: (from, until) =>
				until === ''
					? `Since ${from} the token or the key is wrong: what comes cannot be read.`
					: `From ${from} to ${until} the token or the key was wrong; what came then was not read.`
		},
		go: 'Sync anew'
	},
	nobody: 'nobody',
	unread: '(no name read)',
	unreadNote: 'It was told of them, and when it read, the API gave them no more: it knows the id alone.',
	kept: 'The API gives this customer no more: the member who had them has left, and that WeCom identity is void. The record, the notes and the history of owners are still here.',
	empty: 'No customers yet. Once a member has a WeChat contact, they are here.',
	find: 'Find a customer',
	search: 'Find by name, remark, tag, owner',
	count: (count) => (count === 1 ? '1 customer' : `${count} customers`),
	foundOf: (count, all) => `${count} of ${all} found`,
	noneFound: 'No such customer. Try another word or filter.',
	columns: {
		name: 'Customer',
		owner: 'Owner',
		way: 'Source',
		since: 'Added',
		heard: 'Last heard of',
		standing: 'State'
	},
	anyOwner: 'All owners',
	anyStanding: 'All states',
	anyWay: 'All sources',
	standings: { held: 'Has an owner', orphaned: 'Owner has left', over: 'Tie ended', unread: 'Not read' },
	ways: {
		0: 'Unknown',
		1: 'Scanned a QR code',
		2: 'Phone number',
		3: 'Card',
		4: 'Group chat',
		201: 'Shared by a colleague',
		202: 'Assigned by an administrator'
	},
	otherWay: (way) => `Source ${way}`,
	noWays: 'Source and tags are not known: the API of this period does not give them.',
	noWaysWhy:
		'In 2018 crm/get_external_contact has remark, description and time alone (assumed). Choose “of all later years” under “Sync”, and source and tags are read.',
	range: (from, to, all) => `${from}–${to} of ${all}`,
	previous: 'Previous',
	next: 'Next',
	firstPage: 'This is the first page.',
	lastPage: 'This is the last page.',
	back: 'Back',
	facts: {
		title: 'Record',
		number: 'Customer number',
		remark: 'Remark',
		description: 'Description',
		state: 'state of the contact way',
		none: 'none',
		notGiven: 'not given by the API of this period',
		chats: 'What was said',
		noChats: 'Not known: no interface gives the contents of chats.'
	},
	history: {
		title: 'History of owners',
		none: 'Nobody.',
		span: (from, until) => (until === '' ? `since ${from}` : `${from} to ${until}`),
		now: 'owner now',
		over: {
			left: 'has left; WeCom identity void',
			member: 'the member deleted the customer',
			customer: 'the customer deleted the member',
			unsaid: 'not given any more, and nobody said why'
		}
	},
	note: { label: 'Follow-up note', save: 'Write down' },
	tags: {
		title: 'Tags',
		personal: 'The member’s own',
		group: 'Group of tags',
		name: 'New tag',
		add: 'Add',
		unnamed: 'Both the group and the tag need a name.',
		nobodys:
			'Nobody has this customer, so no tag can be put on: tags are on what is between a member and a customer.',
		notThere:
			'The interfaces of this period give no tags: they are there since March 2020 (D92117). Under “Sync”, the interfaces of all later years can be chosen.',
		refused: (errcode) =>
			errcode === 40071
				? 'There is a tag of this name in the group already (40071).'
				: `The API did not agree; it answered ${errcode}.`
	},
	orders: {
		words: {
			onlineShop: 'Orders',
			retail: 'Orders',
			travel: 'Bookings',
			education: 'Enrolments',
			property: 'Viewings and purchases',
			logistics: 'Shipments',
			other: 'Orders'
		},
		what: 'What',
		yuan: 'Yuan',
		save: 'Add',
		noSum: 'The sum has to be a whole number.',
		sum: (yuan) => `¥${yuan}`
	},
	timeline: {
		title: 'Timeline',
		written: 'written here',
		read: 'learnt by reading',
		heard: 'told by a callback',
		more: 'Show more',
		ask: (name) => `${name} is asked to add this customer`,
		done: 'To-do ticked: the card was passed on, waiting to be added',
		order: (text) => `Written down: ${text}`,
		left: {
			callback: (name) => `${name} has left; the WeCom identity is void`,
			sync: (name) => `${name} is not in the directory any more: has left`
		},
		told: {
			found: (name) => `Is a customer of ${name}`,
			added: (name) => `${name} added this customer`,
			changed: (name) => `${name} changed remark, description or tags`,
			noMore: (name) => `Is no longer a customer of ${name}`
		}
	},
	todos: {
		what: 'Customers whom nobody has since their owner left: somebody has to add them anew.',
		count: (count) => `${count} waiting`,
		none: 'Nothing to do: every customer has an owner.',
		left: (names) => `${names} has left, and nobody has taken over`,
		waits: (name) => `${name} was asked to add them, and has not yet`,
		doneBy: (name) => `${name} has passed on the card; the customer has to accept`,
		to: (customer) => `Who takes over ${customer}`,
		assign: 'Ask to add',
		reassign: 'Ask another',
		done: 'Card passed on',
		nobody: 'There is no member at work to take over.',
		asked: (name) => `${name} was asked to add this customer.`,
		passed: 'The API has assigned the customer to the successor; reading anew.',
		refused: (errcode) =>
			errcode === 48002
				? 'The API answers 48002: this period has no handover, so it became a to-do.'
				: `The API did not assign and answers ${errcode}, so it became a to-do.`,
		how: 'How the successor adds them: in WeCom “＋ → My card”, for the customer to scan; or send the picture of the card. Once added, a callback tells it here, and the to-do is gone.',
		why: 'The beta has no handover: the article says that the data stays with the enterprise, and not that the tie can be passed on (G9). The to-do is this sandbox’s own.'
	},
	contactWays: {
		what: 'A QR code for members to be put on a site, in a shop or on a poster: a customer who scans it adds one of them.',
		assumed:
			'The fields are the documented ones (D92228). Whose turn it is among several is not documented; here it goes by who scans, so the same person always meets the same member (assumed).',
		notThere:
			'This period has no “Contact me” yet: the interface is there since March 2020 (D92228). Under “Sync”, choose the interfaces of all later years to use it.',
		toYears: 'Choose other interfaces',
		refused: (errcode) => `The API did not agree; it answered ${errcode}.`,
		none: 'No “Contact me” yet. Make one, and customers can scan it in WeChat.',
		unnamed: '(no name)',
		codeOf: (name) => `QR code of “Contact me”: ${name}`,
		skips: 'Who scans it is added at once; no member confirms',
		confirms: 'A member confirms',
		came: (count) => (count === 1 ? '1 customer came by it' : `${count} customers came by it`),
		scan: '“Scan” on any WeChat shows them.',
		more: (count) => `These are the first ${count}; see the others by the API.`,
		add: 'New contact me',
		make: 'Make the code',
		change: 'Change',
		changing: 'Change this contact me',
		save: 'Save',
		cancel: 'Cancel',
		members: 'Who is added',
		nobodyChosen: 'Choose at least one member.',
		remark: 'Name (seen in this system alone)',
		state: 'state: where customers come from',
		remove: 'Delete',
		removing: 'Delete this contact me?',
		removes: 'Its QR code is void at once: whoever scans it adds nobody. Customers who came by it stay.',
		removed: 'Deleted; its code is void.'
	},
	syncs: {
		now: 'Sync anew',
		notLinked: 'Not linked, the API does not answer: link it under “External contacts” in the console first.',
		reads: 'Readings of all customers',
		never: 'Never read yet.',
		because: { linked: 'on linking', asked: 'by hand' },
		read: (customers, calls) => `${customers} customers read, ${calls} calls`,
		failed: (errcode) => `Not read: errcode ${errcode}`,
		years: 'By which interfaces',
		yearsOf: { edition: 'of this period', all: 'of all later years' },
		yearsWhy:
			'“Of this period” calls only what there was then. “Of all later years” calls what came later: it reads in batches, and gets source and tags. Choosing reads everything at once.',
		told: 'Callbacks that came',
		toldCount: (count) => String(count),
		nothingTold: 'None yet.',
		notListening: 'It receives no callbacks: switch them on under “External contacts” in the console.',
		unreadable: 'One came that it could not read'
	},
	unknown: {
		title: 'What it never knows',
		list: [
			'What was said: no interface gives the contents of chats.',
			'A customer’s WeChat ID, phone number or Moments: the API gives a nickname and an id of this enterprise’s own.',
			'Who was never added: of a request that nobody accepted the API has nothing.'
		]
	}
};
