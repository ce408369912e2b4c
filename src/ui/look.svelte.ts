const themeKey = 'hutong.theme';
const scaleKey = 'hutong.scale';

function kept(name: string): string | null {
	try {
		return localStorage.getItem(name);
	} catch {
		return null;
	}
}

function keep(name: string, value: string): void {
	try {
		localStorage.setItem(name, value);
	} catch {
		// Not kept: the choice then lasts as long as the window.
	}
}

/** How every page looks, as it was chosen last: light or dark, for a desk or for a room with a projector. */
class Look {
	#dark = $state(kept(themeKey) === 'dark');
	#projected = $state(false);

	get dark(): boolean {
		return this.#dark;
	}

	/** Everything is large and light, for the back row. */
	get projected(): boolean {
		return this.#projected;
	}

	/** Shows what was chosen last; what cannot be had is shown as for a desk. */
	async begin(): Promise<void> {
		this.#show();
		if (kept(scaleKey) === 'projector') await this.project(true).catch(() => undefined);
	}

	readonly turnDark = (dark: boolean): void => {
		this.#dark = dark;
		keep(themeKey, dark ? 'dark' : 'light');
		this.#show();
	};

	/** Rejects, and changes nothing, where the larger look cannot be had. */
	readonly project = async (on: boolean): Promise<void> => {
		if (on) await import('./projector.css');
		this.#projected = on;
		keep(scaleKey, on ? 'projector' : 'desk');
		this.#show();
	};

	#show(): void {
		const { dataset } = document.documentElement;
		dataset.theme = this.#dark ? 'dark' : 'light';
		if (this.#projected) dataset.scale = 'projector';
		else delete dataset.scale;
	}
}

export const look = new Look();
