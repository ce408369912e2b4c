import type { Attachment } from 'svelte/attachments';

/** Calls `take` for a file that is dropped on the element or pasted while the focus is inside it. */
export function takesPictures(take: (file: File) => void): Attachment<HTMLElement> {
	return (element) => {
		const over = (event: DragEvent) => {
			if (!event.dataTransfer?.types.includes('Files')) return;
			event.preventDefault();
			event.dataTransfer.dropEffect = 'copy';
		};
		const given = (event: Event, files: FileList | undefined) => {
			const file = files?.[0];
			if (!file) return;
			event.preventDefault();
			take(file);
		};
		const drop = (event: DragEvent) => given(event, event.dataTransfer?.files);
		const paste = (event: ClipboardEvent) => given(event, event.clipboardData?.files);
		element.addEventListener('dragover', over);
		element.addEventListener('drop', drop);
		element.addEventListener('paste', paste);
		return () => {
			element.removeEventListener('dragover', over);
			element.removeEventListener('drop', drop);
			element.removeEventListener('paste', paste);
		};
	};
}
