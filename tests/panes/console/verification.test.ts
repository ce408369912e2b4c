import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { language } from '../../../src/i18n';
import { get, interopIsOpen } from '../../../src/world';
import { setTable, zhaoAtWork, type SetTable } from '../chat/table';
import Console from './Console.svelte';

const travel = 'enterprise:0';
const words = () => language.t.application.verify;
const user = userEvent.setup();
const press = (name: string) => user.click(screen.getByRole('button', { name }));
const told = () => screen.getByRole('region', { name: words().title }).textContent ?? '';

let table: SetTable;
beforeEach(() => {
	table = setTable();
	render(Console, { table, owner: zhaoAtWork, at: 'enterprise' });
});
const state = () => get(table.sandbox.world, travel).verification;

test('A28 G16 G17 the verification goes its whole way at the desk: lapsed, submitted, sent back with a reason, verified', async () => {
	expect(told()).toContain(words().allows.verified.in);
	await press(words().lapse);
	expect(state()).toBe('lapsed');
	// the admission stays, and what that means is said
	expect(told()).toContain(words().allows.not.in);
	expect(interopIsOpen(table.sandbox.world, travel)).toBe(false);
	await press(words().renew);
	expect(state()).toBe('verifying');
	await user.selectOptions(screen.getByLabelText(words().reason), 'paperUnclear');
	await press(words().sendBack);
	expect(state()).toBe('unverified');
	expect(told()).toContain(words().reasons.paperUnclear);
	await press(words().submit);
	expect(told()).not.toContain(words().reasons.nameDiffers + '。');
	await press(words().pass);
	expect(interopIsOpen(table.sandbox.world, travel)).toBe(true);
	expect(told()).toContain(words().allows.verified.in);
});

test('G17 what waits at the platform is said to be played by the trainer, and nobody else’s', async () => {
	screen.getByRole('group', { name: words().platform });
	await press(words().lapse);
	expect(screen.queryByRole('group', { name: words().platform })).toBeNull();
});
