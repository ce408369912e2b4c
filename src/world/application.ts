import type { Enterprise } from './enterprise';
import type { EnterpriseId, IdentityId } from './id';
import { day, type Instant } from './time';
import type { Message } from './message';
import { values } from './vector';
import { get, type World } from './world';

/** Where an enterprise stands with the closed beta (A30–A33). */
export type ApplicationState = 'none' | 'downloading' | 'submitted' | 'admitted' | 'declined';

/** What an enterprise trades in: those of A29 (close, lasting service; close ties up and down the chain), and any other. */
export const trades = [
	'onlineShop',
	'retail',
	'travel',
	'education',
	'property',
	'logistics',
	'other'
] as const;

export type Trade = (typeof trades)[number];

/** What the interop is wanted for; only the last does not need it (A28; the list is assumed). */
export const scenarios = ['customers', 'partners', 'colleagues'] as const;

export type Scenario = (typeof scenarios)[number];

/** What an applicant fills in (A30); the article names the form and not its fields: they are assumed. */
export interface ApplicationForm {
	readonly contact: string;
	readonly trade: Trade;
	readonly scenario: Scenario;
	/** The expected use, in the applicant's words. */
	readonly use: string;
}

/** Why an application is declined: what the beta prefers and this enterprise lacks (A28). */
export const declineReasons = ['notActive', 'notVerified', 'noNeed'] as const;

export type DeclineReason = (typeof declineReasons)[number];

export interface Application {
	readonly state: Exclude<ApplicationState, 'none'>;
	/** The work identity that was chosen to apply (A30). */
	readonly by: IdentityId;
	readonly form: ApplicationForm;
	/** When it was filled in, and, once WeCom is there, submitted. */
	readonly at: Instant;
	readonly decidedAt: Instant | null;
	/** Empty unless it was declined. */
	readonly reasons: readonly DeclineReason[];
}

/** The result comes within one week (A31), in ms of simulated time. */
export const decisionTime = 7 * day;

/** For how long back use counts as active, in ms of simulated time (assumed). */
export const activeWithin = 30 * day;

/** The latest application of an enterprise. */
export function applicationOf(enterprise: Enterprise): Application | undefined {
	return enterprise.applications?.at(-1);
}

/** Who was admitted before the story begins has no application on record. */
export function applicationState(enterprise: Enterprise): ApplicationState {
	if (enterprise.admittedAt !== null) return 'admitted';
	return applicationOf(enterprise)?.state ?? 'none';
}

/** Whom the platform tells of an application: the identity that applied, and who administers (assumed). */
export function applicantsOf(world: World, id: EnterpriseId, { by }: Application): IdentityId[] {
	return [...values(get(world, id).identities)].filter((each) => {
		const { administers, state } = get(world, each);
		return each === by ? state !== 'void' : administers && state === 'active';
	});
}

/** What the beta prefers (A28), as far as it can be seen in this world. Never stored. */
export interface Appraisal {
	/** Members at work, and how many of them have said something in WeCom lately. */
	readonly members: number;
	readonly active: number;
	readonly isActive: boolean;
	readonly isVerified: boolean;
	/** `null` before an application says what it is for. */
	readonly needsIt: boolean | null;
	/** What the stated rule declines for (assumed: all three must hold, active is half of the members); none: it admits. */
	readonly against: readonly DeclineReason[];
}

export function appraise(world: World, id: EnterpriseId): Appraisal {
	const enterprise = get(world, id);
	const atWork = new Set(
		[...values(enterprise.identities)].filter((each) => get(world, each).state === 'active')
	);
	const speakers = speakersAmong(world, atWork, world.clock - activeWithin);
	const isActive = speakers.size > 0 && speakers.size * 2 >= atWork.size;
	const isVerified = enterprise.verification === 'verified';
	const scenario = applicationOf(enterprise)?.form.scenario;
	const needsIt = scenario === undefined ? null : scenario !== 'colleagues';
	const against: DeclineReason[] = [];
	if (!isActive) against.push('notActive');
	if (!isVerified) against.push('notVerified');
	if (needsIt === false) against.push('noNeed');
	return { members: atWork.size, active: speakers.size, isActive, isVerified, needsIt, against };
}

/** Who speaks in a part of all messages, and when the first of them was said. */
interface Spoken {
	readonly first: Instant;
	readonly by: ReadonlySet<Message['from']>;
}

type Part = readonly (Message | Part | null)[];

/** Told of each part once: a step copies those that lead to its own message, and shares all others. */
const spokenKnown = new WeakMap<Part, Spoken>();

function spokenIn(part: Part, levels: number): Spoken {
	const known = spokenKnown.get(part);
	if (known) return known;
	const by = new Set<Message['from']>();
	let first: Instant | undefined;
	for (const each of part) {
		if (!each) continue;
		if (levels > 1) {
			const inner = spokenIn(each as Part, levels - 1);
			first ??= inner.first;
			for (const who of inner.by) by.add(who);
		} else {
			first ??= (each as Message).at;
			by.add((each as Message).from);
		}
	}
	const spoken = { first: first ?? 0, by };
	spokenKnown.set(part, spoken);
	return spoken;
}

/** Those of `ends` who have said something since. */
function speakersAmong(world: World, ends: ReadonlySet<IdentityId>, since: Instant): Set<IdentityId> {
	const speakers = new Set<IdentityId>();
	const add = (who: Message['from']) => {
		if (ends.has(who as IdentityId)) speakers.add(who as IdentityId);
	};
	const visit = (part: Part, levels: number): void => {
		const { first, by } = spokenIn(part, levels);
		if (first >= since) by.forEach(add);
		else if (levels === 1) {
			for (const each of part as readonly Message[]) if (each.at >= since) add(each.from);
		} else {
			for (const each of part.toReversed() as readonly Part[]) {
				visit(each, levels - 1);
				if (spokenIn(each, levels - 1).first < since) break;
			}
		}
	};
	visit(world.messages.root as Part, world.messages.levels);
	return speakers;
}
