import type { FileReference } from '../world';

/** Pictures and files that ship, so that a chat can be lively without a network or a file at hand. */
export const samples = {
	lake: { name: '洱海.svg', size: 983, type: 'image/svg+xml', hash: 'sample-erhai.svg' },
	inn: { name: '客栈.svg', size: 1294, type: 'image/svg+xml', hash: 'sample-courtyard.svg' },
	route: { name: '路线图.svg', size: 1152, type: 'image/svg+xml', hash: 'sample-route.svg' },
	plan: { name: '大理五日行程.pdf', size: 11359, type: 'application/pdf', hash: 'sample-plan.pdf' }
} as const satisfies Record<string, FileReference>;

/** Where the bytes of a shipped sample lie, relative to the page; `undefined` for one that does not ship. */
export function samplePath({ hash }: FileReference): string | undefined {
	const ships = Object.values(samples).some((sample) => sample.hash === hash);
	if (!ships) return undefined;
	const name = hash.slice('sample-'.length);
	return __OFFLINE__ === 'oneFile' ? __SAMPLES__[name] : `./samples/${name}`;
}
