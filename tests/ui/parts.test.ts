import { readFileSync } from 'node:fs';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { tick } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import {
	announce,
	Announcer,
	Avatar,
	contextMenu,
	faces,
	opening,
	panelId,
	placeBeside,
	QrCode,
	tabId,
	Tabs,
	Text,
	Toggle
} from '../../src/ui/index';

describe('faces', () => {
	test('every face is drawn, and every drawing is a face', () => {
		const sprite = readFileSync('src/ui/Faces.svelte', 'utf8');
		const drawn = [...sprite.matchAll(/<symbol id="av-([^"]+)"/g)].map(([, face]) => face);
		expect(drawn.sort()).toEqual([...faces].sort());
		// The page's policy would drop them.
		expect(sprite).not.toMatch(/style=|<style|<script|href=/);
	});

	test('one that nobody drew shows an initial, whole even outside the first plane', () => {
		const { container } = render(Avatar, { face: 'stranger', name: ' 𠮷田' });
		expect(container.querySelector('text')?.textContent).toBe('𠮷');
		expect(container.querySelector('use')).toBeNull();
	});

	test('are decoration, unless they are given a name of their own', () => {
		const { container, rerender } = render(Avatar, { face: 'zhi' });
		expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
		expect(container.querySelector('use')?.getAttribute('href')).toBe('#av-zhi');
		return rerender({ label: '知晓君' }).then(() => screen.getByRole('img', { name: '知晓君' }));
	});
});

describe('tabs', () => {
	const items = [
		{ id: 'chats', label: '消息', badge: 120, badgeLabel: '120 条未读' },
		{ id: 'contacts', label: '通讯录' },
		{ id: 'me', label: '我', badge: 'dot' as const }
	];

	test('one stop for Tab; arrows, Home and End choose at once', async () => {
		const user = userEvent.setup();
		const onselect = vi.fn((selected: string) => void rerender({ selected }));
		const { rerender } = render(Tabs, { label: '企业微信', base: 'wc', items, selected: 'chats', onselect });
		const tab = (name: RegExp) => screen.getByRole('tab', { name });
		expect(screen.getByRole('tablist', { name: '企业微信' })).toBeTruthy();
		await user.tab();
		expect(document.activeElement).toBe(tab(/消息/));
		await user.keyboard('{ArrowLeft}');
		expect(document.activeElement).toBe(tab(/我/));
		await user.keyboard('{ArrowRight}{ArrowRight}');
		expect(document.activeElement).toBe(tab(/通讯录/));
		expect(tab(/通讯录/).getAttribute('aria-selected')).toBe('true');
		await user.keyboard('{End}{Home}');
		expect(onselect.mock.calls.map(([id]) => id)).toEqual(['me', 'chats', 'contacts', 'me', 'chats']);
		expect(screen.getAllByRole('tab').filter((element) => element.tabIndex === 0)).toHaveLength(1);
	});

	test('say what their badges mean, and name their panels', () => {
		render(Tabs, { label: 'x', base: 'wc', items, selected: 'chats', onselect: () => {} });
		const tab = screen.getByRole('tab', { name: '消息 120 条未读' });
		expect(tab.textContent).toContain('99+');
		expect(tab.id).toBe(tabId('wc', 'chats'));
		expect(tab.getAttribute('aria-controls')).toBe(panelId('wc', 'chats'));
	});
});

describe('a toggle', () => {
	test('asks for the other state', async () => {
		const onchange = vi.fn();
		render(Toggle, { checked: false, label: '允许陈晨', text: '不可以', onchange });
		await userEvent.click(screen.getByRole('switch', { name: '允许陈晨', checked: false }));
		expect(onchange.mock.calls).toEqual([[true]]);
	});

	test('P11 that may not move says why', async () => {
		const onchange = vi.fn();
		const onrefused = vi.fn();
		render(Toggle, { checked: true, label: 'x', onchange, disabledReason: '管理员才能改', onrefused });
		const toggle = screen.getByRole('switch');
		expect(document.getElementById(toggle.getAttribute('aria-describedby')!)?.textContent).toBe(
			'管理员才能改'
		);
		await userEvent.click(toggle);
		expect(onchange).not.toHaveBeenCalled();
		expect(onrefused).toHaveBeenCalledOnce();
	});
});

describe('P13 any text is safe text', () => {
	const labels = { more: '展开', less: '收起' };

	test('markup is shown, not made', () => {
		const text = '<img src=x onerror=alert(1)> & <b>';
		const { container } = render(Text, { text, ...labels });
		expect(container.textContent).toBe(text);
		expect(container.querySelector('img, b')).toBeNull();
	});

	test('RC2 it stands isolated, in its own direction', () => {
		const { container } = render(Text, { text: '\u202Eabc', ...labels });
		expect(container.querySelector('bdi[dir=auto]')?.textContent).toBe('\u202Eabc');
	});

	test('RC5 more than 600 characters are folded, and unfolded whole', async () => {
		const text = '长'.repeat(601);
		const { container } = render(Text, { text, ...labels });
		const said = () => container.querySelector('bdi')?.textContent;
		expect(said()).toBe(`${'长'.repeat(600)}…`);
		await userEvent.click(screen.getByRole('button', { name: '展开', expanded: false }));
		expect(said()).toBe(text);
		await userEvent.click(screen.getByRole('button', { name: '收起', expanded: true }));
		expect(said()).toHaveLength(601);
	});

	test('600 characters are not', () => {
		render(Text, { text: '短'.repeat(600), ...labels });
		expect(screen.queryByRole('button')).toBeNull();
	});

	test('RC6 a cut never goes through what is seen as one character', () => {
		const clusters = ['a', '旅', '👩‍👩‍👧', '🇨🇳', 'e\u0301', '👍🏽'];
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...clusters), { maxLength: 60 }),
				fc.integer({ min: 1, max: 120 }),
				(parts, limit) => {
					const text = parts.join('');
					const cut = opening(text, limit);
					expect(text.startsWith(cut)).toBe(true);
					expect(cut.length).toBeLessThanOrEqual(limit);
					const ends = new Set([0, text.length]);
					let end = 0;
					for (const part of parts) ends.add((end += part.length));
					// A text of one cluster longer than the limit must be cut somewhere.
					if (cut.length > 0 && (parts[0]?.length ?? 0) <= limit) expect(ends).toContain(cut.length);
					expect(() => encodeURIComponent(cut)).not.toThrow();
				}
			)
		);
	});
});

test('RD12 an announcement is one new line: the same words twice are said twice', async () => {
	vi.useFakeTimers();
	try {
		const { container } = render(Announcer);
		// What other tests have said is still being said.
		const lines = () =>
			[...container.querySelectorAll('[aria-live=polite] p')].filter(
				({ textContent }) => textContent === '王女士：好'
			);
		announce('王女士：好');
		await tick();
		expect(lines()).toHaveLength(1);
		const [first] = lines();
		announce('王女士：好');
		await tick();
		expect(lines()).toHaveLength(2);
		expect(lines()[0]).toBe(first);
		vi.advanceTimersByTime(20_000);
		await tick();
		expect(lines()).toEqual([]);
	} finally {
		vi.useRealTimers();
	}
});

test('a code is a picture with a name', async () => {
	render(QrCode, { text: 'HT1:card', label: '知晓君的名片', size: 132 });
	const code = await screen.findByRole('img', { name: '知晓君的名片' });
	expect(code.getAttribute('width')).toBe('132');
	expect(code.querySelector('path')?.getAttribute('d')).toMatch(/^M4 4h7v1h-7z/);
});

describe('a menu beside its button', () => {
	function box(width: number, height: number) {
		const element = document.createElement('div');
		vi.spyOn(element, 'getBoundingClientRect').mockReturnValue({ width, height } as DOMRect);
		return element;
	}
	const glass = document.createElement('div');
	vi.spyOn(glass, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 100, 300, 500));

	test.each([
		['below, in line', { x: 150, y: 200 }, ['150px', '200px']],
		['moved in from the right', { x: 390, y: 200 }, ['196px', '200px']],
		['above when there is no room below', { x: 150, y: 590 }, ['150px', '382px']]
	])('%s', (_, spot, [left, top]) => {
		const menu = box(200, 200);
		placeBeside(menu, spot, { within: glass });
		expect([menu.style.left, menu.style.top]).toEqual([left, top]);
	});
});

describe('a context menu', () => {
	function held() {
		const element = document.body.appendChild(document.createElement('div'));
		const open = vi.fn();
		const detach = contextMenu(open)(element) as () => void;
		return { element, open, detach };
	}
	const pointer = (type: string, x: number) =>
		new PointerEvent(type, { pointerType: 'touch', isPrimary: true, clientX: x, clientY: 5 });

	test('opens for a right click where it was', () => {
		const { element, open } = held();
		const event = new MouseEvent('contextmenu', { button: 2, clientX: 7, clientY: 8, cancelable: true });
		element.dispatchEvent(event);
		expect(open.mock.calls).toEqual([[{ x: 7, y: 8 }]]);
		expect(event.defaultPrevented).toBe(true);
	});

	test('opens for a resting finger, not for a moving or a short one, and swallows the click that follows', () => {
		vi.useFakeTimers();
		try {
			const { element, open, detach } = held();
			element.dispatchEvent(pointer('pointerdown', 5));
			element.dispatchEvent(pointer('pointerup', 5));
			vi.advanceTimersByTime(1000);
			element.dispatchEvent(pointer('pointerdown', 5));
			element.dispatchEvent(pointer('pointermove', 50));
			vi.advanceTimersByTime(1000);
			expect(open).not.toHaveBeenCalled();
			element.dispatchEvent(pointer('pointerdown', 5));
			vi.advanceTimersByTime(600);
			expect(open.mock.calls).toEqual([[{ x: 5, y: 5 }]]);
			const click = new MouseEvent('click', { cancelable: true });
			element.dispatchEvent(click);
			expect(click.defaultPrevented).toBe(true);
			detach();
			element.dispatchEvent(new MouseEvent('contextmenu'));
			expect(open).toHaveBeenCalledOnce();
		} finally {
			vi.useRealTimers();
		}
	});
});
