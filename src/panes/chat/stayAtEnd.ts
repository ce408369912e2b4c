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
				const { scrollTop } = scrolled;
				if (scrolled.scrollHeight - scrollTop - scrolled.clientHeight <= near) atEnd = true;
				// Only going up is leaving: what grows below meanwhile moves nobody.
				else if (scrollTop < last) atEnd = false;
				last = scrollTop;
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
