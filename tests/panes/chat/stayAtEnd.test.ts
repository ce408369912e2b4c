import { beforeEach, expect, test } from 'vitest';
import { stayAtEnd } from '../../../src/panes/chat/stayAtEnd';

/** A scrolled element of a room of 100 px; what it holds is as high as is said. */
function scrolled() {
	const element = document.createElement('div');
	const size = { height: 1_000 };
	Object.defineProperty(element, 'clientHeight', { get: () => 100 });
	Object.defineProperty(element, 'scrollHeight', { get: () => size.height });
	const to = (top: number) => {
		element.scrollTop = top;
		element.dispatchEvent(new Event('scroll'));
	};
	return { element, size, to };
}

let log: ReturnType<typeof scrolled>;
let end: ReturnType<typeof stayAtEnd>;

beforeEach(() => {
	log = scrolled();
	end = stayAtEnd(() => undefined);
	const detach = end.attach(log.element);
	log.to(900);
	return () => detach?.();
});

test('going up is leaving, and coming down to the end is being there again', () => {
	expect(end.isAtEnd()).toBe(true);
	log.to(500);
	expect(end.isAtEnd()).toBe(false);
	log.to(890);
	expect(end.isAtEnd()).toBe(true);
});

test('what grows below moves nobody from the end', () => {
	log.size.height = 1_400;
	log.to(900);
	expect(end.isAtEnd()).toBe(true);
});

test('another way to draw the log is no leaving: it shrinks to nothing, and grows again', () => {
	log.size.height = 300;
	log.to(0);
	log.size.height = 1_600;
	log.to(0);
	expect(end.isAtEnd()).toBe(true);
	log.to(1_500);
	log.to(1_000);
	expect(end.isAtEnd()).toBe(false);
});
