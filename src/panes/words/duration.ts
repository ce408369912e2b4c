import { language } from '../../i18n';
import { day, hour, minute, second } from '../../world';

/** How long somebody speaks, in whole seconds as both apps show it. */
export function spokenSeconds({ ms }: { readonly ms: number }): number {
	return Math.max(1, Math.round(ms / second));
}

/** `3 天`, `20 秒`: the largest unit that divides it, or seconds. */
export function durationText(ms: number): string {
	const { words: t } = language.t;
	if (ms >= day && ms % day === 0) return t.days(ms / day);
	if (ms >= hour && ms % hour === 0) return t.hours(ms / hour);
	if (ms >= minute && ms % minute === 0) return t.minutes(ms / minute);
	return t.seconds(Math.round(ms / second));
}
