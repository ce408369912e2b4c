import { decide, evolve, previewEnding, previewGrant, type Command, type World } from '../../src/world';
import { largeStaff } from '../world/staff';
import { largeWorld } from '../world/large';
import { compare, type Way } from './measure';
import type { Run } from './subjects';

/** Members and departments of the company; half of the members are within the department that is granted. */
const [members, departments] = [10_000, 500];

/** What the enterprise does with many at once: a grant, a withdrawal, an identity that is void. */
export async function enterprise({ sizes, time, row }: Run): Promise<void> {
	const size = Math.min(members, Math.max(...sizes));
	const company = largeStaff(size, Math.min(departments, size / 10));
	const by = 'identity:2' as const;
	const to = { kind: 'department', department: company.department(0) } as const;
	const one = { kind: 'member', identity: company.member(0) } as const;
	const give = { type: 'grant.give', by, to } as const;
	const given = done(company.world, give);
	const unit = 'ms';
	const [many, single] = await compare(
		[
			doing('to the department', company.world, give),
			doing('to one member', company.world, { ...give, to: one })
		],
		time,
		unit
	);
	const name = 'a grant to a department of half the members';
	row({ name, size, ours: many, unit, against: 'to one member', reference: single, target: { ours: 100 } });
	const withdraw = { type: 'grant.withdraw', by, to } as const;
	const [taken, toldBefore] = await compare(
		[doing('withdrawn', given, withdraw), asking('preview', () => void previewGrant(given, to, 'withdraw'))],
		time,
		unit
	);
	row({
		name: 'the preview of withdrawing it',
		size,
		ours: toldBefore,
		unit,
		against: 'withdrawing it',
		reference: taken,
		target: { ours: 100 }
	});
	const [few, most] = [largeWorld(10, 10), largeWorld(size, 10)];
	const leave = { type: 'identity.leave', by: 'identity:0' } as const;
	const [here, there] = await compare(
		[doing('many customers', most, leave), doing('ten customers', few, leave)],
		time,
		unit
	);
	row({
		name: 'an identity is void',
		size,
		ours: here,
		unit,
		against: 'one with 10 customers',
		reference: there,
		target: { ratio: 3 }
	});
	const [tell] = await compare([asking('preview', () => void previewEnding(most, 'identity:0'))], time, unit);
	row({ name: 'the preview of voiding it', size, ours: tell, unit, target: { ours: 100 } });
}

function done(world: World, command: Command): World {
	const decision = decide(world, command, 1);
	if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.code}`);
	return evolve(world, decision.events);
}

function doing(name: string, world: World, command: Command): Way {
	return asking(name, () => void done(world, command));
}

/** What is compared here is the same kind of act of two sizes, whose outcomes differ. */
function asking(name: string, run: () => void): Way {
	return { name, times: 1, run, outcome: () => null };
}
