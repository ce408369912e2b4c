type Size = readonly [width: number, height: number];

/** How the page can look. */
export interface Look {
	readonly locale: 'zh-CN' | 'en';
	readonly theme: 'light' | 'dark';
	/** px */
	readonly width: number;
	readonly height: number;
}

/** Languages, themes and sizes: each value beside each other one; in a long run, all of them together. */
export function looks(...sizes: readonly Size[]): Look[] {
	const all = (['zh-CN', 'en'] as const).flatMap((locale, l) =>
		(['light', 'dark'] as const).flatMap((theme, t) =>
			sizes.map(([width, height], s) => ({ look: { locale, theme, width, height }, place: l + t + s }))
		)
	);
	return all.filter(({ place }) => Number(process.env.SOAK) > 1 || place % 2 === 0).map(({ look }) => look);
}
