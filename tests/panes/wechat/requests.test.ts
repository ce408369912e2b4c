import { render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import type { WechatScreen } from '../../../src/panes/wechat';
import { reasonText } from '../../../src/panes';
import { codeOf, type AccountId, type Command } from '../../../src/world';
import { setTable, wang, zhaoAtWork, zhiAtWork, type SetTable } from '../chat/table';
import Phone from './Phone.svelte';

let table: SetTable;

beforeEach(() => {
	table = setTable();
	table.act({ type: 'grant.give', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } });
	table.ask(zhiAtWork, wang, '你好');
});

function open(owner: AccountId, ...at: WechatScreen[]) {
	return render(Phone, { table, owner, at });
}

const accept = (): Command => ({ type: 'link.accept', by: wang, link: table.linkOf(wang, zhiAtWork).id });

/** Why it is refused, in words that a screen shows. */
function refusedInWords(command: Command): string {
	const decision = table.sandbox.act(command);
	if (decision.ok) throw new Error(`${command.type} was done`);
	expect(reasonText(decision.refusal)).toMatch(/\p{Script=Han}{4,}/u);
	return decision.refusal.code;
}

describe('bad input: a request', () => {
	test('C1 that is answered twice is refused the second time, and stays answered', () => {
		table.act(accept());
		expect(refusedInWords(accept())).toBe('notInThisState');
		open(wang, { at: 'newFriends' });
		expect(screen.getByText('已添加')).toBeTruthy();
	});

	test('C7 that is answered after it lapsed is refused, and says that it has', () => {
		table.act({ type: 'clock.advance', ms: 4 * 86_400_000 });
		expect(refusedInWords(accept())).toBe('notInThisState');
		open(wang, { at: 'newFriends' });
		expect(screen.getByText('已过期')).toBeTruthy();
		expect(screen.queryByRole('button', { name: '接受知晓君的申请' })).toBeNull();
	});

	test('C1 that both ends send at once: the second is told to answer the first', () => {
		const code = codeOf(table.sandbox.world, zhiAtWork);
		refusedInWords({ type: 'link.ask', by: wang, code, way: 'card', hello: '' });
		expect(table.sandbox.refused?.refusal.remedies).toContain('acceptTheirRequest');
		open(wang, { at: 'found', end: zhiAtWork, code, way: 'card' });
		expect(screen.getByRole('button', { name: '通过验证' })).toBeTruthy();
	});

	test('C8 that is accepted after the right was withdrawn lapses, with the reason', () => {
		table.act({ type: 'grant.withdraw', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } });
		table.act(accept());
		open(wang, { at: 'newFriends' });
		expect(screen.getByText('已失效')).toBeTruthy();
		expect(screen.getByText(/^没有加上。.{4,}/)).toBeTruthy();
	});
});
