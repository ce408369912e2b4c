import * as v from 'valibot';
import type { AdminRight } from './administrators';
import { acts, editionIds, pairs, type FactId } from './editions';
import { guards } from './guards';
import { machines, type MachineName } from './machines';
import type { Refusal, RefusalCode, Remedy } from './refusal';

/* A refusal as it comes from a file or a storage. */

export const guard = v.picklist(guards);
const fact = v.custom<FactId>((input) => typeof input === 'string' && /^[ART]\d{1,3}$/.test(input), 'fact');
/** Names whose lists are types only: their form is checked, and screens meet an unknown one with a plain word. */
const listed = <Name extends string>() =>
	v.custom<Name>((input) => typeof input === 'string' && /^[a-zA-Z.]{1,40}$/.test(input), 'name');

export const refusalSchema = v.strictObject({
	command: v.nullable(listed<NonNullable<Refusal['command']>>()),
	code: listed<RefusalCode>(),
	machine: v.nullable(v.picklist(Object.keys(machines) as MachineName[])),
	state: v.nullable(v.pipe(v.string(), v.maxLength(80))),
	event: v.nullable(v.pipe(v.string(), v.maxLength(40))),
	guards: v.pipe(v.array(guard), v.maxLength(20)),
	right: v.exactOptional(listed<AdminRight>()),
	capability: v.nullable(
		v.strictObject({
			act: v.picklist(acts),
			pair: v.picklist(pairs),
			edition: v.picklist(editionIds),
			verdict: v.picklist(['yes', 'no', 'partly', 'unknown'])
		})
	),
	facts: v.pipe(v.array(fact), v.maxLength(20)),
	assumed: v.boolean(),
	remedies: v.pipe(v.array(listed<Remedy>()), v.maxLength(20)),
	faults: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(20))
}) satisfies v.GenericSchema<Refusal>;
