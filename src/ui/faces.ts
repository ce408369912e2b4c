/** The faces drawn in `Faces.svelte`, as its symbols are called without their `av-`. */
export const faces = [
	'wang',
	'li',
	'zhou',
	'zhi',
	'zhiwork',
	'chen',
	'zhao',
	'he',
	'family',
	'group',
	'notice'
] as const;

export type Face = (typeof faces)[number];

export function hasFace(face: string): face is Face {
	return (faces as readonly string[]).includes(face);
}
