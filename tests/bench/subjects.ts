import { api } from './api';
import { command } from './command';
import { enterprise } from './enterprise';
import { history } from './history';
import { lesson } from './lesson';
import { lifecycle } from './lifecycle';
import { replay } from './replay';
import type { Row } from './row';
import { storage } from './storage';

/** What a subject is given. Adding a figure is one more `row({…})` in a subject. */
export interface Run {
	/** How large the worlds and sessions are, ascending. */
	readonly sizes: readonly number[];
	/** How long each of the ways that are compared is measured, in ms. */
	readonly time: number;
	row(row: Row): void;
}

export type Subject = (run: Run) => void | Promise<void>;

/** The size that the targets of the design speak of. */
export const fullSize = 100_000;

export const subjects: Readonly<Record<string, Subject>> = {
	command,
	lifecycle,
	lesson,
	replay,
	history,
	storage,
	api,
	enterprise
};
