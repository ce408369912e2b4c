import { createSubscriber } from 'svelte/reactivity';
import type { Attachment } from 'svelte/attachments';

/** A box in CSS px, measured from the top left corner of what it was asked relative to. */
export interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}

/**
 * Knows where named parts of devices are on screen, so that lines can be drawn between them.
 *
 * Reading `version` inside an effect or a derived makes it run again, at most once a frame, after anything
 * that may have moved an anchor: one appeared, went or changed its size, something was scrolled, the window
 * changed. Nothing is listened to while nobody reads it. What moves an anchor in no such way (a transition)
 * must be told by `moved`.
 */
export class Anchors {
	readonly #devices = new Map<string, Map<string, Element>>();
	#version = 0;
	#frame = 0;
	#update: (() => void) | undefined;
	#sizes: ResizeObserver | undefined;
	readonly #subscribe = createSubscriber((update) => {
		this.#update = update;
		this.#sizes = new ResizeObserver(this.moved);
		this.#sizes.observe(document.documentElement);
		for (const anchors of this.#devices.values()) {
			for (const element of anchors.values()) this.#watch(element);
		}
		// Scroll does not bubble, but it can be caught on its way down.
		document.addEventListener('scroll', this.moved, { capture: true, passive: true });
		window.addEventListener('resize', this.moved);
		return () => {
			document.removeEventListener('scroll', this.moved, { capture: true });
			window.removeEventListener('resize', this.moved);
			cancelAnimationFrame(this.#frame);
			this.#frame = 0;
			this.#sizes?.disconnect();
			this.#sizes = undefined;
			this.#update = undefined;
		};
	});

	/** Grows with every measure that is due. */
	get version(): number {
		this.#subscribe();
		return this.#version;
	}

	/** Registers the element that it is attached to while it is on the page. The last of two with one name wins. */
	anchor(device: string, key: string): Attachment<Element> {
		return (element) => {
			let anchors = this.#devices.get(device);
			if (!anchors) this.#devices.set(device, (anchors = new Map()));
			anchors.set(key, element);
			this.#watch(element);
			this.moved();
			const parent = element.parentElement;
			return () => {
				if (anchors.get(key) === element) anchors.delete(key);
				this.#sizes?.unobserve(element);
				const shared = [...anchors.values()].some((other) => other.parentElement === parent);
				if (parent && !shared) this.#sizes?.unobserve(parent);
				if (anchors.size === 0 && this.#devices.get(device) === anchors) this.#devices.delete(device);
				this.moved();
			};
		};
	}

	/** The element of that name, or undefined while it is not on the page. */
	element(device: string, key: string): Element | undefined {
		return this.#devices.get(device)?.get(key);
	}

	/** The names of all that a device has on the page. */
	names(device: string): Iterable<string> {
		return this.#devices.get(device)?.keys() ?? [];
	}

	/** Its box, relative to the window or to the border box of `relativeTo`; undefined while it is not on the page. */
	rect(device: string, key: string, relativeTo?: Element): Box | undefined {
		const box = this.element(device, key)?.getBoundingClientRect();
		if (!box) return undefined;
		const origin = relativeTo?.getBoundingClientRect();
		return {
			left: box.left - (origin?.left ?? 0),
			top: box.top - (origin?.top ?? 0),
			width: box.width,
			height: box.height
		};
	}

	/** Has readers of `version` measure again in the next frame. */
	readonly moved = (): void => {
		if (!this.#update || this.#frame) return;
		this.#frame = requestAnimationFrame(() => {
			this.#frame = 0;
			this.#version++;
			this.#update?.();
		});
	};

	/** Also what it stands in: a bubble above that grows shows itself only there. */
	#watch(element: Element): void {
		this.#sizes?.observe(element);
		if (element.parentElement) this.#sizes?.observe(element.parentElement);
	}
}
