import type { Messages } from '../language.svelte';

export const trust: Messages['about']['trust'] = {
	title: 'What we promise',
	text: 'Each promise is held by tests whose names begin with its number. The figures come from the last long run, written by a program and never by hand. How far it reaches today is said as it is.',
	run: (date, build, minutes) =>
		`Last run: ${date}, build ${build}, at the measure of ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
	comma: ', ',
	columns: { number: 'No.', promise: 'Promise', standing: 'Now', measured: 'Last run' },
	standings: { held: 'held', part: 'in part', notYet: 'not yet' },
	passed: (count) => `${count} ${count === 1 ? 'test' : 'tests'} passed`,
	failed: (count) => `${count} failed`,
	none: 'none of its tests in this run',
	missing: 'Missing: ',
	files: (count) => `in ${count} test ${count === 1 ? 'file' : 'files'}`,
	figures: {
		kills: (count) => `browser killed ${count} ${count === 1 ? 'time' : 'times'}`,
		stepsLost: (count) => `${count} steps lost`,
		sequences: (count) => `${count} random sequences`,
		places: (count) => `${count} time zones with languages`,
		seconds: (count) => `${count} s of random clicking`,
		clicks: (count) => `${count} clicks and keys`,
		uncaught: (count) => `${count} uncaught errors`
	},
	promises: {
		P1: 'Saved means saved: a step that says so is there after the browser is killed.',
		P2: 'What we cannot read is never destroyed: kept as it was, named, to be downloaded.',
		P3: 'Every file and link ever made goes on opening.',
		P4: 'An import succeeds as a whole or changes nothing, and answers soon.',
		P5: 'Content never becomes a program and never opens by itself.',
		P6: 'Nothing leaves this computer.',
		P7: 'It works without a network, and says truthfully whether it will.',
		P8: 'An update never interrupts a lesson: no reload without a click.',
		P9: 'All windows of one session show the same.',
		P10: 'The same acts give the same world on any computer, in any time zone and language.',
		P11: 'Nothing that is not allowed is silent: the control is absent, or says why.',
		P12: 'Every change you can see can be taken back.',
		P13: 'Any text is safe text: kept exactly, and no page breaks under it.',
		P14: 'Big classes do not slow it down.',
		P15: 'Everyone can use it: keyboard, screen reader, zoom, reduced motion.',
		P16: 'It can be read from the last row.',
		P17: 'Two languages, one state, changed at any moment.',
		P18: 'No pretence: rules have sources, a simulation says that it is one, no real account is asked for.',
		P19: 'What ships is what is in the repository: the same sources build the same bytes.'
	},
	lacks: {
		P1: 'a hundred kills at random moments have not been run.',
		P4: 'a file of nine megabytes is answered after three seconds on a busy machine with two cores; the page never stands still for much more than 100 ms.',
		P7: 'a cold start within three seconds on a machine six times slower is not measured.',
		P8: 'telling an old window within three seconds is not measured case by case.',
		P9: 'six windows at once were run and timed in a real browser; the times are not yet a gate.',
		P11: 'an hour of random clicking has not been run.',
		P12: 'bulk changes in the CRM are not in this release.',
		P14: 'a session of 100,000 messages takes several seconds to open on a busy machine, and on a machine six times slower an act takes more than 100 ms to be seen; of long lists only what is in view is drawn.',
		P15: 'no test finishes every lesson at 400 % zoom.',
		P16: 'sizes and contrast are checked on the main screens, not on every one; there is no key for it yet.',
		P17: 'screenshots with text 40 % longer are not compared yet.',
		P18: 'every screen says that it is a simulation; no test looks at each of them yet.',
		P19: 'two builds of the site are the same, byte for byte; the one-file edition is not compared yet.'
	}
};
