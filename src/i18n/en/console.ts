import type { Messages } from '../language.svelte';

export const console: Messages['console'] = {
	sectionsLabel: 'Console sections',
	sections: {
		home: 'Home',
		members: 'Directory',
		external: 'External contacts',
		apps: 'Enterprise apps',
		plugin: 'WeChat plug-in',
		tools: 'Management tools',
		enterprise: 'My enterprise'
	},
	administrator: 'Administrator',
	administrators: 'Administrators',
	noOne: 'None',
	more: 'Show more',
	left: 'left',
	layoutAssumed: 'layout assumed',
	layoutWhy:
		'The article says what is here, but shows no picture of the page. Sections and terms follow the article; their arrangement is our assumption.',
	fieldsAssumed: 'fields assumed',
	fieldsWhy:
		'The article says only that 「配置」 (configuration) shows the members’ usage records, not what a record holds. Time, member, other side and way are our assumption.',

	verification: {
		unverified: 'Not verified',
		verifying: 'Being verified',
		verified: 'Verified',
		lapsed: 'Verification lapsed'
	},

	closed: {
		title: 'Only administrators can come in here',
		because: {
			member: ' is a member of this enterprise, but no administrator.',
			invited: ' has been invited, but has not joined this enterprise yet.',
			suspended: '’s WeCom identity is suspended.',
			void: '’s WeCom identity is void.'
		},
		ask: 'Administrators decide who may represent the enterprise outward. Ask:',
		nobody: 'This enterprise has no administrator at work now.'
	},

	home: {
		people: 'Members at work',
		waiting: 'Yet to join',
		suspended: 'Suspended',
		permitted: 'May add external contacts',
		contacts: 'WeChat contacts',
		recent: 'Recent changes',
		nothing:
			'No changes yet. Invite somebody in the directory, or give a right under External contacts, and it is noted here.',
		everybody: 'all members',
		changes: {
			given: [' let ', ' add external contacts'],
			taken: [' took back the right of ', ' to add external contacts'],
			invited: [' invited ', ''],
			joined: [' joined ', ''],
			ended: [': the WeCom identity is void', ''],
			added: [' added ', ''],
			addedBy: [' was added by ', '']
		}
	},

	crm: {
		title: 'Connect the enterprise’s CRM',
		note: 'Join your own system: customer relations belong to the enterprise and outlast any one member.',
		link: 'Connect',
		unlink: 'Disconnect',
		linked: 'Connected. ',
		linkedNote: 'The list of customers is below. The CRM reads it by the API; ',
		console: 'the API page calls in its place',
		stop: '.',
		open: 'Put the CRM on the table',
		listen: 'Receive callbacks',
		listenNote: 'The CRM is told at once of customers added, remarks changed and contacts deleted.',
		listening:
			'Callbacks are received: the CRM knows at once of customers added, remarks changed and contacts deleted.',
		toldAt: 'At ',
		ofSo: (chosen, all) => `, of ${chosen} of ${all} things.`,
		listenWhy:
			'How callbacks were switched on in the console of 2018 is not on record; this button is assumed.'
	},

	customers: {
		title: 'Customers in the CRM',
		read: 'Read the list of customers',
		note: 'The CRM reads the members’ WeChat contacts by the API; that it did is written down.',
		count: (count) => (count === 1 ? '1 customer' : `${count} customers`),
		columns: { customer: 'Customer', now: 'Served now by', before: 'Served before by' },
		nobody: 'Nobody now',
		handover: (name) => `Hand over to ${name}`,
		empty: 'No customers yet. They are here once members have WeChat contacts.',
		why: 'The article only says that an enterprise manages its customers by the API and keeps their data in a system of its own, not what its list looks like. Who is in it after a member has left is assumed in that sense.'
	},

	configuration: 'Configuration',
	permission: {
		title: 'Who may add external contacts',
		all: 'All members',
		some: 'Chosen departments and members',
		columns: { who: 'Department or member', position: 'Position', effect: 'May add', grant: 'Grant' },
		size: (count) => (count === 1 ? '1 member' : `${count} members`),
		label: (name) => `Let ${name} add external contacts`,
		given: 'Granted',
		notGiven: 'Not granted',
		may: 'Yes',
		mayNot: 'No',
		mayLater: 'Yes, once joined',
		mayNotLater: 'Not once joined',
		suspended: 'suspended',
		from: {
			member: 'of a grant of their own',
			department: (name) => `“${name}” was granted it`,
			all: 'all members were'
		},
		because: (grants) => `because ${grants.join(', and ')}`,
		fromNothing: 'no grant',
		grantedUnused: 'granted, but the enterprise has no interop',
		justNow: 'just now',
		and: ', ',
		allNote:
			'All members may, for now. The grants below are kept, and count again once you choose departments and members.',
		closedNote:
			'The enterprise has no interop now: it must be verified and admitted to the beta. Grants are kept, but cannot be used.',
		noDepartment: 'No department',
		empty: 'No members yet. Invite somebody in the directory first.'
	},

	granting: {
		give: {
			title: (name) => `Grant it to “${name}”?`,
			changed: (count) =>
				count === 0
					? 'Nobody gets the right by it'
					: count === 1
						? '1 member gets the right'
						: `${count} members get the right`,
			unchanged: (count) =>
				count === 0
					? ''
					: count === 1
						? '1 member has it already; no change.'
						: `${count} members have it already; no change.`,
			later: (count) =>
				count === 0 ? '' : `Not joined yet or suspended: ${count}. It counts once they are at work.`,
			already: (who) => `Granted already, by ${who}.`,
			do: 'Grant'
		},
		withdraw: {
			title: (name) => `Take the grant back from “${name}”?`,
			changed: (count) =>
				count === 0
					? 'Nobody loses the right by it'
					: count === 1
						? '1 member loses the right'
						: `${count} members lose the right`,
			unchanged: (count) =>
				count === 0
					? ''
					: count === 1
						? '1 member has another grant and still may.'
						: `${count} members have another grant and still may.`,
			later: (count) =>
				count === 0 ? '' : `Not joined or suspended: ${count}, who will not have it either.`,
			already: (who) => `Taken back already, by ${who}.`,
			do: 'Take back'
		},
		names: (names, all) => names.join(', ') + (all > names.length ? ` and ${all - names.length} more` : ''),
		told: (count) =>
			count === 0 ? '' : `${count} will be told “Now you can message WeChat” for the first time.`,
		contacts: (count) =>
			count === 0
				? 'No WeChat contact is touched.'
				: count === 1
					? '1 WeChat contact stays, and the chat goes on.'
					: `${count} WeChat contacts stay, and the chats go on.`,
		waiting: (count) =>
			count === 0
				? ''
				: count === 1
					? '1 request waits for an answer: accepting it will fail, for want of the right.'
					: `${count} requests wait for an answer: accepting them will fail, for want of the right.`,
		cancel: 'Leave it',
		why: 'The article only says that one sets which members may add external contacts, not what is told before. This preview, that contacts stay, and that waiting requests lapse are assumed.'
	},

	missing: {
		title: 'This section is not there yet'
	},

	usage: {
		title: 'Members’ usage records',
		open: 'Show the usage records',
		openNote: 'It is written down who looked.',
		count: (count) => (count === 1 ? '1 record' : `${count} records`),
		columns: { time: 'Time', member: 'Member', what: 'Whom', way: 'Way' },
		byMember: ['added ', ''],
		byOther: ['was added by ', ''],
		byMemberWay: {
			scan: 'scanned the WeChat QR code',
			card: 'passed the card to WeChat',
			cardPicture: 'passed the card to WeChat (picture)',
			group: 'from a group'
		},
		byOtherWay: {
			scan: 'scanned the card’s QR code',
			card: 'passed the card to WeChat',
			cardPicture: 'passed the card to WeChat (picture)',
			group: 'from a group'
		},
		empty:
			'No records yet. Once a member has the right and has added a first WeChat contact, this shows who added whom, when and by which way.'
	},

	members: {
		count: (count) => (count === 1 ? '1 person' : `${count} people`),
		invite: 'Invite a member',
		states: { active: 'At work', invited: 'Invited', suspended: 'Suspended', void: 'Void' },
		columns: { name: 'Name', position: 'Position', state: 'State', acts: 'Acts' },
		menu: (name) => `Manage ${name}`,
		withdraw: 'Withdraw the invitation',
		suspend: 'Suspend',
		reinstate: 'Reinstate',
		remove: 'Remove from the enterprise',
		nobodyHere: 'Nobody in this department yet.',
		find: 'Find a member or department by name'
	},

	inviting: {
		title: 'Invite a member',
		whom: 'Whom to invite',
		find: 'Find by name',
		nobody: 'Everybody here is a member already, or has been invited.',
		noneFound: 'Nobody of that name.',
		freeNow: 'no work identity now',
		department: 'Department',
		noDepartment: 'No department',
		position: 'Position',
		positionHint: 'For instance: travel adviser',
		explain: 'They are a member once they accept in their own WeCom.',
		cancel: 'Cancel',
		send: 'Send the invitation'
	},

	removing: {
		remove: {
			title: 'Remove from the enterprise',
			means:
				'This WeCom identity is void for good. Whoever comes back is invited again and is a new identity.',
			contacts: (count) =>
				count === 0
					? 'No WeChat contact is touched.'
					: count === 1
						? '1 WeChat contact keeps the chat, but messages arrive no more.'
						: `${count} WeChat contacts keep the chats, but messages arrive no more.`,
			cancel: 'Do not remove',
			do: 'Remove '
		},
		suspend: {
			title: 'Suspend a member',
			means:
				'This WeCom identity cannot log in until it is reinstated. It is not void: contacts and chats stay.',
			contacts: (count) =>
				count === 0
					? ''
					: count === 1
						? 'Meanwhile, what its WeChat contact writes does not arrive.'
						: `Meanwhile, what its ${count} WeChat contacts write does not arrive.`,
			cancel: 'Do not suspend',
			do: 'Suspend '
		},
		waiting: (count) =>
			count === 0
				? ''
				: count === 1
					? '1 request waits for an answer: accepting it then will fail.'
					: `${count} requests wait for an answer: accepting them then will fail.`,
		groups: (count) =>
			count === 0
				? ''
				: `In ${count === 1 ? '1 group' : `${count} groups`} of colleagues, which stay without this identity.`,
		kept: (records, crm) =>
			records === 0
				? ''
				: `The enterprise keeps ${records === 1 ? '1 usage record' : `${records} usage records`}; ${
						crm
							? 'the customers stay in its CRM.'
							: 'no CRM is connected, so the list of customers is nowhere else.'
					}`,
		person: 'Their own WeChat does not change: friends, groups and chats stay.',
		why: 'The article only says that the identity is void after a change of jobs and the WeChat stays. What is told before, and what becomes of messages meanwhile, is assumed.'
	},

	enterprise: {
		name: 'Name',
		shortName: 'Short name',
		shortNameNote: 'shown on WeCom cards',
		verification: 'Verification',
		admitted: 'Closed beta',
		admittedSince: (date) => `admitted since ${date}`,
		notAdmitted: 'not admitted',
		admittedNote: 'The beta prefers enterprises that are active, verified, and in need of the interop.',
		departments: 'Departments',
		members: 'Members'
	},

	tools: {
		title: 'Operation log',
		assumed: 'Contents assumed',
		why: 'The article only names this section. The log tells what was really done in this sandbox; that it stands here is our assumption.',
		count: (count: number) => (count === 1 ? '1 entry' : `${count} entries`),
		kind: 'Kind of operation',
		allKinds: 'All operations',
		kinds: { rights: 'Rights', members: 'Members', customers: 'Customers and CRM', enterprise: 'Company' },
		by: 'Done by',
		everybody: 'All members',
		columns: { time: 'Time', by: 'Who', what: 'What was done', there: 'Go back there' },
		back: 'Back here',
		here: 'You are here',
		backTo: (when: string) => `Back to the step of ${when}`,
		nothing:
			'Nothing yet. Granting, inviting or suspending members, reading the usage records and linking the CRM are all noted here, also where they were refused.',
		nothingSuch: 'No such operation.'
	}
};
