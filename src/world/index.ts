export {
	adminRights,
	givenRights,
	missingRight,
	rightsOf,
	type AdminRight,
	type GivenRight
} from './administrators';
export {
	applicationOf,
	applicationState,
	appraise,
	decisionTime,
	declineReasons,
	scenarios,
	trades,
	type Application,
	type ApplicationForm,
	type ApplicationState,
	type Appraisal,
	type DeclineReason,
	type Scenario,
	type Trade
} from './application';
export { newsOfBeta, type BetaNews } from './betaNews';
export {
	callbackEvents,
	callbackFault,
	isSameSetting,
	type CallbackEvent,
	type CallbackFault,
	type CallbackSetting
} from './callback';
export { capabilityBetween, pairOf } from './capabilityBetween';
export { codeOf, endOf } from './code';
export {
	actOfContent,
	commandSchema,
	parseCommand,
	type Command,
	type CommandOf,
	type CommandType,
	type SentContent
} from './command';
export {
	codeOfWay,
	membersOfWay,
	wayNumbered,
	wayOf,
	type ContactWay,
	type KnownContactWay
} from './contactWay';
export type {
	Conversation,
	ConversationKind,
	ConversationSetting,
	ConversationSettings,
	Group
} from './conversation';
export { corpTagsOf, type CorpTag, type KnownCorpTag } from './corpTag';
export { decide, type Decision } from './decide';
export { isAdmin } from './decide/enterprise';
export { endsOf } from './decide/talking';
export {
	acts,
	capability,
	compareEditions,
	editionIds,
	editions,
	firstEdition,
	hasCell,
	notes,
	pairs,
	pairsOf,
	type Act,
	type Cell,
	type Edition,
	type EditionId,
	type FactId,
	type Note,
	type Pair,
	type Verdict
} from './editions';
export { crmManners, crmRecords } from './enterprise';
export type {
	CrmManner,
	CrmState,
	Department,
	Enterprise,
	EnterpriseApp,
	VerificationState
} from './enterprise';
export type { DomainEvent, DomainEventOf, DomainEventType, IdentityChange } from './event';
export { eventSchema } from './eventSchema';
export type { CrmRecord } from './field';
export { refusalSchema } from './refusalSchema';
export { evolve, evolveMany } from './evolve';
export { contentAgain, notForwarded } from './forward';
export type { Grant, GrantScope, GrantState } from './grant';
export { guards, type Guard } from './guards';
export { eachImported } from './imported';
export { hash } from './hash';
export {
	indexOf,
	isAccount,
	isIdentity,
	type AccountId,
	type ConversationId,
	type DepartmentId,
	type EndId,
	type EnterpriseId,
	type GroupId,
	type IdentityId,
	type LinkId,
	type MessageId,
	type MomentId,
	type Party,
	type PersonId
} from './id';
export {
	contactsOf,
	groupName,
	hasContact,
	identitiesOf,
	isSeenBy,
	isVoid,
	labelOf,
	linksOf,
	membersOf,
	messagesFor,
	nameFor,
	otherInThread,
	ownLink,
	settingsOf,
	showsReading,
	threadBetween,
	unreadIn,
	waitingFor,
	type OwnLink
} from './inbox';
export {
	answersTo,
	corpTagsOn,
	crmCustomersOf,
	filesIn,
	momentsFor,
	requestsOf,
	usageOf,
	type CrmCustomer,
	type UsageRecord
} from './lookup';
export { guardsOf, setup, stateName, step, type Step } from './lifecycle';
export { limits } from './limits';
export { otherEnd, sideOf, type AddWay, type Link, type LinkRequest } from './link';
export { machines, type MachineName } from './machines';
export type { Content, ContentKind, FileReference, Line, Message, Notice } from './message';
export type { Moment, MomentComment } from './moment';
export {
	coveredBy,
	departmentIn,
	departmentsAbove,
	interopIsOpen,
	permissionOf,
	permittedIn,
	subjectOf,
	type Permission
} from './permission';
export type { Person, SavedCard } from './person';
export { previewEnding, previewGrant, type EndingPreview, type GrantPreview } from './preview';
export { reasons, refusal, type Refusal, type RefusalCode, type Remedy } from './refusal';
export { rosterCheck, type RosterFault, type RosterRow } from './roster';
export { appsFor } from './ownApps';
export { begin, cast, castStart, castTable, startIn } from './start';
export { threadsOf, unreadOf, type Thread } from './threads';
export { checkMessage, checkName, countCharacters, type TextFault } from './text';
export { day, dayOf, hour, instantOf, minute, second, zone, type Instant } from './time';
export { at, values, type Vector } from './vector';
export { sendBackReasons, type SendBackReason, type SentBack } from './verification';
export { emptyWorld, find, get, linkBetween, personOf, type World } from './world';
export type { WorkIdentity, WorkIdentityState } from './workIdentity';
