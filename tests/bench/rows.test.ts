import { expect, test } from 'vitest';
import { judged, tableOf } from './row';
import { subjects } from './subjects';

// That the ways which are compared do the same work, `compare` and the subjects check themselves.
test.each(Object.entries(subjects))(
	'%s: every figure stands beside a reference of the same work',
	async (_, subject) => {
		const rows: ReturnType<typeof judged>[] = [];
		await subject({ sizes: [100], time: 0, row: (row) => void rows.push(judged(row)) });
		expect(rows).not.toEqual([]);
		for (const { ours, reference } of rows) {
			expect(ours).toBeGreaterThan(0);
			if (reference !== null) expect(reference).toBeGreaterThan(0);
		}
		expect(tableOf(rows).split('\n').length).toBeGreaterThan(rows.length);
	}
);
