import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import { endpoints } from '../../../src/api';
import { language, locales } from '../../../src/i18n';
import { Desk } from '../../../src/pages/api/desk.svelte';
import EndpointList from '../../../src/pages/api/EndpointList.svelte';
import { Sandbox } from '../../../src/store';
import { busyDesk } from '../../api/desk';

beforeEach(() => language.need('api'));

test.each(locales)('H3 what the period does not have yet says so, with its date, in %s', async (locale) => {
	await language.use(locale);
	const { session } = await busyDesk();
	const sandbox = new Sandbox({ session, newKey: () => 'other' });
	const desk = new Desk(sandbox);
	desk.everything = false;
	render(EndpointList, { desk, sandbox, current: undefined, onopen: () => undefined });
	const { api } = language.t;
	const text = (path: string) =>
		screen.getByRole('button', { name: new RegExp(`(GET|POST) ${path}( |$)`) }).textContent;
	const way = endpoints.find(({ path }) => path === 'externalcontact/add_contact_way');
	expect(text('externalcontact/add_contact_way')).toContain(api.later(way?.since ?? ''));
	expect(text('department/list')).not.toContain(api.later('2017'));
	expect(text('department/list')).toContain(api.since('2017'));
});

test.each([
	['zh-CN', 'customer detail', 'externalcontact/get'],
	['en', '客户标签', 'externalcontact/add_corp_tag']
] as const)(
	'in %s an interface is found by its name in the other language, too',
	async (locale, words, path) => {
		await language.use(locale);
		const { session } = await busyDesk();
		const sandbox = new Sandbox({ session, newKey: () => 'other' });
		render(EndpointList, { desk: new Desk(sandbox), sandbox, current: undefined, onopen: () => undefined });
		const box = screen.getByRole('searchbox');
		await fireEvent.input(box, { target: { value: words } });
		expect(screen.queryAllByRole('button')).toEqual([]);
		await fireEvent.focus(box);
		await waitFor(() => screen.getByRole('button', { name: new RegExp(`${path}( |$)`) }));
	}
);
