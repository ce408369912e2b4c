import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { callbackSettingOf, secretOf } from '../../../src/api';
import { language } from '../../../src/i18n';
import { callbackEvents, get, type CallbackSetting, type Command } from '../../../src/world';
import { travel, zhaoAtWork } from '../../world/commands';
import { setTable, type SetTable } from '../chat/table';
import Console from './Console.svelte';

let table: SetTable;
const user = userEvent.setup({ pointerEventsCheck: 0 });
const key = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C';

beforeEach(async () => {
	await language.use('zh-CN');
	await Promise.all([language.need('stage'), language.need('console'), language.need('api')]);
	table = setTable();
	table.act({ type: 'crm.create', enterprise: travel });
});

const asked = () => within(screen.getByRole('region', { name: '回调设置' }));
const box = (name: string) => asked().getByRole<HTMLInputElement>('textbox', { name });
const press = (name: string) => user.click(asked().getByRole('button', { name }));
const saved = () => get(table.sandbox.world, travel).callback;
const alert = () => asked().getByRole('alert').textContent;

async function open() {
	render(Console, { table, owner: zhaoAtWork, at: 'external' });
	await user.click(screen.getByRole('button', { name: '回调设置' }));
}

async function write(name: string, text: string) {
	await user.clear(box(name));
	if (text) await user.type(box(name), text.replaceAll(/[[{]/g, '$&$&'));
}

describe('A25 A26 G30 how the CRM is told is entered under 配置', () => {
	test('G30 A25 the form begins with what the sandbox has; the secret is masked until asked for', async () => {
		await open();
		const { url, token, encodingAesKey } = callbackSettingOf(table.sandbox.key, travel, 'crm');
		expect(box('回调地址（URL）').value).toBe(url);
		expect(box('Token').value).toBe(token);
		expect(box('EncodingAESKey').value).toBe(encodingAesKey);
		const secret = secretOf(table.sandbox.key, travel, 'crm');
		expect(screen.queryByText(secret)).toBeNull();
		await press('查看');
		expect(screen.getByText(secret)).toBeTruthy();
		await press('隐藏');
		await press('复制');
		expect(await navigator.clipboard.readText()).toBe(secret);
		expect(screen.queryByText(secret)).toBeNull();
	});

	test('G30 K13 a test shows the question and the answer; saving has the CRM listen', async () => {
		await open();
		await write('回调地址（URL）', 'https://crm.example.com/wecom');
		await press('随机生成 Token');
		await press('随机生成 EncodingAESKey');
		expect(box('Token').value).toMatch(/^[\dA-Za-z]{32}$/);
		expect(box('EncodingAESKey').value).toMatch(/^[\dA-Za-z]{43}$/);
		await user.click(asked().getByRole('checkbox', { name: /成员加上客户/ }));
		await press('测试');
		const trial = within(await asked().findByRole('region', { name: '测试' }));
		expect(trial.getByRole('status').textContent).toContain('验证通过');
		expect(trial.getByText(/^→ GET https:\/\/crm\.example\.com\/wecom\?msg_signature=/)).toBeTruthy();
		expect(saved()).toBeUndefined();
		await press('验证并保存');
		await waitFor(() => expect(saved()).toBeTruthy());
		expect(saved()).toMatchObject({ url: 'https://crm.example.com/wecom', events: callbackEvents.slice(1) });
		expect(get(table.sandbox.world, travel).crm).toBe('listening');
		expect(await asked().findByText(/已保存/)).toBeTruthy();
	});

	test.each([
		['连不上', '连不上这个地址', 'down'],
		['太慢（8 秒）', '1 秒内没有等到回答', 'slow'],
		['收到但不回答', '1 秒内没有等到回答', 'mute'],
		['Token 填错了', '读不懂这个问题', 'wrongToken'],
		['EncodingAESKey 填错了', '读不懂这个问题', 'wrongKey']
	])('G30 K13 a system that is set so that it is «%s» is not saved: %s', async (manner, said) => {
		await open();
		await user.selectOptions(asked().getByRole('combobox', { name: /企业的系统现在/ }), manner);
		await press('验证并保存');
		expect((await asked().findByText(/没有通过：/)).textContent).toContain(said);
		await waitFor(() => expect(alert()).toBe(language.t.refusal.codes.addressUnanswered));
		expect(saved()).toBeUndefined();
		expect(get(table.sandbox.world, travel).crm).toBe('linked');
	});

	test.each([
		['回调地址（URL）', 'javascript:alert(1)', 'addressIsNone'],
		['回调地址（URL）', 'https://zhao:x@crm.example.com', 'addressHasCredentials'],
		['回调地址（URL）', `https://crm.example.com/${'a'.repeat(240)}`, 'addressTooLong'],
		['Token', 'a'.repeat(33), 'tokenIsNone'],
		['EncodingAESKey', 'short', 'keyIsNone']
	] as const)('G30 %s «%s» is told at its field, and is no attempt', async (name, text, code) => {
		await open();
		const { head } = table.sandbox;
		await write(name, text);
		await press('验证并保存');
		expect(alert()).toBe(language.t.refusal.codes[code]);
		expect(box(name).getAttribute('aria-invalid')).toBe('true');
		expect(document.activeElement).toBe(box(name));
		expect(table.sandbox.head).toBe(head);
	});

	test('G30 nothing chosen is told', async () => {
		await open();
		for (const each of asked().getAllByRole('checkbox')) await user.click(each);
		await press('验证并保存');
		expect(alert()).toBe(language.t.refusal.codes.noEventChosen);
	});

	test('G30 G21 what another administrator has saved meanwhile is told, and nothing is lost', async () => {
		await open();
		await write('Token', 'mine');
		const theirs: CallbackSetting = {
			url: 'https://theirs.example.com/',
			token: 'theirs',
			encodingAesKey: key,
			events: ['create_user']
		};
		table.act({ type: 'crm.listen', by: zhaoAtWork, setting: theirs } as unknown as Command);
		await tick();
		await press('验证并保存');
		await waitFor(() => expect(alert()).toBe(language.t.refusal.codes.changedMeanwhile));
		expect(saved()).toEqual(theirs);
		expect(box('Token').value).toBe('mine');
		await press('看现在的');
		expect(box('Token').value).toBe('theirs');
		await write('Token', 'mine');
		await press('验证并保存');
		await waitFor(() => expect(saved()).toEqual({ ...theirs, token: 'mine' }));
	});
});
