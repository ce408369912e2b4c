import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { language } from '../../../src/i18n';
import { applicationState, castStart, get } from '../../../src/world';
import { outside, register } from '../../controls/onScreen';
import { setTable, zhi, zhiAtWork, zhou, type SetTable } from '../chat/table';
import Phone from './Phone.svelte';

const shop = 'enterprise:2';
const owner = 'identity:4';
const words = () => language.t.inWecom;

let table: SetTable;
beforeEach(() => {
	vi.useFakeTimers({ shouldAdvanceTime: true });
	table = setTable();
});
afterEach(() => vi.useRealTimers());

const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const state = () => applicationState(get(table.sandbox.world, shop));
const show = (me: `identity:${number}`, onswitch = vi.fn()) => {
	render(Phone, { table, owner: me, at: [{ at: 'messages' }], onswitch });
	return onswitch;
};

test('A33 WeCom is downloaded, which only seems to take a while; opening it hands in the application, and its receipt is told there', async () => {
	table.act(register);
	show(owner);
	screen.getByText(words().download.text('王记点心'));
	expect(screen.queryByRole('button', { name: words().download.open })).toBeNull();
	await press(words().download.get);
	expect(screen.getByRole('status').textContent).toBe(words().download.getting);
	await press(words().download.get);
	await vi.advanceTimersByTimeAsync(1_700);
	expect(state()).toBe('downloading');
	await press(words().download.open);
	expect(state()).toBe('submitted');
	expect(screen.getByRole('tab', { name: /消息/ })).toBeTruthy();
	expect(screen.getByText(language.t.chat.application.received('王记点心'))).toBeTruthy();
});

test('A33 who has had WeCom opens it at once', async () => {
	table.act({ type: 'identity.leave', by: zhiAtWork });
	table.act({ ...register, by: 'person:3' } as typeof register);
	show(owner);
	screen.getByText(words().download.isThere('王记点心'));
	await press(words().download.open);
	expect(state()).toBe('submitted');
});

test('A32 who has left their last enterprise is shown the way to register one of their own', async () => {
	table.act({ type: 'identity.leave', by: zhiAtWork });
	const onswitch = show(zhiAtWork);
	await press(words().toAccountRegister);
	expect(onswitch).toHaveBeenCalledExactlyOnceWith(zhi);
});

test('A30 a member of an enterprise that is not in is shown where one applies; of one that is in, not', async () => {
	table = setTable([...castStart, ...outside]);
	const onswitch = vi.fn();
	const { unmount } = render(Phone, { table, owner, at: [{ at: 'permission' }], onswitch });
	await press(words().toAccount);
	expect(onswitch).toHaveBeenCalledExactlyOnceWith(zhou);
	unmount();
	render(Phone, { table, owner: zhiAtWork, at: [{ at: 'permission' }], onswitch });
	expect(screen.queryByRole('button', { name: words().toAccount })).toBeNull();
});
