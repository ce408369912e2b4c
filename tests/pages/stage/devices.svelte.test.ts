import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { language } from '../../../src/i18n';
import { bring, give, open } from '../../../src/pages/stage/bringing';
import { Devices, most } from '../../../src/pages/stage/devices.svelte';
import { laterAddDevice, laterDeviceMenu, laterOwners, laterWire } from '../../../src/pages/stage/laterParts';
import { found, candidatesOf } from '../../../src/pages/stage/owners';
import Table from '../../../src/pages/stage/Table.svelte';
import { cast } from '../../../src/world';
import { setTable } from '../../panes/chat/table';

const user = userEvent.setup({ pointerEventsCheck: 0 });
const { wang, li, zhou, zhi, zhiAtWork, chenAtWork, zhaoAtWork, heAtWork } = cast;

beforeEach(async () => {
	localStorage.clear();
	await language.use('zh-CN');
	await language.need('later');
});

/** A table of `room` px, as it stands at first: a customer's WeChat and a member's WeCom. */
function set(room = 1_600) {
	const { sandbox } = setTable();
	const devices = new Devices(sandbox);
	devices.room = room;
	const standing = () =>
		devices.shown.map((each) => [each.app, devices.ownerOf(each, sandbox.world)] as const);
	return { sandbox, devices, standing };
}

describe('devices side by side', () => {
	test('any four, also of one app, the lives left of the jobs', () => {
		const { sandbox, devices, standing } = set();
		for (const end of [li, zhou]) bring(devices, sandbox.world, 'wechat', end);
		bring(devices, sandbox.world, 'wechat', zhi);
		devices.takeOff('wecom');
		expect(standing()).toEqual([
			['wechat', zhi],
			['wechat', zhou],
			['wechat', li],
			['wechat', wang]
		]);
		for (const end of [chenAtWork, zhaoAtWork, heAtWork]) bring(devices, sandbox.world, 'wecom', end);
		bring(devices, sandbox.world, 'wecom', zhiAtWork);
		expect(standing().map(([app]) => app)).toEqual(Array.from({ length: most }, () => 'wecom'));
		expect(new Set(standing().map(([, owner]) => owner)).size).toBe(most);
	});

	test('the enterprise’s own system comes again when the one that came first has gone', () => {
		const { sandbox, devices, standing } = set(4_000);
		const [desk] = devices.all.filter(({ app }) => app === 'console');
		bring(devices, sandbox.world, 'crm', zhaoAtWork);
		bring(devices, sandbox.world, 'crm', heAtWork);
		devices.takeOff('crm');
		give(devices, sandbox.world, desk as never, 'crm', zhaoAtWork);
		expect(standing()).toContainEqual(['crm', zhaoAtWork]);
		expect(standing()).toContainEqual(['crm', heAtWork]);
		const ids = devices.all.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('each is one of its own, however many people’s were put on', () => {
		const { sandbox, devices, standing } = set();
		for (const app of ['wechat', 'wecom'] as const) {
			for (const { end } of candidatesOf(sandbox.world, app)) {
				bring(devices, sandbox.world, app, end);
				expect(standing()).toContainEqual([app, end]);
			}
		}
		const ids = devices.all.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.length).toBeLessThanOrEqual(2 * (most + 1) + 1);
	});

	test('a fifth sends the one used longest ago back, and it comes back as it was', () => {
		const { sandbox, devices, standing } = set();
		bring(devices, sandbox.world, 'wechat', li);
		bring(devices, sandbox.world, 'wecom', chenAtWork);
		devices.touch('wechat');
		bring(devices, sandbox.world, 'wechat', zhou);
		expect(standing()).toHaveLength(most);
		expect(standing()).not.toContainEqual(['wecom', zhiAtWork]);
		devices.toggle('wecom');
		expect(standing()).toContainEqual(['wecom', zhiAtWork]);
		expect(standing()).toContainEqual(['wechat', zhou]);
	});

	test('somebody whose device stands there already gets no second one', () => {
		const { sandbox, devices, standing } = set();
		bring(devices, sandbox.world, 'wecom', zhiAtWork);
		expect(standing()).toHaveLength(2);
		expect(devices.all).toHaveLength(4);
	});

	test('one that was put beside the usual four is offered as long as it stands; the last one stays', () => {
		const { sandbox, devices } = set();
		bring(devices, sandbox.world, 'wecom', chenAtWork);
		expect(devices.all.map(({ id }) => id)).toEqual(['wechat2', 'wechat', 'wecom', 'wecom2', 'console']);
		devices.toggle('wecom2');
		expect(devices.all).toHaveLength(4);
		devices.toggle('wecom');
		devices.toggle('wechat');
		expect(devices.shown.map(({ id }) => id)).toEqual(['wechat']);
	});

	test('a place goes to somebody with another app', () => {
		const { sandbox, devices, standing } = set();
		const [left] = devices.shown;
		if (left) give(devices, sandbox.world, left, 'wecom', chenAtWork);
		expect(standing()).toEqual([
			['wecom', zhiAtWork],
			['wecom', chenAtWork]
		]);
	});

	test('what does not fit waits; four stand where 1280 px are, three in less', () => {
		const { sandbox, devices } = set(1_232);
		bring(devices, sandbox.world, 'wechat', li);
		bring(devices, sandbox.world, 'wecom', chenAtWork);
		expect(devices.shown).toHaveLength(4);
		devices.room = 1_150;
		expect(devices.shown).toHaveLength(3);
		devices.room = 700;
		expect(devices.shown).toHaveLength(1);
	});

	test('in a narrow window one at a time, whatever room there is', () => {
		const { devices } = set(880);
		expect(devices.shown).toHaveLength(2);
		devices.window = 899;
		expect(devices.shown.map(({ id }) => id)).toEqual(['wecom']);
		devices.show('console');
		expect(devices.shown.map(({ id }) => id)).toEqual(['console']);
	});

	test('another identity comes in the place of the one it was reached from, a WeChat beside it', () => {
		const { sandbox, devices, standing } = set();
		bring(devices, sandbox.world, 'wecom', chenAtWork);
		devices.all[0]?.view.go({ at: 'me' } as never);
		open(devices, sandbox.world, heAtWork, 'wecom2');
		open(devices, sandbox.world, zhi, 'wecom');
		expect(devices.all[0]?.view.top.at).toBe('chats');
		const four = [
			['wechat', zhi],
			['wechat', wang],
			['wecom', zhiAtWork],
			['wecom', heAtWork]
		];
		expect(standing()).toEqual(four);
		// A3 and back again, to the device that stands there already
		const [, , wecom] = devices.shown;
		wecom?.view.go({ at: 'me' } as never);
		open(devices, sandbox.world, zhiAtWork, 'wechat2');
		expect(wecom?.view.top.at).toBe('messages');
		expect(standing()).toEqual(four);
	});
});

describe('who can have a device', () => {
	test('is found by name, company and position', () => {
		const { sandbox } = set();
		const identities = candidatesOf(sandbox.world, 'wecom');
		expect(found(identities, '青禾').map(({ end }) => end)).toEqual([heAtWork]);
		expect(found(identities, ' 知晓君 ').map(({ end }) => end)).toEqual([zhiAtWork]);
		expect(found(candidatesOf(sandbox.world, 'console'), '').map(({ end }) => end)).toEqual([
			zhaoAtWork,
			heAtWork
		]);
		expect(candidatesOf(sandbox.world, 'wechat').map(({ end }) => end)).toContain(zhi);
	});
});

describe('on the stage', () => {
	async function show(width = 1_280) {
		await Promise.all([laterOwners.fetch(), laterDeviceMenu.fetch(), laterAddDevice.fetch()]);
		const { sandbox, devices } = set();
		render(Table, { sandbox, devices });
		// Nothing has a width here.
		devices.room = 1_600;
		devices.window = width;
		await tick();
		return devices;
	}
	const regions = () =>
		within(screen.getByRole('main'))
			.getAllByRole('region')
			.flatMap((region) => (region.hasAttribute('data-device') ? [region.getAttribute('aria-label')] : []));

	test('a device is added from everybody there is', async () => {
		await show();
		const add = screen.getByRole('button', { name: '添加设备' });
		await user.click(add);
		const dialog = within(screen.getByRole('dialog'));
		await user.click(dialog.getByRole('button', { name: '企业微信' }));
		await user.type(dialog.getByRole('searchbox'), '陈');
		expect(dialog.getByRole('status').textContent).toBe('找到 1 位');
		await user.keyboard('{Enter}');
		expect(regions()).toEqual(['微信 · 王女士', '企业微信 · 知晓君', '企业微信 · 陈晨']);
		expect(screen.getByRole('button', { name: '陈晨的企业微信', pressed: true })).toBeTruthy();
		expect(document.activeElement).toBe(add);
	});

	test('the owner of a place is chosen by keys alone; Escape changes nothing', async () => {
		await show();
		const owner = within(screen.getByRole('region', { name: '微信 · 王女士' })).getByRole('button', {
			name: /微信给谁用/
		});
		owner.focus();
		await user.keyboard('{Enter}');
		expect(screen.getByRole('button', { name: /王女士 现在是/ }).getAttribute('aria-current')).toBe('true');
		await user.keyboard('李{ArrowDown}{ArrowUp}{ArrowDown}{Enter}');
		expect(regions()).toEqual(['微信 · 李先生', '企业微信 · 知晓君']);
	});

	test('a device is taken off by its menu; the last one says why not', async () => {
		await show();
		const takeOff = async (name: string) => {
			await user.click(screen.getByRole('button', { name: `「${name}」的更多操作` }));
			await user.click(screen.getByRole('menuitem', { name: '从台上收起' }));
		};
		await takeOff('微信 · 王女士');
		expect(regions()).toEqual(['企业微信 · 知晓君']);
		await takeOff('企业微信 · 知晓君');
		expect(screen.getByText(language.t.devices.lastOne)).toBeTruthy();
	});

	test('in a narrow window they are tabs, gone through by arrows', async () => {
		await show(800);
		const tabs = within(screen.getByRole('tablist', { name: '台上的设备' }));
		expect(tabs.getByRole('tab', { selected: true }).textContent?.trim()).toBe('企业微信');
		tabs.getByRole('tab', { selected: true }).focus();
		await user.keyboard('{ArrowRight}');
		expect(regions()).toEqual(['管理后台 · 赵敏']);
		expect(document.activeElement?.textContent?.trim()).toBe('管理后台');
		await user.keyboard('{Home}');
		expect(regions()).toEqual(['微信 · 知晓君']);
		expect(screen.getByRole('tabpanel', { name: '台上的设备' })).toBeTruthy();
	});
});

describe('how wide they are', () => {
	/** What was given, in px. */
	const px = (devices: Devices) =>
		Object.fromEntries(
			Object.entries(devices.shares).map(([id, share]) => [id, Math.round(share * devices.room)])
		);

	/** Two phones of 376 px, as the browser would lay them out; here nothing has a width by itself. */
	async function show() {
		await laterWire.fetch();
		const { sandbox, devices } = set();
		render(Table, { sandbox, devices });
		devices.room = 1_200;
		await tick();
		for (const region of screen.getAllByRole('region')) {
			const { device = '' } = region.dataset;
			region.getBoundingClientRect = () => ({ width: px(devices)[device] ?? 376 }) as DOMRect;
		}
		const divider = screen.getByRole('separator');
		divider.focus();
		return { devices, divider };
	}
	const share = (divider: HTMLElement) => Number(divider.getAttribute('aria-valuenow'));

	test('is moved by arrows, Home and End, to the least of either', async () => {
		const { devices, divider } = await show();
		expect(divider.getAttribute('aria-label')).toBe('「王女士」和「知晓君」的宽窄');
		expect(share(divider)).toBe(50);
		await user.keyboard('{ArrowRight}');
		expect(px(devices)).toEqual({ wechat: 392, wecom: 360 });
		await user.keyboard('{End}');
		expect(px(devices)).toEqual({ wechat: 448, wecom: 304 });
		expect(share(divider)).toBe(Number(divider.getAttribute('aria-valuemax')));
		await user.keyboard('{ArrowRight}');
		expect(px(devices)).toEqual({ wechat: 448, wecom: 304 });
		await user.keyboard('{Home}');
		expect(px(devices)).toEqual({ wechat: 304, wecom: 448 });
		expect(share(divider)).toBe(Number(divider.getAttribute('aria-valuemin')));
	});

	test('is dragged; a double click makes both as wide as usual again', async () => {
		const { devices, divider } = await show();
		divider.setPointerCapture = () => {};
		await user.pointer([
			{ keys: '[MouseLeft>]', target: divider, coords: { clientX: 500 } },
			{ target: divider, coords: { clientX: 540 } },
			{ keys: '[/MouseLeft]' },
			{ target: divider, coords: { clientX: 580 } }
		]);
		expect(px(devices)).toEqual({ wechat: 416, wecom: 336 });
		await user.dblClick(divider);
		expect(px(devices)).toEqual({});
	});

	test('is a part of the table, so that another window size keeps the proportion', async () => {
		const { devices, divider } = await show();
		await user.keyboard('{End}');
		const [wechat, wecom] = devices.shown;
		const of = (device = wechat) => (device ? Math.round(devices.widthOf(device) ?? 0) : 0);
		expect([of(), of(wecom)]).toEqual([448, 304]);
		devices.room = 1_800;
		expect([of(), of(wecom)]).toEqual([672, 456]);
		divider.focus();
		await user.keyboard('{Enter}');
		expect(devices.shares).toEqual({});
	});
});
