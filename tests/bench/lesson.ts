import { loadLesson, ProgressTree, type Lesson } from '../../src/lessons';
import { measure, probeOf, worldOf } from '../../src/gaps';
import { Session } from '../../src/session';
import { cast } from '../../src/world';
import { compare, type Way } from './measure';
import type { Run } from './subjects';

/** A lesson's goals after one more act, and a cell of the matrix. */
export async function lesson({ sizes, time, row }: Run): Promise<void> {
	const wanted = await loadLesson('from-adding-to-leaving');
	if (!wanted) throw new Error('The first lesson is not there');
	// nobody does more in one step than this
	for (const size of sizes.filter((each) => each <= 1_000)) {
		const { one, all } = goals(wanted, size);
		const [ours, reference] = await compare([one, all], time, 'µs');
		row({
			name: 'a lesson’s goals after one more act',
			size,
			ours,
			unit: 'µs',
			against: all.name,
			reference
		});
	}
	const { tried, set } = cell();
	const [ours, reference] = await compare([tried, set], time, 'µs');
	row({ name: 'a cell of the matrix, tried', size: 1, ours, unit: 'µs', against: set.name, reference });
}

/** Talking on in the last step, which wants something else. */
function goals(wanted: Lesson, size: number): { one: Way; all: Way } {
	const session = Session.begin('bench', wanted.start);
	for (const command of wanted.steps.slice(0, 7).flatMap(({ solution }) => solution)) session.act(command);
	const text = { kind: 'text', text: '在吗？' } as const;
	for (let count = 0; count < size; count += 1) {
		session.act({ type: 'message.send', by: cast.wang, to: cast.groupChat, content: text });
	}
	const path = session.pathTo(session.head);
	const worldAt = (entry: number) => session.worldAt(entry);
	const before = path.slice(0, -1);
	let step = -1;
	let tree = new ProgressTree(wanted, worldAt(0));
	const outcome = () => step;
	return {
		one: {
			name: 'from the act before',
			times: 1,
			prepare() {
				tree = new ProgressTree(wanted, worldAt(0));
				tree.at(before, worldAt);
			},
			run() {
				step = tree.at(path, worldAt).step;
			},
			outcome
		},
		all: {
			name: 'the whole path folded anew',
			times: 1,
			run() {
				step = new ProgressTree(wanted, worldAt(0)).at(path, worldAt).step;
			},
			outcome
		}
	};
}

function cell(): { tried: Way; set: Way } {
	const asked = ['beta', 'card.toGroup', 'wechat>wecom'] as const;
	let size = 0;
	const outcome = () => size;
	return {
		tried: {
			name: 'tried',
			times: 20,
			run() {
				for (let count = 0; count < 20; count += 1) size = measure(...asked).agrees ? 1 : 0;
			},
			outcome
		},
		set: {
			name: 'its world set up alone',
			times: 20,
			run() {
				for (let count = 0; count < 20; count += 1) size = worldOf(probeOf(...asked)).people.size > 0 ? 1 : 0;
			},
			outcome
		}
	};
}
