import type { DepartmentId, IdentityId } from '../../world';

/** The seven sections of the admin console, in the article's order (A24). */
export const sections = ['home', 'members', 'external', 'apps', 'plugin', 'tools', 'enterprise'] as const;

export type Section = (typeof sections)[number];

export interface ConsoleScreen {
	readonly at: Section;
	/** In 「外部联系人」: the usage records have been asked for, and lie open as long as the section does. */
	readonly usage?: true;
	/** The customers in the CRM, likewise. */
	readonly customers?: true;
	/** Where in 「通讯录」 the eye is; it stays there while another section is looked at. */
	readonly directory?: DirectoryPlace;
}

export const memberColumns = ['name', 'position', 'department', 'state'] as const;

export type MemberColumn = (typeof memberColumns)[number];

export interface DirectoryPlace {
	/** Whose members are shown; everybody’s without one, `none` for those of no department. */
	readonly department?: DepartmentId | 'none';
	readonly words?: string;
	/** In the order of the enterprise without one. */
	readonly sort?: { readonly by: MemberColumn; readonly down: boolean };
	readonly page?: number;
	/** The departments that are the other way than they are at first: folded or unfolded. */
	readonly turned?: readonly DepartmentId[];
}

/** What a screen is about: a section is always there, so nothing. */
export function subjectsOf(_screen: ConsoleScreen): IdentityId[] {
	return [];
}
