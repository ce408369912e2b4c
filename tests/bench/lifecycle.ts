import { transition } from 'xstate';
import { machines, step } from '../../src/world';
import { compare, type Way } from './measure';
import type { Run } from './subjects';

const yes = () => true;
const claims = { identityIsActive: yes, theyHaveMe: yes, notBlockedByThem: yes };
const says = { identityIsActive: true, theyHaveMe: true, notBlockedByThem: true };
const sent = machines.message.resolveState({ value: 'sent', context: {} });

/** A lifecycle's step, whose answer is remembered, beside XState asked anew. */
export async function lifecycle({ time, row }: Run): Promise<void> {
	const byMemory = stepping('remembered', () => {
		const answer = step(machines.message, 'sent', 'deliver', claims);
		return answer.moved ? answer.next : undefined;
	});
	const byXState = stepping('XState’s transition()', () => {
		const [next] = transition(machines.message, sent, { type: 'deliver', claims: says });
		return next.value;
	});
	const [ours, reference] = await compare([byMemory, byXState], time, 'µs');
	row({
		name: 'a lifecycle’s step, remembered',
		size: 1,
		ours,
		unit: 'µs',
		against: byXState.name,
		reference
	});
}

function stepping(name: string, go: () => unknown): Way {
	const times = 200;
	let state: unknown;
	return {
		name,
		times,
		run() {
			for (let count = 0; count < times; count += 1) state = go();
		},
		outcome: () => state
	};
}
