import type { Messages } from '../language.svelte';

const events: Messages['guide']['missing']['events'] = {
	'edition.changed': () => 'the period has not changed yet',
	'identity.created': (from, to) => `${from} has not invited ${to} yet`,
	'identity.changed': (_, to) => `the identity of ${to} has not changed yet`,
	'application.changed': (from) => `${from} has not applied for the beta yet`,
	'link.asked': (from, to) => `${from} has not asked to add ${to} yet`,
	'link.connected': (from, to) => `${from} and ${to} have not added each other yet`,
	'message.delivered': (from, to) => `${from} has sent nothing to ${to} yet`,
	'message.bounced': (from, to) => `${from} has not tried to write to ${to} yet`,
	'message.recalled': (from) => `${from} has recalled nothing yet`,
	'card.saved': (from) => `${from} has not saved the card as a picture yet`,
	'contactWay.set': () => 'no “Contact me” has been set yet',
	'corpTags.set': () => 'no tag of the enterprise has been set yet',
	'link.marked': () => 'no tag of the enterprise is on a customer yet',
	'crm.written': () => 'nothing has been written in the enterprise’s CRM yet',
	'files.opened': (from) => `${from} has not looked at the files and images yet`,
	'moments.opened': (from) => `${from} has not looked at the Moments yet`,
	'group.joined': (_, to) => `${to} is not in the group yet`
};

export const guide: Messages['guide'] = {
	label: 'Guide',
	place: (step, steps) => `Step ${step} of ${steps}`,
	minutes: (count) => `about ${count} min`,
	goals: 'Goals',
	met: 'done',
	unmet: 'to do',
	stillMissing: (what) => `Still missing: ${what}`,
	facts: 'Rests on',
	hint: 'Hint',
	moreHint: 'A stronger hint',
	point: 'Point at it',
	show: 'Show me',
	stopShow: 'Stop showing',
	stepDone: 'This step is done.',
	done: (step) => `Step ${step} is done.`,
	next: 'Next step',
	toQuestion: 'A question',
	finish: 'Finish',
	question: 'A question',
	right: 'Right. ',
	wrong: 'Not so. ',
	finished: 'The lesson is done.',
	finishedNote: 'Everything you did is kept: look back along the timeline, or go on freely.',
	backToLibrary: 'Back to the lessons',
	resetStep: 'Redo this step',
	resetLesson: 'Start over',
	free: 'Play freely',
	freeTitle: 'Playing freely',
	freeNote:
		'Try anything; it counts for no step. You come back to where you left, and what you tried stays as a branch.',
	back: 'Back to the step',
	notes: 'Trainer’s notes',
	fold: 'Fold',
	unfold: 'Unfold',
	steps: 'Steps',
	goTo: (step, title) => `Step ${step}: ${title}`,
	opening: 'Opening the lesson…',
	unknown: 'There is no such lesson.',
	unknownNote: 'The link may be mistyped, or from a newer version.',
	person: (name, company) => `${name} (${company})`,
	anybody: 'somebody',
	missing: {
		and: '; ',
		events,
		event: 'what is to happen has not happened yet',
		times: (sentence, count, wanted) => `${sentence} (${count} of ${wanted} times)`,
		contact: (one, other) => `${one} and ${other} are no contacts yet`,
		asked: (one, other) => `${one} has not asked to add ${other} yet`,
		permitted: (name) => `${name} may not add external contacts yet`,
		identity: {
			invited: (name) => `${name} has no invitation yet`,
			active: (name) => `the identity of ${name} is not active yet`,
			suspended: (name) => `the identity of ${name} is not suspended yet`,
			void: (name) => `the identity of ${name} still stands`
		},
		works: (name, company) => `${name} has not joined ${company} yet`,
		application: {
			none: (company) => `${company} has applied already`,
			downloading: (company) => `${company} is not registered yet`,
			submitted: (company) => `The application of ${company} is not submitted yet`,
			admitted: (company) => `${company} is not in the beta yet`,
			declined: (company) => `The application of ${company} has no result yet`
		},
		newEnterprise: 'the new enterprise',
		setting: (name) => `${name} has not set it yet`,
		refused: (name) => `${name} has not tried it yet`,
		never: 'something happened that should not: undo it, or redo the step',
		not: 'as things stand, something must be changed back first',
		late: 'that took too many acts, or too long: redo the step'
	},
	file: {
		title: 'Open a lesson file',
		note: 'Choose a hutong.lesson file. It is checked first and opened only if all of it is sound; it stays for as long as this window does.',
		choose: 'Choose a file',
		reading: 'Checking…',
		safe: 'Nothing has changed. What is wrong:',
		refused: {
			tooLarge: 'The file is too large and was not opened.',
			notJson: 'The file cannot be read and was not opened.',
			newer: 'This file is from a newer version; please update the page first.',
			notALesson: 'Something is wrong with this lesson, so it was not opened.'
		}
	},
	trial: {
		title: 'Try it',
		point: 'Press the marked button and see whether the table told the truth.',
		look: 'Look at the label: nothing is to be pressed, seeing it is the result.',
		back: 'Back to the table',
		unknown: 'The table has no such cell.'
	}
};
