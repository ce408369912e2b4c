/* What an answer holds, whatever it turns out to be. */

export type Fields = Readonly<Record<string, unknown>>;

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const record = (value: unknown): Fields =>
	typeof value === 'object' && value !== null ? (value as Fields) : {};

export const records = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(record) : []);

export const strings = (value: unknown): readonly string[] | undefined =>
	Array.isArray(value) ? value.map(text) : undefined;
