import { mount } from 'svelte';

/** Puts the drawings into the page. Nothing waits for them, or breaks without them: beside each face stands a name. */
export async function drawFaces(): Promise<void> {
	const drawings = await import('./Faces.svelte').catch(() => undefined);
	if (drawings) mount(drawings.default, { target: document.body });
}
