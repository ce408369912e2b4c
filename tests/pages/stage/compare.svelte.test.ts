import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { language } from '../../../src/i18n';
import Compare from '../../../src/pages/stage/Compare.svelte';
import { Devices } from '../../../src/pages/stage/devices.svelte';
import { laterOwners } from '../../../src/pages/stage/laterParts';
import { scrollAlike } from '../../../src/pages/stage/scrollAlike';
import { SideBySide } from '../../../src/pages/stage/sideBySide.svelte';
import { setTable, wang, zhi, zhiAtWork } from '../../panes/chat/table';

const user = userEvent.setup({ pointerEventsCheck: 0 });

beforeEach(async () => {
	await language.use('zh-CN');
	await language.need('later');
	history.replaceState(null, '', '#/sandbox?compare=4-5');
});

/** They are linked; on one branch she leaves, on the other she writes. */
function twoWays() {
	const table = setTable();
	const { sandbox, act, ask, linkOf, say } = table;
	act({ type: 'grant.give', by: 'identity:2', to: { kind: 'member', identity: zhiAtWork } });
	ask(zhiAtWork, wang);
	act({ type: 'link.accept', by: wang, link: linkOf(zhiAtWork, wang).id });
	act({ type: 'identity.leave', by: zhiAtWork });
	sandbox.goto(3);
	say(zhiAtWork, 'conversation:7', '行程排好了');
	return { ...table, compared: [4, 5] as const };
}

function show() {
	const { sandbox, compared } = twoWays();
	const devices = new Devices(sandbox);
	devices.room = 1_400;
	render(Compare, { sandbox, devices, compared });
	const side = (name: string) => within(screen.getByRole('region', { name }));
	return { sandbox, devices, left: side('左边'), right: side('右边') };
}

type Half = ReturnType<typeof show>['left'];
const phone = (half: Half, owner: string) => half.queryByRole('region', { name: `微信 · ${owner}` });
async function choose(half: Half, owner: string) {
	await laterOwners.fetch();
	await user.click(half.getByRole('button', { name: /微信给谁用/ }));
	await user.click(screen.getByRole('button', { name: owner }));
}

describe('P10 RA22 two branches side by side', () => {
	test('say what differs, and lead to the step that made it', async () => {
		const { sandbox } = show();
		const words = within(screen.getByRole('region', { name: '差别' }));
		expect(words.getByText('已失效，旅行顾问')).toBeTruthy();
		await user.click(words.getAllByRole('button', { name: '去看左边的这一步' })[0] as HTMLElement);
		expect([sandbox.head, location.hash]).toEqual([4, '#/sandbox']);
	});

	test('show one person on both sides; another one chosen on one side is chosen on the other', async () => {
		const { left, right } = show();
		expect([phone(left, '王女士'), phone(right, '王女士')]).not.toContain(null);
		await choose(left, '李先生');
		expect([phone(left, '李先生'), phone(right, '李先生')]).not.toContain(null);
	});

	test('open the same chat on both sides, and go back together', async () => {
		const { left, right } = show();
		await user.click(left.getByRole('button', { name: /^知晓君/ }));
		expect(right.getByRole('log').textContent).toContain('行程排好了');
		expect(left.getByRole('log').textContent).not.toContain('行程排好了');
		await user.click(right.getByRole('button', { name: '返回微信' }));
		expect([left.queryByRole('log'), right.queryByRole('log')]).toEqual([null, null]);
	});

	test('apart, each side has its own device, owner and screen; together again, the right one follows the left', async () => {
		const { left, right } = show();
		await user.click(screen.getByRole('button', { name: '两边一起' }));
		await choose(left, '李先生');
		expect([phone(left, '李先生'), phone(right, '王女士')]).not.toContain(null);
		await user.click(right.getByRole('button', { name: '企业微信 · 知晓君' }));
		expect([phone(left, '李先生'), phone(right, '王女士')]).toEqual([expect.anything(), null]);
		await user.click(screen.getByRole('button', { name: '两边一起' }));
		expect(phone(right, '李先生')).not.toBeNull();
	});

	test('Escape leads back to the stage', async () => {
		show();
		const dialog = screen.getByRole('dialog', { name: '两条分支并排' });
		expect(document.activeElement?.textContent).toBe('两条分支并排');
		dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
		expect(location.hash).toBe('#/sandbox');
	});
});

describe('what stands on each side', () => {
	function sides() {
		const { sandbox } = twoWays();
		const devices = new Devices(sandbox);
		devices.room = 1_400;
		const worlds = [sandbox.worldAt(4), sandbox.worldAt(5)] as const;
		return { devices, seen: new SideBySide(devices, worlds, sandbox.worldAt(3)) };
	}
	const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

	test('is what the stage shows: both of its devices where there is room, else the first', () => {
		const { seen } = sides();
		expect(ids(seen.shown(0, 640))).toEqual(['wechat', 'wecom']);
		expect(ids(seen.shown(1, 600))).toEqual(['wechat']);
	});

	test('one more is added, one is taken off, and the last one stays', () => {
		const { seen } = sides();
		seen.toggle(0, 'wechat2', 640);
		expect(ids(seen.shown(1, 640))).toEqual(['wechat2', 'wechat']);
		seen.toggle(0, 'wechat', 640);
		seen.toggle(0, 'wechat2', 300);
		expect(ids(seen.shown(0, 300))).toEqual(['wechat2']);
	});

	test('the stage keeps its own owners and screens', () => {
		const { devices, seen } = sides();
		seen.setOwner(0, 'wechat', zhi);
		seen.all(0)[1]?.view.reset({ at: 'me' } as never);
		expect([seen.owner(0, 'wechat'), seen.owner(1, 'wechat')]).toEqual([zhi, zhi]);
		expect(devices.all[1]?.view.top.at).toBe('chats');
	});
});

describe('scrolling alike', () => {
	function half(way: number) {
		const [side, list] = [document.createElement('section'), document.createElement('div')];
		list.style.overflowY = 'auto';
		Object.defineProperties(list, { scrollHeight: { value: 100 + way }, clientHeight: { value: 100 } });
		side.append(list);
		document.body.append(side);
		return { side, list };
	}

	test.each([
		['level with what both have in common', 120, 300, 500, 120],
		['to the end from the end', 300, 300, 500, 500],
		['not beyond its own end', 400, 500, 200, 200]
	])('goes %s', (_, top, way, other, gives) => {
		const [one, two] = [half(way), half(other)];
		one.list.scrollTop = top;
		expect(scrollAlike(one.list, one.side, two.side)).toBe(two.list);
		expect(two.list.scrollTop).toBe(gives);
		// Told of its own move it has nothing left to move.
		expect(scrollAlike(one.list, one.side, two.side)).toBeUndefined();
	});

	test('where the other side has nothing like it, nothing moves', () => {
		const one = half(300);
		expect(scrollAlike(one.list, one.side, document.createElement('section'))).toBeUndefined();
	});
});

test('P12 what is not in this session is not compared, and says so', async () => {
	const { sandbox } = setTable();
	render(Compare, { sandbox, devices: new Devices(sandbox), compared: [40, 41] });
	expect(screen.getByText('要并排看的分支不在这次演练里。')).toBeTruthy();
	await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
});
