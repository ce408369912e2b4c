import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { expect } from 'vitest';
import {
	begin,
	castStart,
	decide,
	eventSchema,
	evolve,
	guards,
	hash,
	machines,
	parseCommand,
	refusalSchema,
	type Command,
	type DomainEvent,
	type Refusal,
	type World
} from '../../src/world';
import { faultsOf } from './valid';

/** One thing done: what a session would write down. */
export interface Done {
	readonly command: Command;
	readonly entry: number;
	readonly events: readonly DomainEvent[];
}

/**
 * One command through the one door, with every law of a single step checked on the way: the question asked twice
 * has one answer, nothing given is changed, a refusal keeps the very same world and says why, and what comes out
 * is a valid world of frozen, plain JSON.
 */
export function obey(before: World, command: Command, entry: number) {
	freeze(before);
	const parsed = parseCommand(command);
	law('command' in parsed && isDeepStrictEqual(parsed.command, command), 'a command passes its own schema');
	const decision = decide(before, freeze(command), entry);
	law(isDeepStrictEqual(decision, decide(before, command, entry)), 'decide answers the same twice');
	if (!decision.ok) {
		const { refusal } = decision;
		law(refusal.command === command.type, 'a refusal names its command');
		law(v.is(refusalSchema, refusal), 'a refusal passes the schema by which it is read back');
		law(evolve(before, []) === before, 'a refused command leaves the same world');
		law(explains(refusal), `a refusal says why: ${JSON.stringify(refusal)}`);
		return { decision, world: before };
	}
	law(isPlain(decision.events), 'events are plain JSON');
	law(
		decision.events.every((event) => v.is(eventSchema, event)),
		'events pass the schema by which they are read back'
	);
	const world = evolve(before, freeze(decision.events));
	if (decision.events.length === 0) law(world === before, 'no events, the same world');
	law(world.clock >= before.clock, 'time goes forward');
	const faults = faultsOf(world);
	law(faults.length === 0, `a valid world: ${faults.join('; ')}`);
	return { decision, world };
}

/** The laws of a whole run, given where it began and what was done. */
export function obeyAll(begun: World, done: readonly Done[], end: World): void {
	let replayed = begun;
	let folded = begun;
	for (const { command, entry, events } of done) {
		const again = decide(replayed, command, entry);
		law(again.ok && isDeepStrictEqual(again.events, events), 'a replay gives the recorded events');
		if (again.ok) replayed = evolve(replayed, again.events);
		folded = evolve(folded, JSON.parse(JSON.stringify(events)) as DomainEvent[]);
	}
	law(hash(replayed) === hash(end), 'a replay ends in the same world');
	law(hash(folded) === hash(end), 'folding the events ends in the same world');
	law(isPlain(end), 'a world is plain JSON');
	law(hash(JSON.parse(JSON.stringify(end))) === hash(end), 'a world read back has the same fingerprint');
}

/** A scenario in the making: each example is a line or two, and obeys the laws. */
export class Trial {
	readonly #begun: World;
	world: World;
	readonly done: Done[] = [];

	constructor(world: World) {
		this.#begun = this.world = world;
	}

	/** Does what must be allowed; gives the events of all. */
	do(...commands: Command[]): DomainEvent[] {
		const events: DomainEvent[] = [];
		for (const command of commands) {
			const entry = this.done.length + 1;
			const { decision, world } = obey(this.world, command, entry);
			if (!decision.ok) {
				expect.fail(`${JSON.stringify(command)} is refused: ${JSON.stringify(decision.refusal)}`);
			}
			this.world = world;
			this.done.push({ command, entry, events: decision.events });
			events.push(...decision.events);
		}
		return events;
	}

	/** Tries what must be refused; gives the reason. */
	no(command: Command): Refusal {
		const { decision } = obey(this.world, command, this.done.length + 1);
		if (decision.ok) expect.fail(`${JSON.stringify(command)} is allowed`);
		return decision.refusal;
	}

	/** Closes the example: what was done obeys the laws of a whole run. */
	end(): World {
		obeyAll(this.#begun, this.done, this.world);
		return this.world;
	}
}

const begun = begin(castStart).world;

/** The cast that ships, on the morning of the first lesson. */
export function castTrial(): Trial {
	return new Trial(begun);
}

function law(holds: boolean, name: string): void {
	if (!holds) throw new Error(`Law broken: ${name}`);
}

/** It names a place in a machine with guards, or a code that speaks for itself; and what it names exists. */
function explains({ machine, state, event, guards: said, code, capability }: Refusal): boolean {
	if (!said.every((guard) => guards.includes(guard))) return false;
	if (said.length > 0 && said[0] !== code) return false;
	if ((code === 'editionAllows') !== (capability !== null)) return false;
	if (machine === null) return state === null && event === null;
	return (
		machine in machines && state !== null && event !== null && (said.length > 0 || code === 'notInThisState')
	);
}

const whole = new WeakSet<object>();

/** Freezes all of it, so that whoever writes into it throws; remembers what is frozen already. */
function freeze<T>(value: T): T {
	if (value !== null && typeof value === 'object' && !whole.has(value)) {
		whole.add(value);
		Object.freeze(value);
		for (const item of Object.values(value)) freeze(item);
	}
	return value;
}

function isPlain(value: unknown): boolean {
	return isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value);
}
