import type { IdentityId } from '../../world';
import type { TablePlaces } from './tables';

/** The seven sections of the admin console, in the article's order (A24). */
export const sections = ['home', 'members', 'external', 'apps', 'plugin', 'tools', 'enterprise'] as const;

export type Section = (typeof sections)[number];

export interface ConsoleScreen {
	readonly at: Section;
	/** In 「外部联系人」: the usage records have been asked for, and lie open as long as the section does. */
	readonly usage?: true;
	/** The customers in the CRM, likewise. */
	readonly customers?: true;
	readonly tables?: TablePlaces;
}

/** What a screen is about: a section is always there, so nothing. */
export function subjectsOf(_screen: ConsoleScreen): IdentityId[] {
	return [];
}
