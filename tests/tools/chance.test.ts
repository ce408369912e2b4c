import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint();

async function objections(code: string, filePath: string): Promise<string[]> {
	const [result] = await eslint.lintText(`export const it = ${code};\n`, { filePath });
	return result?.messages.map(({ ruleId }) => ruleId ?? 'unparsed') ?? [];
}

test.each([
	'Date.now()',
	'new Date()',
	'Date()',
	'performance.now()',
	'Math.random()',
	'crypto.randomUUID()',
	'crypto.getRandomValues(new Uint8Array(1))',
	"['b', 'a'].sort((one, other) => one.localeCompare(other))",
	'(1234.5).toLocaleString()',
	"'I'.toLocaleLowerCase()",
	"new Intl.DateTimeFormat('en')",
	'new Date(0).getHours()',
	'new Date(0).getTimezoneOffset()'
])('P10 neither a world nor a session may say %s', async (code) => {
	expect(await objections(code, 'src/world/clock.ts')).toEqual(['no-restricted-syntax']);
	expect(await objections(code, 'src/session/session.ts')).toEqual(['no-restricted-syntax']);
	// the rule is about the core alone
	expect(await objections(code, 'src/ui/announce.ts')).toEqual([]);
});

test('P10 what is the same everywhere may be said', async () => {
	for (const code of ['Math.max(1, 2)', 'new Date(0).toISOString()', "['b', 'a'].sort()"])
		expect(await objections(code, 'src/world/clock.ts')).toEqual([]);
});
