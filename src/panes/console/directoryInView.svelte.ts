import { untrack } from 'svelte';
import {
	departmentIn,
	get,
	membersOf,
	personOf,
	type EnterpriseId,
	type WorkIdentity,
	type World
} from '../../world';
import { branchesNamed, branchesOf, within } from './branches';
import { sortedBy } from './sorting';
import { divisionsOf, placeOf } from './staff';
import type { DirectoryPlace, MemberColumn } from './tables';

/** So many rows are on a page. */
export const pageSize = 50;

/** What of the directory is on the page: the tree of departments, and the members of one of them, sorted, page by page. */
export class DirectoryInView {
	readonly #world: () => World;
	readonly #enterprise: () => EnterpriseId;
	readonly #place: () => DirectoryPlace;
	readonly #identities = $derived.by(() => this.#world().identities);
	readonly #departments = $derived.by(() => this.#world().departments);

	/** Only what changes a member or a department counts them anew. */
	readonly #divisions = $derived.by(() => {
		const enterprise = this.#enterprise();
		return this.#departments && this.#identities && untrack(() => divisionsOf(this.#world(), enterprise));
	});

	/** The department that is looked at; everybody’s where it is gone. */
	readonly department = $derived.by(() => {
		const { department } = this.#place();
		const enterprise = this.#enterprise();
		if (!department || department === 'none') return department;
		const here = this.#departments && untrack(() => departmentIn(this.#world(), department, enterprise));
		return here && department;
	});
	readonly words = $derived.by(() => this.#place().words?.trim().toLowerCase() ?? '');

	/** The departments, or those whose name was sought. */
	readonly branches = $derived.by(() =>
		this.words === ''
			? branchesOf(this.#divisions, this.#place().turned ?? [])
			: branchesNamed(this.#divisions, this.words)
	);
	/** How many are in no department. */
	readonly others = $derived.by(() => this.#divisions.find(({ department }) => !department)?.size ?? 0);
	readonly all = $derived.by(() => this.#divisions.reduce((sum, { members }) => sum + members.length, 0));

	readonly #found = $derived.by((): readonly WorkIdentity[] => {
		const { words, department } = this;
		const members = this.#identities && untrack(() => membersOf(this.#world(), this.#enterprise()));
		if (words !== '') return members.filter((member) => untrack(() => this.#matches(member, words)));
		if (!department) return members;
		if (department === 'none') return members.filter((member) => member.department === null);
		return untrack(() => within(this.#world(), members, department));
	});
	readonly #sorted = $derived.by(() => {
		const { sort } = this.#place();
		const found = this.#found;
		if (!sort) return found;
		return sortedBy(found, sort, (member) => untrack(() => this.#key(member, sort.by)));
	});
	readonly page = $derived.by(() => {
		const last = Math.max(0, Math.ceil(this.#sorted.length / pageSize) - 1);
		return Math.min(this.#place().page ?? 0, last);
	});
	readonly members = $derived.by(() => this.#sorted.slice(this.page * pageSize, (this.page + 1) * pageSize));

	constructor(world: () => World, enterprise: () => EnterpriseId, place: () => DirectoryPlace) {
		this.#world = world;
		this.#enterprise = enterprise;
		this.#place = place;
	}

	/** How many were found, on all pages. */
	get count(): number {
		return this.#sorted.length;
	}

	#matches(member: WorkIdentity, words: string): boolean {
		const { name } = personOf(this.#world(), member.id);
		return (
			name.toLowerCase().includes(words) ||
			member.position.toLowerCase().includes(words) ||
			this.#departmentName(member).toLowerCase().includes(words)
		);
	}

	#departmentName({ department }: WorkIdentity): string {
		return department ? get(this.#world(), department).name : '';
	}

	#key(member: WorkIdentity, by: MemberColumn): string {
		if (by === 'name') return personOf(this.#world(), member.id).name;
		if (by === 'position') return member.position;
		if (by === 'state') return member.state;
		return member.department ? placeOf(this.#world(), get(this.#world(), member.department)) : '\uffff';
	}
}
