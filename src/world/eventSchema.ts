import * as v from 'valibot';
import { givenRights } from './administrators';
import type { ConversationKind } from './conversation';
import { editionIds } from './editions';
import { crmManners } from './enterprise';
import type { DomainEvent } from './event';
import {
	account,
	addWay,
	applicationForm,
	appRange,
	callbackSetting,
	code,
	contactWay,
	conversation,
	corpTags,
	crmRecord,
	department,
	end,
	enterprise,
	file,
	grant,
	grantScope,
	group,
	identity,
	instant,
	link,
	logoName,
	marks,
	message,
	moment,
	note,
	person,
	shortText,
	text,
	word
} from './field';
import { limits } from './limits';
import type { LinkRequest, LinkSideState } from './link';
import { announcement, declined, messageSchema } from './messageSchema';
import { guard } from './refusalSchema';
import { sendBackReasons } from './verification';

/*
 * What happened, as it comes from a file or a storage. The types of `event.ts` say the same: where the two part,
 * the build fails.
 */

const entry = v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(1e9));
const party = v.union([end, person, enterprise, group, v.literal('platform')]);
const told = { from: party, to: v.pipe(v.array(party), v.maxLength(100_000)) };
const verification = v.picklist(['unverified', 'verifying', 'verified', 'lapsed']);
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
	state: v.exactOptional(shortText),
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
		type: v.literal('enterprise.edited'),
		enterprise,
		name: v.exactOptional(shortText),
		shortName: v.exactOptional(shortText),
		logo: v.exactOptional(logoName),
		apps: v.exactOptional(v.array(v.strictObject({ agent: instant, name: shortText, range: appRange }))),
		...told
	}),
	v.strictObject({ type: v.literal('department.renamed'), department, name: shortText, ...told }),
	v.strictObject({ type: v.literal('department.removed'), department, ...told }),
	v.strictObject({
		type: v.literal('identity.assigned'),
		identity,
		department: v.nullable(department),
		position: shortText,
		...told
	}),
	v.strictObject({
		type: v.literal('admin.set'),
		identity,
		rights: v.pipe(v.array(v.picklist(givenRights)), v.maxLength(givenRights.length)),
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
		type: v.literal('members.imported'),
		enterprise,
		by: identity,
		key: entry,
		person,
		account,
		identity,
		members: v.pipe(
			v.array(v.strictObject({ name: shortText, department: v.nullable(department), position: shortText })),
			v.maxLength(limits.importedMembers)
		),
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
		setting: v.exactOptional(callbackSetting),
		...told
	}),
	v.strictObject({ type: v.literal('crm.behaved'), enterprise, as: v.picklist(crmManners), ...told }),
	v.strictObject({ type: v.literal('crm.written'), enterprise, record: crmRecord, ...told }),
	v.strictObject({ type: v.literal('customers.listed'), enterprise, count: instant, ...told }),
	v.strictObject({ type: v.literal('contactWay.set'), enterprise, way: contactWay, key: entry, ...told }),
	v.strictObject({ type: v.literal('corpTags.set'), enterprise, tags: corpTags, key: entry, ...told }),
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
	v.strictObject({ type: v.literal('link.marked'), link, side, tags: marks, ...told }),
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
	v.strictObject({ type: v.literal('message.delivered'), message: messageSchema, ...told }),
	v.strictObject({ type: v.literal('message.bounced'), message: messageSchema, ...told }),
	v.strictObject({ type: v.literal('message.recalled'), message, ...told }),
	v.strictObject({ type: v.literal('message.deleted'), message, end, ...told }),
	v.strictObject({ type: v.literal('line.written'), message: messageSchema, ...told }),
	v.strictObject({
		type: v.literal('notice.pushed'),
		message: messageSchema,
		tellsOfInterop: v.boolean(),
		...told
	}),
	v.strictObject({
		...told,
		type: v.literal('announcement.told'),
		conversation,
		message,
		notice: announcement,
		to: v.pipe(v.array(identity), v.maxLength(100_000))
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

/** Fails the build where the schema lets through what is no event, or forgets one. */
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;
export const schemaIsWhole: Same<v.InferOutput<typeof eventSchema>['type'], DomainEvent['type']> = true;
export const schemaFits: v.InferOutput<typeof eventSchema> extends DomainEvent ? true : false = true;
