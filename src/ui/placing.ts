/** A spot of the window in CSS px. */
export interface Spot {
	x: number;
	y: number;
}

export interface Room {
	/** Which edges are kept in line, in the direction of writing from left to right. */
	align?: 'start' | 'end';
	/** What it should stay inside, for instance a device's glass; the window always bounds it. */
	within?: Element | null | undefined;
}

const gap = 4;

/**
 * Puts a fixed box beside an element or at a spot: below it when there is room, else above it, moved in
 * from the edges, and no higher than the room allows. By script, because anchor positioning in CSS is
 * missing from the oldest Firefox that we serve.
 */
export function placeBeside(
	box: HTMLElement,
	beside: Element | Spot,
	{ align = 'start', within }: Room = {}
): void {
	const bounds = roomOf(within);
	const at = 'getBoundingClientRect' in beside ? beside.getBoundingClientRect() : spotRect(beside);
	box.style.maxWidth = `${bounds.right - bounds.left}px`;
	box.style.maxHeight = '';
	const { width, height } = box.getBoundingClientRect();
	const below = bounds.bottom - at.bottom - gap;
	const above = at.top - gap - bounds.top;
	const under = height <= below || below >= above;
	const tallest = Math.max(under ? below : above, 0);
	const left = align === 'end' && at.right > at.left ? at.right - width : at.left;
	box.style.maxHeight = `${tallest}px`;
	box.style.left = `${clamp(left, bounds.left, bounds.right - width)}px`;
	box.style.top = `${under ? at.bottom + gap : at.top - gap - Math.min(height, tallest)}px`;
}

function roomOf(within: Element | null | undefined) {
	const window = { left: gap, top: gap, right: innerWidth - gap, bottom: innerHeight - gap };
	const frame = within?.getBoundingClientRect();
	if (!frame || frame.width === 0) return window;
	return {
		left: Math.max(window.left, frame.left + gap),
		top: Math.max(window.top, frame.top + gap),
		right: Math.min(window.right, frame.right - gap),
		bottom: Math.min(window.bottom, frame.bottom - gap)
	};
}

function spotRect({ x, y }: Spot) {
	return { left: x, right: x, top: y - gap, bottom: y - gap };
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(value, most));
}
