import { cleanup, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { day, isAccount, type EndId } from '../../../src/world';
import { give, toMember, withdraw } from '../../world/commands';
import Wechat from '../wechat/Phone.svelte';
import Wecom from '../wecom/Phone.svelte';
import { atWork, identityIsVoid } from './phone';
import { setTable, wang, zhiAtWork, type SetTable } from './table';

let table: SetTable;

beforeEach(() => {
	table = setTable();
});

describe('a request that came to nothing is seen so at both ends, and there is no chat', () => {
	const requests = (me: EndId) => {
		if (isAccount(me)) render(Wechat, { table, owner: me, at: [{ at: 'newFriends' }] });
		else render(Wecom, { table, owner: me, at: [{ at: 'newContacts' }], onswitch: () => {} });
		return document.body.textContent;
	};
	const lapsed: readonly {
		readonly is: string;
		readonly by: EndId;
		readonly then: (link: `link:${number}`) => void;
		readonly sees: readonly [RegExp, RegExp];
	}[] = [
		{
			is: 'C7 nobody answered the member in three days',
			by: zhiAtWork,
			then: () => table.act({ type: 'clock.advance', ms: 3 * day }),
			sees: [/知晓君.*已过期/, /王女士.*没有回应，申请过期（期限是推定）.*已失效/]
		},
		{
			is: 'C7 nobody answered the customer in three days',
			by: wang,
			then: () => table.act({ type: 'clock.advance', ms: 3 * day }),
			sees: [/知晓君.*已过期/, /王女士.*没有回应，申请过期（期限是推定）.*已失效/]
		},
		{
			is: 'C8 the right was withdrawn before the customer accepted',
			by: zhiAtWork,
			then: (link) => {
				table.act(withdraw(toMember(zhiAtWork)));
				table.act({ type: 'link.accept', by: wang, link });
			},
			sees: [/知晓君.*没有加上。管理员现在不允许.*已失效/, /王女士.*管理员现在不允许.*已失效/]
		},
		{
			is: 'C8 A13 the member left before the customer accepted',
			by: zhiAtWork,
			then: (link) => {
				table.act({ type: 'identity.leave', by: zhiAtWork });
				table.act({ type: 'link.accept', by: wang, link });
			},
			sees: [/知晓君.*没有加上。这个企业微信身份已失效或停用.*已失效/, identityIsVoid]
		}
	];

	test.each(lapsed.map((row) => [row.is, row] as const))('%s', (_, { by, then, sees }) => {
		table.act(give(toMember(zhiAtWork)));
		table.ask(by, by === wang ? zhiAtWork : wang, '你好');
		const { id } = table.linkOf(wang, zhiAtWork);
		then(id);
		for (const [place, me] of atWork.entries()) {
			expect(requests(me)).toMatch(sees[place] as RegExp);
			expect(screen.queryByRole('button', { name: /^接受/ })).toBeNull();
			cleanup();
		}
		expect(table.linkOf(wang, zhiAtWork).conversation).toBeNull();
		for (const me of atWork)
			expect(table.sandbox.act({ type: 'link.accept', by: me, link: id }).ok).toBe(false);
	});
});
