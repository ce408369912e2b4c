import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { WecomScreen } from '../../../src/panes/wecom';
import { get, type EndId, type IdentityId } from '../../../src/world';
import { setTable, wang, zhaoAtWork, zhi, zhiAtWork, type SetTable } from '../chat/table';
import Phone from './Phone.svelte';

const heAtWork = 'identity:3';
const atBooks = 'identity:4';

let table: SetTable;
let onswitch: ReturnType<typeof vi.fn<(end: EndId) => void>>;
const user = userEvent.setup({ pointerEventsCheck: 0 });

beforeEach(() => {
	table = setTable();
	onswitch = vi.fn();
});

function open(owner: IdentityId, ...at: WecomScreen[]) {
	return render(Phone, { table, owner, at, onswitch });
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => user.click(button(name));
const stateOf = (id: IdentityId) => get(table.sandbox.world, id).state;
const invite = () =>
	table.act({
		type: 'identity.invite',
		by: heAtWork,
		person: get(table.sandbox.world, zhiAtWork).person,
		department: 'department:2',
		position: '店员'
	});

describe('the identities of a person', () => {
	test('stand in a list with their WeChat, each by shape and word', () => {
		invite();
		open(zhiAtWork, { at: 'me' });
		const rows = screen
			.getAllByRole('listitem')
			.map((row) => [
				['job', 'yet', 'void', 'person'].find((shape) =>
					row.querySelector('.mark')?.classList.contains(shape)
				),
				row.querySelector('b')?.textContent
			]);
		expect(rows).toEqual([
			['job', '云杉旅行'],
			['yet', '青禾书店'],
			['person', '你的微信']
		]);
	});

	test('an invitation is joined from the list, by the person', async () => {
		invite();
		open(zhiAtWork, { at: 'me' });
		await press('加入 青禾书店');
		expect(stateOf(atBooks)).toBe('active');
		await press('切换 青禾书店');
		expect(onswitch).toHaveBeenLastCalledWith(atBooks);
		expect(screen.getByRole('heading', { level: 2, name: '我' })).toBeTruthy();
		expect(button(/青禾书店，切换身份/)).toBeTruthy();
	});

	test('the invitation’s own page says what changes, and lets in', async () => {
		invite();
		open(atBooks);
		expect(screen.getByRole('heading', { name: '加入青禾书店' })).toBeTruthy();
		expect(screen.getByText(/何涛邀请你加入，职务是店员/)).toBeTruthy();
		expect(screen.queryByRole('tab')).toBeNull();
		await user.click(screen.getByRole('button', { name: '加入' }));
		expect(screen.getAllByRole('tab')).toHaveLength(4);
	});
});

describe('A12 A13 leaving', () => {
	test('asks first, and says what is void at once and what stays', async () => {
		table.meet();
		open(zhiAtWork, { at: 'me' });
		await press('退出企业');
		const question = within(screen.getByRole('dialog', { name: '退出云杉旅行？' }));
		expect(question.getByText('用它和 1 位微信联系人的聊天')).toBeTruthy();
		expect(question.getByText('你的微信和微信好友')).toBeTruthy();
		expect(document.activeElement).toBe(question.getByRole('button', { name: '不退出' }));
		await user.click(question.getByRole('button', { name: '退出' }));
		expect(stateOf(zhiAtWork)).toBe('void');
	});

	test('afterwards the device shows that, whatever was open, and the way to the WeChat', async () => {
		const conversation = table.meet();
		invite();
		open(zhiAtWork, { at: 'messages' }, { at: 'chat', conversation });
		table.act({ type: 'identity.leave', by: zhiAtWork });
		expect(await screen.findByRole('heading', { name: '这个身份已失效' })).toBeTruthy();
		expect(screen.getByText(/你已在5月24日离开云杉旅行/)).toBeTruthy();
		expect(screen.getByText('不受影响，好友都在')).toBeTruthy();
		await press('打开 你的微信');
		expect(onswitch).toHaveBeenLastCalledWith(zhi);
		await press('查看 青禾书店');
		expect(onswitch).toHaveBeenLastCalledWith(atBooks);
	});

	test('the last admin is told why not', async () => {
		open(zhaoAtWork, { at: 'me' });
		await press('退出企业');
		expect(button('退出').getAttribute('aria-disabled')).toBe('true');
		await press('退出');
		expect(table.sandbox.refused?.refusal.code).toBe('anotherAdminRemains');
		expect(stateOf(zhaoAtWork)).toBe('active');
	});
});

test('a suspended identity cannot log in, and comes back where it was', async () => {
	open(zhiAtWork, { at: 'contacts' });
	table.act({ type: 'identity.suspend', by: zhaoAtWork, identity: zhiAtWork });
	expect(await screen.findByRole('heading', { name: '这个身份已停用' })).toBeTruthy();
	expect(screen.queryByRole('tab')).toBeNull();
	table.act({ type: 'identity.reinstate', by: zhaoAtWork, identity: zhiAtWork });
	expect(await screen.findByRole('heading', { level: 2, name: '通讯录' })).toBeTruthy();
});

test('a jump to before somebody was known takes their page away', async () => {
	table.act({ type: 'person.create', name: '新人', face: 'none' });
	open(zhiAtWork, { at: 'contacts' }, { at: 'profile', end: 'account:7' });
	expect(screen.getByRole('heading', { name: '新人' })).toBeTruthy();
	table.sandbox.undo();
	expect(await screen.findByRole('heading', { level: 2, name: '通讯录' })).toBeTruthy();
	expect(get(table.sandbox.world, wang)).toBeTruthy();
});
