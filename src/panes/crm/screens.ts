/** The parts of the enterprise's own system, in the order of its menu. */
export const parts = ['customers', 'todos', 'ways', 'syncs'] as const;

export type Part = (typeof parts)[number];

/** What is looked for in the list; everybody without it. */
export interface Sought {
	readonly words?: string;
	/** A userid. */
	readonly owner?: string;
	/** An `add_way`. */
	readonly way?: number;
	readonly standing?: 'held' | 'orphaned' | 'over' | 'unread';
	readonly page?: number;
}

export type CrmScreen =
	| { readonly at: 'customers'; readonly sought?: Sought }
	/** `number`: the system's own of a customer. */
	| { readonly at: 'customer'; readonly number: number; readonly from?: Part }
	| { readonly at: 'todos' }
	| { readonly at: 'ways' }
	| { readonly at: 'syncs' };
