import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { trust as english } from '../../../src/i18n/en/trust';
import { trust as chinese } from '../../../src/i18n/zh-CN/trust';
import { figureNames, promiseIds, resultOf, standingOf } from '../../../src/pages/about/promises';
import results from '../../../src/pages/about/results.json';
import { promisesOf, seal } from '../../tools/results.js';

test('every promise that is shown names tests that are there, and their names begin with its number', () => {
	for (const id of promiseIds) {
		for (const file of resultOf(id).files) {
			expect(existsSync(file), `${id}: ${file}`).toBe(true);
			const names = readFileSync(file, 'utf8').match(/(?<=['"`])[A-Z]{1,2}\d+ [^\n]*/g) ?? [];
			expect(
				names.some((name) => promisesOf(name, file).includes(id)),
				`${id}: ${file}`
			).toBe(true);
		}
	}
});

test('no figure is written by hand: the results bear the seal of the run that wrote them', () => {
	const { seal: written, ...rest } = results;
	expect(written).toBe(seal(rest));
	const changed = structuredClone(rest);
	changed.promises.P1.passed += 1;
	expect(seal(changed)).not.toBe(written);
	expect(rest.date).toMatch(/^\d{4}-\d\d-\d\d$/);
	expect(rest.build).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{7}$/);
});

test('what is called held has tests that passed and none that failed; what is not says what is missing', () => {
	for (const id of promiseIds) {
		const { passed, failed, figures } = resultOf(id);
		if (standingOf(id) === 'held') expect([passed > 0, failed], id).toEqual([true, 0]);
		// One that is thought to be held and whose tests did not pass has nothing to say but that.
		else if (passed > 0 && failed === 0)
			for (const { lacks } of [chinese, english]) expect(Object.keys(lacks), id).toContain(id);
		for (const name of Object.keys(figures)) expect(figureNames).toContain(name);
	}
});

test('the words give back the figures and add none', () => {
	for (const { figures, passed, failed, run } of [chinese, english]) {
		for (const say of [...Object.values(figures), passed, failed]) expect(say(7_351)).toMatch(/^\D*7351\D*$/);
		expect(run('a', 'b', 7_351)).toMatch(/^\D*7351\D*$/);
	}
	for (const text of [...Object.values(chinese.promises), ...Object.values(english.promises)])
		expect(text).not.toMatch(/\d/);
});

test('the number of a promise is read off the beginning of a name alone', () => {
	expect(promisesOf('P2 P11 RA23 a session', 'tests/e2e/x.spec.ts')).toEqual(['P2', 'P11']);
	expect(promisesOf('P10 P11 W1–W7 any', '')).toEqual(['P10', 'P11']);
	expect(promisesOf('S1 an act of P1', '')).toEqual([]);
	expect(promisesOf('P8 a cell is tried', 'tests/e2e/guide.spec.ts')).toEqual([]);
});
