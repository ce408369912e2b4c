import * as v from 'valibot';
import { scenarios, trades } from './application';
import { callbackEvents } from './callback';
import type { ContactWay } from './contactWay';
import type { CorpTag } from './corpTag';
import { crmRecords } from './enterprise';
import type { GrantScope } from './grant';
import type {
	AccountId,
	ConversationId,
	DepartmentId,
	EndId,
	EnterpriseId,
	GrantId,
	GroupId,
	IdentityId,
	LinkId,
	MessageId,
	MomentId,
	PersonId
} from './id';
import { limits } from './limits';
import type { FileReference } from './message';

/* The fields that commands and events are made of, each with its form and its size. */

function id<Kind extends string>(kind: Kind) {
	const form = new RegExp(`^${kind}:(0|[1-9]\\d{0,8})$`);
	return v.custom<`${Kind}:${number}`>(
		(input) => typeof input === 'string' && form.test(input),
		`id of kind «${kind}»`
	);
}

export const person = id('person') satisfies v.GenericSchema<PersonId>;
export const account = id('account') satisfies v.GenericSchema<AccountId>;
export const enterprise = id('enterprise') satisfies v.GenericSchema<EnterpriseId>;
export const department = id('department') satisfies v.GenericSchema<DepartmentId>;
export const identity = id('identity') satisfies v.GenericSchema<IdentityId>;
export const grant = id('grant') satisfies v.GenericSchema<GrantId>;
export const link = id('link') satisfies v.GenericSchema<LinkId>;
export const group = id('group') satisfies v.GenericSchema<GroupId>;
export const conversation = id('conversation') satisfies v.GenericSchema<ConversationId>;
export const message = id('message') satisfies v.GenericSchema<MessageId>;
export const moment = id('moment') satisfies v.GenericSchema<MomentId>;
export const end = v.union([account, identity]) satisfies v.GenericSchema<EndId>;

/** Longer input is refused before anything reads it; the exact limits of text are the world's (`text.ts`). */
export const text = v.pipe(v.string(), v.maxLength(2 * limits.messageBytes));
export const shortText = v.pipe(v.string(), v.maxLength(8 * limits.nameCharacters));
/** What one end writes down about another. */
export const note = v.pipe(v.string(), v.maxLength(8 * limits.descriptionCharacters));
/** A name out of a list of ours: which face, which sticker. */
export const word = v.pipe(v.string(), v.regex(/^[\w.-]{1,40}$/));
export const code = v.pipe(v.string(), v.maxLength(48));

export const file = v.strictObject({
	name: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
	size: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER)),
	type: v.pipe(v.string(), v.regex(/^[\w.+-]{1,60}\/[\w.+-]{1,80}$/)),
	hash: v.pipe(v.string(), v.regex(/^(sha256-[0-9a-f]{64}|sample-[\w.-]{1,40})$/))
}) satisfies v.GenericSchema<FileReference>;

export const grantScope = v.variant('kind', [
	v.strictObject({ kind: v.literal('all'), enterprise }),
	v.strictObject({ kind: v.literal('department'), department }),
	v.strictObject({ kind: v.literal('member'), identity })
]) satisfies v.GenericSchema<GrantScope>;

/** Who sees an app of the enterprise's own; nobody where it is empty. */
export const appRange = v.pipe(v.array(grantScope), v.maxLength(limits.appRange));

/** How an enterprise's system is told; the world says what is wrong in it. */
export const callbackSetting = v.strictObject({
	url: note,
	token: shortText,
	encodingAesKey: shortText,
	events: v.pipe(v.array(v.picklist(callbackEvents)), v.maxLength(callbackEvents.length))
});

/** One of the drawn logos, or none. */
export const logoName = v.pipe(v.string(), v.regex(/^[\w-]{0,20}$/));

/** By which way somebody is added (A7–A10; `group`: from the list of a group that both are in, C15). */
export const addWay = v.picklist(['scan', 'card', 'cardPicture', 'group']);

/** A point in simulated time, in ms; or whatever else is counted from 0. */
export const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));

/** Tags and groups of an enterprise as they are from now on; of one call. */
export const corpTags = v.pipe(
	v.array(
		v.strictObject({
			id: instant,
			group: v.nullable(instant),
			name: shortText,
			order: instant,
			deleted: v.exactOptional(v.literal(true))
		})
	),
	v.minLength(1),
	v.maxLength(2 * limits.corpTags)
) satisfies v.GenericSchema<CorpTag[]>;

/** Tags of the enterprise on one customer, by their numbers. */
export const marks = v.pipe(v.array(instant), v.maxLength(limits.corpTags));

/** A 联系我 as it is from now on. */
export const contactWay = v.strictObject({
	id: instant,
	several: v.boolean(),
	inMiniProgram: v.boolean(),
	members: v.pipe(v.array(identity), v.maxLength(limits.wayMembers)),
	departments: v.pipe(v.array(v.nullable(department)), v.maxLength(limits.wayMembers)),
	skipsVerify: v.boolean(),
	state: shortText,
	remark: shortText,
	deleted: v.exactOptional(v.literal(true))
}) satisfies v.GenericSchema<ContactWay>;

/** What an applicant for the beta fills in (A30 A32). */
export const applicationForm = v.strictObject({
	contact: shortText,
	trade: v.picklist(trades),
	scenario: v.picklist(scenarios),
	use: note
});

/** Something written in the enterprise's own system, by its own number of a customer (0: about none). */
export const crmRecord = v.strictObject({
	kind: v.picklist(crmRecords),
	customer: instant,
	text: note,
	yuan: v.exactOptional(instant)
});
export type CrmRecord = v.InferOutput<typeof crmRecord>;

/** How long somebody speaks, in ms. */
const voiceLength = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.voiceLength));

/** What people can put in a message; lines and notices are the world's own. */
export const content = v.variant('kind', [
	v.strictObject({ kind: v.literal('text'), text }),
	v.strictObject({ kind: v.literal('image'), file }),
	v.strictObject({ kind: v.literal('file'), file }),
	v.strictObject({ kind: v.literal('sticker'), sticker: word }),
	v.strictObject({ kind: v.literal('voice'), ms: voiceLength }),
	v.strictObject({ kind: v.literal('location'), place: shortText }),
	v.strictObject({ kind: v.literal('card'), of: end }),
	v.strictObject({ kind: v.literal('cardPicture'), of: identity, code })
]);
