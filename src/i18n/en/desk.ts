import type { Messages } from '../language.svelte';

export const desk: Messages['desk'] = {
	directory: {
		departments: 'Departments',
		everybody: 'All members',
		nobody: 'No department',
		unfold: (name) => `Unfold ${name}`,
		fold: (name) => `Fold ${name}`,
		add: 'Add a department',
		menu: (name) => `Manage the department ${name}`,
		within: 'Add a department within',
		rename: 'Rename',
		move: 'Move to…',
		remove: 'Remove the department',
		name: 'Name of the department',
		parent: 'Within',
		titles: { add: 'Add a department', rename: 'Rename a department', move: 'Move a department' },
		save: { add: 'Add', rename: 'Rename', move: 'Move' },
		cancel: 'Cancel',
		edit: 'Change department and position',
		editing: 'Change a member',
		department: 'Department',
		position: 'Position',
		store: 'Save',
		newer: (now) => `Somebody else has just changed it: it is “${now}” now. Change it from there.`,
		take: 'See how it is now',
		sortBy: (column) => `Sort by ${column}`,
		range: (from, to, all) => `${from}–${to} of ${all === 1 ? '1 person' : `${all} people`}`,
		previous: 'Previous page',
		next: 'Next page',
		firstPage: 'This is the first page.',
		lastPage: 'This is the last page.',
		empty: 'Nobody here yet.',
		why: 'The article only names the section 「通讯录」 (directory). How departments come and go and move, and how a member’s department and position change, is assumed.'
	},
	lists: {
		import: 'Import',
		export: 'Export',
		members: 'Members',
		columns: ['Name', 'Department', 'Position'],
		moreColumns: ['State', 'Administrator'],
		title: 'Import members',
		explain: (most) =>
			`Choose a CSV file: its first line names the columns (Name, Department, Position), then one member a line, at most ${most}. A department may be written “Service/Dali”; those that lack are made. Who is imported is new here, and a member once they accept.`,
		why: 'The article does not say how the console takes in many members at once. The columns, the rules for a line and the limit are this sandbox’s own.',
		choose: 'Choose a file…',
		template: 'Download a sample',
		sampleName: 'members-sample',
		sample: [
			['Lin Xiaoman', 'Service/Dali', 'Travel adviser'],
			['Zhou Datong', '', 'Shop manager']
		],
		reading: 'Checking…',
		files: {
			tooLarge: 'The file is too large: at most 8 MB.',
			workbook: 'This is a spreadsheet’s workbook, not a CSV. Save it as CSV there, and choose that file.',
			notText: 'This file is no text; it cannot be read.',
			empty: 'There are no members in the file.'
		},
		encodings: { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', gb18030: 'GBK' },
		encoded: (name) =>
			`This file is not UTF-8; it was read as ${name}. See whether the names below are right.`,
		tooMany: (lines, most) => `The file has ${lines} lines; at most ${most} at once: please split it.`,
		noColumn: (names) => `The first line does not name: ${names.join(', ')}.`,
		fields: { name: 'Name', department: 'Department', position: 'Position' },
		good: (count) => (count === 1 ? '1 line can be imported' : `${count} lines can be imported`),
		bad: (count) => (count === 1 ? '1 line is at fault' : `${count} lines are at fault`),
		nothingHalf:
			'As long as one line is at fault none is imported: mend them in the file, and choose it again.',
		atLine: (line, field, what, found) =>
			`Line ${line}${field === '' ? '' : `, ${field}`}: ${what}${found === '' ? '' : ` (${found})`}`,
		faults: {
			cellMissing: 'Not filled in.',
			quotesOpen: 'A quotation mark is never closed.',
			tooManyLevels: 'Too many departments within each other.',
			tooLong: (most) => `Too long: at most ${most} characters.`,
			controls: 'There are invisible control characters in it.'
		},
		more: (count) => (count === 1 ? '1 more line is at fault.' : `${count} more lines are at fault.`),
		preview: (count) => (count === 1 ? 'The first line:' : `The first ${count} lines:`),
		notYet: 'Choose a file without faults first.',
		do: (count) => (count === 0 ? 'Import' : `Import ${count === 1 ? '1 member' : `${count} members`}`),
		done: (count) => (count === 1 ? '1 member was imported.' : `${count} members were imported.`),
		cancel: 'Cancel'
	},
	usage: {
		find: 'Find by the name of a member or contact',
		anyWay: 'Every way',
		ways: {
			scan: 'Scanning a code',
			card: 'Passing a card',
			cardPicture: 'Passing a card (picture)',
			group: 'From a group'
		},
		export: 'Export CSV',
		none: 'No such record.',
		perDay: 'New each day',
		perSpan: (days) => `New in ${days} days each`,
		highest: (most) => `highest: ${most}`,
		span: (from, until) => `${from} to ${until}`,
		today: 'today',
		when: 'Date',
		count: 'Records',
		columns: ['Time', 'Member', 'Contact', 'Who began', 'Way'],
		began: { member: 'the member', other: 'the other side' }
	},
	apps: {
		assumed: 'Contents assumed',
		why: 'The article only names the section 「企业应用」 (enterprise apps). That an app has a name, an AgentId and a visible range, and an app that calls the interface a secret, is assumed after later official documentation.',
		add: 'Add an app of your own',
		changing: 'Change who sees it',
		own: 'Apps of your own',
		none: 'None yet.',
		addOne: ' Add one and choose who sees it: it is then in their workbench.',
		ownNote:
			'Whoever sees it has it in their WeCom workbench. By the interface, too, it sees only them, and sends messages to them alone.',
		called: 'Apps that may call the interface',
		calledNote:
			'The enterprise’s own system gets a token for CorpID and secret. The CRM is here once it is linked. Secrets differ in every sandbox and are not real ones.',
		columns: { name: 'Name', range: 'Who sees it', acts: 'Acts' },
		kinds: { crm: 'The enterprise’s CRM', directory: 'Directory helper' },
		noAgent: 'none',
		nobody: 'nobody',
		change: 'Change',
		show: 'Show'
	},
	callbacks: {
		open: 'How it is told',
		explain:
			'Before this is saved, WeCom asks a question at the address; the right answer has to come within 1 s.',
		why: 'What is entered, and the question, are as in the later documentation; the page, the choice one by one and what an address may be are assumed.',
		hide: 'Hide',
		notCopied: 'It cannot be copied: select it yourself.',
		url: 'Address (URL)',
		make: 'Make one',
		makeOf: (name) => `Make a ${name}`,
		events: 'Told of',
		what: {
			add_external_contact: 'A member added a customer',
			edit_external_contact: 'A member changed a customer’s remark or tags',
			del_external_contact: 'A member deleted a customer',
			del_follow_user: 'A customer deleted a member',
			create_user: 'Members are invited or imported',
			update_user: 'Members join, move or are suspended',
			delete_user: 'Members leave'
		},
		helper: 'to the directory’s helper',
		mannerNote: 'The system is simulated; nothing is sent to the address above.',
		outcomes: {
			answered: 'Verified: the right answer came back.',
			unreachable: 'Not verified: nobody is at this address.',
			timedOut: 'Not verified: no answer in 1 s.',
			refused: 'Not verified: the question cannot be read.'
		},
		silence: 'nothing',
		test: 'Test',
		save: 'Verify and save',
		saved: 'Verified and saved. The CRM is told from now on.'
	},
	plugin: {
		assumed: 'Contents assumed',
		why: 'The article only names the section 「微信插件」 (WeChat plug-in), and does not say what is in it. What stands here is assumed from its name: using the enterprise from WeChat without WeCom.',
		title: 'The enterprise in WeChat',
		codeOf: (company) => `Code of the WeChat plug-in of ${company}`,
		inCode: (company) => `${company} · WeChat plug-in (Hutong, a teaching simulation)`,
		what: (company) =>
			`Members scan this code with WeChat, and get messages of ${company} without having WeCom.`,
		gets: [
			'They get: announcements, and messages of the enterprise’s own apps.',
			'They cannot: add customers. That takes a WeCom identity, and the right.'
		],
		scanned: 'The plug-in is not simulated here: a real phone reads one line of text in the code.',
		members: (atWork, others) =>
			`${atWork === 1 ? '1 member' : `${atWork} members`} at work could scan it${others === 0 ? '.' : `; ${others} have not joined or are suspended, and would not get in.`}`
	},
	announcing: {
		title: 'Announcements',
		to: (count) => (count === 1 ? 'to 1 member at work' : `to ${count} members at work`),
		why: 'The article only names the section 「管理工具」 (management tools). That announcements are made here, and arrive in the members’ notices, is assumed.',
		text: 'Write to everybody at work',
		post: 'Announce',
		done: (count) => (count === 1 ? '1 member has it.' : `${count} members have it.`)
	},
	company: {
		edit: 'Change',
		title: 'Change the enterprise’s details',
		logo: 'Logo',
		noLogo: 'none',
		logos: { peak: 'Peak', wave: 'Wave', book: 'Book', leaf: 'Leaf', gate: 'Gate', cup: 'Cup' },
		newer: 'Somebody else has just changed the details. Change them from there.',
		kinds: 'What administrators may do',
		kindsNote:
			'The article only says that there are administrators. Their kinds, and what each may do, are assumed; a source of 2019 has only super administrators set who may add external contacts.',
		super: 'Super administrator',
		sub: 'Sub-administrator',
		all: 'everything',
		may: 'yes',
		ifGiven: 'if given',
		never: 'cannot be given',
		adminColumns: { name: 'Name', kind: 'Kind', rights: 'Rights', right: 'Right', acts: 'Acts' },
		means: {
			directory: 'Departments and members: add, move, invite, import, suspend, remove',
			external: 'Who may add external contacts: give and take the right',
			customers: 'Read the usage records, pass customers on',
			crm: 'Link and unlink the CRM, and how it is told',
			apps: 'Add apps of the enterprise’s own, and who sees them',
			announcements: 'Announce something to all members at work',
			company: 'Name, short name, logo, verification',
			administrators: 'Make sub-administrators, suspend or remove administrators'
		},
		mayNot:
			'Without a right a section can be read only. The last super administrator cannot be suspended, removed, or leave.',
		addAdmin: 'Add a sub-administrator',
		changingRights: 'Change what a sub-administrator may do',
		changeRights: 'Change',
		takeBack: 'Take all back',
		who: 'Choose a member',
		noCandidate: 'There is no other member at work.',
		chooseMember: 'Choose a member first.',
		chooseRight: 'Give one right at least.'
	}
};
