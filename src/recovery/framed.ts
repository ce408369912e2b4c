import { dress } from './dress';
import { element } from './element';
import { spoken, wordsOf } from './texts';

/** Says, where the page stands in a frame that lets nothing be kept, that all is in memory, and leads out (RE8). */
export function tellFramed(): void {
	try {
		localStorage.getItem('hutong');
		return;
	} catch {
		// The frame shuts the storage off.
	}
	dress();
	const words = wordsOf(spoken());
	const close = element('button', { className: 'btn', type: 'button', textContent: words.goOn });
	const out = element('a', {
		className: 'btn',
		href: location.href,
		target: '_blank',
		rel: 'noopener',
		textContent: words.ownTab
	});
	const bar = element(
		'div',
		{ className: 'recovery-bar' },
		element('p', { textContent: words.framed }),
		out,
		close
	);
	bar.setAttribute('role', 'status');
	close.onclick = () => bar.remove();
	document.body.append(bar);
}
