import type { share as source } from '../zh-CN/share';

export const share: typeof source = {
	share: 'Share',
	title: 'Share',
	close: 'Close',
	what: 'What to share',
	lesson: 'This lesson, from the start',
	session: 'My session as it is',
	lessonNote: 'They open the same lesson at its first step. Nothing that you did goes along.',
	sessionNote: (steps) =>
		`They see your ${steps} ${steps === 1 ? 'step' : 'steps'} so far with every branch. It opens paused at the first one, to be played or carried on.`,
	staysHome: 'Drafts that were not sent, and how far was read, stay here.',
	pictures: (count) =>
		`It speaks of ${count} ${count === 1 ? 'picture or file' : 'pictures or files'} of your own: links carry their names and sizes only, session files carry what is in them too.`,
	making: 'Making the link…',
	link: 'Link',
	copy: 'Copy the link',
	copied: 'Copied',
	notCopied: 'The browser did not copy it. The link is selected: press Ctrl+C (⌘C on a Mac).',
	onlyAfterHash: 'All of it stands after the # of the link, which browsers send to no server.',
	qr: 'Scan to open this link',
	noQr: (bytes, most) =>
		`The link has ${bytes} bytes, more than ${most}: no camera reads that off a projector, so there is no QR code.`,
	tooLong: (length, most) =>
		`This session does not fit into a link: it takes ${length} characters, and chat apps often cut after ${most}. Send the file instead.`,
	localFile: 'This page was opened from a file on this computer: its links open nowhere else. Send the file.',
	failed: 'The link could not be made. Send the file instead.',
	file: 'File',
	fileNote: 'They choose it on the “Open” page, or import it from the log or from “My sandboxes”.',
	download: 'Download the session file',
	downloaded: 'The download has started',
	left: (names) =>
		`What is in ${names.length} picture(s) or file(s) did not go along (${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}): a file holds 64 MB at most, or they are no longer in this browser.`,
	secrets: {
		title: 'Have a look first: these seem real',
		text: 'A link or file that was sent cannot be taken back. Made-up ones are fine; real ones should be changed first.',
		kinds: {
			mobile: 'Looks like a phone number',
			idNumber: 'Looks like an ID number',
			key: 'Looks like a secret key',
			email: 'Looks like an e-mail address'
		},
		at: (place, sentence) => `Step ${place} · ${sentence}`,
		start: 'How it begins',
		branch: 'Name of a branch',
		more: (count) => `${count} more`,
		draft: 'A draft that was not sent',
		cancel: 'Cancel',
		goOn: 'Go on all the same'
	},
	open: {
		title: 'Open what somebody sent',
		note: 'Choose a file (.hutong or .json) or drop it here; a link is simply opened. You see what it is before you decide.',
		choose: 'Choose a file',
		another: 'Choose another file',
		reading: 'Checking…',
		safe: 'Nothing was written, and your own session is as it was.',
		where: 'What is wrong where',
		back: 'Back to the lessons',
		refused: {
			incomplete:
				'It is incomplete: the link was cut on its way, or a download broke off. Ask for it again, or for the file.',
			tooLarge: 'It is too large: a file may have 64 MB, as many when unpacked; a link may unpack to 1 MB.',
			notText: 'This is no text file, or not in UTF-8.',
			notJson: 'This is no file of the sandbox: it is not complete JSON.',
			notObject: 'This is no file of the sandbox.',
			tooDeep: 'It is nested too deep and was not opened.',
			tooMany: 'There is more in it than the limits allow; it was not opened.',
			reserved: 'There are names in it that are not allowed; it was not opened.',
			notOurs: 'This is no file of the sandbox.',
			notASession: 'Parts of this session are not in the right form; it was not opened.',
			notALesson: 'Parts of this lesson are not in the right form; it was not opened.',
			notAnEdition:
				'Parts of this edition are not in the right form, or what it is based on is not here; it was not opened.',
			newer: 'It comes from a newer version. Update the page first.',
			inconsistent: 'Its parts do not fit together: it may have been altered. It was not opened.'
		},
		received: 'Somebody sent you a session',
		kind: 'From',
		kinds: { link: 'A link', file: 'A file' },
		steps: 'Steps',
		stepCount: (steps, refused) => (refused === 0 ? `${steps}` : `${steps}, of which ${refused} refused`),
		branches: 'Branches',
		branchCount: (count) => `${count}`,
		people: 'People',
		enterprises: 'Enterprises',
		andMore: (count) => `… ${count} in all`,
		period: 'Period',
		files: 'Pictures and files',
		fileCount: (count, carried) =>
			carried === 0
				? `${count}: names and sizes only, without what is in them`
				: carried === count
					? `${count}, with what is in them`
					: `${count}, of which ${carried} with what is in them`,
		lost: {
			missing: ': what is in it did not come along',
			damaged: ': what is in it does not match its fingerprint and was not taken',
			tooLarge: ': more than 10 MB, not taken'
		},
		filesNotKept: (count) =>
			`${count} picture(s) or file(s) could not be stored in this browser: you see them until this window is closed.`,
		check: 'Check',
		agrees: 'Done again, it comes to the same as theirs',
		differs:
			'Done again under the rules of this version, it comes to something else than theirs. It can be opened, but may not be what they saw.',
		unknown: 'From an older version, brought to the present form; the result cannot be checked',
		consent:
			'It opens as a new session, paused at its first step; press “Play” to see it. Your present session stays as it is.',
		inLesson: (title) => `It was done in the lesson “${title}” and opens with its guide.`,
		open: 'Open it',
		no: 'Leave it',
		opened: 'Opened as a new session, paused at its first step',
		openedDiffers:
			'Opened as a new session, paused at its first step. Note that it comes to something else than theirs.',
		everythingFile: 'Bring back what was downloaded',
		taken: (when) => `Downloaded ${when}. `,
		everythingNote:
			'Choose the sessions to bring back: each becomes a new one among “My sandboxes”, and what is there stays as it is.',
		noSessions: 'There is no session in it that can be opened.',
		withFiles: (count, carried) =>
			carried === count
				? `${count} picture(s) or file(s)`
				: `${count} picture(s) or file(s), of which ${carried} with what is in them`,
		thrownAway: 'had been deleted',
		unreadable: (count) => `Cannot be opened: ${count}`,
		unreadableNote:
			'These are kept as they are among the unreadable data of “My sandboxes”; nothing is lost.',
		everythingFaults: (count) =>
			`${count} record(s) could not be read when it was downloaded and are not in this file.`,
		restore: (count) =>
			count === 0
				? 'Keep what cannot be opened'
				: `Bring back ${count} ${count === 1 ? 'session' : 'sessions'}`,
		restored: (count) => `${count} session(s) brought back; here they are`,
		restoreFailed: (stored) =>
			`The browser’s storage does not answer or has no room: ${stored} brought back, the rest was not written. Keep the file and try again.`,
		lessonFile: 'Somebody sent you a lesson',
		openLesson: 'Open this lesson',
		editionFile: 'Somebody sent you an edition',
		editionName: 'Name',
		editionBase: 'Based on',
		editionDate: 'Date',
		editionOwn: 'What differs',
		editionCells: (count) =>
			count === 0 ? 'Nothing: it is as its base' : `${count} ${count === 1 ? 'cell' : 'cells'}`,
		editionWas: (verdict) => `Before: ${verdict} → `,
		editionSays: (verdict) => `This edition: ${verdict}`,
		editionTheirs:
			'This is what its author says, and the numbers are the sources that they name; the sandbox has not checked them.',
		editionNote:
			'This version of the sandbox plays the periods that ship with it, and none that others wrote: here you see what it changes, and nothing is written.',
		editionBegin: 'Begin a new session in its base'
	}
};
