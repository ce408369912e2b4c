import {
	limits,
	rosterCheck,
	type EnterpriseId,
	type RosterFault,
	type RosterRow,
	type World
} from '../../../world';
import { linesOf } from './csv';

/** What is wrong with a line of the file, by its number there. */
export interface LineFault {
	readonly line: number;
	readonly code: RosterFault['code'] | 'cellMissing' | 'quotesOpen' | 'tooManyLevels';
	readonly field: RosterFault['field'] | null;
	/** What stands there, its beginning. */
	readonly found: string;
}

/** What a list says, and what of it cannot be brought in. */
export interface Report {
	readonly rows: readonly RosterRow[];
	readonly faults: readonly LineFault[];
	/** Lines with something on them, but for the names of the columns. */
	readonly lines: number;
	/** Names of columns that were looked for and are not there; then nothing else was looked at. */
	readonly missing: readonly RosterFault['field'][];
	readonly tooMany: boolean;
}

/** How the columns may be called; the first is how we call them. */
const columns: Readonly<Record<RosterFault['field'], readonly string[]>> = {
	name: ['姓名', 'name', '名字', '成员'],
	department: ['部门', 'department', '所在部门'],
	position: ['职务', 'position', '职位']
};

/** After so many lines the page gets its turn. */
const atOnce = 500;

/** A list of members, looked at without keeping the page waiting; `isGone` where nobody wants to know any more. */
export async function reportOn(
	world: World,
	enterprise: EnterpriseId,
	text: string,
	isGone: () => boolean = () => false
): Promise<Report> {
	const [names, ...lines] = linesOf(text.replace(/^\ufeff/u, ''));
	const head = names?.cells ?? [];
	const rows: RosterRow[] = [];
	const faults: LineFault[] = [];
	const place = (field: RosterFault['field']) =>
		head.findIndex((each) => columns[field].includes(each.trim().toLowerCase()));
	const at = { name: place('name'), department: place('department'), position: place('position') };
	const missing = (['name', 'position'] as const).filter((field) => at[field] < 0);
	const report = {
		rows,
		faults,
		lines: lines.length,
		missing,
		tooMany: lines.length > limits.importedMembers
	};
	if (missing.length > 0 || report.tooMany) return report;
	const check = rosterCheck(world, enterprise);
	for (const [number, { line, cells, isOpen }] of lines.entries()) {
		if (number % atOnce === atOnce - 1) await breath();
		if (isGone()) break;
		const cell = (field: RosterFault['field']) => cells[at[field]] ?? '';
		const fault = (code: LineFault['code'], field: LineFault['field']) =>
			faults.push({
				line,
				code,
				field,
				found: [...(field ? cell(field) : cells.join(','))].slice(0, 24).join('')
			});
		const department = cell('department')
			.split('/')
			.map((each) => each.trim());
		if (isOpen) fault('quotesOpen', null);
		else if (cell('name').trim() === '') fault('cellMissing', 'name');
		else if (cell('position').trim() === '') fault('cellMissing', 'position');
		else if (department.length > limits.departmentLevels) fault('tooManyLevels', 'department');
		else {
			const row = check({
				name: cell('name'),
				department: department.join('') === '' ? [] : department,
				position: cell('position')
			});
			if ('code' in row) fault(row.code, row.field);
			else rows.push(row);
		}
	}
	return report;
}

function breath(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}
