const reachable = [
	'a[href]',
	'button:not([disabled])',
	'input:not([disabled])',
	'select:not([disabled])',
	'textarea:not([disabled])',
	'summary',
	'[tabindex]'
].join(',');

/** What Tab reaches inside `root`, in the order of the document. */
export function tabStops(root: Element): HTMLElement[] {
	return [...root.querySelectorAll<HTMLElement>(reachable)].filter(
		(element) => element.tabIndex >= 0 && !element.closest('[inert],[hidden]')
	);
}

/** Where focus goes when `root` opens: what is marked with data-autofocus or autofocus, else `otherwise`. */
export function focusFirst(root: Element, otherwise: HTMLElement): void {
	const wanted = root.querySelector<HTMLElement>('[data-autofocus],[autofocus]');
	(wanted ?? otherwise).focus();
}

/**
 * Remembers what has focus now. The answer gives it back; when that element has gone meanwhile, focus goes
 * to `fallback`, so that a keyboard is never left on the bare page.
 */
export function rememberFocus(fallback?: () => HTMLElement | null | undefined): () => void {
	const opener = document.activeElement;
	return () => {
		if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected) {
			opener.focus();
			if (document.activeElement === opener) return;
		}
		const refuge = fallback?.();
		if (!refuge) return;
		if (refuge.tabIndex < 0 && !refuge.hasAttribute('tabindex')) refuge.tabIndex = -1;
		refuge.focus();
	};
}

/**
 * Attached to what holds many screens: when what has focus in it goes away and nobody puts focus elsewhere, it goes
 * to the first control of the nearest thing around it that is still there.
 */
export function keepsFocus(root: HTMLElement): () => void {
	let last: HTMLElement | undefined;
	let around: Element[] = [];
	const focused = ({ target }: FocusEvent) => {
		last = target as HTMLElement;
		around = [];
		for (let up = last.parentElement; up && root.contains(up); up = up.parentElement) around.push(up);
	};
	const changed = new MutationObserver(() => {
		const { activeElement, body } = document;
		if (!last || last.isConnected || (activeElement !== null && activeElement !== body)) return;
		const stops = around.filter((element) => element.isConnected).map((element) => tabStops(element)[0]);
		stops.find((stop) => stop !== undefined)?.focus();
	});
	root.addEventListener('focusin', focused);
	changed.observe(root, { childList: true, subtree: true });
	return () => {
		root.removeEventListener('focusin', focused);
		changed.disconnect();
	};
}
