/** How long one beat lasts at speed 1, in ms: wall-clock time of the screen, never of the world. */
const beat = 1_200;

/** Playing as a matter of the screen: calls for the next step once a beat, until there is none. */
export class Playback {
	readonly #step: () => boolean;
	#timer: ReturnType<typeof setInterval> | undefined;
	#isPlaying = $state.raw(false);
	#speed = $state.raw(1);

	/** `step` takes one step and says whether another can follow. */
	constructor(step: () => boolean) {
		this.#step = step;
	}

	get isPlaying(): boolean {
		return this.#isPlaying;
	}

	/** Beats are this many times as fast as at first. */
	get speed(): number {
		return this.#speed;
	}

	readonly start = (): void => {
		this.#isPlaying = true;
		this.#run();
	};

	readonly stop = (): void => {
		clearInterval(this.#timer);
		this.#isPlaying = false;
	};

	readonly setSpeed = (speed: number): void => {
		this.#speed = speed;
		if (this.#isPlaying) this.#run();
	};

	#run(): void {
		clearInterval(this.#timer);
		this.#timer = setInterval(() => {
			if (!this.#step()) this.stop();
		}, beat / this.#speed);
	}
}
