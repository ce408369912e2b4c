import type { Browser, Page } from 'playwright';
import { cast } from '../../src/world';
import { open, painted, pressed, stored, typed, withApp } from './page';
import { fullSize, type Subject } from './subjects';
import { opened, staffed } from './worlds';

/* An enterprise of ten thousand members on the screen of its administrator, and somebody with as many customers. */

const { zhaoAtWork, zhiAtWork } = cast;
const inConsole = (control: string) => `#device-console [data-control="console.${control}"]`;

/** The console on the table. */
async function toConsole(page: Page): Promise<void> {
	await page.locator('[data-control="stage.device.console"]').first().click();
	await page.locator(inConsole('section.members')).waitFor();
}

/** `app`: the folder of the built app. */
export function office(app: string): Subject {
	return async ({ sizes, row }) => {
		const most = Math.max(...sizes);
		await withApp(app, async (engine, origin) => {
			const few = await measure(engine, origin, 100);
			const many = await measure(engine, origin, Math.max(100, most / 10));
			const [one, all] = [await voided(engine, origin, 100), await voided(engine, origin, most)];
			const { size } = many;
			const figure = { size, unit: 'ms', against: `itself at ${few.size}` } as const;
			for (const [name, target] of [
				...sections.map((section) => [section, 300] as const),
				['seek', 100],
				['seekRight', 100],
				['grant', 100],
				['lanes', undefined]
			] as const) {
				row({
					...figure,
					name: `browser: ${names[name]}`,
					ours: many[name],
					reference: few[name],
					target: target === undefined ? undefined : { ours: target }
				});
			}
			row({
				...figure,
				size: all.customers,
				name: 'browser: an identity is void, to paint',
				against: `itself at ${one.customers}`,
				ours: all.time,
				reference: one.time,
				target: most === fullSize ? { ours: 100 } : undefined
			});
			row({
				...figure,
				size: most,
				name: 'browser: the identities open',
				against: 'themselves at 100',
				ours: all.lanes,
				reference: one.lanes
			});
		});
	};
}

/** In the order in which they are opened; the first one to be seen is opened last. */
const sections = ['members', 'external', 'apps', 'plugin', 'tools', 'enterprise', 'home'] as const;

const names = {
	members: 'the directory opens in the console',
	external: 'external contacts open in the console',
	apps: 'the apps open in the console',
	plugin: 'the plugin opens in the console',
	tools: 'the tools open in the console',
	enterprise: 'the enterprise opens in the console',
	home: 'the first page opens in the console',
	seek: 'a letter is typed where members are sought, to paint',
	seekRight: 'a letter is typed where rights are sought, to paint',
	grant: 'a grant to half the members, to paint',
	lanes: 'the identities of the members open'
};

async function measure(engine: Browser, origin: string, members: number) {
	const { session, department } = staffed(members);
	const { page } = await stored(engine, origin, session);
	await open(page, origin);
	await toConsole(page);
	const opened = {} as Record<(typeof sections)[number], number>;
	const typing = { seek: 0, seekRight: 0 };
	for (const section of sections) {
		const shown = `${inConsole(`section.${section}`)}[aria-current="page"]`;
		opened[section] = await pressed(page, inConsole(`section.${section}`), shown);
		if (section === 'members') typing.seek = await typed(page, '#device-console .page [type="search"]');
		if (section === 'external') typing.seekRight = await typed(page, '#device-console .page [type="search"]');
	}
	const grant = await painted(page, {
		type: 'grant.give',
		by: zhaoAtWork,
		to: { kind: 'department', department }
	});
	const lanes = await identities(page);
	await page.context().close();
	return { size: members, grant, lanes, ...opened, ...typing };
}

async function voided(engine: Browser, origin: string, size: number) {
	const { session } = opened(size);
	const { page } = await stored(engine, origin, session);
	await open(page, origin);
	const time = await painted(page, { type: 'identity.leave', by: zhiAtWork });
	const lanes = await identities(page);
	await page.context().close();
	return { customers: session.world.links.size, time, lanes };
}

function identities(page: Page): Promise<number> {
	return pressed(page, '[data-control="stage.identities"]', '[data-lane]');
}
