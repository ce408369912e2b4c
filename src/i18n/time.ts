import { dayOf, minute, zone, type Instant } from '../world';
import type { Locale } from './language.svelte';

/*
 * Simulated time as people know it from both apps: a fixed zone whatever the machine's (P10), one centred line
 * per stretch of talk, and the list's own short form. Formats are made once: Intl's constructors are slow.
 */

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${locale} ${name}`;
	let found = formats.get(key);
	if (!found) formats.set(key, (found = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })));
	return found;
}

/** `10:06` */
export function clockTime(locale: Locale, at: Instant): string {
	return format(locale, 'clock', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** `上午10:06`, `10:06 AM` */
export function hourTime(locale: Locale, at: Instant): string {
	const day = format(locale, 'period', { hour: 'numeric', hourCycle: 'h12', dayPeriod: 'short' });
	if (locale === 'en') {
		return format(locale, 'hour', { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' }).format(at);
	}
	const period = day.formatToParts(at).find((part) => part.type === 'dayPeriod')?.value ?? '';
	const hour = format(locale, 'h', { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' })
		.formatToParts(at)
		.filter((part) => part.type === 'hour' || part.type === 'minute' || part.value === ':')
		.map((part) => part.value)
		.join('');
	return `${period} ${hour}`;
}

/** `5月24日 周四` */
export function dateTime(locale: Locale, at: Instant): string {
	if (locale === 'en')
		return format(locale, 'date', { month: 'long', day: 'numeric', weekday: 'short' }).format(at);
	return `${shortDate(locale, at)} ${format(locale, 'weekday', { weekday: 'short' }).format(at)}`;
}

/** `5月24日` */
export function shortDate(locale: Locale, at: Instant): string {
	return format(locale, 'short', { month: 'long', day: 'numeric' }).format(at);
}

/** The time in a list of chats: 10:06 today, 昨天, 周二 within a week, else the date. */
export function listTime(locale: Locale, at: Instant, now: Instant): string {
	const days = dayOf(now) - dayOf(at);
	if (days <= 0) return clockTime(locale, at);
	if (days === 1) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-1, 'day');
	if (days < 7) return format(locale, 'weekday', { weekday: 'short' }).format(at);
	return format(locale, 'list', { year: '2-digit', month: 'numeric', day: 'numeric' }).format(at);
}

/** The centred line above a stretch of talk: the hour today, with weekday or date before. */
export function chatTime(locale: Locale, at: Instant, now: Instant): string {
	const days = dayOf(now) - dayOf(at);
	const hour = hourTime(locale, at);
	if (days <= 0) return hour;
	if (days === 1)
		return `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-1, 'day')} ${hour}`;
	if (days < 7) return `${format(locale, 'weekday', { weekday: 'short' }).format(at)} ${hour}`;
	return `${shortDate(locale, at)} ${hour}`;
}

/** Whether a message opens a new stretch of talk after the one before it (more than 5 minutes). */
export function opensStretch(at: Instant, before: Instant | undefined): boolean {
	return before === undefined || at - before > 5 * minute;
}
