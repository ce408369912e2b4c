import type { Page } from '@playwright/test';
import { expect, origin, test } from './fixtures.ts';
import { dense, dispatch, saved, status, t } from './stage.ts';
import { agree, follows, measured, open, rendererOf, saidIn, say, together, writes } from './windows.ts';

const { frame, windows: texts } = t;

test('P9 RD16 RA18 a window that closes is told calmly, and the next one saves', async ({ context }) => {
	const [one, two, three] = (await open(context, 3)) as [Page, Page, Page];
	await dispatch(one, [say('one')]);
	await agree(one, two, three);
	await three.close();
	await together(one, two);
	await expect(one.getByText(texts.left)).toHaveCount(1);
	await one.close();
	await dispatch(two, [say('two')]);
	await writes(two);
	expect(await saidIn(two)).toEqual(['one', 'two']);
	await expect(two.locator('[data-windows]')).toHaveCount(0);
});

test('P9 RA18 the renderer of the writer is killed: the next window saves, and nothing is lost or doubled', async ({
	context,
	faults
}) => {
	test.skip(process.platform === 'win32', 'processes end otherwise there');
	const [one, two, three] = (await open(context, 3)) as [Page, Page, Page];
	await dispatch(one, [say('one')]);
	await agree(one, two, three);
	const pid = await rendererOf(context, one);
	// On their way while nobody answers.
	await dispatch(two, [say('two')]);
	await dispatch(three, [say('three')]);
	process.kill(pid, 'SIGKILL');
	await agree(two, three);
	await expect.poll(async () => (await saidIn(two)).toSorted()).toEqual(['one', 'three', 'two']);
	const words = await Promise.all([two, three].map((page) => status(page).textContent()));
	expect(words.map((text) => text?.trim()).toSorted()).toEqual(
		[frame.saved, t.keeping.anotherWindow].toSorted()
	);
	faults.splice(0, faults.length, ...faults.filter((fault) => !/crash/i.test(fault)));
});

test('P9 RA17 RA19 the renderer of the writer is stopped: another takes over; awake again it is refused and catches up', async ({
	context
}) => {
	test.skip(process.platform === 'win32', 'processes cannot be stopped there');
	const [one, two, three] = (await open(context, 3)) as [Page, Page, Page];
	await dispatch(one, [say('one')]);
	await agree(one, two, three);
	await writes(one);
	// What it does right before it is stopped is not stored yet.
	const pid = await rendererOf(context, one);
	const begun = Date.now();
	await dispatch(two, [say('two')]);
	await expect.poll(() => saidIn(three), { intervals: [20] }).toEqual(['one', 'two']);
	measured(`a frozen writer was replaced after ${Date.now() - begun} ms`);
	await dispatch(three, [say('three')]);
	await writes(two);
	await agree(two, three);
	process.kill(pid, 'SIGCONT');
	// The first thing that it does when it is awake.
	await dispatch(one, [say('late')]);
	await follows(one);
	await agree(one, two, three);
	expect(await saidIn(one)).toEqual(['one', 'two', 'three', 'late']);
	await two.close();
	await three.close();
	await writes(one);
	await one.reload();
	await saved(one);
	expect(await saidIn(one)).toEqual(['one', 'two', 'three', 'late']);
});

test('P9 RA12 where the window that saves cannot, all say so, and go on together once it can', async ({
	context,
	page
}) => {
	const tools = await context.newCDPSession(page);
	await tools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 200_000 });
	const [one, two] = (await open(context, 2)) as [Page, Page];
	await dispatch(one, [say('before')]);
	await agree(one, two);
	await writes(one);
	await dispatch(
		one,
		Array.from({ length: 60 }, (_, place) => say(dense(place)))
	);
	await expect(status(one)).toHaveText(t.keeping.memoryOnly);
	await expect(status(two)).toHaveText(t.keeping.anotherCannot);
	await agree(one, two);
	await tools.send('Storage.overrideQuotaForOrigin', { origin });
	await dispatch(two, [say('after')]);
	await writes(one);
	await follows(two);
	await agree(one, two);
});
