import { language } from '../../i18n';
import { entryText } from '../../panes';
import type { Branch, Mark } from '../../session';
import type { Sandbox } from '../../store';
import { opening } from '../../ui';

/** UTF-16 units of what a branch began with, where that is its name. */
const longest = 28;

/** What a branch is called: its name, else what it began with, told as of its own world. */
export function branchName(sandbox: Sandbox, { first, name }: Pick<Branch, 'first' | 'name'>): string {
	if (name !== '') return name;
	const text = entryText(sandbox.worldAt(first.id), first);
	const cut = opening(text, longest);
	return cut === text ? text : `${cut}…`;
}

/** What was done to a branch, for the names of undo and redo. */
export function markText(sandbox: Sandbox, mark: Mark): string {
	const t = language.t.branches.marks;
	if (mark.name !== undefined) return mark.name === '' ? t.unname : t.name(mark.name);
	const first = sandbox.entries[mark.branch - 1];
	const given = sandbox.marks.findLast(({ branch, name }) => branch === mark.branch && name !== undefined);
	const name = first ? branchName(sandbox, { first, name: given?.name ?? '' }) : '';
	return mark.removed ? t.remove(name) : t.restore(name);
}

/** Where two branches stand side by side: in the address, so that going back in the browser leaves it. */
export function askToCompare(one: number, other: number): void {
	const [path = '', query = ''] = location.hash.split('?', 2);
	const asked = new URLSearchParams(query);
	asked.set('compare', `${one}-${other}`);
	history.pushState(null, '', `${path || '#/sandbox'}?${asked.toString()}`);
	dispatchEvent(new PopStateEvent('popstate'));
}

/** The two entries that the address asks to compare. */
export function comparedIn(hash: string): readonly [number, number] | undefined {
	const asked = /[?&]compare=(\d{1,7})-(\d{1,7})(?:&|$)/.exec(hash);
	return asked ? [Number(asked[1]), Number(asked[2])] : undefined;
}

/** Back from comparing; the address asks for it no more. */
export function endComparing(): void {
	const [path = '', query = ''] = location.hash.split('?', 2);
	const asked = new URLSearchParams(query);
	asked.delete('compare');
	const rest = asked.toString();
	history.replaceState(null, '', rest ? `${path}?${rest}` : path);
	dispatchEvent(new PopStateEvent('popstate'));
}
