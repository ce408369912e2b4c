import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const rules = [...read('../../src/world/README.md').matchAll(/^- \*\*([A-Z]\d+)\*\* (.+)$/gm)].map(
	([, number = '', sentence = '']) => ({ number, sentence })
);
const tested = ['.', '../gaps']
	.flatMap((folder) =>
		readdirSync(fileURLToPath(new URL(folder, import.meta.url))).map((file) => `${folder}/${file}`)
	)
	.filter((file) => file.endsWith('.test.ts'))
	.flatMap((file) => [...read(file).matchAll(/(?:\btest\(|\]\)\(|\btest\.each\(\w+\)\()\s*['`]([^'`\n]+)/g)])
	.flatMap(([, name = '']) => numbersOf(name));

/** `W1–W3 P10 …` names four numbers. */
function numbersOf(name: string): string[] {
	const numbers: string[] = [];
	for (const word of name.split(' ')) {
		const [, group = '', from, to = from] = /^([A-Z])(\d+)(?:–[A-Z](\d+))?$/.exec(word) ?? [];
		if (!from) break;
		for (let number = Number(from); number <= Number(to); number += 1) numbers.push(`${group}${number}`);
	}
	return numbers;
}

test('P11 every rule is numbered once, in order, and is one sentence', () => {
	const numbers = rules.map(({ number }) => number);
	expect(numbers.length).toBeGreaterThan(50);
	for (const [place, number] of numbers.entries()) {
		const before = numbers.slice(0, place).filter((each) => each[0] === number[0]).length;
		expect(number).toBe(`${number[0]}${before + 1}`);
	}
	for (const { sentence } of rules) expect(sentence).toMatch(/\.$/);
});

test('P11 every rule has a test that begins with its number', () => {
	expect(rules.map(({ number }) => number).filter((number) => !tested.includes(number))).toEqual([]);
});

test('P11 every number that a test begins with is a rule, a fact or a promise', () => {
	const known = new Set(rules.map(({ number }) => number));
	expect(tested.filter((number) => !known.has(number) && !/^[PART]\d+$/.test(number))).toEqual([]);
});
