import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { language } from '../../../src/i18n';
import DeviceMenu from '../../../src/pages/stage/DeviceMenu.svelte';
import { deviceAddress, type DeviceAddress } from '../../../src/pages/stage/deviceAddress';
import { Devices, type Device } from '../../../src/pages/stage/devices.svelte';
import { laterCard, laterEvents, laterPast } from '../../../src/pages/stage/laterParts';
import LoneDevice from '../../../src/pages/stage/LoneDevice.svelte';
import { laterConsole } from '../../../src/panes';
import { Session } from '../../../src/session';
import { Sandbox, tryOut } from '../../../src/store';
import { cast, castStart } from '../../../src/world';

const user = userEvent.setup({ pointerEventsCheck: 0 });
const t = () => language.t.windows;

beforeEach(() => language.use('zh-CN'));
afterEach(() => vi.restoreAllMocks());

async function show(address: DeviceAddress, lesson?: string) {
	await Promise.all([laterCard.fetch(), laterEvents.fetch(), laterPast.fetch()]);
	const sandbox = new Sandbox({ session: Session.begin('one', castStart), newKey: () => 'two' });
	const onchange = vi.fn<(address: DeviceAddress) => void>();
	const { rerender } = render(LoneDevice, {
		sandbox,
		devices: new Devices(sandbox),
		address,
		lesson,
		onchange
	});
	return { sandbox, onchange, rerender };
}

const device = (app: 'wechat' | 'wecom' | 'console', name: string) =>
	screen.getByRole('region', { name: language.t.frame.device(language.t.frame[app], name) });

describe('P9 a device in a window of its own', () => {
	test('is that device alone; the window is named after it, says what it is, and leads back', async () => {
		await show({ app: 'wechat', owner: cast.wang });
		expect(within(device('wechat', '王女士')).getByRole('tablist')).toBeTruthy();
		expect(screen.queryAllByRole('region')).toHaveLength(1);
		expect(document.title).toBe('微信 · 王女士 · 互通沙盘');
		expect(screen.getByText(t().alone)).toBeTruthy();
		expect(screen.getByRole('link', { name: t().toStage }).getAttribute('href')).toBe('#/sandbox');
		await language.use('en');
		await waitFor(() => expect(document.title).toBe('WeChat · 王女士 · Hutong'));
	});

	test('whose code is still on its way says so, and is no blank', async () => {
		vi.spyOn(laterConsole, 'wanted', 'get').mockReturnValue(undefined);
		await show({ app: 'console', owner: cast.zhaoAtWork });
		expect(within(device('console', '赵敏')).getByText(language.t.frame.opening)).toBeTruthy();
	});

	test('of a lesson names it, and leads back to it', async () => {
		await show({ app: 'wecom', owner: cast.zhiAtWork, lesson: 'before-and-after' }, '前后');
		expect(screen.getByText(t().aloneIn('前后'))).toBeTruthy();
		expect(screen.getByRole('link', { name: t().toLesson }).getAttribute('href')).toBe(
			'#/lesson/before-and-after'
		);
	});

	test('acts by the same hands; a refusal is told here, one of another device is not', async () => {
		const { sandbox } = await show({ app: 'wecom', owner: cast.zhiAtWork });
		const command = { type: 'grant.give', to: { kind: 'all', enterprise: cast.travel } } as const;
		sandbox.act({ ...command, by: cast.chenAtWork });
		await waitFor(() => expect(sandbox.refused).toBeTruthy());
		expect(screen.queryByRole('button', { name: language.t.frame.close })).toBeNull();
		sandbox.act({ ...command, by: cast.zhiAtWork }, 'wecom');
		await waitFor(() => expect(document.querySelector('.card')).not.toBeNull());
	});

	test('says that the past is looked at', async () => {
		const { sandbox } = await show({ app: 'wechat', owner: cast.wang });
		sandbox.act({
			type: 'message.send',
			by: cast.wang,
			to: cast.groupChat,
			content: { kind: 'text', text: '早' }
		});
		sandbox.goto(0);
		expect(await screen.findByRole('button', { name: language.t.frame.backToNow })).toBeTruthy();
	});

	test('whose owner this session does not know says so, and offers those that it has', async () => {
		const { onchange, rerender } = await show({ app: 'wecom', owner: 'identity:999' });
		expect(screen.getByRole('heading', { name: t().noOwner })).toBeTruthy();
		expect(screen.getByText(t().noOwnerNote('identity:999'))).toBeTruthy();
		const [first] = within(screen.getByRole('list', { name: t().whose })).getAllByRole('button');
		await user.click(first as HTMLElement);
		const chosen = onchange.mock.calls[0]?.[0] as DeviceAddress;
		expect(chosen.app).toBe('wecom');
		await rerender({ address: chosen });
		expect(screen.queryByRole('heading', { name: t().noOwner })).toBeNull();
		expect(screen.queryAllByRole('region')).toHaveLength(1);
	});

	test('whose owner comes later than the step that is looked at says that', async () => {
		const { sandbox } = await show({ app: 'wecom', owner: 'identity:4' });
		expect(screen.getByRole('heading', { name: t().noOwner })).toBeTruthy();
		sandbox.act({
			type: 'identity.invite',
			by: cast.zhaoAtWork,
			person: 'person:0',
			department: null,
			position: '顾问'
		});
		expect(await screen.findByRole('region')).toBeTruthy();
		sandbox.goto(0);
		expect(await screen.findByRole('heading', { name: t().notYet })).toBeTruthy();
		expect(screen.queryByRole('list', { name: t().whose })).toBeNull();
	});
});

describe('P9 the menu of a device', () => {
	const open = async (sandbox: Sandbox) => {
		const device = new Devices(sandbox).all.find(({ id }) => id === 'wechat') as Device;
		render(DeviceMenu, { sandbox, device, owner: cast.wang, name: '微信 · 王女士' });
		await user.click(screen.getByRole('button', { name: t().menu('微信 · 王女士') }));
		await user.click(screen.getByRole('menuitem', { name: t().own }));
	};

	test('opens its window, in a process of its own', async () => {
		const opened = vi.spyOn(window, 'open').mockReturnValue(null);
		await open(
			new Sandbox({ session: Session.begin('one'), newKey: () => 'two', slot: 'lesson/before-and-after' })
		);
		const [address, , features] = opened.mock.calls[0] ?? [];
		expect(new URL(String(address)).hash).toBe(
			deviceAddress({ app: 'wechat', owner: cast.wang, lesson: 'before-and-after' })
		);
		expect(features).toContain('noopener');
	});

	test('says why there can be none, of a session that other windows cannot see', async () => {
		const opened = vi.spyOn(window, 'open').mockReturnValue(null);
		await open(new Sandbox({ session: Session.begin('one'), newKey: () => 'two' }));
		expect(screen.getByRole('dialog').textContent).toContain(t().notInMemory);
		expect(opened).not.toHaveBeenCalled();
	});

	test('says so of a try', async () => {
		await open(tryOut(castStart));
		expect(screen.getByRole('dialog').textContent).toContain(t().notOfATry);
	});
});
