import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { language } from '../../../src/i18n';
import { emptyReading, readMark, withinWorld, withRead } from '../../../src/session';
import { castStart } from '../../../src/world';
import { outside } from '../../controls/onScreen';
import { setTable, zhou } from '../chat/table';
import Phone from './Phone.svelte';

const user = userEvent.setup();
const apply = {
	type: 'application.submit',
	by: 'identity:4',
	form: { contact: '小周', trade: 'retail', scenario: 'customers', use: '两个人' }
} as const;
const chats = () => screen.getByRole('tab', { name: new RegExp(`^${language.t.wechat.tabs.chats}`) });
const row = () => screen.findByRole('button', { name: new RegExp(`^${language.t.inWechat.accounts}`) });
const unread = () => Number(/\d+/.exec(chats().textContent)?.[0] ?? 0);

test('A31 what the official account tells is unread in the list of chats and on its tab until it is looked at', async () => {
	const table = setTable([...castStart, ...outside]);
	render(Phone, { table, owner: zhou, at: [] });
	expect(screen.queryByText(language.t.inWechat.accounts)).toBeNull();
	const others = unread();
	table.act(apply);
	expect((await row()).textContent).toContain(language.t.chat.application.received('小周百货'));
	expect(unread()).toBe(others + 1);
	table.act({ type: 'application.decide', enterprise: 'enterprise:2' });
	await waitFor(() => expect(unread()).toBe(others + 2));
	await user.click(await row());
	screen.getByRole('heading', { name: language.t.chat.application.decided('小周百货', false) });
	await user.click(
		screen.getByRole('button', { name: language.t.chat.backTo(language.t.wechat.tabs.chats) })
	);
	expect(unread()).toBe(others);
	expect((await row()).textContent).not.toContain(language.t.chat.unread(2));
});

test('A31 in a branch that began before the news they are unread there', () => {
	const table = setTable([...castStart, ...outside]);
	const { world: before } = table.sandbox;
	table.act(apply);
	const reading = withRead(emptyReading, zhou, 'news', 1);
	expect(readMark(withinWorld(reading, table.sandbox.world), zhou, 'news')).toBe(1);
	expect(readMark(withinWorld(reading, before), zhou, 'news')).toBe(0);
});
