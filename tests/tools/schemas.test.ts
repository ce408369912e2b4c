import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { editionSchema } from '../../src/gaps/editionDocument';
import { lessonSchema } from '../../src/lessons/schema';
import { currentVersion, migrations } from '../../src/session/migrations';
import { sessionFileSchema } from '../../src/session/share/carried';
import { linkSchema } from '../../src/session/share/link';
import { unpack } from '../../src/session/share/gzip';
import { publishedSchemas } from './schemas';

const folder = fileURLToPath(new URL('../fixtures/', import.meta.url));
const schemas = publishedSchemas();
const own = { session: sessionFileSchema, lesson: lessonSchema, edition: editionSchema, link: linkSchema };

type Format = keyof typeof own;

/** Every frozen file of the present version, by its format. */
async function frozen(): Promise<[Format, string, Record<string, unknown>][]> {
	const files: [Format, string, Record<string, unknown>][] = [];
	for (const name of readdirSync(folder)) {
		const format = name.split('-')[0] as Format;
		const text = readFileSync(folder + name, 'utf8');
		const document = JSON.parse(format === 'link' ? await inLink(text) : text) as Record<string, unknown>;
		if (document.version === own[format].entries.version.literal) files.push([format, name, document]);
	}
	return files;
}

async function inLink(text: string): Promise<string> {
	const unpacked = await unpack(Uint8Array.from(Buffer.from(text.replace('#/open/', ''), 'base64url')), 1e6);
	if (!('text' in unpacked)) throw new Error(unpacked.fault);
	return unpacked.text;
}

function validatorOf(format: Format) {
	const schema = schemas.get(`schema/${format}-${own[format].entries.version.literal}.json`);
	if (!schema) throw new Error(`no schema for ${format}`);
	// commands are described in the session's, which lies beside
	const ajv = new Ajv({ allErrors: false, logger: false });
	const [, session = {}] = [...schemas].find(([path]) => path.includes('session-')) ?? [];
	return (format === 'session' ? ajv : ajv.addSchema(session)).compile(schema);
}

/** What a document becomes when one thing in it is wrong. */
const breaks: readonly (readonly [string, Format, (document: Record<string, unknown>) => void])[] = [
	['another format', 'session', (document) => (document.format = 'other')],
	['a version that is not this one', 'session', (document) => (document.version = 99)],
	['something more', 'session', (document) => (document.extra = 1)],
	['something less', 'session', (document) => delete document.tip],
	['a command that is none', 'session', (document) => put(document, 'entries.0.command', { type: 'x' })],
	['a place that is no number', 'session', (document) => put(document, 'entries.0.parent', '0')],
	['a negative place', 'session', (document) => (document.head = -1)],
	['an id of another kind', 'session', (document) => put(document, 'entries.0.command.by', 'link:1')],
	['an id with a hole', 'session', (document) => put(document, 'entries.0.command.by', 'identity:01')],
	['a fingerprint that is none', 'session', (document) => (document.hash = 'x')],
	['an event that is none', 'session', (document) => put(document, 'startEvents.0.type', 'x')],
	['a name that is none', 'session', (document) => put(document, 'entries.0.refusal', { code: '1' })],
	['a text that is too long', 'session', (document) => put(document, 'start.1.name', 'x'.repeat(300))],
	['a goal that is none', 'lesson', (document) => put(document, 'steps.0.checks.0.goal', { why: 1 })],
	[
		'a goal with something more',
		'lesson',
		(document) => put(document, 'steps.0.checks.0.goal', { not: {}, x: 1 })
	],
	['a text in one language', 'lesson', (document) => put(document, 'title', { en: 'x' })],
	['no steps', 'lesson', (document) => (document.steps = [])],
	['a fact that there is not', 'lesson', (document) => put(document, 'steps.0.facts', ['A99'])],
	[
		'a control that there is not',
		'lesson',
		(document) => put(document, 'steps.0.checks.0.point', [{ control: 'x' }])
	],
	[
		'a verdict that there is not',
		'edition',
		(document) => put(document, 'cells', { 'message.text': { 'wechat>wecom': { verdict: 'maybe' } } })
	],
	['an act that there is not', 'edition', (document) => put(document, 'cells', { dance: {} })],
	['a month that there is not', 'edition', (document) => (document.asOf = '2019-13')],
	['a start that there is not', 'link', (document) => (document.start = 'later')],
	[
		'a group of one',
		'link',
		(document) => (document.start = [{ type: 'group.create', name: 'x', members: ['account:0'] }])
	],
	['half a place', 'link', (document) => (document.head = 0.5)]
];

function put(document: Record<string, unknown>, path: string, value: unknown): void {
	const keys = path.split('.');
	let at = document;
	for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
	at[keys.at(-1) as string] = value;
}

test('P3 every format has a schema of its present version', () => {
	expect([...schemas.keys()].sort()).toEqual([
		'schema/edition-1.json',
		'schema/lesson-1.json',
		'schema/link-1.json',
		`schema/session-${currentVersion}.json`
	]);
	expect(sessionFileSchema.entries.version.literal).toBe(migrations.length + 1);
	for (const [path, schema] of schemas) {
		expect(`schema/${schema.$id}`).toBe(path);
		expect(schema.description).toContain('Checked besides');
	}
});

describe('P3 the published schemas say what the app checks', () => {
	test('what releases have written passes both', async () => {
		const files = await frozen();
		for (const format of Object.keys(own))
			expect(files.filter(([of]) => of === format).length).toBeGreaterThan(2);
		for (const [format, name, document] of files) {
			const validate = validatorOf(format);
			expect(validate(document) || validate.errors, name).toBe(true);
			expect(v.safeParse(own[format], document).issues, name).toBeUndefined();
		}
	});

	test.each(breaks)('%s passes neither', async (_, format, change) => {
		const found = (await frozen()).find(([of]) => of === format);
		if (!found) throw new Error(`no ${format}`);
		const [, , document] = found;
		expect(validatorOf(format)(document)).toBe(true);
		change(document);
		expect(validatorOf(format)(document)).toBe(false);
		expect(v.safeParse(own[format], document).success).toBe(false);
	});
});
