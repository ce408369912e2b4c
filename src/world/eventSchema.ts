import * as v from 'valibot';
import { declineReasons } from './application';
import { applicationForm } from './command';
import type { ConversationKind } from './conversation';
import { acts, editionIds, pairs, type FactId } from './editions';
import type { DomainEvent } from './event';
import {
	account,
	addWay,
	code,
	conversation,
	department,
	end,
	enterprise,
	file,
	grant,
	grantScope,
	group,
	identity,
	link,
	message,
	moment,
	note,
	person,
	shortText,
	text,
	word
} from './field';
import { guards } from './guards';
import { limits } from './limits';
import type { LinkRequest, LinkSideState } from './link';
import { machines, type MachineName } from './machines';
import type { Content, Message } from './message';
import type { Refusal, RefusalCode, Remedy } from './refusal';
import { sendBackReasons } from './verification';

/*
 * What happened, as it comes from a file or a storage. The types of `event.ts` say the same: where the two part,
 * the build fails.
 */

const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const entry = v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(1e9));
const party = v.union([end, person, enterprise, group, v.literal('platform')]);
const told = { from: party, to: v.pipe(v.array(party), v.maxLength(100_000)) };
const verification = v.picklist(['unverified', 'verifying', 'verified', 'lapsed']);
const guard = v.picklist(guards);
const fact = v.custom<FactId>((input) => typeof input === 'string' && /^[ART]\d{1,3}$/.test(input), 'fact');
/** Names whose lists are types only: their form is checked, and screens meet an unknown one with a plain word. */
const listed = <Name extends string>() =>
	v.custom<Name>((input) => typeof input === 'string' && /^[a-zA-Z.]{1,40}$/.test(input), 'name');

const refusal = v.strictObject({
	command: v.nullable(listed<NonNullable<Refusal['command']>>()),
	code: listed<RefusalCode>(),
	machine: v.nullable(v.picklist(Object.keys(machines) as MachineName[])),
	state: v.nullable(v.pipe(v.string(), v.maxLength(80))),
	event: v.nullable(v.pipe(v.string(), v.maxLength(40))),
	guards: v.pipe(v.array(guard), v.maxLength(20)),
	capability: v.nullable(
		v.strictObject({
			act: v.picklist(acts),
			pair: v.picklist(pairs),
			edition: v.picklist(editionIds),
			verdict: v.picklist(['yes', 'no', 'partly', 'unknown'])
		})
	),
	facts: v.pipe(v.array(fact), v.maxLength(20)),
	assumed: v.boolean(),
	remedies: v.pipe(v.array(listed<Remedy>()), v.maxLength(20)),
	faults: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(20))
}) satisfies v.GenericSchema<Refusal>;

const declined = v.pipe(v.array(v.picklist(declineReasons)), v.maxLength(declineReasons.length));

const content = v.variant('kind', [
	v.strictObject({ kind: v.literal('text'), text }),
	v.strictObject({ kind: v.literal('image'), file }),
	v.strictObject({ kind: v.literal('file'), file }),
	v.strictObject({ kind: v.literal('sticker'), sticker: word }),
	v.strictObject({ kind: v.literal('voice'), ms: v.pipe(instant, v.maxValue(limits.voiceLength)) }),
	v.strictObject({ kind: v.literal('location'), place: shortText }),
	v.strictObject({ kind: v.literal('card'), of: end, code }),
	v.strictObject({ kind: v.literal('cardPicture'), of: identity, code }),
	v.strictObject({
		kind: v.literal('line'),
		line: v.variant('is', [
			v.strictObject({ is: v.literal('connected') }),
			v.strictObject({ is: v.literal('hello'), text: shortText, from: end }),
			v.strictObject({ is: v.literal('joinedGroup'), member: end, by: end }),
			v.strictObject({
				is: v.literal('startedGroup'),
				by: end,
				members: v.pipe(v.array(end), v.maxLength(limits.groupMembers))
			}),
			v.strictObject({ is: v.literal('renamedGroup'), by: end, name: shortText }),
			v.strictObject({ is: v.literal('leftGroup'), member: end })
		])
	}),
	v.strictObject({
		kind: v.literal('notice'),
		notice: v.variant('is', [
			v.strictObject({ is: v.literal('interopOpen') }),
			v.strictObject({ is: v.literal('welcome'), identity }),
			v.strictObject({ is: v.literal('applicationReceived'), enterprise }),
			v.strictObject({ is: v.literal('applicationDecided'), enterprise, reasons: declined })
		])
	})
]) satisfies v.GenericSchema<Content>;

const wholeMessage = v.strictObject({
	id: message,
	conversation,
	from: v.nullable(v.union([end, v.literal('platform')])),
	at: instant,
	state: v.picklist(['sent', 'delivered', 'refused', 'recalled']),
	content,
	only: v.nullable(end),
	refusal: v.nullable(refusal),
	quote: v.optional(message),
	deletedBy: v.optional(v.pipe(v.array(end), v.maxLength(limits.groupMembers)))
}) satisfies v.GenericSchema<Message>;

const sideState = v.strictObject({
	relation: v.picklist(['none', 'asked', 'requested', 'connected', 'deleted']),
	block: v.picklist(['open', 'blocked'])
}) satisfies v.GenericSchema<LinkSideState>;
const sides = v.strictTuple([sideState, sideState]);
const side = v.picklist([0, 1]);

const request = v.strictObject({
	by: side,
	way: addWay,
	hello: shortText,
	at: instant,
	outcome: v.picklist(['waiting', 'accepted', 'lapsed']),
	because: v.pipe(v.array(guard), v.maxLength(20)),
	endedAt: v.nullable(instant)
}) satisfies v.GenericSchema<LinkRequest>;

const timer = v.strictObject({
	due: instant,
	what: v.variant('is', [
		v.strictObject({ is: v.literal('requestLapses'), link, asked: instant }),
		v.strictObject({ is: v.literal('applicationIsDue'), enterprise, submitted: instant })
	])
});

const kind = v.variant('is', [
	v.strictObject({ is: v.literal('link'), link, ends: v.strictTuple([end, end]) }),
	v.strictObject({ is: v.literal('colleagues'), ends: v.strictTuple([identity, identity]) }),
	v.strictObject({ is: v.literal('group'), group }),
	v.strictObject({ is: v.literal('notices'), end })
]) satisfies v.GenericSchema<ConversationKind>;

export const eventSchema = v.variant('type', [
	v.strictObject({ type: v.literal('clock.moved'), until: instant, ...told }),
	v.strictObject({ type: v.literal('pace.set'), pace: instant, ...told }),
	v.strictObject({
		type: v.literal('edition.changed'),
		edition: v.picklist(editionIds),
		at: instant,
		...told
	}),
	v.strictObject({ type: v.literal('timer.set'), timer, ...told }),
	v.strictObject({ type: v.literal('timer.fired'), timer, ...told }),
	v.strictObject({
		type: v.literal('person.created'),
		person,
		account,
		name: shortText,
		face: word,
		key: entry,
		...told
	}),
	v.strictObject({
		type: v.literal('enterprise.created'),
		enterprise: v.strictObject({
			id: enterprise,
			name: shortText,
			shortName: shortText,
			verification,
			admittedAt: v.nullable(instant)
		}),
		...told
	}),
	v.strictObject({
		type: v.literal('department.created'),
		department: v.strictObject({
			id: department,
			enterprise,
			name: shortText,
			parent: v.exactOptional(department)
		}),
		...told
	}),
	v.strictObject({
		type: v.literal('department.moved'),
		department,
		parent: v.nullable(department),
		...told
	}),
	v.strictObject({
		type: v.literal('application.changed'),
		enterprise,
		application: v.strictObject({
			state: v.picklist(['downloading', 'submitted', 'admitted', 'declined']),
			by: identity,
			form: applicationForm,
			at: instant,
			decidedAt: v.nullable(instant),
			reasons: declined
		}),
		...told
	}),
	v.strictObject({
		type: v.literal('verification.changed'),
		enterprise,
		state: verification,
		sentBack: v.exactOptional(
			v.strictObject({
				at: instant,
				reasons: v.pipe(v.array(v.picklist(sendBackReasons)), v.maxLength(sendBackReasons.length))
			})
		),
		...told
	}),
	v.strictObject({
		type: v.literal('identity.created'),
		identity: v.strictObject({
			id: identity,
			person,
			enterprise,
			department: v.nullable(department),
			position: shortText,
			administers: v.boolean(),
			state: v.picklist(['invited', 'active']),
			invitedBy: v.nullable(identity),
			key: entry
		}),
		...told
	}),
	v.strictObject({
		type: v.literal('identity.changed'),
		identity,
		state: v.picklist(['invited', 'active', 'suspended', 'void']),
		how: v.picklist(['joined', 'withdrawn', 'suspended', 'reinstated', 'left', 'removed']),
		...told
	}),
	v.strictObject({ type: v.literal('account.carriedOn'), account, ...told }),
	v.strictObject({
		type: v.literal('grant.created'),
		grant: v.strictObject({
			id: grant,
			enterprise,
			scope: grantScope,
			state: v.picklist(['given', 'withdrawn']),
			by: identity,
			since: instant
		}),
		...told
	}),
	v.strictObject({
		type: v.literal('grant.changed'),
		grant,
		state: v.picklist(['given', 'withdrawn']),
		by: identity,
		...told
	}),
	v.strictObject({ type: v.literal('usage.opened'), enterprise, ...told }),
	v.strictObject({
		type: v.literal('crm.changed'),
		enterprise,
		state: v.picklist(['unlinked', 'linked', 'listening']),
		...told
	}),
	v.strictObject({ type: v.literal('customers.listed'), enterprise, count: instant, ...told }),
	v.strictObject({ type: v.literal('handover.made'), link, identity, ...told }),
	v.strictObject({ type: v.literal('link.created'), link, ends: v.strictTuple([end, end]), ...told }),
	v.strictObject({ type: v.literal('link.asked'), link, sides, request, ...told }),
	v.strictObject({ type: v.literal('link.connected'), link, sides, conversation, ...told }),
	v.strictObject({ type: v.literal('link.lapsed'), link, sides, request, ...told }),
	v.strictObject({
		type: v.literal('link.sideChanged'),
		link,
		sides,
		how: v.picklist(['deleted', 'blocked', 'unblocked']),
		...told
	}),
	v.strictObject({ type: v.literal('link.remarked'), link, side, remark: shortText, ...told }),
	v.strictObject({ type: v.literal('link.described'), link, side, description: note, ...told }),
	v.strictObject({
		type: v.literal('link.tagged'),
		link,
		side,
		tags: v.pipe(v.array(shortText), v.maxLength(limits.tags)),
		...told
	}),
	v.strictObject({ type: v.literal('conversation.opened'), conversation, kind, ...told }),
	v.strictObject({
		type: v.literal('conversation.set'),
		conversation,
		setting: v.picklist(['pinned', 'muted']),
		on: v.boolean(),
		end,
		...told
	}),
	v.strictObject({ type: v.literal('conversation.cleared'), conversation, end, count: instant, ...told }),
	v.strictObject({ type: v.literal('files.opened'), conversation, ...told }),
	v.strictObject({ type: v.literal('message.delivered'), message: wholeMessage, ...told }),
	v.strictObject({ type: v.literal('message.bounced'), message: wholeMessage, ...told }),
	v.strictObject({ type: v.literal('message.recalled'), message, ...told }),
	v.strictObject({ type: v.literal('message.deleted'), message, end, ...told }),
	v.strictObject({ type: v.literal('line.written'), message: wholeMessage, ...told }),
	v.strictObject({
		type: v.literal('notice.pushed'),
		message: wholeMessage,
		tellsOfInterop: v.boolean(),
		...told
	}),
	v.strictObject({
		...told,
		type: v.literal('interop.told'),
		conversation,
		message,
		to: v.pipe(v.array(identity), v.maxLength(100_000))
	}),
	v.strictObject({
		type: v.literal('card.saved'),
		person,
		card: v.strictObject({ of: identity, code, at: instant }),
		...told
	}),
	v.strictObject({
		type: v.literal('group.created'),
		group: v.strictObject({ id: group, name: shortText, conversation }),
		members: v.pipe(v.array(end), v.maxLength(limits.groupMembers)),
		...told
	}),
	v.strictObject({ type: v.literal('group.joined'), group, member: end, ...told }),
	v.strictObject({ type: v.literal('group.renamed'), group, name: shortText, ...told }),
	v.strictObject({ type: v.literal('group.left'), group, member: end, ...told }),
	v.strictObject({ type: v.literal('moments.opened'), of: end, ...told }),
	v.strictObject({
		type: v.literal('moment.posted'),
		moment: v.strictObject({
			id: moment,
			by: end,
			to: v.picklist(['friends', 'customers']),
			at: instant,
			text,
			pictures: v.exactOptional(v.pipe(v.array(file), v.maxLength(limits.momentPictures)))
		}),
		...told
	}),
	v.strictObject({ type: v.literal('moment.liked'), moment, by: end, on: v.boolean(), ...told }),
	v.strictObject({
		type: v.literal('moment.commented'),
		moment,
		comment: v.strictObject({ by: end, at: instant, text }),
		...told
	}),
	v.strictObject({ type: v.literal('moment.deleted'), moment, ...told })
]);

/** A refusal as it was recorded. */
export const refusalSchema = refusal;

/** Fails the build where the schema lets through what is no event, or forgets one. */
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;
export const schemaIsWhole: Same<v.InferOutput<typeof eventSchema>['type'], DomainEvent['type']> = true;
export const schemaFits: v.InferOutput<typeof eventSchema> extends DomainEvent ? true : false = true;
