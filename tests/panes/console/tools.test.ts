import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { language } from '../../../src/i18n';
import { operationsOf } from '../../../src/panes/console/operations';
import { Session } from '../../../src/session';
import { cast, castStart, type Command } from '../../../src/world';
import Desk from './Desk.svelte';

const { zhaoAtWork, zhiAtWork, heAtWork, travel, wang } = cast;

beforeEach(async () => {
	await language.use('zh-CN');
	await Promise.all([language.need('stage'), language.need('console')]);
});

const give: Command = { type: 'grant.give', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } };
const done: readonly Command[] = [
	give,
	{ type: 'usage.read', by: zhaoAtWork },
	// refused: no administrator
	{ type: 'usage.read', by: zhiAtWork },
	{ type: 'identity.leave', by: zhiAtWork },
	// elsewhere, and nothing of the enterprise's
	{ type: 'usage.read', by: heAtWork },
	{ type: 'message.send', by: wang, to: cast.groupChat, content: { kind: 'text', text: '早' } }
];

function begun() {
	const session = Session.begin('abcdefghij', castStart);
	for (const command of done) session.act(command);
	return session;
}

function open(session = begun()) {
	render(Desk, { test: { session, tried: [] }, owner: zhaoAtWork, at: 'tools' });
	return { session, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

const rows = () => screen.getAllByRole('row').slice(1);

test('what was done in an enterprise, the newest first; of others and of chats nothing', () => {
	const session = begun();
	const found = operationsOf(session.world, travel, session.entriesFrom(1), session.head);
	expect(found.map(({ kind, by, entry }) => [kind, by, entry.id, entry.refusal !== null])).toEqual([
		['members', zhiAtWork, 4, false],
		['customers', zhiAtWork, 3, true],
		['customers', zhaoAtWork, 2, false],
		['rights', zhaoAtWork, 1, false]
	]);
});

describe('the operation log (A24, assumed)', () => {
	test('tells who did what, refusals too, and says that its contents are assumed', () => {
		open();
		expect(rows()).toHaveLength(4);
		expect(rows()[3]?.textContent).toContain('赵敏');
		expect(rows()[1]?.textContent).toContain('没有做成');
		expect(screen.getAllByRole('button', { name: /推定/ })).toHaveLength(2);
		expect(screen.getByText('共 4 条')).toBeTruthy();
	});

	test('is narrowed by kind and by who did it, and says where nothing is left', async () => {
		const { user } = open();
		await user.selectOptions(screen.getByRole('combobox', { name: '哪一类操作' }), '客户与 CRM');
		expect(rows()).toHaveLength(2);
		await user.selectOptions(screen.getByRole('combobox', { name: '谁做的' }), '赵敏');
		expect(rows()).toHaveLength(1);
		await user.selectOptions(screen.getByRole('combobox', { name: '哪一类操作' }), '成员');
		expect(screen.getByText('没有这样的操作。')).toBeTruthy();
	});

	test('goes back to a step, and then knows nothing of what came after', async () => {
		const { session, user } = open();
		await user.click(within(rows()[2] as HTMLElement).getByRole('button', { name: /^回到/ }));
		expect(session.head).toBe(2);
		expect(rows()).toHaveLength(2);
		expect(within(rows()[0] as HTMLElement).getByText('现在在这里')).toBeTruthy();
	});

	test('before anything was done says what will stand there', () => {
		open(Session.begin('abcdefghij', castStart));
		expect(screen.getByText(/^还没有操作/)).toBeTruthy();
	});
});
