import type { Messages } from '../language.svelte';
import { trust } from './trust';

export const about: Messages['about'] = {
	title: 'About Hutong',
	lead: 'A teaching sandbox that runs in the browser: WeChat and WeCom are devices that you can see, people, enterprises and messages are simulated, and the rules are those of the closed beta of May 2018.',
	what: {
		title: 'What it is',
		text: [
			'For those who teach, learn or design the interop: add, chat, give rights and change jobs by hand, and see what happens at both ends.',
			'Every step is kept as an entry. It can be undone, looked back at, and left by another way; nothing is lost.',
			'It is a simulation and connects to neither WeChat nor WeCom nor any account. It is not made by Tencent and has no connection with Tencent.'
		]
	},
	sources: {
		title: 'Sourced and assumed',
		text: 'What the screens say is marked by where it comes from:',
		marks: {
			fact: 'The article says so. Opens our wording of it.',
			rule: 'The article does not say; it is from the collected rules. Opens how strong their source is.',
			assumed: 'No source says; the sandbox chose.',
			unknown: 'No source says, and nothing is chosen.'
		},
		unknown: 'unknown',
		shapes:
			'A circle is the person (WeChat), a square the job (WeCom): filled at work, dashed invited, struck through void, hollow another enterprise.'
	},
	privacy: {
		title: 'Privacy',
		text: [
			'No account, no statistics, no fonts or scripts from elsewhere. The page sends no request to any other address, and the browser’s content security policy would not let it.',
			'All that you do is kept in this browser’s local storage. Clearing the site’s data, or closing a private window, removes it; to keep it, export it to a file.',
			'What the camera sees while scanning is read in this page only; it is neither kept nor sent.'
		]
	},
	offline: 'Offline and updates',
	limits: {
		title: 'Limits',
		names: {
			message: 'A message',
			name: 'A name, remark or position',
			hello: 'Words with a request',
			group: 'Members of a WeChat group',
			file: 'A picture or file',
			recall: 'Recalling a message',
			request: 'A request stays open'
		},
		characters: (count) => `${count} characters`,
		people: (count) => `${count} people`,
		megabytes: (count) => `${count} MB`,
		minutes: (count) => `within ${count} minutes`,
		days: (count) => `${count} days`,
		text: 'Two periods run: before the interop, and the beta of May 2018. Interfaces of the server API that came later have an address of their own, on the API page; the CRM can use them too.'
	},
	script: {
		title: 'For scripts: window.hutong',
		text: 'Version 1, for the browser’s console. It takes and gives plain data, and can do nothing that the screens cannot.',
		methods: {
			dispatch: 'Does something. A refusal is an answer, not an error.',
			can: 'What would follow; leaves no trace.',
			world: 'The whole world at this moment, read-only.',
			hash: '16 hex digits; equal worlds have equal ones.',
			history: 'Every step from the start to this moment.',
			goto: 'Looks at a step; 0 is the start. Throws RangeError where there is none.',
			fetch:
				'The server API of the simulated enterprises: /cgi-bin/… as in the session’s edition, /all-years/cgi-bin/… with what came later. /hutong/apps tells CorpIDs and secrets.',
			exportSession: 'Takes this session out.',
			importSession: 'Opens a session as a new one, or says why not and changes nothing.'
		}
	},
	keyboard: {
		title: 'Keyboard',
		text: 'What mouse and finger can do, the keyboard can do too.',
		keys: [
			['Tab, Shift+Tab', 'to the next or previous control'],
			['Enter, Space', 'press a button, flip a switch'],
			['← →, Home, End', 'move along a row of tabs'],
			['↑ ↓, or first letters', 'move in a menu'],
			['Ctrl+Z, Ctrl+Shift+Z', 'undo, redo (⌘ on a Mac)'],
			['← →, Home, End on the timeline', 'a step back, a step on, to the start, to now'],
			['Shift+F10, Menu key', 'open a message’s or a chat’s menu'],
			['← →, Home, End between devices', 'make one wider or narrower; Enter gives the usual widths'],
			['Esc', 'close a menu, dialog or sheet; the focus goes back to where it was']
		]
	},
	formats: {
		title: 'File formats',
		text: 'The three kinds of file, and what a link holds, each have a JSON Schema that is published beside this page for other programs, and needs the network. Files of older releases keep opening.',
		names: [
			['session-2', 'A session: every step and branch, and the fingerprint of the result'],
			['lesson-1', 'A lesson: its start, steps, goals and notes'],
			['edition-1', 'An edition: the cells that differ from the one it is based on'],
			['link-1', 'A session in a link: only what was done, to be done again']
		]
	},
	libraries: {
		title: 'Libraries',
		text: 'Hutong’s own code is under the MIT licence. At run time it uses:',
		columns: { name: 'Name', version: 'Version', licence: 'Licence', use: 'For' },
		uses: {
			'@lucide/svelte': 'icons',
			'idb-keyval': 'keeping things in the browser',
			immer: 'immutable data',
			papaparse: 'reading and writing CSV',
			qr: 'reading QR codes',
			qrcode: 'drawing QR codes',
			svelte: 'the screens',
			valibot: 'checking data from outside',
			virtua: 'long lists',
			'workbox-window': 'working offline, newer versions',
			xstate: 'state machines'
		}
	},
	trust,
	version: { title: 'Version', build: 'This build: ' },
	facts: {
		title: 'All facts',
		text: 'The article’s 33, and the sections of the collected rules. The numbers are the same all over the sandbox.',
		columns: { number: 'No.', text: 'What it says' },
		article: 'Article A1–A33',
		rules: 'Rules §0–§8',
		timeline: 'Timeline (the rows in use)'
	}
};
