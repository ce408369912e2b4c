import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { announce } from '../../src/ui';
import { announced } from '../../src/ui/announce.svelte';

test('saying something from an effect does not run that effect again', () => {
	let runs = 0;
	const stop = $effect.root(() => {
		$effect(() => {
			runs += 1;
			announce(`第 ${runs} 次`);
		});
	});
	flushSync();
	stop();
	expect(runs).toBe(1);
	expect(announced().map(({ text }) => text)).toContain('第 1 次');
});
