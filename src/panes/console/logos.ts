/** The drawn logos that an enterprise can choose from: what is drawn on a square of 24. */
export const logos = {
	peak: 'M2 20 9 7l4 7 2-3 7 9z',
	wave: 'M2 14c3-5 6-5 9-1s6 4 11-1v8H2z',
	book: 'M3 5c4-1 7 0 9 2 2-2 5-3 9-2v13c-4-1-7 0-9 2-2-2-5-3-9-2z',
	leaf: 'M4 20C3 10 9 4 21 3c0 12-6 18-15 15l5-7z',
	gate: 'M2 5h20v3H2zM5 8h3v13H5zm11 0h3v13h-3zM2 11h20v2H2z',
	cup: 'M4 6h12v7a6 6 0 0 1-12 0zm13 2h2a3 3 0 0 1 0 7h-2v-2h2a1 1 0 0 0 0-3h-2z'
} as const;

export type LogoName = keyof typeof logos;

export const logoNames = Object.keys(logos) as readonly LogoName[];

export function isLogo(name: string | undefined): name is LogoName {
	return name !== undefined && Object.hasOwn(logos, name);
}
