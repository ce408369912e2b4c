interface Lock {
	readonly mode: LockMode;
	/** Taken away by another. */
	readonly lose: (reason: unknown) => void;
}

interface Waiting {
	readonly mode: LockMode;
	readonly grant: () => void;
}

type Work = (lock: object | null) => unknown;

/** Web Locks for one process, where Node has none: exclusive and shared ones, in turn, taken away, given up waiting for. */
export class Locks {
	readonly #held = new Map<string, Lock[]>();
	readonly #waiting = new Map<string, Waiting[]>();

	request(name: string, options: LockOptions, work: Work): Promise<unknown> {
		const { mode = 'exclusive', ifAvailable, steal, signal } = options;
		return new Promise((resolve, reject) => {
			const grant = () => {
				const lock: Lock = {
					mode,
					lose: (reason) => reject(reason as Error)
				};
				this.#held.set(name, [...this.#of(name), lock]);
				void Promise.resolve(work({ name, mode }))
					.then(resolve, reject)
					.finally(() => this.#free(name, lock));
			};
			if (steal) {
				for (const { lose } of this.#of(name)) lose(new DOMException('Taken away', 'AbortError'));
				this.#held.delete(name);
				return grant();
			}
			const waiting = this.#waiting.get(name) ?? [];
			if (waiting.length === 0 && this.#isFree(name, mode)) return grant();
			if (ifAvailable) return void Promise.resolve(work(null)).then(resolve, reject);
			if (signal?.aborted) return reject(signal.reason as Error);
			const own = { mode, grant };
			this.#waiting.set(name, [...waiting, own]);
			signal?.addEventListener('abort', () => {
				const others = (this.#waiting.get(name) ?? []).filter((each) => each !== own);
				if (others.length === this.#waiting.get(name)?.length) return;
				this.#waiting.set(name, others);
				reject(signal.reason as Error);
			});
		});
	}

	#of(name: string): readonly Lock[] {
		return this.#held.get(name) ?? [];
	}

	#isFree(name: string, mode: LockMode): boolean {
		const held = this.#of(name);
		return held.length === 0 || (mode === 'shared' && held.every((lock) => lock.mode === 'shared'));
	}

	#free(name: string, lock: Lock): void {
		this.#held.set(
			name,
			this.#of(name).filter((each) => each !== lock)
		);
		for (;;) {
			const [first, ...others] = this.#waiting.get(name) ?? [];
			if (!first || !this.#isFree(name, first.mode)) return;
			this.#waiting.set(name, others);
			first.grant();
		}
	}
}
