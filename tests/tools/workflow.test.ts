import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = '.github/workflows';
const workflows = readdirSync(folder).map(
	(name) => [name, readFileSync(join(folder, name), 'utf8')] as const
);

test.each(workflows)('%s pins every action by its commit, and names its version', (_name, text) => {
	const uses = text.match(/^.*\buses:.*$/gm) ?? [];
	expect(uses.length).toBeGreaterThan(0);
	for (const line of uses) expect(line).toMatch(/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('only the job that publishes may write, and it runs nothing of ours', () => {
	const text = readFileSync(join(folder, 'pages.yml'), 'utf8');
	const [before, deploy = ''] = text.split(/^\tdeploy:|^ {2}deploy:/m);
	expect(before).not.toContain(': write');
	expect(deploy).not.toContain('run:');
});

test('P19 what is published is what was tested, with the one-file edition and, for pages still open, the files of the build before beside it (RE3)', () => {
	const text = readFileSync(join(folder, 'pages.yml'), 'utf8');
	expect([...text.matchAll(/- run: (.*?)(?: #.*)?$/gm)].map(([, command]) => command)).toEqual([
		'npm test',
		'npm run build:single && cp dist-single/hutong.html dist/',
		'node tests/tools/keepBefore.js "$BEFORE"'
	]);
});
