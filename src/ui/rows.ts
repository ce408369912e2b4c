/** Where in its window a row that is scrolled to comes to stand. */
export type Where = 'nearest' | 'start' | 'center' | 'end';

export interface RowsHandle {
	show: (index: number, where: Where) => Promise<Element | undefined>;
}
