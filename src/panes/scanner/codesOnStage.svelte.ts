import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** A QR code in view on some device. */
export interface CodeInView {
	readonly device: string;
	/** Whose code it is, in words: «知晓君的企业微信名片». */
	readonly label: string;
	/** The element that draws it; its SVG path is what a scanner looks at. */
	readonly element: Element;
}

type Screen = readonly [device: string, screen: object];

interface Shown extends CodeInView {
	/** What the device had on its screen when it made room for another. */
	readonly lyingOn?: object | undefined;
}

/**
 * The QR codes that the devices of this window show at this moment. A device that made room for another lies beside it
 * and still shows its code, so that a table with room for one can have a code and who scans it.
 */
export class CodesOnStage {
	#shown = $state.raw<readonly Shown[]>([]);
	/** The devices that are on the table; `undefined` where none ever makes room. */
	#standing: readonly string[] | undefined;
	#screens: readonly Screen[] = [];

	get shown(): readonly CodeInView[] {
		return this.#shown;
	}

	/** To be told whenever it changes: which devices are on the table, and what each of all has on its screen. */
	stand(standing: readonly string[], screens: readonly Screen[]): void {
		this.#standing = standing;
		this.#screens = screens;
		const isStill = ({ device, lyingOn }: Shown) =>
			!lyingOn || (!standing.includes(device) && this.#screenOf(device) === lyingOn);
		const known = untrack(() => this.#shown);
		if (!known.every(isStill)) this.#shown = known.filter(isStill);
	}

	/** Registers the code that the element draws, while it is on the page. */
	show(device: string, label: string): Attachment<Element> {
		return (element) => {
			const code: Shown = { device, label, element };
			// An attachment runs as an effect: what it reads here must not run it again.
			untrack(() => (this.#shown = [...this.#shown, code]));
			return () => {
				this.#take(code);
				// whether the screen went or the whole device is known once all that changes has
				queueMicrotask(() => {
					const lyingOn = this.#screenOf(device);
					if (lyingOn && this.#standing?.includes(device) === false)
						this.#shown = [...this.#shown, { ...code, lyingOn }];
				});
			};
		};
	}

	#screenOf(device: string): object | undefined {
		return this.#screens.find(([id]) => id === device)?.[1];
	}

	#take(code: Shown): void {
		this.#shown = untrack(() => this.#shown.filter((each) => each !== code));
	}
}
