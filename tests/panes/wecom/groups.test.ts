import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { WecomScreen } from '../../../src/panes/wecom';
import { cast, get, groupName, threadsOf, values, type IdentityId } from '../../../src/world';
import { setTable, wang, zhaoAtWork, zhiAtWork, type SetTable } from '../chat/table';
import Phone from './Phone.svelte';

const { chenAtWork } = cast;

let table: SetTable;
const user = userEvent.setup({ pointerEventsCheck: 0 });

beforeEach(() => {
	table = setTable();
});

function openAs(owner: IdentityId, ...at: WecomScreen[]) {
	return render(Phone, { table, owner, at, onswitch: () => {} });
}

const open = (...at: WecomScreen[]) => openAs(zhiAtWork, ...at);
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => user.click(button(name));
const person = (name: RegExp) => screen.getByRole('checkbox', { name });
const refused = () => table.sandbox.refused?.refusal;
const groups = () => [...values(table.sandbox.world.groups)];

/** The group of the three of the travel agency, opened at its details. */
function started() {
	table.act({ type: 'group.start', by: zhiAtWork, name: '', members: [chenAtWork, zhaoAtWork] });
	const group = groups().at(-1);
	if (!group) throw new Error('no group was made');
	return group;
}

describe('starting a group', () => {
	test('M15 colleagues are chosen, and the group opens, called after them', async () => {
		open();
		await press('添加');
		await user.click(screen.getByRole('menuitem', { name: '发起群聊' }));
		await user.click(person(/陈晨/));
		await user.click(person(/赵敏/));
		await press('确定(2)');
		const group = groups().at(-1);
		expect([...values(group!.members)]).toEqual([zhiAtWork, chenAtWork, zhaoAtWork]);
		expect(screen.getByRole('heading', { name: '陈晨、赵敏(3)' })).toBeTruthy();
		await user.type(screen.getByRole('textbox', { name: '发消息' }), '大家好{Enter}');
		expect(threadsOf(table.sandbox.world, chenAtWork)[0]?.last?.content).toMatchObject({ text: '大家好' });
	});

	test('M15 A22 a WeChat contact is listed, cannot be chosen, and trying says why', async () => {
		table.meet();
		open({ at: 'startGroup' });
		const contact = person(/王女士/);
		expect(contact.getAttribute('aria-disabled')).toBe('true');
		const why = document.getElementById(contact.getAttribute('aria-describedby') ?? '');
		expect(why?.textContent).toMatch(/\S/);
		const before = groups().length;
		await user.click(contact);
		expect(contact.getAttribute('aria-checked')).toBe('false');
		expect(refused()?.code).toBe('editionAllows');
		expect(refused()?.capability).toMatchObject({ act: 'group.bringIn' });
		expect(groups()).toHaveLength(before);
	});

	test('M15 one colleague alone opens the chat with them, the one that there is or a new one', async () => {
		open({ at: 'startGroup' });
		await user.click(person(/赵敏/));
		expect(screen.getByText(/只选一位同事/)).toBeTruthy();
		await press('确定(1)');
		expect(screen.getByRole('heading', { name: '赵敏' })).toBeTruthy();
		expect(groups()).toHaveLength(1);
	});

	test('nothing is done while nobody is chosen, and a search narrows the list', async () => {
		open({ at: 'startGroup' });
		await user.type(screen.getByRole('searchbox', { name: /搜索同事/ }), '陈');
		expect(screen.queryByRole('checkbox', { name: /赵敏/ })).toBeNull();
		await press('确定');
		expect(screen.getByRole('heading', { name: '发起群聊' })).toBeTruthy();
	});

	test('from the chat with a colleague, with them in it', async () => {
		open({ at: 'chatDetails', conversation: 'conversation:4' });
		await press('添加');
		expect(person(/赵敏/).getAttribute('aria-checked')).toBe('true');
		await user.click(person(/陈晨/));
		await press('确定(2)');
		expect([...values(groups().at(-1)!.members)]).toEqual([zhiAtWork, zhaoAtWork, chenAtWork]);
	});
});

describe('a group', () => {
	test('M16 is named by anybody in it, and the name taken off again', async () => {
		const { id, conversation } = started();
		openAs(chenAtWork, { at: 'chatDetails', conversation });
		await press(/群聊名称.*未命名/);
		await user.type(screen.getByRole('textbox', { name: '群聊名称' }), '大理项目{Enter}');
		expect(get(table.sandbox.world, id).name).toBe('大理项目');
		await press(/群聊名称.*大理项目/);
		await user.clear(screen.getByRole('textbox', { name: '群聊名称' }));
		await press('保存');
		expect(groupName(table.sandbox.world, chenAtWork, id)).toBe('知晓君、赵敏');
	});

	test('T5 a name that is too long is refused where it is typed', async () => {
		const { id, conversation } = started();
		open({ at: 'chatDetails', conversation });
		await press(/群聊名称/);
		await user.type(screen.getByRole('textbox', { name: '群聊名称' }), '长'.repeat(33));
		await press('保存');
		const sheet = within(screen.getByRole('dialog', { name: '群聊名称' }));
		expect(sheet.getByRole('button', { name: '保存' }).getAttribute('aria-describedby')).toBeTruthy();
		expect(get(table.sandbox.world, id).name).toBe('');
	});

	test('M17 who leaves is asked first, is back at the list, and can be brought in again', async () => {
		const { id, conversation } = started();
		const { unmount } = open({ at: 'messages' }, { at: 'chatDetails', conversation });
		await press('退出群聊');
		const question = within(screen.getByRole('dialog', { name: '退出群聊「陈晨、赵敏」？' }));
		await user.click(question.getByRole('button', { name: '退出群聊' }));
		expect(screen.getByRole('heading', { name: '消息' })).toBeTruthy();
		expect(screen.queryByRole('button', { name: /陈晨、赵敏/ })).toBeNull();
		unmount();

		openAs(zhaoAtWork, { at: 'messages' }, { at: 'bringIn', group: id });
		expect(person(/陈晨/).getAttribute('aria-disabled')).toBe('true');
		await user.click(person(/知晓君/));
		await press('确定(1)');
		expect([...values(get(table.sandbox.world, id).members)]).toContain(zhiAtWork);
	});

	test('A22 no WeChat contact is brought into one', async () => {
		table.meet();
		const { id } = started();
		open({ at: 'messages' }, { at: 'bringIn', group: id });
		await user.click(person(/王女士/));
		expect(refused()?.capability).toMatchObject({ act: 'group.bringIn' });
		expect([...values(get(table.sandbox.world, id).members)]).not.toContain(wang);
	});
});
