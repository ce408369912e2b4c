import type { ControlId } from './controls';

/** What marks a control on its screen, to be spread over its element; `of` tells rows of one list apart. */
export function control(id: ControlId, of?: string): { 'data-control': ControlId; 'data-of'?: string } {
	return of === undefined ? { 'data-control': id } : { 'data-control': id, 'data-of': of };
}

/** One control to point at; of rows that are alike, which one. */
export interface Pointing {
	readonly control: ControlId;
	readonly of?: string | undefined;
}
