import style from './recovery.css?inline';

let styled = false;

/** Brings the look of the screen and its bars, once; the page's policy lets a script bring it, and no other file may fail. */
export function dress(): void {
	wearTheme();
	if (styled) return;
	styled = true;
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(style);
	document.adoptedStyleSheets.push(sheet);
}

/** Light or dark as it was chosen last: a page that was stopped before its first paint wears neither yet. */
export function wearTheme(): void {
	const { dataset } = document.documentElement;
	try {
		if (localStorage.getItem('hutong.theme') === 'dark') dataset.theme ??= 'dark';
	} catch {
		// Storage may be shut off; nothing was chosen then.
	}
}
