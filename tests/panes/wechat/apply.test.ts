import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { language } from '../../../src/i18n';
import { applicationOf, applicationState, castStart, get, startIn } from '../../../src/world';
import { outside, register } from '../../controls/onScreen';
import { setTable, wang, zhi, zhiAtWork, zhou, type SetTable } from '../chat/table';
import Phone from './Phone.svelte';

const shop = 'enterprise:2';
const words = () => language.t.application;
const user = userEvent.setup();
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
/** What the screen says of how it stands. */
const told = () => screen.getAllByRole('status')[0]?.textContent;
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

let table: SetTable;
beforeEach(() => {
	table = setTable();
});
const application = () => applicationOf(get(table.sandbox.world, shop));

test('A30 A31 the official account leads to the form; whoever has several work identities chooses with which', async () => {
	const second = { ...outside[1], person: 'person:3' } as (typeof outside)[number];
	table = setTable([...castStart, ...outside.slice(0, 1), second]);
	render(Phone, { table, owner: zhi, at: [{ at: 'accounts' }] });
	await press(language.t.inWechat.applyForBeta);
	expect(screen.getAllByRole('radio')).toHaveLength(2);
	expect(screen.queryByRole('button', { name: words().phone.submit })).toBeNull();
	// hers at the travel agency is in already: where it stands is said, and there is nothing to submit
	await user.click(screen.getByRole('radio', { name: /云杉旅行.*已在内测里/ }));
	expect(told()).toContain('在内测里');
	expect(screen.queryByRole('button', { name: words().phone.submit })).toBeNull();
	await user.click(screen.getByRole('radio', { name: /小周百货.*还没有申请/ }));
	await user.type(field(words().use), '两个店员');
	await press(words().phone.submit);
	expect(application()).toMatchObject({
		state: 'submitted',
		by: 'identity:4',
		form: { contact: '知晓君', use: '两个店员' }
	});
	expect(told()).toContain('等待审核');
});

test('A31 the result is told there, with the reasons, and one applies again with the form of the last time', async () => {
	table = setTable([...castStart, ...outside]);
	render(Phone, { table, owner: zhou, at: [{ at: 'apply' }] });
	await user.selectOptions(screen.getByLabelText(words().trade), 'logistics');
	await press(words().phone.submit);
	table.act({ type: 'application.decide', enterprise: shop });
	await waitFor(() => expect(told()).toContain(language.t.chat.declinedFor.notActive));
	expect(screen.getByLabelText<HTMLSelectElement>(words().trade).value).toBe('logistics');
	await press(words().again);
	expect(application()?.state).toBe('submitted');
});

test('A32 A33 who is bound to no enterprise registers one, and is led to WeCom, which is not on the phone yet', async () => {
	const onswitch = vi.fn();
	render(Phone, { table, owner: wang, at: [{ at: 'apply' }], onswitch });
	expect(screen.queryByRole('radio')).toBeNull();
	await user.type(field(words().phone.name), '王记点心有限公司');
	await user.type(field(words().phone.shortName), '王记点心');
	await user.type(field(words().phone.position), '店主');
	await press(words().phone.register);
	expect(get(table.sandbox.world, shop)).toMatchObject({ name: '王记点心有限公司', shortName: '王记点心' });
	expect(applicationState(get(table.sandbox.world, shop))).toBe('downloading');
	screen.getByRole('heading', { name: words().phone.registered('王记点心') });
	expect(told()).toContain('还没有企业微信');
	await press(words().phone.toDownload);
	expect(onswitch).toHaveBeenCalledExactlyOnceWith('identity:4');
	// once it is there, the phone tells of the application
	table.act({ type: 'identity.join', by: 'person:0', identity: 'identity:4' });
	await waitFor(() => expect(told()).toContain('等待审核'));
});

test('A33 who has had a work identity has WeCom already: there is nothing to download', async () => {
	table.act({ type: 'identity.leave', by: zhiAtWork });
	table.act({ ...register, by: 'person:3' } as typeof register);
	render(Phone, { table, owner: zhi, at: [{ at: 'apply' }] });
	expect(told()).toContain('已经有企业微信');
	await press(words().phone.toWecom);
});

test.each([
	['name', '  ', 'textIsEmpty'],
	['name', '长'.repeat(33), 'textIsTooLong'],
	['shortName', 'ba\u0001d', 'textHasControls'],
	['position', `a${'\u0301'.repeat(12)}`, 'textHasStackedMarks']
] as const)(
	'RD3 G12 registering with %s «%s» is told at the field, and nothing is tried',
	async (which, bad, code) => {
		render(Phone, { table, owner: wang, at: [{ at: 'apply' }] });
		const good = { name: '王记点心有限公司', shortName: '王记', position: '店主', [which]: bad };
		for (const each of ['name', 'shortName', 'position'] as const) {
			await user.click(field(words().phone[each]));
			await user.paste(good[each]);
		}
		await press(words().phone.register);
		expect(screen.getByRole('alert').textContent).toBe(language.t.refusal.codes[code]);
		expect(document.activeElement).toBe(field(words().phone[which]));
		expect(field(words().phone[which]).getAttribute('aria-invalid')).toBe('true');
		expect(table.sandbox.session.head).toBe(0);
	}
);

test('A32 who is asked into an enterprise already is not asked to register; why they cannot apply is said', async () => {
	table.act({
		type: 'identity.invite',
		by: 'identity:3',
		person: 'person:0',
		department: null,
		position: '店员'
	});
	render(Phone, { table, owner: wang, at: [{ at: 'apply' }] });
	expect(screen.queryByRole('button', { name: words().phone.register })).toBeNull();
	expect(told()).toContain('在内测里');
});

test('A31 in the period before there is nothing to apply for, which the button says', async () => {
	table = setTable(startIn('before'));
	render(Phone, { table, owner: wang, at: [{ at: 'apply' }] });
	const button = screen.getByRole('button', { name: words().phone.register });
	expect(button.getAttribute('aria-disabled')).toBe('true');
	screen.getByText(language.t.refusal.acts['beta.apply']);
});
