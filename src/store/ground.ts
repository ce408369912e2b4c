import type { Ground } from '../api';
import type { Sandbox } from './sandbox.svelte';

/** What the API stands on, as the eye moves. */
export function groundOf(sandbox: Sandbox): Ground {
	return {
		get key() {
			return sandbox.key;
		},
		get world() {
			return sandbox.world;
		},
		get head() {
			return sandbox.head;
		},
		entry: (id) => sandbox.session.entry(id),
		worldAt: (id) => sandbox.session.worldAt(id),
		act: (command) => sandbox.act(command)
	};
}
