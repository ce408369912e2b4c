import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { within } from '@testing-library/svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { controls, type ControlId } from '../../src/controls';
import { lay, marked } from './onScreen';
import { phones, type App, type SharedName } from './phones';
import { shared } from './waysInBoth';
import { ownOfCrm } from './waysInCrm';
import { ownOfPhones } from './waysOnPhones';
import { ownOfDesk } from './waysOnDesk';

beforeEach(lay);

const own = { ...ownOfPhones, ...ownOfDesk, ...ownOfCrm };

async function show(id: ControlId): Promise<string | undefined> {
	if (id in own) return (await own[id as keyof typeof own]()) ?? undefined;
	const dot = id.indexOf('.');
	return (await shared[id.slice(dot + 1) as SharedName](phones[id.slice(0, dot) as App])) ?? undefined;
}

/** What can be pressed or filled in, as assistive technology knows it. */
const roles = [
	'button',
	'link',
	'tab',
	'menuitem',
	'switch',
	'radio',
	'checkbox',
	'combobox',
	'textbox',
	'searchbox',
	'slider',
	'separator'
];

/** Whether it is reached as one of those, has a name, and takes the focus. */
function operable(element: HTMLElement): boolean {
	const around = within(element.parentElement ?? document.body);
	const named = roles.some((role) => around.queryAllByRole(role, { name: /\S/ }).includes(element));
	element.focus();
	return named && document.activeElement === element;
}

describe('every control', () => {
	test.each(controls)('%s is on its screen', async (id) => {
		const of = await show(id);
		const found = marked(id, of);
		expect(found).toHaveLength(1);
		expect(found[0]?.dataset.of).toBe(of);
		expect(found.every(operable)).toBe(true);
		for (const other of document.querySelectorAll<HTMLElement>('[data-control]')) {
			expect(controls).toContain(other.dataset.control);
		}
	});

	test('has its name once', () => {
		expect(new Set(controls).size).toBe(controls.length);
	});
});

test('no file writes the mark by hand: the names come from the list', () => {
	const byHand = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.(svelte|ts|js|html)$/.test(name) && !name.startsWith('controls'))
		.filter((name) =>
			/\sdata-control\s*=|['"]data-control['"]\s*[:\]]/.test(readFileSync(join('src', name), 'utf8'))
		);
	expect(byHand).toEqual([]);
});
