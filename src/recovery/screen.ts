import { showBar } from './bar';
import { dress } from './dress';
import { element } from './element';
import { readEverything } from './everything';
import { addressOf, lastGoodStep, parkPresent, slotOf } from './steps';
import { spoken, wordsOf, type Spoken, type Words } from './texts';

/*
 * The recovery screen and the bar before it: plain elements that need no part of the app, so that nothing which broke
 * there can break here. It lies in the top layer, above whatever dialog was open.
 */

/** ms; errors within it are one fault told many times. */
const burst = 1_000;
/** ms; another error within it is a repeated one. */
const lately = 30_000;

/** More starts in a row than any that was counted: what breaks early would break again. */
const broke = 9;

/** ms after the start; a page that breaks so early would break again, so the next start opens this screen at once. */
const soon = 6_000;

/** What happened, as text for whoever is asked about it. */
const happened: string[] = [];
let lastAt = -Infinity;
/** The page cannot be gone back to. */
let dead = false;
let shown: HTMLDialogElement | undefined;

/**
 * Tells what happened: the event of the first uncaught error in a bar; an error that broke the page, or one that comes
 * again, with the whole screen. Nothing at all (`undefined`): the screen was asked for.
 */
export function told(what: unknown): void {
	if (what instanceof ErrorEvent) tell(what.error ?? what.message, false);
	else if (what instanceof PromiseRejectionEvent) tell(what.reason ?? 'rejected', false);
	else tell(what, true);
}

function tell(error: unknown, broken: boolean): void {
	if (isNoise(error)) return;
	const now = performance.now();
	const again = now - lastAt > burst && now - lastAt < lately;
	if (error !== undefined) {
		// Drawing that failed is told to nobody else.
		if (broken) console.error(error);
		note(error);
		// A burst counts from its beginning, or one that goes on for ever would never be a repeated one.
		if (now - lastAt > burst) lastAt = now;
	}
	dress();
	dead ||= broken || document.querySelector('#app .boot') !== null;
	if (broken && error !== undefined && now < soon) keepStarts(broke);
	if (dead || again) return show();
	if (!shown) showBar(wordsOf(spoken()), show);
}

/** What browsers report as an error and is none, and what belongs to an extension of theirs. */
function isNoise(error: unknown): boolean {
	if (typeof error === 'string') return error.startsWith('ResizeObserver loop');
	return (
		error instanceof Error && /^\s*at .*-extension:\/\//m.test(error.stack?.split('\n', 3).join('\n') ?? '')
	);
}

function note(error: unknown): void {
	const text = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
	const whole = error instanceof Error && !text.includes(error.message) ? `${error.message}\n${text}` : text;
	happened.push(`${new Date().toISOString()} ${location.hash || '#/'}\n${whole.slice(0, 4_000)}`);
	if (happened.length > 10) happened.shift();
}

/** Where the page was; the recovery screen's own address leads to the free sandbox. */
function whence(): string {
	return location.hash.startsWith('#/recovery') ? '#/sandbox' : location.hash;
}

function show(): void {
	draw(spoken());
}

function draw(language: Spoken): void {
	const words = wordsOf(language);
	const asked = happened.length === 0;
	shown?.remove();
	const screen = element('dialog', { className: 'recovery', lang: language });
	shown = screen;
	screen.setAttribute('aria-labelledby', 'recovery-title');
	// Where the page is gone there is nothing behind it.
	screen.oncancel = (event) => {
		event.preventDefault();
		if (!dead) leave();
	};
	const told = element('p', { className: 'told' });
	told.setAttribute('role', 'status');
	const other = element('button', { className: 'btn quiet', type: 'button', textContent: words.other });
	other.onclick = () => draw(language === 'en' ? 'zh-CN' : 'en');
	const title = element('h1', {
		id: 'recovery-title',
		textContent: asked ? words.asked : words.broken,
		tabIndex: -1
	});
	const ways = element('ul');
	screen.append(
		element('header', {}, element('b', { textContent: words.brand }), other),
		title,
		element('p', { className: 'lead', textContent: words.safe }),
		ways,
		told,
		report(words, told)
	);
	const hash = whence();
	if (dead) ways.append(way(words.reload, words.reloadNote, () => reopen(hash), true));
	else ways.append(way(words.close, words.closeNote, leave, true));
	const step = element('li', { hidden: true });
	ways.append(
		step,
		way(words.download, words.downloadNote, () => void download(words, told)),
		way(words.empty, words.emptyNote, () => void startEmpty(words, told))
	);
	if (dead && !/^#?\/?$/.test(hash)) ways.append(way(words.library, words.libraryNote, () => reopen('#/')));
	const slot = slotOf(hash);
	lastGoodStep(slot).then(
		(number) => {
			if (number === undefined) return;
			step.replaceWith(way(words.step(number), words.stepNote, () => reopen(addressOf(slot, number))));
		},
		// Nothing stored can be read; the other ways remain.
		() => undefined
	);
	document.body.append(screen);
	screen.showModal();
	title.focus();
}

function leave(): void {
	shown?.close();
	shown?.remove();
	shown = undefined;
}

/** A way out: its button, and what it does in a line. */
function way(name: string, note: string, go: () => void, first = false): HTMLElement {
	const button = element('button', {
		className: first ? 'btn big fill' : 'btn big',
		type: 'button',
		textContent: name
	});
	button.onclick = go;
	const id = `recovery-${ids++}`;
	button.setAttribute('aria-describedby', id);
	return element('li', {}, button, element('p', { id, textContent: note }));
}

let ids = 0;

/** Starts the page anew at an address; asked for by hand, so that it may fail again. */
function reopen(address: string): void {
	keepStarts(0);
	history.replaceState(null, '', address);
	location.reload();
}

function keepStarts(count: number): void {
	try {
		sessionStorage['hutong.starts'] = count;
	} catch {
		// Without storage no start is counted.
	}
}

async function download(words: Words, told: HTMLElement): Promise<void> {
	told.textContent = words.reading;
	try {
		const taken = new Date().toISOString();
		const about = {
			build: __BUILD__,
			taken,
			address: location.hash,
			happened,
			kept: local(),
			open: openNow()
		};
		const { file, records, files, faults } = await readEverything(about);
		const link = element('a', {
			href: URL.createObjectURL(file),
			download: `hutong-everything-${taken.slice(0, 10)}.json`
		});
		link.click();
		setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
		const size = file.size < 1e6 ? `${Math.ceil(file.size / 1e3)} kB` : `${(file.size / 1e6).toFixed(1)} MB`;
		told.textContent = words.downloaded(records, files, size) + (faults > 0 ? words.partly(faults) : '');
	} catch (error) {
		note(error);
		told.textContent = words.unread;
	}
}

/** The session that is open, where the stage is alive: it may hold what was not stored. */
function openNow(): unknown {
	try {
		return (window as { hutong?: { exportSession(): unknown } }).hutong?.exportSession();
	} catch (error) {
		return { fault: String(error) };
	}
}

/** What else the page keeps: the language, the theme. */
function local(): Record<string, string> {
	try {
		return Object.fromEntries(Object.entries(localStorage).filter(([name]) => name.startsWith('hutong.')));
	} catch {
		return {};
	}
}

async function startEmpty(words: Words, told: HTMLElement): Promise<void> {
	try {
		await parkPresent(new Date().toISOString());
		reopen('#/sandbox');
	} catch (error) {
		note(error);
		told.textContent = words.notEmptied;
	}
}

/** What happened, to be read and copied: text and nothing else. */
function report(words: Words, told: HTMLElement): HTMLElement {
	const text = happened.length > 0 ? happened.join('\n\n') : words.nothing;
	const shownText = element('pre', { textContent: text, tabIndex: 0 });
	const copy = element('button', { className: 'btn', type: 'button', textContent: words.copy });
	copy.onclick = () =>
		void navigator.clipboard.writeText(`${__BUILD__}\n${navigator.userAgent}\n\n${text}`).then(
			() => (told.textContent = words.copied),
			() => (told.textContent = words.notCopied)
		);
	return element(
		'section',
		{},
		element('h2', { textContent: words.what }),
		shownText,
		element('p', {}, copy, element('span', { textContent: `${words.build}${__BUILD__}` }))
	);
}
