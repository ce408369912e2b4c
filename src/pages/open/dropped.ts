/** Takes a file that is dropped on an element; one at a time. `data-over` stands on it while one is held above. */
export function dropped(take: (file: File) => void) {
	return (node: HTMLElement) => {
		const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
		const over = (event: DragEvent) => {
			if (!hasFile(event)) return;
			// Without it the browser would go to the file.
			event.preventDefault();
			node.dataset.over = '';
		};
		const away = (event: DragEvent) => {
			if (!node.contains(event.relatedTarget as Node | null)) delete node.dataset.over;
		};
		const drop = (event: DragEvent) => {
			if (!hasFile(event)) return;
			event.preventDefault();
			delete node.dataset.over;
			const file = event.dataTransfer?.files[0];
			if (file) take(file);
		};
		const listening = new AbortController();
		const { signal } = listening;
		node.addEventListener('dragover', over, { signal });
		node.addEventListener('dragleave', away, { signal });
		node.addEventListener('drop', drop, { signal });
		return () => listening.abort();
	};
}
