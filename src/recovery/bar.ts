import { element } from './element';
import type { Words } from './texts';

let bar: HTMLElement | undefined;

/** A calm line at the foot of the page: something went wrong, what is saved is safe; go on, or look at the ways out. */
export function showBar(words: Words, look: () => void): void {
	bar?.remove();
	const goOn = element('button', { className: 'btn', type: 'button', textContent: words.goOn });
	const ways = element('button', { className: 'btn', type: 'button', textContent: words.look });
	const made = element(
		'div',
		{ className: 'recovery-bar' },
		element('p', { textContent: words.bar }),
		goOn,
		ways
	);
	made.setAttribute('role', 'alert');
	goOn.onclick = () => made.remove();
	ways.onclick = () => {
		made.remove();
		look();
	};
	bar = made;
	document.body.append(made);
}
