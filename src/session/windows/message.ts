import * as v from 'valibot';
import { currentVersion } from '../migrations';
import { isPlain } from '../plain';
import { branchName, entrySchema, placeSchema } from '../reopen';
import type { Intent } from '../intent';

/*
 * What windows on one session say to each other. It comes from outside, since another window may be of another build:
 * it passes a schema, and what does not fit is dropped and asked for again.
 */

/** Counts changes of this file that an older build would misread. */
export const protocol = 1;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,20}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const key = v.pipe(v.string(), v.maxLength(60));

/** The most entries that one message carries; who lacks more reads them from the storage. */
export const mostEntries = 500;
/** The most intents that one message carries; the rest follows when these are carried out. */
export const mostIntents = 200;

const intentSchema = v.variant('type', [
	// The command itself is checked by who carries it out, as any that comes from outside.
	v.strictObject({
		type: v.literal('act'),
		command: v.unknown(),
		device: v.nullable(key),
		branches: v.boolean(),
		name: v.optional(branchName)
	}),
	v.strictObject({
		type: v.literal('mark'),
		branch: count,
		name: v.optional(branchName),
		removed: v.optional(v.boolean())
	}),
	v.strictObject({ type: v.literal('undo') }),
	v.strictObject({ type: v.literal('redo') }),
	v.strictObject({ type: v.literal('goto'), entry: count, played: v.optional(v.boolean()) }),
	v.strictObject({ type: v.literal('aside'), entry: v.optional(count) }),
	v.strictObject({ type: v.literal('read'), end: key, conversation: key, count }),
	v.strictObject({
		type: v.literal('draft'),
		end: key,
		conversation: key,
		text: v.pipe(v.string(), v.maxLength(40_000))
	})
]) as unknown as v.GenericSchema<Intent>;

/** How many intents of each window were carried out: those up to this number, in order, each once. */
const doneSchema = v.pipe(
	v.record(id, count),
	v.check((done) => Object.keys(done).length <= 100)
);

export type Done = Readonly<Record<string, number>>;

/** The entry that was just done, `null` where the head was moved; the device on which it was tried. */
const shownSchema = v.strictObject({ entry: v.nullable(count), device: v.nullable(key) });

export type Shown = v.InferOutput<typeof shownSchema>;

/** Where the writer stands: order is made by these two numbers alone, never by a clock (RA20). */
const position = { epoch: count, number: count };

const bodySchema = v.variant('type', [
	/** A window has come; the others say that they are here. */
	v.strictObject({ type: v.literal('hello') }),
	v.strictObject({ type: v.literal('here') }),
	v.strictObject({ type: v.literal('bye') }),
	/** Intents that are not known to be carried out, in order; the first has the number `first`. */
	v.strictObject({
		type: v.literal('propose'),
		first: count,
		intents: v.pipe(v.array(intentSchema), v.maxLength(mostIntents))
	}),
	/** A window that has all up to this; `size` is how many entries it has. */
	v.strictObject({ type: v.literal('ask'), ...position, size: count }),
	/** The writer lives, and stands here. */
	v.strictObject({ type: v.literal('at'), ...position }),
	/** What is stored now: entries after `from`, and where the head is. */
	v.strictObject({
		type: v.literal('news'),
		...position,
		from: count,
		entries: v.pipe(v.array(entrySchema), v.maxLength(mostEntries)),
		place: placeSchema,
		done: doneSchema,
		/** What the eye follows, where something was done or the head moved. */
		shown: v.optional(shownSchema),
		/** The storage refuses: this is in memory only. */
		unkept: v.optional(v.literal(true))
	}),
	/** Too much is missing for a message: it is to be read from the storage. */
	v.strictObject({ type: v.literal('far'), ...position }),
	/** The session that these windows are on is another one now. */
	v.strictObject({ type: v.literal('moved'), key })
]);

export type Body = v.InferOutput<typeof bodySchema>;

const envelopeSchema = v.object({
	from: id,
	build: v.pipe(v.string(), v.maxLength(40)),
	format: count,
	protocol: count
});

export type Message = v.InferOutput<typeof envelopeSchema> & { readonly body: Body };

export type Received =
	| { readonly kind: 'message'; readonly from: string; readonly body: Body }
	/** From a newer build: nothing of it is read but its name. */
	| { readonly kind: 'newer'; readonly build: string }
	/** From an older build, which will notice; or no message at all. */
	| { readonly kind: 'foreign' };

export function envelope(from: string, build: string, body: Body): Message {
	return { from, build, format: currentVersion, protocol, body };
}

export function read(input: unknown): Received {
	if (!isPlain(input)) return { kind: 'foreign' };
	const outer = v.safeParse(envelopeSchema, input);
	if (!outer.success) return { kind: 'foreign' };
	const { from, build, format } = outer.output;
	if (format > currentVersion || outer.output.protocol > protocol) return { kind: 'newer', build };
	if (format < currentVersion || outer.output.protocol < protocol) return { kind: 'foreign' };
	const body = v.safeParse(bodySchema, (input as { body?: unknown }).body);
	return body.success ? { kind: 'message', from, body: body.output } : { kind: 'foreign' };
}
