import type { DeviceView } from '../device/view.svelte';

/** Departments that somebody has folded or unfolded, by their keys. */
class Turned {
	all = $state.raw<readonly string[]>([]);

	readonly turn = (key: string): void => {
		this.all = this.all.includes(key) ? this.all.filter((each) => each !== key) : [...this.all, key];
	};
}

const turned = new WeakMap<object, Turned>();

/** What was turned on this device: it stays so while other screens are looked at. */
export function turnedOn<Screen extends { readonly at: string }>(view: DeviceView<Screen>): Turned {
	const known = turned.get(view) ?? new Turned();
	turned.set(view, known);
	return known;
}
