import { SvelteSet } from 'svelte/reactivity';
import type { DeviceView } from '../device/view.svelte';

const turned = new WeakMap<object, SvelteSet<string>>();

/** Which departments somebody has folded or unfolded on this device: they stay so while other screens are looked at. */
export function turnedOn<Screen extends { readonly at: string }>(
	view: DeviceView<Screen>
): SvelteSet<string> {
	const known = turned.get(view) ?? new SvelteSet<string>();
	turned.set(view, known);
	return known;
}
