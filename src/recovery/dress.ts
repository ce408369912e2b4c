import style from './recovery.css?inline';

let styled = false;

/** Brings the look of the screen and its bars, once; the page's policy lets a script bring it, and no other file may fail. */
export function dress(): void {
	if (styled) return;
	styled = true;
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(style);
	document.adoptedStyleSheets.push(sheet);
}
