/**
 * Where one device's eye is: a stack of screens, as on a phone. Window scope: never stored, never part of the
 * world. A screen whose thread or person a jump has taken away falls off by itself (`knows`).
 */
export class DeviceView<Screen extends { readonly at: string }> {
	/** Which device of the stage this is; names its anchors on the wire. */
	readonly id: string;
	readonly #home: Screen;
	readonly #exists: (screen: Screen) => boolean;
	#stack = $state.raw<readonly Screen[]>([]);

	/** `exists` says whether the present world still has what a screen is about. */
	constructor(id: string, home: Screen, exists: (screen: Screen) => boolean) {
		this.id = id;
		this.#home = home;
		this.#exists = exists;
		this.#stack = [home];
	}

	get stack(): readonly Screen[] {
		return this.#stack.filter((screen) => this.#exists(screen));
	}

	/** The screen in view. */
	get top(): Screen {
		return this.stack.at(-1) ?? this.#home;
	}

	readonly go = (screen: Screen): void => {
		this.#stack = [...this.stack, screen];
	};

	/** Puts another screen in place of the one in view. */
	readonly replace = (screen: Screen): void => {
		this.#stack = [...this.stack.slice(0, -1), screen];
	};

	readonly back = (): void => {
		if (this.stack.length > 1) this.#stack = this.stack.slice(0, -1);
	};

	/** To a tab, or home, with nothing above it. */
	readonly reset = (screen: Screen = this.#home): void => {
		this.#stack = [screen];
	};
}
