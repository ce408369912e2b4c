import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Devices } from '../../../src/pages/stage/devices.svelte';
import Table from '../../../src/pages/stage/Table.svelte';
import { laterScreens } from '../../../src/panes/wechat/laterScreens';
import type { AccountId } from '../../../src/world';
import { li, setTable, wang } from './table';

const user = userEvent.setup({ pointerEventsCheck: 0 });

test('a draft is kept while the device is somebody else’s, who has drafts of their own', async () => {
	await laterScreens.fetch();
	const { sandbox, chatOf } = setTable();
	const devices = new Devices(sandbox);
	const device = devices.all.find(({ id }) => id === 'wechat')!;
	const conversation = chatOf(wang, li);
	render(Table, { sandbox, devices });
	const phone = async (name: string) => within(await screen.findByRole('region', { name: `微信 · ${name}` }));
	const field = async (name: string) =>
		(await phone(name)).findByRole<HTMLTextAreaElement>('textbox', { name: '发消息' });
	const show = (owner: AccountId) => {
		devices.show(device.id);
		devices.setOwner(device, owner);
		device.view.reset();
		device.view.go({ at: 'chat', conversation } as never);
	};

	show(wang);
	await user.type(await field('王女士'), '我想一想');
	show(li);
	expect((await field('李先生')).value).toBe('');
	await user.type(await field('李先生'), '不急');
	show(wang);
	expect((await field('王女士')).value).toBe('我想一想');
	device.view.reset();
	expect(await (await phone('王女士')).findByText(/草稿/)).toBeTruthy();
	show(li);
	expect((await field('李先生')).value).toBe('不急');
});
