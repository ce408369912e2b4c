import type { FileReference } from '../world';

/**
 * Pictures and files that ship, so that a chat can be lively without a network or a file at hand. The document
 * is a name and a size only: there is nothing in it to open.
 */
export const samples = {
	lake: { name: '洱海.jpg', size: 48_000, type: 'image/svg+xml', hash: 'sample-erhai.svg' },
	inn: { name: '客栈.jpg', size: 52_000, type: 'image/svg+xml', hash: 'sample-courtyard.svg' },
	route: { name: '路线图.jpg', size: 61_000, type: 'image/svg+xml', hash: 'sample-route.svg' },
	plan: { name: '大理五日行程.pdf', size: 1_258_291, type: 'application/pdf', hash: 'sample-plan.pdf' }
} as const satisfies Record<string, FileReference>;

/** Where the bytes of a shipped sample lie, relative to the page; `undefined` where it has none. */
export function samplePath({ hash, type }: FileReference): string | undefined {
	return type.startsWith('image/') ? `./samples/${hash.slice('sample-'.length)}` : undefined;
}
