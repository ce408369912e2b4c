/**
 * Guards are claims about facts. A machine names them; the world computes what they say at that moment and
 * hands the answers in with the event, so that no machine holds data (rule L2).
 */
export const guards = [
	'editionAllows',
	'interopIsOpen',
	'memberMayAdd',
	'identityIsActive',
	'identityStands',
	'notOneself',
	'notBlockedByThem',
	'theyHaveMe',
	'senderIsActive',
	'senderIsInside',
	'senderHasThem',
	'actorIsAdmin',
	'applicantIsAtWork',
	'applicantIsUnbound',
	'anotherAdminRemains',
	'notYetMember',
	'invitationIsMine',
	'isFriendOfActor',
	'groupHasRoom',
	'messageIsMine',
	'withinRecallTime'
] as const;

export type Guard = (typeof guards)[number];

/** What the claims say: asked lazily, so that only those that a transition needs are computed. */
export type Claims = Partial<Record<Guard, () => boolean>>;
