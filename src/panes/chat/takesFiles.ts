import type { Attachment } from 'svelte/attachments';

/** Files can be dropped anywhere on the chat, as people do; `ondrag` tells when some hang over it. */
export function takesFiles(
	onfiles: (files: File[]) => void,
	ondrag: (over: boolean) => void
): Attachment<HTMLElement> {
	return (form) => {
		const chat = form.closest<HTMLElement>('.chat') ?? form;
		const dropped = (event: DragEvent) => {
			ondrag(false);
			const files = [...(event.dataTransfer?.files ?? [])];
			if (files.length === 0) return;
			event.preventDefault();
			onfiles(files);
		};
		const over = (event: DragEvent) => {
			if (!event.dataTransfer?.types.includes('Files')) return;
			event.preventDefault();
			ondrag(true);
		};
		const left = ({ relatedTarget }: DragEvent) => {
			if (!chat.contains(relatedTarget as Node | null)) ondrag(false);
		};
		chat.addEventListener('drop', dropped);
		chat.addEventListener('dragover', over);
		chat.addEventListener('dragleave', left);
		return () => {
			chat.removeEventListener('drop', dropped);
			chat.removeEventListener('dragover', over);
			chat.removeEventListener('dragleave', left);
		};
	};
}
