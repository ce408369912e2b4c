import type { Browser, Page } from 'playwright';
import type { Session } from '../../src/session';
import { quantile } from './measure';
import { open, pressed, scrolled, stored, withApp } from './page';
import { fullSize, type Subject } from './subjects';
import { chatOf, opened } from './worlds';

/* The built app in a real browser, on sessions that lie in its storage. Times are in ms, to the paint. */

/** What is measured of one session. */
interface Figures {
	readonly opening: number;
	/** The same records, read by a page that does nothing else. */
	readonly reading: number;
	readonly chat: number;
	readonly act: number;
	/** On a processor six times as slow. */
	readonly slowAct: number;
	readonly frames: readonly number[];
}

/** `app`: the folder of the built app. */
export function browser(app: string): Subject {
	return async ({ sizes, row }) => {
		const [least = 0, most = 0] = [sizes[0], sizes.at(-1)];
		await withApp(app, async (engine, origin) => {
			const small = await measure(engine, origin, chatOf(least));
			const large = await measure(engine, origin, chatOf(most));
			const against = `itself at ${least}`;
			const figure = { size: most, unit: 'ms', against } as const;
			row({
				...figure,
				name: 'browser: opening a session',
				ours: large.opening,
				against: 'reading its records alone',
				reference: large.reading,
				target: most === fullSize ? { ours: 2_000 } : undefined
			});
			const named = (name: string, of: (figures: Figures) => number, target?: number) =>
				row({
					...figure,
					name: `browser: ${name}`,
					ours: of(large),
					reference: of(small),
					target: target === undefined ? undefined : { ours: target }
				});
			named('a chat opens', ({ chat }) => chat, 300);
			named('act to paint', ({ act }) => act);
			named('act to paint, CPU ÷ 6', ({ slowAct }) => slowAct, 100);
			named('scrolling a chat: 95 % of frames', ({ frames }) => quantile(frames, 0.95), 50);
			const [few, many] = [opened(least).session, opened(most).session];
			row({
				...figure,
				size: many.world.links.size,
				name: 'browser: contacts open',
				against: `itself at ${few.world.links.size}`,
				ours: await contacts(engine, origin, many),
				reference: await contacts(engine, origin, few),
				target: { ours: 300 }
			});
		});
	};
}

async function measure(engine: Browser, origin: string, session: Session): Promise<Figures> {
	const { page, reading } = await stored(engine, origin, session);
	const opening = await open(page, origin);
	const chat = await pressed(
		page,
		'#device-wecom [data-opens^="conversation"]',
		'#device-wecom [role="log"] .bub'
	);
	const acts = async () => {
		const times: number[] = [];
		for (let count = 0; count < 6; count += 1) times.push(await act(page));
		return quantile(times.slice(1), 0.5);
	};
	const normal = await acts();
	const frames = await scrolled(page, '#device-wecom [role="log"]');
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
	const figures = { opening, reading, chat, act: normal, slowAct: await acts(), frames };
	await page.context().close();
	return figures;
}

async function contacts(engine: Browser, origin: string, session: Session): Promise<number> {
	const { page } = await stored(engine, origin, session);
	await open(page, origin);
	await page.locator('#device-wecom [role="tab"]').nth(1).click();
	const list = '#device-wecom [data-control="wecom.contacts.wechatContacts"]';
	await page.locator(list).waitFor();
	const time = await pressed(page, list, '#device-wecom [data-control="wecom.wechatContacts.person"]');
	await page.context().close();
	return time;
}

/** From a message in the open chat to its paint. */
function act(page: Page): Promise<number> {
	return page.evaluate(() => {
		const { hutong } = window;
		const last = hutong?.history().findLast(({ command }) => command.type === 'message.send')?.command;
		if (last?.type !== 'message.send') throw new Error('Nothing was said');
		const begun = performance.now();
		const said = hutong?.dispatch({ ...last, content: { kind: 'text', text: '好' } });
		if (!said?.ok) throw new Error('It is refused');
		return new Promise<number>((resolve) => {
			requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
		});
	});
}
