import { untrack } from 'svelte';
import { language } from '../../i18n';
import {
	departmentIn,
	departmentsAbove,
	get,
	membersOf,
	personOf,
	type Department,
	type DepartmentId,
	type EnterpriseId,
	type WorkIdentity,
	type World
} from '../../world';
import type { DirectoryPlace, MemberColumn } from './screens';
import { divisionsOf, placeOf } from './staff';

/** So many rows are on a page; and of so many departments all stand open at first. */
export const pageSize = 50;
const fewDepartments = 30;

/** A department in the tree, as far as it is unfolded. */
export interface Branch {
	readonly department: Department;
	readonly depth: number;
	/** How many members it has, and all within it. */
	readonly size: number;
	/** Whether what is within it is shown; `undefined` where there is nothing. */
	readonly open: boolean | undefined;
}

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

	/** The departments, or those whose name was sought, with where they lie. */
	readonly branches = $derived.by((): readonly Branch[] => {
		const within = new Map<DepartmentId | undefined, Branch[]>();
		const known = this.#divisions.flatMap(({ department, size }) =>
			department ? [{ department, size }] : []
		);
		for (const { department, size } of known) {
			const around = within.get(department.parent) ?? [];
			within.set(department.parent, around);
			around.push({ department, size, depth: 0, open: undefined });
		}
		if (this.words !== '') {
			return known
				.filter(({ department }) => department.name.toLowerCase().includes(this.words))
				.map((each) => ({ ...each, depth: 0, open: undefined }));
		}
		const turned = this.#place().turned ?? [];
		const few = known.length <= fewDepartments;
		const walk = (parent: DepartmentId | undefined, depth: number): Branch[] =>
			(within.get(parent) ?? []).flatMap(({ department, size }) => {
				const open = within.has(department.id) ? turned.includes(department.id) !== few : undefined;
				return [{ department, size, depth, open }, ...(open ? walk(department.id, depth + 1) : [])];
			});
		return walk(undefined, 0);
	});
	/** How many are in no department. */
	readonly others = $derived.by(() => this.#divisions.find(({ department }) => !department)?.size ?? 0);
	readonly all = $derived.by(() => this.#divisions.reduce((sum, { members }) => sum + members.length, 0));

	readonly #found = $derived.by((): readonly WorkIdentity[] => {
		const { words, department } = this;
		const members = this.#identities && untrack(() => membersOf(this.#world(), this.#enterprise()));
		if (words !== '') return members.filter((member) => untrack(() => this.#matches(member, words)));
		if (!department) return members;
		if (department === 'none') return members.filter((member) => member.department === null);
		const inside = new Map<DepartmentId | null, boolean>();
		return members.filter(({ department: own }) => {
			const known =
				inside.get(own) ??
				untrack(() => departmentsAbove(this.#world(), own)).some(({ id }) => id === department);
			inside.set(own, known);
			return known;
		});
	});
	readonly #sorted = $derived.by(() => {
		const { sort } = this.#place();
		const found = this.#found;
		if (!sort) return found;
		const { compare } = new Intl.Collator(language.locale, { numeric: true });
		const keyed = untrack(() => found.map((member) => [this.#key(member, sort.by), member] as const));
		keyed.sort(([one], [other]) => (sort.down ? compare(other, one) : compare(one, other)));
		return keyed.map(([, member]) => member);
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
