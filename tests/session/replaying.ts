import { Session } from '../../src/session/session.ts';
import { hash, type Command } from '../../src/world/index.ts';
import { lotsOf, make } from '../world/anyCommand.ts';

/* What the same entries come to, for programs in other time zones, languages and browsers to compare. */

/** Commands by chance from a seed, each made against the world that the ones before led to; refusals among them. */
export function commandsOf(seed: number, count: number): Command[] {
	const session = Session.begin('replaying');
	const commands: Command[] = [];
	for (const lot of lotsOf(seed)) {
		if (commands.length === count) return commands;
		const command = make(session.world, lot);
		session.act(command);
		commands.push(command);
	}
	return commands;
}

/** What a session of commands is: the fingerprint after every entry, and all that can be told of it as one text. */
export interface Outcome {
	readonly hashes: readonly string[];
	/** Fingerprint of the world, the entries and their reasons, as data. */
	readonly whole: string;
	/** Fingerprints after jumps to and fro; equal to those of `hashes` where nothing depends on the way. */
	readonly jumped: readonly string[];
}

export function outcomeOf(commands: readonly Command[]): Outcome {
	const session = Session.begin('replaying');
	const hashes = [hash(session.world)];
	for (const command of commands) {
		session.act(command);
		hashes.push(hash(session.world));
	}
	const whole = hash(JSON.stringify([session.world, session.entriesFrom(1)]));
	// From both ends to the middle, so that no jump leads to a neighbour.
	const jumped: string[] = [];
	for (let step = 0; step <= session.size; step += 1) {
		session.goto(session.size - step);
		session.goto(step);
		jumped.push(hash(session.world));
	}
	return { hashes, whole, jumped };
}
