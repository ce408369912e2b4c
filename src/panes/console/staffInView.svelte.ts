import { untrack } from 'svelte';
import { membersOf, personOf, type EnterpriseId, type World } from '../../world';
import { divisionsOf, type Division } from './staff';
import { step, type RightsPlace } from './tables';

/** Up to so many members everybody is on the page at once. */
const few = 50;

/** A department as it is drawn. */
export interface DivisionInView {
	readonly department: Division['department'];
	readonly size: number;
	readonly isOpen: boolean;
	/** Those of its members who are drawn. */
	readonly members: Division['members'];
}

/** What of an enterprise's staff is on the page: of a large one, the departments, opened one by one, or who is sought. */
export class StaffInView {
	readonly #world: () => World;
	readonly #enterprise: () => EnterpriseId;
	readonly #place: () => RightsPlace;
	readonly #onplace: (place: RightsPlace) => void;
	readonly #identities = $derived.by(() => this.#world().identities);
	readonly #departments = $derived.by(() => this.#world().departments);
	/** Only what changes a member or a department sorts them anew. */
	readonly #divisions = $derived.by(() => {
		const enterprise = this.#enterprise();
		return this.#departments && this.#identities && untrack(() => divisionsOf(this.#world(), enterprise));
	});
	readonly isLarge = $derived.by(() => {
		const enterprise = this.#enterprise();
		return this.#identities && untrack(() => membersOf(this.#world(), enterprise)).length > few;
	});
	readonly #found = $derived.by(() => {
		const words = this.words.trim();
		if (words === '') return this.#divisions;
		return this.#divisions.flatMap((division) => {
			if (division.department?.name.includes(words)) return [division];
			const members = division.members.filter(({ id }) =>
				untrack(() => personOf(this.#world(), id).name.includes(words))
			);
			return members.length > 0 ? [{ ...division, members }] : [];
		});
	});
	readonly #drawn = $derived.by(() => {
		const divisions: DivisionInView[] = [];
		let left = this.isLarge ? (this.#place().most ?? step) : Infinity;
		for (const { department, size, members } of this.#found) {
			if (left <= 0) return { divisions, isAll: false };
			const isOpen = this.#isOpen(department?.id ?? '');
			left -= 1;
			const shown = isOpen ? members.slice(0, left) : [];
			divisions.push({ department, size, isOpen, members: shown });
			left -= shown.length;
			if (isOpen && shown.length < members.length) return { divisions, isAll: false };
		}
		return { divisions, isAll: true };
	});

	constructor(
		world: () => World,
		enterprise: () => EnterpriseId,
		place: () => RightsPlace,
		onplace: (place: RightsPlace) => void
	) {
		this.#world = world;
		this.#enterprise = enterprise;
		this.#place = place;
		this.#onplace = onplace;
	}

	/** What is looked for. */
	get words(): string {
		return this.#place().words ?? '';
	}

	readonly seek = (words: string): void => {
		this.#onplace({ ...this.#place(), words });
	};

	get divisions(): readonly DivisionInView[] {
		return this.#drawn.divisions;
	}

	get isAll(): boolean {
		return this.#drawn.isAll;
	}

	readonly more = (): void => {
		const { most = step } = this.#place();
		this.#onplace({ ...this.#place(), most: most + step });
	};

	/** Opens a department, or closes it; the key of those without one is empty. */
	readonly turn = (key: string): void => {
		const { turned = [] } = this.#place();
		const others = turned.filter((each) => each !== key);
		this.#onplace({ ...this.#place(), turned: others.length < turned.length ? others : [...turned, key] });
	};

	/** Who is sought is seen. */
	#isOpen(key: string): boolean {
		return !this.isLarge || this.words.trim() !== '' || (this.#place().turned?.includes(key) ?? false);
	}
}
