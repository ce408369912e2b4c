/** One fact of the article (A1–A33) or a section of the sourced rules and timeline (R… = facts/rules.md §…). */
export type FactId = `A${number}` | `R${number}`;

/** Acts that an edition decides on. */
export const acts = [
	'add.scan',
	'add.card',
	'message.text',
	'message.image',
	'message.file',
	'message.sticker',
	'message.card',
	'message.cardPicture',
	'message.recall',
	'conversation.pin',
	'conversation.mute',
	'conversation.files',
	'moments.open',
	'card.toGroup',
	'cardPicture.toGroup',
	'group.bringIn',
	'label.show',
	'permission.grant'
] as const;

export type Act = (typeof acts)[number];

/** From one kind of end to another. */
export const pairs = ['wechat>wechat', 'wechat>wecom', 'wecom>wechat', 'colleague', 'wecom>wecom'] as const;

export type Pair = (typeof pairs)[number];

export type Verdict = 'yes' | 'no' | 'partly' | 'unknown';

/** What an edition says of one act from one kind of end to another. */
export interface Cell {
	readonly verdict: Verdict;
	/** The facts behind the verdict; empty where it is unknown. */
	readonly facts: readonly FactId[];
	/** What the simulation does; the verdict's own where that is yes or no, chosen and marked where it is not. */
	readonly allows: boolean;
	/** The simulation had to choose without a source. */
	readonly assumed: boolean;
}

export interface Edition {
	readonly id: string;
	/** `YYYY-MM`, when this was how the products behaved. */
	readonly asOf: string;
	readonly cells: { readonly [act in Act]?: { readonly [pair in Pair]?: Cell } };
}

export function yes(...facts: FactId[]): Cell {
	return { verdict: 'yes', facts, allows: true, assumed: false };
}

export function no(...facts: FactId[]): Cell {
	return { verdict: 'no', facts, allows: false, assumed: false };
}

/** No source says; the simulation chooses, and says that it chose. */
export function assume(allows: boolean, ...near: FactId[]): Cell {
	return { verdict: 'unknown', facts: near, allows, assumed: true };
}
