import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { cellSchema, editionSchema, rowSchema } from '../../src/gaps/editionDocument';
import { goals, lessonSchema } from '../../src/lessons/schema';
import { sessionFileSchema } from '../../src/session/share/carried';
import { linkSchema } from '../../src/session/share/link';
import { commandSchema, eventSchema, refusalSchema } from '../../src/world';
import * as fields from '../../src/world/field';

/*
 * The JSON Schemas of our file formats, read off the schemas that the app itself checks with and published beside it.
 * What a JSON Schema cannot say stands in a description.
 */

interface Published {
	readonly title: string;
	readonly schema: GenericSchema & { readonly entries: { readonly version: { readonly literal: number } } };
	/** What is checked besides. */
	readonly besides: string;
	/** Parts with a name of their own. */
	readonly parts?: Readonly<Record<string, GenericSchema>>;
}

const published: Readonly<Record<string, Published>> = {
	session: {
		title: 'hutong.session',
		schema: sessionFileSchema,
		besides:
			'Checked besides: entries are numbered 1, 2, 3 …; a parent comes before its entry; head and tip exist; all events follow from each other; hash is the fingerprint of the world at the head. A reading that does not fit is left out. In files stand the bytes of pictures and files that the commands name: hash is SHA-256 of them; one that does not fit is told and left out.',
		parts: { command: commandSchema, event: eventSchema, refusal: refusalSchema, ...fields }
	},
	link: {
		title: 'hutong.link',
		schema: linkSchema,
		besides:
			'In an address: gzip, then base64url. Checked besides: parents has one number for each command, of an entry before it; head and tip exist; the start can be done. Where the commands, done again, lead to a world of another fingerprint, it opens and says so.',
		parts: { command: commandSchema, ...fields }
	},
	lesson: {
		title: 'hutong.lesson',
		schema: lessonSchema,
		besides:
			'Checked besides: step ids stand once; goals are nested at most 6 deep; each solution can be done, its goals are unmet before it and met after it; what is named exists. A text is more than white space.',
		parts: { ...goals, command: commandSchema, ...fields }
	},
	edition: {
		title: 'hutong.edition',
		schema: editionSchema,
		besides:
			'Checked besides: the id is not that of an edition that ships; there is such an act between the two ends of a cell; a verdict has a source or is assumed; yes and no allow what they say; the base is known and not based on itself. A text is more than white space.',
		parts: { row: rowSchema, cell: cellSchema }
	}
};

const anId = '(0|[1-9]\\d{0,8})$';

/** What the checks that are functions ask for, by what they say where it is not met. */
const functions: readonly (readonly [said: RegExp, schema: (match: RegExpExecArray) => JsonSchema])[] = [
	[
		/^id of kind (.*)$/,
		([, kinds = '']) => ({
			type: 'string',
			pattern: `^(${[...kinds.matchAll(/«(\w+)»/g)].map(([, kind]) => kind).join('|')}):${anId}`
		})
	],
	[
		/^list of (\d+) to (\d+)$/,
		([, least, most]) => ({ type: 'array', minItems: Number(least), maxItems: Number(most) })
	],
	[/^fact$/, () => ({ type: 'string', pattern: '^[ART]\\d{1,3}$' })],
	[
		/^number of a fact$/,
		() => ({ type: 'string', pattern: '^(A([1-9]|[12]\\d|3[0-3])|R[0-8]|T([1-9]|[12]\\d))$' })
	],
	[
		/^name$/,
		() => ({ type: 'string', pattern: '^[a-zA-Z.]{1,40}$', description: 'One of a list of names of ours.' })
	],
	[
		/^goal: one of (.*)$/,
		([, kinds = '']) => ({ anyOf: kinds.split(', ').map((kind) => ({ $ref: `#/$defs/${kind}` })) })
	]
];

/** Every published schema by its path beside the page: `schema/<name>-<version>.json`. */
export function publishedSchemas(): ReadonlyMap<string, JsonSchema> {
	return new Map(
		Object.entries(published).map(([name, { title, schema, besides, parts }]) => {
			const file = `${name}-${schema.entries.version.literal}.json`;
			const { $schema, ...rest } = toJsonSchema(schema, {
				typeMode: 'input',
				...(parts ? { definitions: parts } : {}),
				// Texts are trimmed before they are counted.
				ignoreActions: ['trim'],
				overrideAction: ({ valibotAction, jsonSchema }) =>
					valibotAction.type === 'check'
						? { ...jsonSchema, description: `Checked besides: ${messageOf(valibotAction)}.` }
						: undefined,
				overrideSchema: ({ valibotSchema }) =>
					valibotSchema.type === 'custom' ? functionAsSchema(messageOf(valibotSchema)) : undefined
			});
			const description = `${besides} Lengths are counted in UTF-16 units.`;
			const whole = name === 'session' ? rest : withCommandsOf(sessionFile, rest);
			return [`schema/${file}`, { $schema, $id: file, title, description, ...whole } as JsonSchema];
		})
	);
}

const sessionFile = `session-${sessionFileSchema.entries.version.literal}.json`;

/** The commands are described once, in the session's schema, which lies beside; what only they use goes with them. */
function withCommandsOf(file: string, { $defs, ...schema }: JsonSchema): JsonSchema {
	if (!$defs?.command) return { ...schema, ...($defs && { $defs }) };
	const known = { ...$defs, command: { $ref: `${file}#/$defs/command` } };
	const used = new Set<string>();
	const visit = (part: unknown) => {
		for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/\$defs\/(\w+)"/g)) {
			if (used.has(name)) continue;
			used.add(name);
			visit(known[name as keyof typeof known]);
		}
	};
	visit(schema);
	return { ...schema, $defs: Object.fromEntries(Object.entries(known).filter(([name]) => used.has(name))) };
}

function messageOf(schema: object): string {
	return 'message' in schema ? String(schema.message) : '';
}

/** Throws where a check is new and nobody has said what it asks for. */
function functionAsSchema(said: string): JsonSchema {
	for (const [form, schema] of functions) {
		const match = form.exec(said);
		if (match) return schema(match);
	}
	throw new Error(`«${said}»: what does it ask for as a JSON Schema?`);
}
