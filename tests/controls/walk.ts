import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render } from '@testing-library/svelte';
import { tick } from 'svelte';
import { vi } from 'vitest';
import { DeviceView } from '../../src/panes/device/view.svelte';
import { subjectsOf as subjectsInConsole, type ConsoleScreen } from '../../src/panes/console/screens';
import type { CrmScreen } from '../../src/panes/crm/screens';
import { subjectsOf as subjectsInWechat, type WechatScreen } from '../../src/panes/wechat';
import { subjectsOf as subjectsInWecom, type WecomScreen } from '../../src/panes/wecom';
import { isAccount, type EndId } from '../../src/world';
import type { SetTable } from '../panes/chat/table';
import Walked from './Walked.svelte';

/*
 * A walk through an app: every control of every screen is tried, from the home screen to wherever the controls
 * lead, and in whatever they open (menus, panels, sheets). Each does something that can be seen (on the screen, in
 * the world, in the clipboard), or the world says why not.
 */

export type Screen = WechatScreen | WecomScreen | ConsoleScreen | CrmScreen;

/** What is walked through. */
export type App = 'wechat' | 'wecom' | 'console' | 'crm';

const homes: { readonly [app in App]: Screen } = {
	wechat: { at: 'chats' },
	wecom: { at: 'messages' },
	console: { at: 'home' },
	crm: { at: 'customers' }
};

/** What a screen of each is about. */
const about: { readonly [app in App]: (screen: never) => ReturnType<typeof subjectsInWecom> } = {
	wechat: subjectsInWechat,
	wecom: subjectsInWecom,
	console: subjectsInConsole,
	crm: () => []
};

/** The screens of an app by their names, as its own list has them. */
export function kindsOf(app: App): string[] {
	const list = readFileSync(`src/panes/${app}/screens.ts`, 'utf8');
	return [...new Set([...list.matchAll(/readonly at: '(\w+)'/g)].map(([, at]) => at ?? ''))];
}

export interface Walk {
	/** The screens that were seen, by their names. */
	readonly seen: ReadonlySet<string>;
	/** How many controls were tried. */
	readonly tried: number;
	/** The sheets that were gone through, by what they are called. */
	readonly sheets: ReadonlySet<string>;
	/** What controls that are off gave as their reasons. */
	readonly reasons: ReadonlySet<string>;
	/** Controls that did nothing and said nothing, each with the way to it. */
	readonly faults: readonly string[];
}

/** How long a control may take to show that it did something, in ms. */
const patience = 600;
/** Of rows that are alike in one list, so many are tried. */
const alike = 2;
/** Of one kind of screen, so many are gone through that differ in what they are about. */
const ofOneKind = 4;

const pressable =
	'button, a[href], summary, [role=button], [role=tab], [role=menuitem], [role=switch], [role=checkbox], [role=radio]';
const fields = 'input:not([type=file]), textarea, select';

/**
 * Walks from the home screen and the screens given. `depth` is how far into what opens on a screen it goes: 1 is
 * the screen alone. A menu is on the way to what its items open, and counts as no step.
 */
export async function walk(
	table: SetTable,
	owner: EndId,
	seeds: readonly Screen[],
	depth: number,
	app: App = isAccount(owner) ? 'wechat' : 'wecom'
): Promise<Walk> {
	const { sandbox } = table;
	const base = sandbox.head;
	const start = sandbox.world;
	const seen = new Set<string>();
	const sheets = new Set<string>();
	const reasons = new Set<string>();
	const menuItems = new Set<string>();
	const faults: string[] = [];
	/** By the kind of screen: a control that two of a kind have alike is tried on one of them. */
	const tried = new Map<string, Set<string>>();
	let count = 0;
	let elsewhere = 0;
	const outside = vi.fn();
	vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: () => Promise.resolve(outside()) } });
	vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(outside);
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(outside);
	const errors = vi.spyOn(console, 'error').mockImplementation(() => {});

	const home = homes[app];
	const subjects = (screen: Screen) => about[app](screen as never);
	const queue: Screen[] = [home, ...seeds];
	const queued = new Map<string, Set<string>>();
	for (const screen of queue) note(screen);
	let view: DeviceView<Screen>;

	function note(screen: Screen): boolean {
		const those = queued.get(screen.at) ?? new Set();
		queued.set(screen.at, those);
		const key = JSON.stringify(screen);
		if (those.has(key)) return false;
		those.add(key);
		return true;
	}

	async function open(screen: Screen) {
		// What was pressed may still be on its way: a menu opens a moment later.
		await new Promise((resolve) => setTimeout(resolve, 0));
		cleanup();
		if (sandbox.world !== start) sandbox.goto(base);
		sandbox.explain(undefined);
		view = new DeviceView<Screen>('here', home, (each) => subjects(each).every((id) => sandbox.knows(id)));
		if (screen.at !== home.at) view.go(screen);
		render(Walked, {
			app,
			table,
			owner,
			view: view as DeviceView<WechatScreen>,
			onswitch: () => (elsewhere += 1)
		});
		await tick();
		// it finds out what it knows by calls
		if (app === 'crm')
			await vi.waitUntil(
				() => document.querySelector('.page h3') && !document.querySelector('[aria-busy=true], .coming')
			);
	}

	/** What anybody could see of where things stand. */
	function sight() {
		const { world, refused } = sandbox;
		const said = document.body.innerHTML;
		const { calls } = outside.mock;
		const typed = [...document.querySelectorAll<HTMLInputElement>(fields)]
			.map(({ value }) => value)
			.join('\n');
		const { activeElement } = document;
		return [world, refused, said, typed, activeElement, calls.length, elsewhere, view.top] as const;
	}

	async function acted(before: ReturnType<typeof sight>): Promise<boolean> {
		const differs = () => sight().some((each, place) => each !== before[place]);
		for (const until = Date.now() + patience; Date.now() < until;) {
			await tick();
			if (differs()) return true;
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		return differs();
	}

	/** Tries one control; whether it did something. */
	async function use(element: HTMLElement): Promise<boolean> {
		const before = sight();
		if (element.matches(fields)) return fill(element as HTMLInputElement);
		// A link that the browser follows or saves.
		if (element.matches('a[href]')) return true;
		await fireEvent.click(element);
		return acted(before);
	}

	/** On a screen, after what was pressed there: every control that has not been tried on it. */
	async function through(screen: Screen, way: readonly string[], known: Set<string>) {
		await open(screen);
		for (const step of way) {
			const element = find(step);
			if (!element) return;
			await use(element);
		}
		for (const sheet of document.querySelectorAll('dialog[open], [role=dialog]')) sheets.add(nameOf(sheet));
		const fresh = controlsIn(document.body).filter(({ key }) => !known.has(key));
		for (const { key } of fresh) known.add(key);
		for (const { key } of fresh) {
			await open(screen);
			for (const step of way) await use(find(step) ?? document.body);
			const element = find(key);
			if (!element) continue;
			count += 1;
			const why = reasonOf(element);
			if (why) reasons.add(why);
			if (why || isChosen(element)) continue;
			if (element.matches('[role=menuitem]')) menuItems.add(key);
			errors.mockClear();
			const did = await use(element);
			const told = errors.mock.calls.map(([error]) => String(error)).join('; ');
			const place = `${screen.at}: ${[...way, key].join(' → ')}`;
			if (told) faults.push(`${place} — ${told}`);
			else if (!did) faults.push(place);
			const { top } = view;
			const there = queued.get(top.at)?.size ?? 0;
			if (JSON.stringify(top) !== JSON.stringify(screen)) {
				if (there < ofOneKind && subjects(top).every((id) => isKnown(id)) && note(top)) queue.push(top);
			} else {
				const further = [...way, key];
				const steps = further.filter((step) => !menuItems.has(step)).length;
				if (steps < depth && sandbox.world === start) await through(screen, further, known);
			}
		}
	}

	/** Whether the world of the beginning has it: what a press has just made is gone with the next. */
	function isKnown(id: ReturnType<typeof subjects>[number]): boolean {
		if (sandbox.world === start) return true;
		sandbox.goto(base);
		return sandbox.knows(id);
	}

	for (let screen = queue.shift(); screen; screen = queue.shift()) {
		seen.add(screen.at);
		const known = tried.get(screen.at) ?? new Set();
		tried.set(screen.at, known);
		await through(screen, [], known);
	}
	cleanup();
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
	return { seen, tried: count, sheets, reasons, faults };
}

function fill(field: HTMLInputElement | HTMLSelectElement): boolean {
	if (field instanceof HTMLSelectElement) {
		const other = [...field.options].find((option) => option.value !== field.value)?.value;
		if (other !== undefined) void fireEvent.change(field, { target: { value: other } });
		return other !== undefined && field.value === other;
	}
	const value = field.type === 'range' ? field.max : '测';
	void fireEvent.input(field, { target: { value } });
	return field.value === value;
}

function find(key: string): HTMLElement | undefined {
	return controlsIn(document.body).find((each) => each.key === key)?.element;
}

/** Everything that can be operated, each by what it is called; of a long list of rows that are alike, the first few. */
function controlsIn(root: HTMLElement): { key: string; element: HTMLElement }[] {
	const lists = new Map<string, number>();
	const names = new Map<string, number>();
	const found: { key: string; element: HTMLElement }[] = [];
	for (const element of root.querySelectorAll<HTMLElement>(`${pressable}, ${fields}`)) {
		if (element.closest('[hidden], [aria-hidden=true], [inert]')) continue;
		const { control } = element.dataset;
		const list = element.closest('ul, ol, [role=group]');
		if (list) {
			const place = [...root.querySelectorAll('ul, ol, [role=group]')].indexOf(list);
			const disabled = element.getAttribute('aria-disabled');
			const kind = control ?? element.className;
			const row = `${place} ${kind} ${disabled}`;
			const count = (lists.get(row) ?? 0) + 1;
			lists.set(row, count);
			if (count > alike) continue;
		}
		const off = element.getAttribute('aria-disabled') === 'true' ? ', off' : '';
		const name = `${control ?? element.tagName.toLowerCase()} «${nameOf(element)}»${off}`;
		const count = (names.get(name) ?? 0) + 1;
		names.set(name, count);
		found.push({ key: count > 1 ? `${name} ${count}` : name, element });
	}
	return found;
}

function nameOf(element: Element): string {
	const name = element.getAttribute('aria-label') ?? element.textContent;
	return name.trim().replace(/\s+/g, ' ').slice(0, 40);
}

/** Of several of which one is chosen, the chosen one has nothing to do. */
function isChosen(element: HTMLElement): boolean {
	return (
		element.getAttribute('aria-selected') === 'true' ||
		element.getAttribute('aria-current') !== null ||
		(element.getAttribute('aria-pressed') === 'true' && element.closest('[role=group]') !== null) ||
		(element.getAttribute('role') === 'radio' && element.getAttribute('aria-checked') === 'true')
	);
}

/** Of a control that is off, the reason where everybody reads it. */
function reasonOf(element: HTMLElement): string | undefined {
	if (element.getAttribute('aria-disabled') !== 'true') return undefined;
	const why = document.getElementById(element.getAttribute('aria-describedby') ?? '');
	return why?.hidden === false ? why.textContent.trim() : undefined;
}
