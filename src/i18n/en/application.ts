import type { application as source } from '../zh-CN/application';

export const application: typeof source = {
	title: 'Application for the beta',
	none: 'This enterprise has not applied.',
	submitted: (who, date) => `${who} submitted it on ${date}; it waits for the review.`,
	due: (date) => `The result comes by ${date}.`,
	declined: (date, reasons) => `Declined on ${date}: ${reasons}. It can apply again.`,
	downloading: (who) =>
		`${who} has registered the enterprise; with WeCom installed the application is submitted.`,
	admitted: (date) => `In the beta since ${date}.`,
	contact: 'Contact',
	trade: 'Trade',
	trades: {
		onlineShop: 'Online shop',
		retail: 'Retail',
		travel: 'Travel',
		education: 'Education',
		property: 'Property',
		logistics: 'Logistics',
		other: 'Other'
	},
	scenario: 'What for',
	scenarios: {
		customers: 'Serving customers',
		partners: 'Working with partners',
		colleagues: 'Among colleagues only'
	},
	use: 'Expected use',
	useHint: 'may stay empty; e.g. 30 advisers add customers',
	apply: 'Submit',
	again: 'Apply again',
	formWhy:
		'The article only says that a form is filled in and submitted; its fields are assumed. The trades are those that it names.',
	review: 'Review by the platform',
	reviewNote: 'Really Tencent decides. Here the trainer plays it, or the rule does.',
	reviewWhy:
		'The article says that the beta prefers enterprises that are active, verified and need it, not how that is decided. The rule here: half of the members at work have said something in the last 30 days, the enterprise is verified, and the use is not internal only; with all three it is admitted. After a week without a decision the rule decides.',
	active: (active, members) => `${active} of ${members} members at work said something in the last 30 days`,
	verified: 'Verified',
	notVerified: 'Not verified',
	needs: (scenario) => `Use: ${scenario}`,
	weighs: { yes: 'met', no: 'not met' },
	byRule: 'Let the rule decide',
	admit: 'Admit',
	decline: 'Decline',

	standing: {
		none: 'not applied yet',
		downloading: 'submitted once WeCom is installed',
		submitted: 'submitted, waiting for the review',
		admitted: 'in the beta',
		declined: 'declined last time; it can apply again'
	},

	verify: {
		title: 'Verification',
		why: 'The article only says that verified enterprises are preferred. Submitting, review, sending back, expiry and the reasons are assumed.',
		states: {
			unverified: 'It has not been verified.',
			verifying: 'The papers are with the platform.',
			verified: 'The platform has verified it.',
			lapsed: 'Papers must be submitted again.'
		},
		sentBack: (date, reasons) => `Sent back on ${date}: ${reasons}. It can submit again.`,
		reasons: {
			nameDiffers: 'the name differs from the licence',
			paperUnclear: 'the papers cannot be read',
			notEntitled: 'submitted by somebody else'
		},
		allows: {
			verified: {
				in: 'The interop is open: permitted members add WeChat contacts.',
				out: 'Counts as verified in an application; the interop opens with the admission.'
			},
			not: {
				in: 'Still admitted, but the interop is closed: nobody is added and no right is given. Contacts and chats stay; it opens again when the verification is renewed.',
				out: 'It may apply for the beta, but does not count as verified.'
			}
		},
		submit: 'Submit papers',
		renew: 'Submit papers again',
		platform: 'The platform (played by the trainer):',
		pass: 'Verify',
		reason: 'Why it is sent back',
		sendBack: 'Send back',
		lapse: 'Let it lapse'
	},

	phone: {
		title: 'Apply for the beta',
		placeWhy:
			'The article does not say where one applies. Receipt and result are told by the official account, so it is there.',
		who: 'Apply with which work identity',
		whoNote: 'A person may have several. The enterprise of the chosen one applies.',
		registerTitle: 'Register the enterprise first',
		registerNote:
			'This WeChat is bound to no enterprise. Fill in its basic information, then get WeCom; the result is given there.',
		registerWhy:
			'The article only says that basic information is filled in first, not which. Name, short name and position are assumed, and so is that who registers is the first administrator.',
		company: 'Enterprise',
		name: 'Name',
		nameHint: 'e.g. Wang’s Pastry Ltd',
		shortName: 'Short name',
		shortNameHint: 'stands on work cards',
		position: 'Your position',
		positionHint: 'e.g. Owner',
		need: 'The form',
		register: 'Register and apply',
		submit: 'Submit',
		steps: ['Register', 'Get WeCom', 'Result in WeCom'],
		step: (number, total) => `Step ${number} of ${total}`,
		registered: (company) => `${company} is registered`,
		download: 'WeCom is not on this phone yet. The application is submitted once it is there and opened.',
		open: 'WeCom is on this phone already. The application is submitted when it is opened.',
		toDownload: 'Get WeCom',
		toWecom: 'Open WeCom',
		sent: 'Submitted. The result comes within a week.'
	}
};
