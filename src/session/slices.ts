/* Long work in pieces, so that the page answers in between. */

/** Lets the page answer meanwhile. Nothing where there is no need yet. */
export type Pause = () => Promise<void> | undefined;

/** Work that gives way after each piece, with how much that was; the page goes on after every `slice` of it. */
export async function inSlices<Result>(
	work: Generator<number, Result>,
	pause: Pause,
	slice = 0
): Promise<Result> {
	for (let done = 0; ;) {
		const step = work.next();
		if (step.done) return step.value;
		done += step.value;
		if (done < slice) continue;
		await pause();
		done = 0;
	}
}

/** One turn of the event loop; timers would be held back in a window that is not looked at. */
export function pause(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(0);
	});
}
