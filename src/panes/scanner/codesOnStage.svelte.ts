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

/** The QR codes that the devices of this window show at this moment. */
export class CodesOnStage {
	#shown = $state.raw<readonly CodeInView[]>([]);

	get shown(): readonly CodeInView[] {
		return this.#shown;
	}

	/** Registers the code that the element draws, while it is on the page. */
	show(device: string, label: string): Attachment<Element> {
		return (element) => {
			const code: CodeInView = { device, label, element };
			// An attachment runs as an effect: what it reads here must not run it again.
			untrack(() => (this.#shown = [...this.#shown, code]));
			return () => {
				this.#shown = untrack(() => this.#shown.filter((each) => each !== code));
			};
		};
	}
}
