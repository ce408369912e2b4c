const rowsOf = 64;
const buckets = 128;

/**
 * What the system keeps, in the order in which it came, each under a key of its own: immutable, and a change copies a
 * few short arrays however much there is. Thousands of customers cost a step no more than three.
 */
export class Shelf<Value> {
	readonly #rows: readonly (readonly Value[])[];
	readonly #places: readonly ReadonlyMap<string, number>[];
	readonly size: number;

	private constructor(
		rows: readonly (readonly Value[])[],
		places: readonly ReadonlyMap<string, number>[],
		size: number
	) {
		this.#rows = rows;
		this.#places = places;
		this.size = size;
	}

	static empty<Value>(): Shelf<Value> {
		return new Shelf<Value>(
			[],
			Array.from({ length: buckets }, () => new Map<string, number>()),
			0
		);
	}

	at(place: number): Value | undefined {
		return this.#rows[Math.floor(place / rowsOf)]?.[place % rowsOf];
	}

	/** Where what has this key stands; `undefined` where nothing has it. */
	placeOf(key: string): number | undefined {
		return this.#places[bucketOf(key)]?.get(key);
	}

	get(key: string): Value | undefined {
		const place = this.placeOf(key);
		return place === undefined ? undefined : this.at(place);
	}

	/** With these in the places of those that have their keys; what is new comes last. */
	with(changes: Iterable<readonly [key: string, value: Value]>): Shelf<Value> {
		const rows = [...this.#rows] as Value[][];
		const places = [...this.#places] as Map<string, number>[];
		const [ownRows, ownPlaces] = [new Set<number>(), new Set<number>()];
		let { size } = this;
		for (const [key, value] of changes) {
			const bucket = bucketOf(key);
			let place = places[bucket]?.get(key);
			if (place === undefined) {
				place = size;
				size += 1;
				if (!ownPlaces.has(bucket)) places[bucket] = new Map(places[bucket]);
				ownPlaces.add(bucket);
				places[bucket]?.set(key, place);
			}
			const row = Math.floor(place / rowsOf);
			if (!ownRows.has(row)) rows[row] = [...(rows[row] ?? [])];
			ownRows.add(row);
			(rows[row] as Value[])[place % rowsOf] = value;
		}
		return new Shelf(rows, places, size);
	}

	*[Symbol.iterator](): Generator<Value> {
		for (const row of this.#rows) yield* row;
	}
}

function bucketOf(key: string): number {
	let sum = 0;
	for (let place = 0; place < key.length; place += 1) sum = (sum * 31 + key.charCodeAt(place)) | 0;
	return (sum >>> 0) % buckets;
}
