import { readFileSync } from 'node:fs';
import { render, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { language, loadFacts, locales } from '../../src/i18n';
import { libraryTexts } from '../../src/i18n/library';
import About from '../../src/pages/About.svelte';
import Library from '../../src/pages/Library.svelte';
import { libraries, methods } from '../../src/pages/library/libraries';
import { catalogue, lastKey, listed, progressKey } from '../../src/lessons';
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
		const [primary] = main.getAllByRole('link', { name: libraryTexts[language.locale].hero.open });
		expect(primary?.getAttribute('href')).toBe('#/sandbox');
	});

	test('tells nine things to try, each with the number of the lesson’s step that it opens and the facts that it rests on', async () => {
		render(Library);
		const steps = screen.getAllByRole('heading', { level: 4 });
		expect(steps.map((step) => step.textContent?.match(/\d/)?.[0])).toEqual([...'112345678']);
		const texts = await loadFacts(locale);
		for (const { facts } of story.flatMap((track) => [...track.steps])) {
			expect(screen.getByText(libraryTexts[language.locale].story.from(facts))).toBeTruthy();
			for (const fact of facts) expect(texts[fact]).toBeTruthy();
		}
	});
});

test('one click leads from the first page into the first lesson, the sandbox and the matrix', () => {
	render(Library);
	const href = (name: string) => screen.getAllByRole('link', { name })[0]?.getAttribute('href');
	const t = libraryTexts[language.locale];
	expect(href(t.hero.begin)).toBe(`#/lesson/${catalogue[0].id}`);
	expect(href(t.hero.open)).toBe('#/sandbox');
	for (const { id, title } of catalogue) expect(href(title['zh-CN'])).toBe(`#/lesson/${id}`);
	expect(screen.getByRole('link', { name: startsWith(t.doors.gaps) }).getAttribute('href')).toBe('#/gaps');
});

test('every square of the story opens a step that the lesson has', () => {
	render(Library);
	const { id, steps } = listed('from-adding-to-leaving');
	for (const { step, opens } of story.flatMap((track) => [...track.steps])) {
		const link = screen.getByRole('link', { name: libraryTexts[language.locale].story.steps[step].title });
		expect(link.getAttribute('href')).toBe(`#/lesson/${id}/${opens}`);
		expect(opens).toBeLessThanOrEqual(steps);
	}
});

test('tells how far each lesson was taken, and where one left off; what is not readable is passed over', () => {
	localStorage.setItem(progressKey('from-adding-to-leaving'), '4/5');
	localStorage.setItem(progressKey('before-and-after'), '99/<b>');
	localStorage.setItem(lastKey, 'from-adding-to-leaving');
	render(Library);
	const t = libraryTexts[language.locale];
	expect(screen.getByText(t.lessons.progress(4, 8))).toBeTruthy();
	const { title } = listed('from-adding-to-leaving');
	expect(screen.getByRole('link', { name: t.hero.lastStep(title['zh-CN'], 5) })).toBeTruthy();
	localStorage.clear();
});

function startsWith(text: string): RegExp {
	return new RegExp(`^${text}`);
}

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
