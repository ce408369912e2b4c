import { readFileSync } from 'node:fs';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { language, loadFacts, locales } from '../../src/i18n';
import About from '../../src/pages/About.svelte';
import Library from '../../src/pages/Library.svelte';
import { libraries, methods } from '../../src/pages/library/libraries';
import { story } from '../../src/pages/library/story';
import { Session } from '../../src/session';
import { publicInterface, Sandbox } from '../../src/store';

beforeEach(() => language.use('zh-CN'));

describe.each(locales)('the library in %s', (locale) => {
	beforeEach(() => language.use(locale));

	test('has one main and one h1, and leads to the sandbox', () => {
		render(Library);
		const main = within(screen.getByRole('main'));
		expect(main.getAllByRole('heading', { level: 1 })).toHaveLength(1);
		const [primary] = main.getAllByRole('link', { name: language.t.library.hero.open });
		expect(primary?.getAttribute('href')).toBe('#/sandbox');
	});

	test('tells nine things to try, numbered through, each with the facts that it rests on', async () => {
		render(Library);
		const steps = screen.getAllByRole('heading', { level: 4 });
		expect(steps.map((step) => step.textContent?.match(/\d/)?.[0])).toEqual([...'123456789']);
		const texts = await loadFacts(locale);
		for (const { facts } of story.flatMap((track) => [...track.steps])) {
			expect(screen.getByText(language.t.library.story.from(facts))).toBeTruthy();
			for (const fact of facts) expect(texts[fact]).toBeTruthy();
		}
	});
});

test('«what it can do» takes the focus to the list', async () => {
	render(Library);
	await userEvent.click(screen.getByRole('button', { name: '能做什么' }));
	expect(document.activeElement).toBe(screen.getByRole('heading', { name: '沙盘里能做的九件事' }));
});

describe('about', () => {
	test('names the libraries that the product is built on, all of them, under their own licences', () => {
		const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
			dependencies: Record<string, string>;
		};
		expect(libraries.map(({ name }) => name)).toEqual(Object.keys(dependencies).sort());
		for (const { name, licence } of libraries) {
			const { license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
				license: string;
			};
			expect(licence.split(', ')).toEqual(license.replace(/[()]/g, '').split(' OR '));
		}
	});

	test('names every method of window.hutong', () => {
		const sandbox = new Sandbox({ session: Session.begin('abcdefghij'), newKey: () => 'abcdefghij' });
		const { version, ...rest } = publicInterface(sandbox);
		expect(version).toBe(1);
		expect(methods.map(({ name }) => name).sort()).toEqual(Object.keys(rest).sort());
	});

	test('tells the limits as the world keeps them, and every fact', async () => {
		render(About);
		expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
		expect(screen.getByRole('row', { name: '一条消息 5000 字' })).toBeTruthy();
		expect(screen.getByRole('row', { name: '可以撤回 2 分钟内' })).toBeTruthy();
		expect(await screen.findByRole('rowheader', { name: 'A33' })).toBeTruthy();
		expect(screen.getAllByRole('rowheader', { name: /^A\d+$/ })).toHaveLength(33);
		expect(screen.getAllByRole('rowheader', { name: /^R\d$/ })).toHaveLength(9);
	});
});
