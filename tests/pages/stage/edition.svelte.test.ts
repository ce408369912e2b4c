import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { language } from '../../../src/i18n';
import { Devices } from '../../../src/pages/stage/devices.svelte';
import { laterCard } from '../../../src/pages/stage/laterParts';
import RestartDialog from '../../../src/pages/stage/RestartDialog.svelte';
import Table from '../../../src/pages/stage/Table.svelte';
import { castStart, startIn } from '../../../src/world';
import { setTable } from '../../panes/chat/table';

const user = userEvent.setup({ pointerEventsCheck: 0 });
const choice = () => screen.getByRole<HTMLSelectElement>('combobox', { name: '版本时期' });

beforeEach(() => language.use('zh-CN'));

async function stage(start = castStart) {
	await laterCard.fetch();
	const { sandbox } = setTable(start);
	render(Table, { sandbox, devices: new Devices(sandbox) });
	return sandbox;
}

describe('the edition', () => {
	test('E7 goes on to a later one, and the stage with it', async () => {
		const sandbox = await stage(startIn('before'));
		expect(choice().value).toBe('before');
		expect([...choice().options].map(({ text }) => text)).toEqual(['互通之前', '2018-05 内测']);
		await user.selectOptions(choice(), 'beta');
		expect(sandbox.world.edition).toBe('beta');
		expect(sandbox.entries.at(-1)?.command).toEqual({ type: 'edition.set', edition: 'beta' });
		sandbox.undo();
		await waitFor(() => expect(choice().value).toBe('before'));
	});

	test('E7 does not go back: the choice springs back, and the card says what would help', async () => {
		const sandbox = await stage();
		await user.selectOptions(choice(), 'before');
		expect(sandbox.world.edition).toBe('beta');
		expect(choice().value).toBe('beta');
		expect(sandbox.entries.at(-1)?.refusal?.code).toBe('editionGoesForwardOnly');
		const card = screen.getByRole('region', { name: '时期没有换' });
		expect(card.textContent).toContain('从头开始一次新的演练，选这个时期。');
	});

	test('E7 a new session begins in the one that was chosen, the present one unless told otherwise', async () => {
		const onrestart = vi.fn();
		const onclose = vi.fn(() => void rerender({ open: false }));
		const { rerender } = render(RestartDialog, {
			open: true,
			present: 'beta',
			onrestart,
			onsave: () => {},
			onclose
		});
		const radios = within(screen.getByRole('group', { name: '从哪个时期开始' }));
		expect(radios.getByRole<HTMLInputElement>('radio', { name: '2018-05 内测' }).checked).toBe(true);
		await user.click(radios.getByRole('radio', { name: '互通之前' }));
		await user.click(screen.getByRole('button', { name: '从头开始' }));
		expect(onrestart).toHaveBeenCalledExactlyOnceWith('before');
		expect(onclose).toHaveBeenCalled();
	});
});
