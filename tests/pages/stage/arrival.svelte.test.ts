import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { language } from '../../../src/i18n';
import ArrivalBanner from '../../../src/pages/stage/ArrivalBanner.svelte';
import { Devices, type Device } from '../../../src/pages/stage/devices.svelte';
import { farCrossings, routeOf } from '../../../src/pages/stage/farCrossing';
import { cast, type EndId } from '../../../src/world';
import { setTable } from '../../panes/chat/table';

const { wang, li, zhou, groupChat, zhiAtWork } = cast;
const user = userEvent.setup({ pointerEventsCheck: 0 });

beforeEach(async () => {
	await language.use('zh-CN');
	await Promise.all([language.need('stage'), language.need('later')]);
});
afterEach(() => void vi.useRealTimers());

/** Wang's phone, whose owner looks at her own page. */
async function show() {
	const table = setTable();
	const devices = new Devices(table.sandbox);
	const device = devices.all.find(({ id }) => id === 'wechat') as Device & { app: 'wechat' };
	device.view.reset({ at: 'me' });
	render(ArrivalBanner, { sandbox: table.sandbox, device, owner: wang, name: '微信 · 王女士' });
	const chat = table.chatOf(wang, li);
	const say = async (text: string) => {
		table.say(li, chat, text);
		await tick();
	};
	return { ...table, device, chat, news: say };
}

const banner = () => screen.queryByRole('button', { name: /^打开聊天/ });

describe('what has come to somebody who looks elsewhere', () => {
	test('is told with who said it, and opens the chat', async () => {
		const { news, device, chat } = await show();
		expect(banner()).toBeNull();
		await news('明天几点？');
		expect(banner()?.getAttribute('aria-label')).toBe('打开聊天：李先生，明天几点？');
		await user.click(banner() as HTMLElement);
		expect(device.view.stack).toEqual([{ at: 'chats' }, { at: 'chat', conversation: chat }]);
		expect(banner()).toBeNull();
	});

	test('of a group says who of them', async () => {
		const table = await show();
		table.say(zhou, groupChat, '到了');
		await tick();
		expect(banner()?.getAttribute('aria-label')).toMatch(/，小周：到了$/);
	});

	test('is not told where that chat or the list is looked at, nor of a muted one, nor of what is one’s own', async () => {
		const { news, act, device, chat, ...table } = await show();
		device.view.go({ at: 'chat', conversation: chat });
		await news('一');
		expect(banner()).toBeNull();
		device.view.reset({ at: 'chats' });
		await news('二');
		expect(banner()).toBeNull();
		device.view.reset({ at: 'me' });
		table.say(wang, chat, '三');
		await tick();
		expect(banner()).toBeNull();
		act({ type: 'conversation.set', by: wang, conversation: chat, setting: 'muted', on: true });
		await news('四');
		expect(banner()).toBeNull();
	});

	test('goes by itself, but not while somebody is at it; it can be put away, and the next one comes', async () => {
		vi.useFakeTimers();
		const { news } = await show();
		await news('一');
		await vi.advanceTimersByTimeAsync(5_000);
		expect(banner()).not.toBeNull();
		await vi.advanceTimersByTimeAsync(1_500);
		expect(banner()).toBeNull();
		await news('二');
		banner()?.focus();
		await vi.advanceTimersByTimeAsync(20_000);
		expect(banner()).not.toBeNull();
		screen.getByRole('button', { name: '收起通知' }).click();
		await tick();
		expect(banner()).toBeNull();
		await news('三');
		expect(banner()).not.toBeNull();
	});

	test('a jump brings none back', async () => {
		const { news, sandbox } = await show();
		await news('一');
		await news('二');
		sandbox.goto(1);
		await tick();
		expect(banner()).toBeNull();
	});
});

describe('what goes past a device that stands between', () => {
	const side = (owner: EndId, app: 'wechat' | 'wecom') => ({ owner, app });

	test('is shown from any of four to any other that is no neighbour', () => {
		const table = setTable();
		table.say(li, table.chatOf(wang, li), '在吗');
		const entry = table.sandbox.path.at(-1);
		if (!entry) throw new Error('nothing was said');
		const [one, other, third] = [side(li, 'wechat'), side(zhiAtWork, 'wecom'), side(wang, 'wechat')];
		const far = farCrossings(table.sandbox.world, entry, [one, other, third]);
		expect(far.map(({ left, right, crossing }) => [left.owner, right.owner, crossing.direction])).toEqual([
			[li, wang, 'right']
		]);
		expect(farCrossings(table.sandbox.world, entry, [third, other, one])[0]?.crossing.direction).toBe('left');
		// Neighbours have their wire.
		expect(farCrossings(table.sandbox.world, entry, [one, third, other])).toEqual([]);
	});

	test('runs below what stands between, and ends at the other edge, or at a wall beside the first', () => {
		const [left, right] = [
			{ x: 300, y: 100 },
			{ x: 900, y: 200 }
		];
		expect(routeOf(left, right, 700, { direction: 'right', stopped: false }).line).toBe(
			'M300 100H314V700H886V200H900'
		);
		expect(routeOf(left, right, 700, { direction: 'left', stopped: false }).line).toBe(
			'M900 200H886V700H314V100H300'
		);
		expect(routeOf(left, right, 700, { direction: 'right', stopped: true })).toEqual({
			line: 'M300 100H314',
			end: 'M314 86v28',
			from: [300, 100]
		});
	});
});
