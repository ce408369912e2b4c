import { element } from './element';
import type { Words } from './texts';

let bar: HTMLElement | undefined;

/** A calm line at the foot of the page: something went wrong, what is saved is safe; go on, or look at the ways out. */
export function showBar(words: Words, look: () => void): void {
	bar?.remove();
	const ways = element('button', { className: 'btn', type: 'button', textContent: words.look });
	const goOn = goOnButton(words);
	const made = layBar('alert', words.bar, goOn, ways);
	goOn.onclick = () => made.remove();
	ways.onclick = () => {
		made.remove();
		look();
	};
	bar = made;
}

/** The way on that every bar has. */
export function goOnButton({ goOn }: Words): HTMLButtonElement {
	return element('button', { className: 'btn', type: 'button', textContent: goOn });
}

/** Lays a line at the foot of the page, with what can be done about it. */
export function layBar(role: 'alert' | 'status', text: string, ...ways: HTMLElement[]): HTMLElement {
	const made = element('div', { className: 'recovery-bar' }, element('p', { textContent: text }), ...ways);
	made.setAttribute('role', role);
	document.body.append(made);
	return made;
}
