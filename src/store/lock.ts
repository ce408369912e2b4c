/** A Web Lock that this window has until it lets it go, the window closes, or another takes it away. */
export interface Held {
	free(): void;
	/** Resolves when another window has taken it away. */
	readonly taken: Promise<void>;
}

/** Resolves when the lock is there; with `undefined` where it was asked for only if available, and is not. */
export function hold(name: string, options: LockOptions = {}): Promise<Held | undefined> {
	return new Promise((resolve, reject) => {
		let lose: () => void;
		const taken = new Promise<void>((lost) => (lose = lost));
		navigator.locks
			.request(name, options, (lock) =>
				lock ? new Promise<void>((free) => resolve({ free, taken })) : resolve(undefined)
			)
			.catch((error: unknown) => {
				lose();
				reject(error);
			});
	});
}
