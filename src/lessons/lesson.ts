import type { Pointing } from '../controls';
import type { Command, ConversationId, EndId, FactId } from '../world';
import type { Goal } from './goal';

/** The same words in each language. */
export interface Texts {
	readonly 'zh-CN': string;
	readonly en: string;
}

/**
 * A lesson as data. It is replayed from commands, never stored as a world, and plays its own solution in a test:
 * each step's goals are unmet before it and met after it.
 */
export interface Lesson {
	readonly format: 'hutong.lesson';
	readonly version: 1;
	/** Its place in the address: lower-case words with hyphens. */
	readonly id: string;
	readonly title: Texts;
	readonly summary: Texts;
	/** The trade that its story is set in. */
	readonly trade: Texts;
	/** About how long it takes, in minutes. */
	readonly minutes: number;
	/** How the table is set, the edition first where it is not the usual one. */
	readonly start: readonly Command[];
	readonly steps: readonly Step[];
}

/** The places on the stage that a device can stand in. */
export const places = ['wechat', 'wecom', 'console', 'wechat2', 'crm'] as const;

export type Place = (typeof places)[number];

/** Screens that a device can be opened at: tabs of both apps, sections of the console. A chat is named by itself. */
export const screens = ['chats', 'contacts', 'me', 'members', 'external', 'enterprise'] as const;

/** A device on the stage. */
export interface Seat {
	readonly device: Place;
	/** Whose it is; as before where it is left out. */
	readonly owner?: EndId | undefined;
	/** What it shows; as before where it is left out. */
	readonly screen?: (typeof screens)[number] | ConversationId | undefined;
}

export interface Step {
	/** Its own within the lesson: lower-case words with hyphens. */
	readonly id: string;
	readonly title: Texts;
	/** What to do. */
	readonly text: Texts;
	/** For the trainer: what to say, what to ask the room. */
	readonly notes: Texts;
	/** What the step rests on. */
	readonly facts: readonly FactId[];
	/** Which devices stand on the stage; as before where it is left out. */
	readonly stage?: readonly Seat[] | undefined;
	readonly checks: readonly Check[];
	readonly hint: Texts;
	readonly strongerHint: Texts;
	/** Commands that meet the step's goals, one way of several. */
	readonly solution: readonly Command[];
	/** What to think about once it is done. */
	readonly question?: Question | undefined;
}

/** One line of a step's checklist. */
export interface Check {
	readonly text: Texts;
	readonly goal: Goal;
	/** The way to the control that does it, outermost first; the innermost one that is on screen is pointed at. */
	readonly point: readonly Pointed[];
	/** Which devices come to stand on the stage when this is next; as before where it is left out. */
	readonly stage?: readonly Seat[] | undefined;
	/** The hint while this is next; the step's where it is left out. */
	readonly hint?: Texts | undefined;
}

/** A control on a certain device; controls of the stage itself stand on none. */
export interface Pointed extends Pointing {
	readonly device?: Place | undefined;
}

export interface Question {
	readonly text: Texts;
	readonly answers: readonly Answer[];
}

export interface Answer {
	readonly text: Texts;
	readonly right: boolean;
	/** Why, or why not. */
	readonly why: Texts;
}
