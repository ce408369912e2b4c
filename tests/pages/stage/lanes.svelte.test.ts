import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { language } from '../../../src/i18n';
import { Devices } from '../../../src/pages/stage/devices.svelte';
import Lanes from '../../../src/pages/stage/Lanes.svelte';
import { cast, castStart, type Command } from '../../../src/world';
import { setTable, zhaoAtWork, zhiAtWork } from '../../panes/chat/table';

const user = userEvent.setup({ pointerEventsCheck: 0 });

beforeEach(async () => {
	await language.use('zh-CN');
	await Promise.all([language.need('later'), language.need('lanes')]);
	vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
});
afterEach(() => vi.restoreAllMocks());

function show(acts: readonly Command[] = [], start: readonly Command[] = castStart) {
	const table = setTable(start);
	for (const act of acts) table.act(act);
	const { sandbox } = table;
	const { container } = render(Lanes, { sandbox, devices: new Devices(sandbox), otherBranches: false });
	const lane = (name: string) => {
		const found = screen.getByRole('button', { name: new RegExp(`^${name}`) }).closest('[data-lane]');
		return within(found as HTMLElement);
	};
	return { ...table, container, lane };
}

const change = (type: 'identity.suspend' | 'identity.reinstate' | 'identity.remove'): Command => ({
	type,
	by: zhaoAtWork,
	identity: zhiAtWork
});
const inviteBack: Command = {
	type: 'identity.invite',
	by: zhaoAtWork,
	person: 'person:3',
	department: null,
	position: '顾问'
};

test('A12 A13 suspended, reinstated, removed and invited back: each is a point, and WeChat goes on', () => {
	const { lane } = show([
		change('identity.suspend'),
		change('identity.reinstate'),
		change('identity.remove'),
		inviteBack
	]);
	const zhi = lane('知晓君');
	for (const said of ['身份被停用', '恢复使用', '被云杉旅行移出，身份失效', '受邀加入云杉旅行'])
		expect(zhi.getByRole('button', { name: new RegExp(said) })).toBeTruthy();
	expect(zhi.getByText(/微信，一直连续；云杉旅行：已失效 · 0 位客户；云杉旅行：受邀$/)).toBeTruthy();
	expect(lane('王女士').getByText(/没有企业微信身份/)).toBeTruthy();
});

test('a point leads to its step, and what stands there is told as of that step', async () => {
	const { sandbox, lane } = show([change('identity.suspend'), change('identity.remove')]);
	await user.click(lane('知晓君').getByRole('button', { name: /身份被停用/ }));
	expect(sandbox.head).toBe(1);
	expect(lane('知晓君').getByText(/云杉旅行：停用/)).toBeTruthy();
});

test('the keys go along a lane and from lane to lane, and Enter goes to the step', async () => {
	const { sandbox, lane } = show([change('identity.suspend'), change('identity.remove')]);
	lane('知晓君')
		.getByRole('button', { name: /^知晓君/ })
		.focus();
	await user.keyboard('{End}');
	expect(document.activeElement?.getAttribute('aria-label')).toContain('移出');
	await user.keyboard('{ArrowLeft}{Enter}');
	expect(sandbox.head).toBe(1);
	await user.keyboard('{Home}{ArrowDown}');
	expect(document.activeElement?.closest('[data-lane]')?.getAttribute('data-lane')).toBe('person:0');
});

test('points too near to be told apart are one, and each press goes one of them on', async () => {
	const { sandbox, lane } = show(
		Array.from({ length: 80 }, (_, place) =>
			change(place % 2 === 0 ? 'identity.suspend' : 'identity.reinstate')
		)
	);
	const drawn = lane('知晓君').getAllByRole('button');
	expect(drawn.length).toBeLessThan(35);
	sandbox.goto(0);
	const first = lane('知晓君').getAllByRole('button', { name: /处变化/ })[0] as HTMLElement;
	await user.click(first);
	await user.click(first);
	expect(sandbox.head).toBe(2);
});

test('whoever is chosen stands first, with every change in words', async () => {
	const { sandbox, lane, container } = show([change('identity.suspend'), change('identity.remove')]);
	await user.click(lane('陈晨').getByRole('button', { name: /^陈晨/ }));
	expect(container.querySelector('[data-lane]')?.getAttribute('data-lane')).toBe('person:4');
	await user.click(lane('知晓君').getByRole('button', { name: /^知晓君/ }));
	const changes = within(screen.getByRole('list', { name: '知晓君的身份，一步一步' }));
	await user.click(changes.getByRole('button', { name: /身份被停用/ }));
	expect([sandbox.head, changes.getAllByRole('listitem').length]).toEqual([1, 4]);
});

test('among many people one is found by name, and it is said where nobody has it', async () => {
	const crowd = Array.from({ length: 100 }, (_, place): Command => ({
		type: 'person.create',
		name: `路人${place}`,
		face: 'li'
	}));
	const { lane } = show([], [...castStart, ...crowd]);
	const field = screen.getByRole('searchbox', { name: '找人' });
	await user.type(field, '路人77');
	expect(lane('路人77').getByRole('button', { name: /微信帐号/ })).toBeTruthy();
	await user.type(field, '7');
	expect(screen.getByText('没有叫这个名字的人。')).toBeTruthy();
});

test('two jobs at once are on two rows; by time and by steps the same points stand', async () => {
	const { lane, container } = show([
		{ type: 'identity.invite', by: cast.heAtWork, person: 'person:3', department: null, position: '店员' },
		{ type: 'clock.advance', ms: 86_400_000 },
		{ type: 'identity.join', by: 'person:3', identity: 'identity:4' }
	]);
	const tops = () =>
		[...container.querySelectorAll<HTMLElement>('[data-lane="person:3"] small')].map(
			(each) => each.style.top
		);
	expect(new Set(tops()).size).toBe(2);
	const names = () =>
		lane('知晓君')
			.getAllByRole('button')
			.map((each) => each.getAttribute('aria-label'));
	const before = names();
	await user.click(screen.getByRole('button', { name: '按时间' }));
	expect(names()).toEqual(before);
});

test('what changed several times before the first step stands at the start', () => {
	const { lane } = show([], [...castStart, change('identity.suspend'), change('identity.reinstate')]);
	const [point] = lane('知晓君').getAllByRole('button', { name: /开头，3 处变化/ });
	expect(point?.getAttribute('aria-label')).toContain('恢复使用');
	expect(lane('知晓君').getByText(/云杉旅行：在职/)).toBeTruthy();
});
