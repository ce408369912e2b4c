import { cast } from '../../src/world/index.ts';
import { expect, test } from './fixtures.ts';
import { commandsOf, device, dispatch, hashOf, openStage, t } from './stage.ts';
import { story, until } from './story.ts';

test.beforeEach(({ page }) => openStage(page));

test('the public interface is version 1, complete and frozen', async ({ page }) => {
	const seen = await page.evaluate(() => {
		const { hutong } = window;
		if (!hutong) return undefined;
		const types = Object.fromEntries(Object.entries(hutong).map(([name, value]) => [name, typeof value]));
		let deep = true;
		const waiting: unknown[] = [hutong.world()];
		for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
			if (typeof next !== 'object' || next === null) continue;
			deep &&= Object.isFrozen(next);
			waiting.push(...Object.values(next as object));
		}
		return { version: hutong.version, types, frozen: Object.isFrozen(hutong), deep };
	});
	expect(seen).toEqual({
		version: 1,
		types: {
			version: 'number',
			dispatch: 'function',
			can: 'function',
			world: 'function',
			hash: 'function',
			history: 'function',
			goto: 'function',
			fetch: 'function',
			exportSession: 'function',
			importSession: 'function'
		},
		frozen: true,
		deep: true
	});
	expect(await hashOf(page)).toMatch(/^[0-9a-f]{16}$/);
});

test('P11 what is no command is answered with where it is at fault, and leaves no trace', async ({
	page
}) => {
	const before = await hashOf(page);
	const answers = await page.evaluate((wang) => {
		const circle: Record<string, unknown> = { type: 'clock.advance' };
		circle.ms = circle;
		const inputs: unknown[] = [
			undefined,
			null,
			0,
			'grant.give',
			[],
			{},
			{ type: 'no.such' },
			{ type: 'clock.advance', ms: -1 },
			{ type: 'clock.advance', ms: 1e300 },
			{ type: 'clock.advance', ms: 1, more: true },
			{ type: 'message.send', by: 'account:-1', to: 'conversation:0', content: { kind: 'text', text: 'x' } },
			{
				type: 'message.send',
				by: wang,
				to: 'conversation:0',
				content: { kind: 'text', text: 'x'.repeat(1e6) }
			},
			{ type: 'group.create', name: 'x', members: Array.from({ length: 1e6 }, () => wang) },
			circle,
			() => undefined,
			Symbol('x'),
			10n
		];
		return inputs.flatMap((input) =>
			(['can', 'dispatch'] as const).map((how) => {
				const decision = window.hutong?.[how](input);
				if (!decision || decision.ok) return 'done';
				const { code, faults, command } = decision.refusal;
				return `${code} ${String(command)} ${faults.length > 0 && faults.length <= 20}`;
			})
		);
	}, cast.wang);
	expect([...new Set(answers)]).toEqual(['malformed null true']);
	expect(answers).toHaveLength(34);
	expect(await hashOf(page)).toBe(before);
	expect(await commandsOf(page)).toEqual([]);
	await expect(page.getByRole('heading', { name: t.refusal.label })).toBeVisible();
});

test('P11 asking whether something can be done leaves no trace', async ({ page }) => {
	await dispatch(page, story.slice(0, until.connected));
	const trace = () =>
		page.evaluate(() => JSON.stringify([window.hutong?.exportSession(), window.hutong?.world().clock]));
	const before = await trace();
	const decisions = await page.evaluate(
		(commands) => commands.map((command) => window.hutong?.can(command).ok),
		story.slice(until.connected)
	);
	expect(decisions).toContain(true);
	expect(decisions).toContain(false);
	expect(await trace()).toBe(before);
	await expect(page.getByRole('heading', { name: t.refusal.label })).toHaveCount(0);
});

test('it looks at any entry, and says where there is none', async ({ page }) => {
	await dispatch(page, story.slice(0, until.talked));
	const answers = await page.evaluate(
		(entries) =>
			entries.map((entry) => {
				try {
					window.hutong?.goto(entry as number);
					return window.hutong?.history().length;
				} catch (error) {
					return (error as Error).name;
				}
			}),
		[0, 3, until.talked, until.talked + 1, -1, 1.5, 'x', null, 4]
	);
	expect(answers).toEqual([
		0,
		3,
		until.talked,
		'RangeError',
		'RangeError',
		'RangeError',
		'RangeError',
		'RangeError',
		4
	]);
	await expect(page.getByText(t.branches.pastHint)).toBeVisible();
});

test('H1 the server API answers at its own address, and asks no network', async ({ page }) => {
	const answer = await page.evaluate(async () => {
		const response = await window.hutong?.fetch('https://qyapi.weixin.qq.com/cgi-bin/gettoken');
		return {
			status: response?.status,
			type: response?.headers.get('content-type'),
			body: (await response?.json()) as unknown
		};
	});
	expect(answer).toEqual({
		status: 200,
		type: 'application/json; charset=UTF-8',
		body: { errcode: 41002, errmsg: expect.stringContaining('corpid missing') as unknown }
	});
});

test('P4 importing through it is all or nothing', async ({ page }) => {
	await dispatch(page, story.slice(0, until.talked));
	const hash = await hashOf(page);
	const answers = await page.evaluate(async () => {
		const { hutong } = window;
		if (!hutong) return [];
		const session = hutong.exportSession();
		const inputs: unknown[] = [undefined, 'x', { ...session, version: 7 }, { ...session, head: 99 }];
		const refused: string[] = [];
		for (const input of inputs) {
			const answer = await hutong.importSession(input);
			refused.push(answer.ok ? 'opened' : answer.reason);
		}
		return [...refused, hutong.hash(), JSON.stringify(await hutong.importSession(session)), hutong.hash()];
	});
	expect(answers).toEqual(['notASession', 'notASession', 'newer', 'inconsistent', hash, '{"ok":true}', hash]);
});

test('what a script does, the screens show', async ({ page }) => {
	await dispatch(page, story.slice(0, until.talked));
	await expect(device(page, 'wechat', '王女士')).toContainText(t.chat.wecomContact);
	await expect(device(page, 'wecom', '知晓君')).toContainText(t.chat.wechatContact);
});
