import type { Browser, Page } from 'playwright';
import { cast } from '../../src/world';
import { open, painted, pressed, stored, typed, withApp } from './page';
import type { Row } from './row';
import { fullSize, type Subject } from './subjects';
import { opened, recorded, staffed } from './worlds';

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
			const beside = (...of: Parameters<typeof rowsOf>) => rowsOf(...of).forEach(row);
			beside(
				{ seek: 100, seekRight: 100, grant: 100, lanes: undefined },
				await measure(engine, origin, 100),
				await measure(engine, origin, Math.max(100, most / 10))
			);
			beside(
				{ ...opening, usage: 300, seekRecord: 100, sortMember: 300, sortContact: 300 },
				await records(engine, origin, 1_000),
				await records(engine, origin, Math.max(1_000, most))
			);
			beside(
				{ check: 2_000, checkTurn: 50, bring: undefined },
				await checked(engine, origin, 100),
				await checked(engine, origin, Math.max(100, most / 10))
			);
			const [one, all] = [await voided(engine, origin, 100), await voided(engine, origin, most)];
			row({
				size: all.customers,
				unit: 'ms',
				name: 'browser: an identity is void, to paint',
				against: `itself at ${one.customers}`,
				ours: all.time,
				reference: one.time,
				target: most === fullSize ? { ours: 100 } : undefined
			});
			row({
				size: most,
				unit: 'ms',
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
	lanes: 'the identities of the members open',
	usage: 'the usage records open',
	seekRecord: 'a letter is typed where records are sought, to paint',
	sortMember: 'the records in the order of the members',
	sortContact: 'the records in the order of the contacts',
	check: 'a list of members is checked',
	checkTurn: 'a list of members is checked: the longest turn of the page',
	bring: 'a list of members is brought in, to paint'
};

const opening = Object.fromEntries(sections.map((section) => [section, 300])) as Record<
	(typeof sections)[number],
	number
>;

type Name = keyof typeof names;
/** In ms, by what was measured. */
type Figures = { readonly size: number } & { readonly [name in Name]?: number };

/** What each of two sizes took, with the most that the larger one should. */
function rowsOf(
	targets: { readonly [name in Name]?: number | undefined },
	few: Figures,
	many: Figures
): Row[] {
	return (Object.entries(targets) as [Name, number | undefined][]).map(([name, target]) => ({
		name: `browser: ${names[name]}`,
		size: many.size,
		unit: 'ms',
		against: `itself at ${few.size}`,
		ours: many[name] ?? NaN,
		reference: few[name] ?? NaN,
		target: target === undefined ? undefined : { ours: target }
	}));
}

async function measure(engine: Browser, origin: string, members: number) {
	const { session, department } = staffed(members);
	const { page } = await stored(engine, origin, session);
	await open(page, origin);
	await toConsole(page);
	const field = '#device-console .page [type="search"]';
	await toSection(page, 'members');
	const seek = await typed(page, field);
	await toSection(page, 'external');
	const seekRight = await typed(page, field);
	const grant = await painted(page, {
		type: 'grant.give',
		by: zhaoAtWork,
		to: { kind: 'department', department }
	});
	const lanes = await identities(page);
	await page.context().close();
	return { size: members, seek, seekRight, grant, lanes };
}

function toSection(page: Page, section: (typeof sections)[number]): Promise<number> {
	const chosen = inConsole(`section.${section}`);
	return pressed(page, chosen, `${chosen}[aria-current="page"]`);
}

/** The sections, and the usage records in theirs. */
async function records(engine: Browser, origin: string, size: number) {
	const { page } = await stored(engine, origin, recorded(size));
	await open(page, origin);
	await toConsole(page);
	const opened = {} as Record<(typeof sections)[number], number>;
	for (const section of sections) opened[section] = await toSection(page, section);
	await toSection(page, 'external');
	const find = inConsole('usage.find');
	const sort = (column: string) => {
		const head = `[data-control="console.usage.sort"][data-of="${column}"]`;
		return pressed(page, head, `[aria-sort="ascending"] > ${head}`);
	};
	const figures = {
		usage: await pressed(page, inConsole('external.usage'), find),
		seekRecord: await typed(page, find),
		sortMember: await sort('member'),
		sortContact: await sort('what')
	};
	await page.context().close();
	return { size, ...opened, ...figures };
}

/** A list of members from the file to the question, and into the enterprise. */
async function checked(engine: Browser, origin: string, size: number) {
	const { page } = await stored(engine, origin, staffed(100).session);
	await open(page, origin);
	await toConsole(page);
	await toSection(page, 'members');
	await pressed(page, inConsole('members.import'), inConsole('import.file'));
	const rows = Array.from({ length: size }, (_, place) => `林${place},新部/第${place % 100}组,顾问`);
	const ready = `${inConsole('import.confirm')}:not([aria-disabled])`;
	const { check, checkTurn } = await page.evaluate(
		([text, ready]) =>
			new Promise<{ check: number; checkTurn: number }>((resolve) => {
				const chooser = document.querySelector('#device-console [type="file"]') as HTMLInputElement;
				const files = new DataTransfer();
				files.items.add(new File([text], 'members.csv'));
				chooser.files = files.files;
				const begun = performance.now();
				let [last, longest] = [begun, 0];
				const turn = () => {
					const now = performance.now();
					longest = Math.max(longest, now - last);
					last = now;
					if (document.querySelector(ready)) resolve({ check: now - begun, checkTurn: longest });
					else setTimeout(turn);
				};
				chooser.dispatchEvent(new Event('change', { bubbles: true }));
				setTimeout(turn);
			}),
		[['姓名,部门,职务', ...rows].join('\n'), ready] as const
	);
	const bring = await pressed(page, ready, 'body:not(:has(#device-console [role="dialog"]))');
	await page.context().close();
	return { size, check, checkTurn, bring };
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
