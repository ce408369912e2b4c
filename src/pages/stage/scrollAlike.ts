/** What can be scrolled up and down within an element, in the order of the page. */
function scrollersIn(within: Element): Element[] {
	return [...within.querySelectorAll('*')].filter((each) =>
		/auto|scroll/.test(getComputedStyle(each).overflowY)
	);
}

const wayOf = ({ scrollHeight, clientHeight }: Element) => Math.max(0, scrollHeight - clientHeight);

/**
 * Scrolls what stands in the same place of the other side as far from its top, so that what both have in common stays
 * level; at the end of one the other shows its end too. Gives what was moved, if anything was.
 */
export function scrollAlike(scrolled: Element, side: Element, other: Element): Element | undefined {
	const twin = scrollersIn(other)[scrollersIn(side).indexOf(scrolled)];
	if (!twin) return undefined;
	const [way, room] = [wayOf(scrolled), wayOf(twin)];
	const top = scrolled.scrollTop >= way - 1 ? room : Math.min(scrolled.scrollTop, room);
	if (Math.abs(twin.scrollTop - top) < 1) return undefined;
	twin.scrollTop = top;
	return twin;
}
