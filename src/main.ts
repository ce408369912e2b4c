import { mount } from 'svelte';
import App from './App.svelte';
import { language, locales, type Locale } from './i18n';
import { guard } from './recovery';
import { drawFaces, look } from './ui';
import './ui/tokens.css';
import './ui/base.css';
import './ui/device.css';

/** The language asked for in the address, else the one chosen last, else Chinese: the room's language. */
function wantedLocale(): Locale {
	const asked = new URLSearchParams(location.search).get('lang');
	let kept: string | null = null;
	try {
		kept = localStorage.getItem('hutong.language');
	} catch {
		// Storage may be shut off; the language then starts as Chinese each time.
	}
	return locales.find((locale) => locale === asked) ?? locales.find((locale) => locale === kept) ?? 'zh-CN';
}

/** The page's own words stand in its place until the language is there; a failed load leaves them standing. */
async function start(): Promise<void> {
	await Promise.all([language.use(wantedLocale()), look.begin()]);
	const target = document.getElementById('app');
	if (!target) return;
	target.replaceChildren();
	mount(App, { target });
	void drawFaces();
	// What comes after must not compete with what the first screen is still getting.
	setTimeout(
		() =>
			import('./pages/offline/start').then(
				({ start }) => start(),
				() => undefined
			),
		2_000
	);
}

guard(start);
