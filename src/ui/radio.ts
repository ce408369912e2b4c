/**
 * Arrows go through a set of radio buttons and choose, as natively: moves the focus to the next or previous
 * `role="radio"` inside the handler's element and gives its place; `undefined` for other keys.
 */
export function stepRadio(event: KeyboardEvent & { currentTarget: HTMLElement }): number | undefined {
	const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
	if (!step) return undefined;
	event.preventDefault();
	const radios = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')];
	const at = radios.findIndex((radio) => radio === document.activeElement);
	const to = (at + step + radios.length) % radios.length;
	radios[to]?.focus();
	return to;
}
