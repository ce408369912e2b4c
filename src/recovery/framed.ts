import { goOnButton, layBar } from './bar';
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
	const out = element('a', {
		className: 'btn',
		href: location.href,
		target: '_blank',
		rel: 'noopener',
		textContent: words.ownTab
	});
	const close = goOnButton(words);
	const bar = layBar('status', words.framed, out, close);
	close.onclick = () => bar.remove();
}
