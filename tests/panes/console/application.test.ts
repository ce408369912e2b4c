import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { language } from '../../../src/i18n';
import { applicationOf, applicationState, castStart, get } from '../../../src/world';
import { applied, outside } from '../../controls/onScreen';
import { setTable } from '../chat/table';
import Console from './Console.svelte';

const shop = 'enterprise:2';
const words = () => language.t.application;

/** Where the enterprise stands, as its box says. */
const told = () =>
	within(screen.getByRole('region', { name: words().title })).getByRole('status').textContent;

function show(commands: typeof outside) {
	const table = setTable([...castStart, ...commands]);
	render(Console, { table, owner: 'identity:4', at: 'enterprise' });
	const application = () => applicationOf(get(table.sandbox.world, shop));
	return { table, application, user: userEvent.setup() };
}

test('A30 an enterprise that is not in fills in the form and applies with the identity at the desk', async () => {
	const { application, user } = show(outside);
	screen.getByText(words().none);
	await user.selectOptions(screen.getByLabelText(words().trade), 'travel');
	await user.type(screen.getByLabelText(words().use), '30 个店员');
	await user.click(screen.getByRole('button', { name: words().apply }));
	expect(application()).toMatchObject({
		state: 'submitted',
		by: 'identity:4',
		form: { contact: '小周', trade: 'travel', scenario: 'customers', use: '30 个店员' }
	});
	expect(told()).toContain('小周');
});

test('A30 what is not written is told at its field, and nothing is tried', async () => {
	const { application, user } = show(outside);
	await user.clear(screen.getByLabelText(words().contact));
	await user.click(screen.getByRole('button', { name: words().apply }));
	expect(screen.getByRole('alert').textContent).toBe(language.t.refusal.codes.textIsEmpty);
	expect(document.activeElement).toBe(screen.getByLabelText(words().contact));
	expect(application()).toBeUndefined();
});

test('A28 what the review weighs comes from the world; the rule declines, and one applies again', async () => {
	const { application, user } = show(applied);
	screen.getByText(words().active(0, 1));
	expect(screen.getAllByText(words().verified)).not.toHaveLength(0);
	await user.click(screen.getByRole('button', { name: words().byRule }));
	expect(application()).toMatchObject({ state: 'declined', reasons: ['notActive'] });
	expect(told()).toContain(language.t.chat.declinedFor.notActive);
	await user.click(screen.getByRole('button', { name: words().again }));
	expect(application()?.state).toBe('submitted');
});

test.each(['admit', 'decline'] as const)('A28 the trainer decides by hand: %s', async (how) => {
	const { table, user } = show(applied);
	await user.click(screen.getByRole('button', { name: words()[how] }));
	const state = applicationState(get(table.sandbox.world, shop));
	expect(state).toBe(how === 'admit' ? 'admitted' : 'declined');
	expect(screen.queryByRole('button', { name: words().byRule })).toBeNull();
});

test('A30 whoever sits down at the desk finds a form of their own', async () => {
	const second = {
		type: 'identity.create',
		person: 'person:1',
		enterprise: shop,
		department: null,
		position: '店长',
		administers: true
	} as const;
	const table = setTable([...castStart, ...outside, second]);
	const { rerender } = render(Console, { table, owner: 'identity:4', at: 'enterprise' });
	const contact = () => screen.getByLabelText<HTMLInputElement>(words().contact).value;
	expect(contact()).toBe('小周');
	await rerender({ owner: 'identity:5' });
	expect(contact()).toBe('李先生');
});
