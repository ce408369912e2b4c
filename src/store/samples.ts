import type { FileReference } from '../world';

/** Pictures and files that ship, so that a chat can be lively without a network or a file at hand. */
export const samples = {
	lake: { name: '洱海.png', size: 48_000, type: 'image/png', hash: 'sample-lake.png' },
	inn: { name: '客栈.png', size: 52_000, type: 'image/png', hash: 'sample-inn.png' },
	route: { name: '大理五日行程.pdf', size: 1_258_291, type: 'application/pdf', hash: 'sample-route.pdf' }
} as const satisfies Record<string, FileReference>;
