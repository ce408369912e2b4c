import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { CodesOnStage } from '../../../src/panes/scanner';

const settled = () => new Promise<void>((resolve) => queueMicrotask(resolve));
const code = { at: 'myCode' };
const home = { at: 'chats' };

/** Two phones of which one has room at a time; the left one shows a code. */
function narrow() {
	const codes = new CodesOnStage();
	const stand = (standing: string, left: object) =>
		codes.stand(
			[standing],
			[
				['left', left],
				['right', home]
			]
		);
	stand('left', code);
	let gone: (() => void) | undefined;
	const draw = () => {
		const end = $effect.root(() => {
			$effect(() => codes.show('left', '王女士的二维码')(document.createElement('div')) as () => void);
		});
		flushSync();
		gone = end;
	};
	draw();
	return { codes, stand, draw, leave: () => gone?.() };
}

describe('a code', () => {
	test('is there as long as it is on the screen', async () => {
		const { codes, stand, leave } = narrow();
		expect(codes.shown).toHaveLength(1);
		leave();
		stand('left', home);
		await settled();
		expect(codes.shown).toEqual([]);
	});

	test('of a device that made room for another can still be scanned', async () => {
		const { codes, stand, leave } = narrow();
		leave();
		stand('right', code);
		await settled();
		expect(codes.shown.map(({ label }) => label)).toEqual(['王女士的二维码']);
	});

	test('is there once when its device is back', async () => {
		const { codes, stand, draw, leave } = narrow();
		leave();
		stand('right', code);
		await settled();
		draw();
		stand('left', code);
		await settled();
		expect(codes.shown).toHaveLength(1);
	});

	test('is gone when its device is back with another screen, or is given to somebody else meanwhile', async () => {
		for (const standing of ['left', 'right']) {
			const { codes, stand, leave } = narrow();
			leave();
			stand('right', code);
			await settled();
			stand(standing, home);
			expect(codes.shown).toEqual([]);
		}
	});
});
