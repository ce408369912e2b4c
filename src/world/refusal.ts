import type { AdminRight } from './administrators';
import type { CallbackFault } from './callback';
import type { CommandType } from './command';
import type { Act, EditionId, FactId, Pair, Verdict } from './editions';
import type { Guard } from './guards';
import type { MachineName } from './machines';
import type { TextFault } from './text';

/**
 * Why something did not happen, as a value: screen, API, log and test read the same one. Whatever is refused
 * leaves the world the same object as before.
 */
export interface Refusal {
	/** `null` where what came was no command at all. */
	readonly command: CommandType | null;
	readonly code: RefusalCode;
	/** Where a machine said no. */
	readonly machine: MachineName | null;
	readonly state: string | null;
	readonly event: string | null;
	/** Every guard that said no; the first is the one told first. */
	readonly guards: readonly Guard[];
	/** Which right a sub-administrator has not. */
	readonly right?: AdminRight;
	/** Where the edition's table said no. */
	readonly capability: RefusedCapability | null;
	/** What the rule rests on. */
	readonly facts: readonly FactId[];
	/** The rule is ours, for want of a source. */
	readonly assumed: boolean;
	/** What would make it possible, in the order to try. */
	readonly remedies: readonly Remedy[];
	/** Paths of faults in input that came from outside, at most 20. */
	readonly faults: readonly string[];
}

export interface RefusedCapability {
	readonly act: Act;
	readonly pair: Pair;
	readonly edition: EditionId;
	readonly verdict: Verdict;
}

export type RefusalCode =
	/** The first guard that said no. */
	| Guard
	| TextFault
	/** The machine is in a state that knows no such event. */
	| 'notInThisState'
	| 'noSuchRecord'
	| 'notACodeOfThisSession'
	/** A 联系我 that was taken away, or all of whose members have left. */
	| 'contactWayIsGone'
	| 'malformed'
	| 'fileIsTooLarge'
	| 'fileIsEmpty'
	/** Its first bytes are those of another kind of file. */
	| 'fileIsNotWhatItSays'
	/** It says that it is a picture, and no browser can draw it. */
	| 'pictureIsBroken'
	| 'departmentWithinItself'
	| 'departmentIsThere'
	| 'departmentNameTaken'
	| 'tagNameTaken'
	| 'departmentHasParts'
	| 'departmentHasMembers'
	/** A sub-administrator has not been given the right that it needs. */
	| 'rightMissing'
	/** A super administrator’s rights are not listed, and not changed. */
	| 'adminIsSuper'
	/** Somebody else has changed it since it was looked at. */
	| 'changedMeanwhile'
	| CallbackFault
	/** At the address that was to be saved nobody gave the right answer in time. */
	| 'addressUnanswered'
	| 'nothingChanges'
	| 'rowTwice'
	| 'rowIsMember'
	| 'kindIsNotForwarded'
	| 'notInOneGroup'
	| 'momentIsGone'
	| 'momentIsOfAnother'
	| 'clockGoesForwardOnly'
	| 'editionGoesForwardOnly'
	/** The window where it was tried only shows: there are too many, or a newer build is at work. */
	| 'windowOnlyShows';

/** What someone could do about a refusal; the screens put it in words and, where they can, on a button. */
export type Remedy =
	| 'askAdminForRight'
	| 'enterpriseJoinsBeta'
	| 'applyWithIdentity'
	| 'sendCardPicture'
	| 'sendText'
	| 'addAgain'
	| 'addUnderNewIdentity'
	| 'reachPersonOnWechat'
	| 'waitForAnswer'
	| 'acceptTheirRequest'
	| 'unblock'
	| 'anotherEdition'
	| 'shorten'
	| 'chooseAnotherFile'
	| 'makeFriendsFirst'
	| 'anotherSession';

/** What each guard's «no» rests on and what helps: the one table behind every explanation. */
export const reasons: { readonly [guard in Guard]: Reason } = {
	editionAllows: { facts: [], assumed: false, remedies: ['anotherEdition'] },
	interopIsOpen: { facts: ['A28', 'A30'], assumed: false, remedies: ['enterpriseJoinsBeta'] },
	memberMayAdd: { facts: ['A26', 'A27'], assumed: false, remedies: ['askAdminForRight'] },
	identityIsActive: {
		facts: ['A13'],
		assumed: false,
		remedies: ['addUnderNewIdentity', 'reachPersonOnWechat']
	},
	identityStands: { facts: ['A13'], assumed: false, remedies: [] },
	notOneself: { facts: ['A11'], assumed: true, remedies: [] },
	notBlockedByThem: { facts: ['R3'], assumed: true, remedies: [] },
	theyHaveMe: { facts: ['R3'], assumed: true, remedies: ['addAgain'] },
	senderIsActive: { facts: ['A13'], assumed: false, remedies: ['addUnderNewIdentity'] },
	senderIsInside: { facts: [], assumed: true, remedies: [] },
	senderHasThem: { facts: ['R3'], assumed: true, remedies: ['addAgain'] },
	actorIsAdmin: { facts: ['A26', 'A27'], assumed: false, remedies: [] },
	applicantIsAtWork: { facts: ['A13', 'A30'], assumed: false, remedies: [] },
	applicantIsUnbound: { facts: ['A32'], assumed: false, remedies: ['applyWithIdentity'] },
	anotherAdminRemains: { facts: [], assumed: true, remedies: [] },
	notYetMember: { facts: [], assumed: true, remedies: [] },
	invitationIsMine: { facts: [], assumed: true, remedies: [] },
	isFriendOfActor: { facts: [], assumed: true, remedies: ['makeFriendsFirst'] },
	groupHasRoom: { facts: [], assumed: true, remedies: [] },
	messageIsMine: { facts: [], assumed: true, remedies: [] },
	withinRecallTime: { facts: ['R5'], assumed: true, remedies: [] }
};

export interface Reason {
	readonly facts: readonly FactId[];
	readonly assumed: boolean;
	readonly remedies: readonly Remedy[];
}

/** What helps where the edition's table said no to an act. */
export const insteadOf: { readonly [act in Act]?: readonly Remedy[] } = {
	'card.toGroup': ['sendCardPicture', 'anotherEdition'],
	'message.sticker': ['sendText', 'anotherEdition']
};

/** A refusal of `command` with everything unsaid left empty. */
export function refusal(
	command: CommandType | null,
	code: RefusalCode,
	more: Partial<Omit<Refusal, 'command' | 'code'>> = {}
): Refusal {
	return {
		command,
		code,
		machine: null,
		state: null,
		event: null,
		guards: [],
		capability: null,
		facts: [],
		assumed: false,
		remedies: [],
		faults: [],
		...more
	};
}
