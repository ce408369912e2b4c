// `npm run format` writes; without --write it only checks. What is in .prettierignore stays as it is: fixtures are frozen.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './install.js';

const prettier = join(
	dirname(createRequire(import.meta.url).resolve('prettier/package.json')),
	'bin/prettier.cjs'
);
const files = ['src', 'tests', '.github', '*.{ts,js,json}', '!**/*.md'];
const mode = process.argv.includes('--write') ? ['--write', '--list-different'] : ['--check'];

process.exitCode =
	spawnSync(process.execPath, [prettier, ...mode, ...files], { cwd: root, stdio: 'inherit' }).status ?? 1;
