import type { AddWay, DepartmentId, IdentityId } from '../../world';
import type { DeviceView } from '../device/view.svelte';
import type { OperationKind } from './operations';
import type { ConsoleScreen } from './screens';
import type { Sort } from './sorting';

export const memberColumns = ['name', 'position', 'department', 'state'] as const;

export type MemberColumn = (typeof memberColumns)[number];

export interface DirectoryPlace {
	/** Whose members are shown; everybody’s without one, `none` for those of no department. */
	readonly department?: DepartmentId | 'none';
	readonly words?: string;
	readonly sort?: Sort<MemberColumn> | undefined;
	readonly page?: number;
	/** The departments that are the other way than they are at first: folded or unfolded. */
	readonly turned?: readonly DepartmentId[];
}

/** Of a table that grows downwards: what is sought in it, and how many rows are drawn. */
interface LongPlace {
	readonly words?: string;
	readonly most?: number;
}

export interface RightsPlace extends LongPlace {
	/** The departments that lie open, the empty one that of those without any. */
	readonly turned?: readonly string[];
}

export const usageColumns = ['time', 'member', 'what', 'way'] as const;

export interface UsagePlace extends LongPlace {
	readonly way?: AddWay | '';
	readonly sort?: Sort<(typeof usageColumns)[number]> | undefined;
}

export const customerColumns = ['customer', 'now', 'before'] as const;

export interface CustomersPlace extends LongPlace {
	readonly sort?: Sort<(typeof customerColumns)[number]> | undefined;
}

export const logColumns = ['time', 'by'] as const;

export interface LogPlace extends LongPlace {
	readonly kind?: OperationKind | '';
	readonly by?: IdentityId | '';
	readonly sort?: Sort<(typeof logColumns)[number]> | undefined;
}

/** Where in each table the eye is; it stays there while another section is looked at. */
export interface TablePlaces {
	readonly directory?: DirectoryPlace;
	readonly rights?: RightsPlace;
	readonly usage?: UsagePlace;
	readonly customers?: CustomersPlace;
	readonly log?: LogPlace;
}

/** How many rows of a long table are drawn at first, and how many more each time. */
export const step = 50;

/** Looks somewhere else in one of the tables. */
export function look<Table extends keyof TablePlaces>(
	view: DeviceView<ConsoleScreen>,
	table: Table,
	place: TablePlaces[Table]
): void {
	view.replace({ ...view.top, tables: { ...view.top.tables, [table]: place } });
}
