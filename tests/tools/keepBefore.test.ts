import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { addMissing } from './keepBefore.js';

const folder = mkdtempSync(join(tmpdir(), 'hutong-kept-'));
afterEach(() => rmSync(folder, { recursive: true }));

test('P8 RE3 the files of the build before come beside the new ones, and replace none of them', () => {
	const [before, now] = [join(folder, 'before'), join(folder, 'now')];
	for (const each of [before, now]) mkdirSync(each);
	writeFileSync(join(before, 'old.js'), 'old');
	writeFileSync(join(before, 'both.js'), 'of before');
	writeFileSync(join(now, 'both.js'), 'of now');
	expect(addMissing(before, now)).toEqual(['old.js']);
	expect(readdirSync(now).sort()).toEqual(['both.js', 'old.js']);
	expect(readFileSync(join(now, 'both.js'), 'utf8')).toBe('of now');
});
