import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { language } from '../../../src/i18n';
import BranchesDialog from '../../../src/pages/stage/BranchesDialog.svelte';
import { laterName } from '../../../src/pages/stage/branchParts';
import NameDialog from '../../../src/pages/stage/NameDialog.svelte';
import RestartDialog from '../../../src/pages/stage/RestartDialog.svelte';
import { treeOf } from '../../../src/session';
import { cast } from '../../../src/world';
import { setTable, wang } from '../../panes/chat/table';

const user = userEvent.setup({ pointerEventsCheck: 0 });
const button = (name: string) => screen.getByRole('button', { name });

beforeEach(async () => {
	await language.use('zh-CN');
	await language.need('later');
	await laterName.fetch();
	history.replaceState(null, '', '#/sandbox');
});

describe('the branches of a session', () => {
	/** Three words on the first line; from after the first of them another way, which is the present one. */
	async function show() {
		const { sandbox, say } = setTable();
		for (const word of ['一', '二', '三']) say(wang, cast.groupChat, word);
		sandbox.goto(1);
		say(wang, cast.groupChat, '另');
		const tree = () => treeOf(sandbox.line, sandbox.entries, sandbox.marks);
		const onclose = vi.fn();
		const { rerender } = render(BranchesDialog, { sandbox, tree: tree(), onclose });
		const dialog = () => within(screen.getByRole('dialog', { name: '分支' }));
		return { sandbox, onclose, dialog, again: () => rerender({ tree: tree() }) };
	}

	test('each is named by what it began with, and says where it leaves and how long it is', async () => {
		const { dialog } = await show();
		const [present, other] = dialog().getAllByRole('listitem');
		expect(present?.textContent).toContain('现在这条');
		expect(other?.textContent).toContain('2 步');
		expect(other?.getAttribute('aria-label')).toContain('二');
	});

	test('a visit ends at the last step of the branch', async () => {
		const { sandbox, onclose } = await show();
		await user.click(button('去看看'));
		expect([sandbox.head, onclose.mock.calls.length]).toEqual([3, 1]);
	});

	test('side by side is the present end with the end of the branch', async () => {
		await show();
		await user.click(button('并排比较'));
		expect(location.hash).toBe('#/sandbox?compare=4-3');
	});

	test('P12 removed it is out of sight and comes back, each a step of its own', async () => {
		const { sandbox, again, dialog } = await show();
		await user.click(button('移走'));
		await again();
		expect(dialog().queryByRole('button', { name: '去看看' })).toBeNull();
		expect(dialog().getByText('移走的分支只是看不见，一步都没有删除，随时可以恢复。')).toBeTruthy();
		await user.click(button('恢复'));
		await again();
		expect(button('去看看')).toBeTruthy();
		expect(sandbox.marks).toHaveLength(2);
	});

	test('a name that stays as it was is no step', async () => {
		const { sandbox, again } = await show();
		const rename = () => screen.getAllByRole('button', { name: '改名' })[1] as HTMLElement;
		await user.click(rename());
		await user.type(screen.getByRole('textbox'), '如果{Enter}');
		await again();
		expect(screen.getByRole('listitem', { name: '如果' })).toBeTruthy();
		await user.click(rename());
		await user.type(screen.getByRole('textbox'), '{Enter}');
		expect(sandbox.marks.map(({ name }) => name)).toEqual(['如果']);
	});

	test('where there is none, it says how one begins', () => {
		const { sandbox } = setTable();
		render(BranchesDialog, { sandbox, tree: treeOf([], [], []), onclose: () => {} });
		expect(screen.getByText(/回到以前的某一步，在那里操作，就会另走一条/)).toBeTruthy();
	});
});

describe('the name of a branch', () => {
	function ask(name = '', leaves = false) {
		const [onname, onclose] = [vi.fn(), vi.fn()];
		render(NameDialog, { name, leaves, onname, onclose });
		return { onname, onclose, field: screen.getByRole<HTMLInputElement>('textbox') };
	}

	test('is given by Enter, without the room around it', async () => {
		const { onname, field } = ask();
		await user.type(field, '  如果她没有离职 {Enter}');
		expect(onname).toHaveBeenCalledExactlyOnceWith('如果她没有离职');
	});

	test('may stay away: then the branch goes by its first step', async () => {
		const { onname, field } = ask('旧名', true);
		await user.clear(field);
		await user.click(button('回到这一步'));
		expect(onname).toHaveBeenCalledExactlyOnceWith('');
	});

	test('P13 that is too long is refused beside the field, and what was typed stays', async () => {
		const { onname, field } = ask();
		await user.type(field, `${'长'.repeat(41)}{Enter}`);
		expect(onname).not.toHaveBeenCalled();
		expect(screen.getByRole('alert').textContent).toBe('名字太长，最多 40 个字。');
		expect([field.value.length, field.getAttribute('aria-invalid')]).toEqual([41, 'true']);
		expect(field.getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id);
	});

	test('is not asked for any more once cancelled', async () => {
		const { onname, onclose } = ask('旧名');
		await user.click(button('取消'));
		expect([onname.mock.calls.length, onclose.mock.calls.length]).toEqual([0, 1]);
	});
});

describe('starting over', () => {
	test('can first be saved as a file, and is cancelled without a trace', async () => {
		const [onrestart, onsave, onclose] = [vi.fn(), vi.fn(), vi.fn()];
		render(RestartDialog, { open: true, present: 'beta', onrestart, onsave, onclose });
		expect(document.activeElement).toBe(button('取消'));
		await user.click(button('先导出'));
		expect([onsave.mock.calls.length, onclose.mock.calls.length]).toEqual([1, 0]);
		await user.click(button('取消'));
		expect([onrestart.mock.calls.length, onclose.mock.calls.length]).toEqual([0, 1]);
	});
});
