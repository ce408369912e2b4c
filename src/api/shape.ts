import { countCharacters } from '../world';

/*
 * The shapes of what calls carry and answers give, as data: checks, types, forms and tests are made of the same ones.
 */

export type Shape =
	/** `code`: what a longer text answers with. */
	| {
			readonly is: 'text';
			readonly most?: number | undefined;
			readonly bytes?: number | undefined;
			readonly code?: number | undefined;
	  }
	| {
			readonly is: 'int';
			readonly from?: number | undefined;
			readonly to?: number | undefined;
			readonly code?: number | undefined;
	  }
	| { readonly is: 'float' }
	| { readonly is: 'flag' }
	/** `code`: what a longer list answers with. */
	| {
			readonly is: 'list';
			readonly of: Shape;
			readonly most?: number | undefined;
			readonly code?: number | undefined;
	  }
	| { readonly is: 'record'; readonly fields: Fields };

/** `needed`: the errcode where it is missing or empty; without, it may be left out. */
export type Field = Shape & { readonly needed?: number };

export interface Fields {
	readonly [name: string]: Field;
}

/** What a shape holds, as a type. */
export type Held<S> = S extends { is: 'text' }
	? string
	: S extends { is: 'int' | 'float' }
		? number
		: S extends { is: 'flag' }
			? boolean
			: S extends { is: 'list'; of: infer Of }
				? readonly Held<Of>[]
				: S extends { is: 'record'; fields: infer Inner }
					? HeldBy<Inner>
					: never;

export type HeldBy<F> = {
	readonly [Name in keyof F as F[Name] extends { needed: number } ? Name : never]: Held<F[Name]>;
} & {
	readonly [Name in keyof F as F[Name] extends { needed: number } ? never : Name]?: Held<F[Name]> | undefined;
};

/** `most`: characters; `bytes`: in UTF-8. */
export const text = (most?: number, bytes?: number, code?: number) =>
	({ is: 'text', most, bytes, code }) as const;
export const int = (from?: number, to?: number, code?: number) => ({ is: 'int', from, to, code }) as const;
export const float = { is: 'float' } as const;
export const flag = { is: 'flag' } as const;
export const list = <Of extends Shape>(of: Of, most?: number, code?: number) =>
	({ is: 'list', of, most, code }) as const;
export const record = <F extends Fields>(fields: F) => ({ is: 'record', fields }) as const;
export const need = <S extends Shape>(shape: S, code = missing) => ({ ...shape, needed: code }) as const;

/** A parameter that is not as it has to be; one that is not there (facts/callbacks.md §5). */
export const invalid = 40_058;
export const missing = 40_063;

export interface ShapeFault {
	readonly errcode: number;
	/** The field, with what is around it. */
	readonly field: string;
}

/** What is wrong with a value that should have these fields; what it has besides is left alone. */
export function faultIn(fields: Fields, value: unknown, within = ''): ShapeFault | undefined {
	if (!isRecord(value)) return { errcode: invalid, field: within };
	for (const [name, shape] of Object.entries(fields)) {
		const field = within === '' ? name : `${within}.${name}`;
		const item = Object.hasOwn(value, name) ? value[name] : undefined;
		if (item === undefined || item === null || isEmpty(shape, item)) {
			if (shape.needed !== undefined) return { errcode: shape.needed, field };
			if (item === undefined) continue;
		}
		const fault = faultOf(shape, item, field);
		if (fault) return fault;
	}
	return undefined;
}

/** A text or list that has to be there has to have something in it. */
function isEmpty({ is }: Shape, item: unknown): boolean {
	return (is === 'text' && item === '') || (is === 'list' && Array.isArray(item) && item.length === 0);
}

function faultOf(shape: Shape, value: unknown, field: string): ShapeFault | undefined {
	const fault = { errcode: invalid, field };
	switch (shape.is) {
		case 'text':
			if (typeof value !== 'string') return fault;
			return fitsText(shape, value) ? undefined : { errcode: shape.code ?? invalid, field };
		case 'int': {
			const { from = -Number.MAX_SAFE_INTEGER, to = Number.MAX_SAFE_INTEGER, code = invalid } = shape;
			if (!Number.isSafeInteger(value)) return fault;
			return (value as number) >= from && (value as number) <= to ? undefined : { errcode: code, field };
		}
		case 'float':
			return typeof value === 'number' && Number.isFinite(value) ? undefined : fault;
		case 'flag':
			return typeof value === 'boolean' ? undefined : fault;
		case 'list': {
			if (!Array.isArray(value)) return fault;
			if (value.length > (shape.most ?? Infinity)) return { errcode: shape.code ?? invalid, field };
			for (const item of value as unknown[]) {
				const inside = faultOf(shape.of, item, field);
				if (inside) return inside;
			}
			return undefined;
		}
		case 'record':
			return faultIn(shape.fields, value, field);
	}
}

function fitsText({ most, bytes }: { most?: number | undefined; bytes?: number | undefined }, text: string) {
	if (most !== undefined && (text.length > 2 * most || countCharacters(text) > most)) return false;
	if (bytes === undefined) return true;
	return text.length <= bytes && new TextEncoder().encode(text).length <= bytes;
}

/** The parameters of an address as values: what should be a number is one. */
export function readQuery(fields: Fields, query: URLSearchParams): { [name: string]: unknown } {
	const values: { [name: string]: unknown } = {};
	for (const [name, { is }] of Object.entries(fields)) {
		const given = query.get(name);
		if (given === null) continue;
		values[name] = is === 'int' && /^-?\d{1,16}$/.test(given) ? Number(given) : given;
	}
	return values;
}

/** What stands in an answer that failed: its lists and records, with nothing in them (seen in D90930). */
export function emptied(fields: Fields): { [name: string]: unknown } {
	const values: { [name: string]: unknown } = {};
	for (const [name, { is }] of Object.entries(fields)) {
		if (is === 'list') values[name] = [];
		if (is === 'record') values[name] = {};
	}
	return values;
}

export function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
