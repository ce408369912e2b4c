import { language } from '../../i18n';
import { catalogue } from '../../lessons';
import type { SessionRow } from '../../store';
import { editionIds } from '../../world';

/* How a list says when, how much and what. Real time, in the reader's own zone: it is not the simulated one. */

const day = 86_400_000;

/** `11月20日周五`, with the year where that is another one. */
export function dateText(at: number, now: number): string {
	const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
	const year = sameYear ? {} : ({ year: 'numeric' } as const);
	const options = { ...year, month: 'long', day: 'numeric', weekday: 'short' } as const;
	return new Intl.DateTimeFormat(language.locale, options).format(at);
}

/** `11月20日周五 14:05`, to the second where that is asked for */
export function momentText(at: number, now: number, seconds = false): string {
	const second = seconds ? ({ second: '2-digit' } as const) : {};
	const options = { hour: '2-digit', minute: '2-digit', ...second, hourCycle: 'h23' } as const;
	return `${dateText(at, now)} ${new Intl.DateTimeFormat(language.locale, options).format(at)}`;
}

/** `3天前`, `昨天`, `5分钟前` */
export function agoText(at: number, now: number): string {
	const format = new Intl.RelativeTimeFormat(language.locale, { numeric: 'auto' });
	const ms = Math.max(0, now - at);
	if (ms < 60_000) return language.t.sessions.justNow;
	if (ms < 3_600_000) return format.format(-Math.floor(ms / 60_000), 'minute');
	const midnight = new Date(now).setHours(0, 0, 0, 0);
	if (at >= midnight) return format.format(-Math.floor(ms / 3_600_000), 'hour');
	return format.format(-Math.ceil((midnight - at) / day), 'day');
}

/** `1.2 MB`, in steps of 1024 as file managers count. */
export function sizeText(bytes: number): string {
	if (bytes < 1024 ** 2) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
	if (bytes < 1024 ** 3) return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
	return `${(bytes / 1024 ** 3).toFixed(1)} GB`;
}

/** Where a session belongs: a lesson, or the free sandbox in its period. */
export function placeText({ about, present }: SessionRow): string {
	const t = language.t.sessions;
	const slot = about.slot ?? present[0] ?? '';
	if (slot.startsWith('lesson/')) {
		const lesson = catalogue.find(({ id }) => `lesson/${id}` === slot);
		return t.lesson(lesson?.title[language.locale] ?? slot.slice('lesson/'.length));
	}
	const edition = editionIds.find((id) => id === about.edition);
	return edition ? `${t.free} · ${language.t.frame.editions[edition]}` : t.free;
}

/** The name that was given, else one of when it began and where it belongs. */
export function nameOf(row: SessionRow, now: number, seconds = false): string {
	const { name, made } = row.about;
	const began = made === undefined ? '' : momentText(made, now, seconds);
	return name ?? language.t.sessions.unnamed(began, placeText(row));
}

/**
 * The names of a list, by key. A name that was given stays as it is; of all others no two are alike: what began in one
 * minute is told apart by its second, and what even then has one name is numbered.
 */
export function namesOf(rows: readonly SessionRow[], now: number): ReadonlyMap<string, string> {
	const names = new Map(rows.map((row) => [row.key, nameOf(row, now)]));
	for (const row of alike(rows, names)) names.set(row.key, nameOf(row, now, true));
	for (const row of alike(rows, names)) {
		const name = names.get(row.key) ?? '';
		const taken = new Set(names.values());
		let number = 2;
		while (taken.has(`${name} · ${number}`)) number += 1;
		names.set(row.key, `${name} · ${number}`);
	}
	return names;
}

/** Those that nobody gave a name, and whose name another one before them has. */
function alike(rows: readonly SessionRow[], names: ReadonlyMap<string, string>): SessionRow[] {
	const met = new Set<string>();
	return rows.filter(({ key, about }) => {
		const name = names.get(key) ?? '';
		const isAlike = met.has(name) && about.name === undefined;
		met.add(name);
		return isAlike;
	});
}

/** A name for a file: letters of any script, digits, and nothing that a file system minds. */
export function fileName(name: string, at: number, ending: string): string {
	const plain = name
		.normalize('NFC')
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60);
	const moment = new Date(at);
	const two = (number: number) => String(number).padStart(2, '0');
	const date = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
	return `hutong-${plain === '' ? date : `${plain}-${date}`}${ending}`;
}
