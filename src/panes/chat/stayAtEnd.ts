import type { Attachment } from 'svelte/attachments';

/** How near the end counts as there, in px. */
const near = 24;

/**
 * Keeps a scrolled element at its end while its contents or its height change, for as long as its reader has not
 * scrolled away from there.
 */
export function stayAtEnd(onarrive: () => void): {
	readonly attach: Attachment<HTMLElement>;
	readonly isAtEnd: () => boolean;
	readonly goToEnd: () => void;
	/** What is looked for stands elsewhere. */
	readonly leave: () => void;
} {
	let element: HTMLElement | undefined;
	let atEnd = true;
	let last = 0;
	let height = 0;

	const goToEnd = () => {
		atEnd = true;
		if (element) element.scrollTop = element.scrollHeight;
		onarrive();
	};

	return {
		isAtEnd: () => atEnd,
		goToEnd,
		leave: () => (atEnd = false),
		attach: (scrolled) => {
			element = scrolled;
			const follow = () => {
				if (atEnd) scrolled.scrollTop = scrolled.scrollHeight;
			};
			const noticed = () => {
				const was = atEnd;
				const { scrollTop, scrollHeight } = scrolled;
				if (scrollHeight - scrollTop - scrolled.clientHeight <= near) atEnd = true;
				// Only going up is leaving: what grows below meanwhile moves nobody, and what shrinks (another way to
				// draw the list takes over) is no wish of the reader's.
				else if (scrollTop < last && scrollHeight >= height) atEnd = false;
				last = scrollTop;
				height = scrollHeight;
				if (atEnd && !was) onarrive();
			};
			follow();
			// Both: the room may shrink (a panel opens) and the contents may grow (a picture arrives).
			const sizes = new ResizeObserver(follow);
			sizes.observe(scrolled);
			for (const child of scrolled.children) sizes.observe(child);
			scrolled.addEventListener('scroll', noticed, { passive: true });
			return () => {
				sizes.disconnect();
				scrolled.removeEventListener('scroll', noticed);
				element = undefined;
			};
		}
	};
}
