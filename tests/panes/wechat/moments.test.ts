import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { WechatScreen } from '../../../src/panes/wechat';
import { samples } from '../../../src/store';
import { get, limits, type AccountId } from '../../../src/world';
import { li, setTable, wang, zhou, type SetTable } from '../chat/table';
import Phone from './Phone.svelte';

let table: SetTable;
const user = userEvent.setup({ pointerEventsCheck: 0 });

beforeEach(() => {
	table = setTable();
});

function open(owner: AccountId, ...at: WechatScreen[]) {
	return render(Phone, { table, owner, at });
}

const everybodys: WechatScreen = { at: 'moments', of: null };
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const choose = (name: string) => user.click(screen.getByRole('menuitem', { name }));
const last = () => get(table.sandbox.world, `moment:${table.sandbox.world.moments.size - 1}`);

async function chooseLake() {
	await press('加图片');
	await press(samples.lake.name);
}

describe('M24 Moments', () => {
	test('are posted with pictures, which are seen large', async () => {
		open(wang, everybodys);
		await user.type(screen.getByRole('textbox', { name: '这一刻的想法' }), '洱海的早上');
		await chooseLake();
		await press('发表');
		expect(last()).toMatchObject({ text: '洱海的早上', pictures: [samples.lake] });
		await press(/^图片：洱海/);
		expect(screen.getByRole('dialog', { name: samples.lake.name })).toBeTruthy();
		await press('关闭');
		expect(screen.queryByRole('dialog')).toBeNull();
	});

	test('need no words beside pictures; one is taken away again before it is posted', async () => {
		open(wang, everybodys);
		await chooseLake();
		await chooseLake();
		await user.click(
			screen.getAllByRole('button', { name: `去掉图片「${samples.lake.name}」` })[0] as Element
		);
		await press('发表');
		expect(last()).toMatchObject({ text: '', pictures: [samples.lake] });
	});

	test('have nine pictures at the most, and say so', async () => {
		open(wang, everybodys);
		for (let count = 0; count < limits.momentPictures; count += 1) await chooseLake();
		expect(screen.getByRole('button', { name: '加图片' }).getAttribute('aria-disabled')).toBe('true');
		expect(screen.getByText('最多 9 张图片')).toBeTruthy();
	});
});

describe('M26 one’s own', () => {
	test('say how many of the pictures chosen at once were not taken', async () => {
		open(wang, everybodys);
		await press('加图片');
		const own = document.querySelector<HTMLInputElement>('input[type="file"]') as HTMLInputElement;
		const files = Array.from(
			{ length: limits.momentPictures + 2 },
			(_, place) =>
				new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], `${place}.svg`, { type: 'image/svg+xml' })
		);
		await user.upload(own, files);
		await screen.findByText(/另外 2 张没有收下。/);
		expect(screen.getByText('最多 9 张图片')).toBeTruthy();
		expect(screen.getAllByRole('button', { name: /^去掉图片/ })).toHaveLength(limits.momentPictures);
	});

	test('is deleted after a question, and nobody sees it any more', async () => {
		table.act({ type: 'moments.post', by: wang, text: '发错了' });
		table.act({ type: 'moments.like', by: li, moment: 'moment:0', on: true });
		const { unmount } = open(wang, everybodys);
		await press('删除这条动态：发错了');
		expect(screen.getByRole('dialog', { name: '删除这条动态？' })).toBeTruthy();
		await press('取消');
		expect(screen.getByText('发错了')).toBeTruthy();
		await press('删除这条动态：发错了');
		await press('删除');
		expect(screen.queryByText('发错了')).toBeNull();
		unmount();
		open(li, everybodys);
		expect(screen.queryByText('发错了')).toBeNull();
	});

	test('alone has the button', () => {
		table.act({ type: 'moments.post', by: li, text: '六月去大理' });
		open(wang, everybodys);
		expect(screen.queryByRole('button', { name: /删除这条动态/ })).toBeNull();
	});
});

describe('M25 a friend’s Moments', () => {
	beforeEach(() => table.act({ type: 'moments.post', by: li, text: '六月去大理' }));

	test('are liked, and the like is taken back', async () => {
		open(wang, everybodys);
		await press('赞或评论李先生的动态');
		await choose('赞');
		const answers = screen.getByRole('group', { name: '赞和评论' });
		expect(within(answers).getByText('赞：王女士')).toBeTruthy();
		await press('赞或评论李先生的动态');
		await choose('取消赞');
		expect(screen.queryByRole('group', { name: '赞和评论' })).toBeNull();
	});

	test('are commented on; the author sees it, a stranger to the one who wrote does not', async () => {
		const { unmount } = open(wang, everybodys);
		await press('赞或评论李先生的动态');
		await choose('评论');
		const field = screen.getByRole('textbox', { name: '评论李先生的动态' });
		expect(document.activeElement).toBe(field);
		await user.type(field, '带上我{Enter}');
		expect(screen.queryByRole('textbox', { name: '评论李先生的动态' })).toBeNull();
		expect(screen.getByText('带上我')).toBeTruthy();
		unmount();
		const { unmount: again } = open(li, everybodys);
		expect(screen.getByText('带上我')).toBeTruthy();
		again();
		table.act({ type: 'friendship.create', between: [li, zhou] });
		table.act({ type: 'link.delete', by: zhou, link: table.linkOf(zhou, wang).id });
		open(zhou, everybodys);
		expect(screen.getByText('六月去大理')).toBeTruthy();
		expect(screen.queryByText('带上我')).toBeNull();
	});

	test('an empty comment is not sent, and the field keeps the focus', async () => {
		open(wang, everybodys);
		await press('赞或评论李先生的动态');
		await choose('评论');
		await user.keyboard('{Enter}');
		expect(last().comments).toBeUndefined();
		await user.keyboard('{Escape}');
		expect(screen.queryByRole('textbox', { name: '评论李先生的动态' })).toBeNull();
	});
});
