import * as v from 'valibot';
import { givenRights } from './administrators';
import { declineReasons } from './application';
import { editionIds, type Act } from './editions';
import { crmManners } from './enterprise';
import {
	account,
	addWay,
	applicationForm,
	appRange,
	callbackSetting,
	code,
	contactWay,
	content,
	conversation,
	corpTags,
	crmRecord,
	department,
	end,
	enterprise,
	file,
	grantScope,
	group,
	identity,
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
import type { AccountId, EndId } from './id';
import { limits } from './limits';
import { sendBackReasons } from './verification';

/*
 * Everything that can be done, each a value. The schemas are the one description: types, checks of what comes
 * from outside, and later the published JSON Schema are all read off them. `by` is who acts.
 */

const milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limits.longestAdvance));

/** The length first: a list of a million is refused without reading its items. */
function members<Member extends EndId>(item: v.GenericSchema<Member>, most: number = limits.groupMembers) {
	return v.pipe(
		v.custom<Member[]>(
			(input) => Array.isArray(input) && input.length >= 2 && input.length <= most,
			`list of 2 to ${most}`
		),
		v.array(item)
	);
}

/** One or more of a list of ours. */
const some = <Item extends string>(items: readonly Item[]) =>
	v.pipe(v.array(v.picklist(items)), v.minLength(1), v.maxLength(items.length));

/** What a sub-administrator may do. */
const givenRightList = v.pipe(v.array(v.picklist(givenRights)), v.maxLength(givenRights.length));

/** By whom it was done that is not a person at a screen: such a thing is not told to the enterprise's system again. */
const via = v.exactOptional(v.literal('api'));

export const commandSchema = v.variant('type', [
	// who lives in this world
	v.strictObject({ type: v.literal('person.create'), name: shortText, face: word }),
	v.strictObject({
		type: v.literal('enterprise.create'),
		name: shortText,
		shortName: shortText,
		verification: v.picklist(['unverified', 'verified']),
		admitted: v.boolean()
	}),
	v.strictObject({
		type: v.literal('department.create'),
		enterprise,
		name: shortText,
		parent: v.exactOptional(department)
	}),
	v.strictObject({
		type: v.literal('identity.create'),
		person,
		enterprise,
		department: v.nullable(department),
		position: shortText,
		administers: v.boolean()
	}),
	v.strictObject({ type: v.literal('friendship.create'), between: v.strictTuple([account, account]) }),
	v.strictObject({ type: v.literal('contact.create'), between: v.strictTuple([end, end]) }),
	v.strictObject({ type: v.literal('grant.create'), by: identity, to: grantScope }),
	v.strictObject({ type: v.literal('group.create'), name: shortText, members: members<EndId>(end) }),
	v.strictObject({ type: v.literal('message.create'), by: end, to: conversation, content }),
	v.strictObject({ type: v.literal('crm.create'), enterprise }),
	v.strictObject({ type: v.literal('edition.set'), edition: v.picklist(editionIds) }),

	// time
	v.strictObject({ type: v.literal('clock.advance'), ms: milliseconds }),
	v.strictObject({ type: v.literal('clock.setPace'), ms: milliseconds }),

	// the enterprise
	v.strictObject({ type: v.literal('verification.submit'), by: identity }),
	v.strictObject({ type: v.literal('verification.verify'), enterprise }),
	v.strictObject({
		type: v.literal('verification.decline'),
		enterprise,
		/** Lessons and sessions of before say none. */
		reasons: v.exactOptional(some(sendBackReasons))
	}),
	v.strictObject({ type: v.literal('verification.lapse'), enterprise }),
	v.strictObject({
		type: v.literal('enterprise.register'),
		by: person,
		name: shortText,
		shortName: shortText,
		/** What the one who registers does there. */
		position: shortText,
		form: applicationForm
	}),
	v.strictObject({ type: v.literal('application.submit'), by: identity, form: applicationForm }),
	v.strictObject({ type: v.literal('application.admit'), enterprise }),
	v.strictObject({
		type: v.literal('application.decline'),
		enterprise,
		reasons: some(declineReasons)
	}),
	/** By the stated rule. */
	v.strictObject({ type: v.literal('application.decide'), enterprise }),
	v.strictObject({
		type: v.literal('department.move'),
		by: identity,
		department,
		to: v.nullable(department)
	}),
	v.strictObject({
		type: v.literal('department.add'),
		by: identity,
		name: shortText,
		parent: v.nullable(department)
	}),
	v.strictObject({
		type: v.literal('department.rename'),
		by: identity,
		department,
		name: shortText,
		/** Its name as the administrator saw it. */
		was: v.exactOptional(shortText)
	}),
	v.strictObject({ type: v.literal('department.remove'), by: identity, department }),
	v.strictObject({ type: v.literal('announcement.post'), by: identity, text }),
	/** Said by an app, over the API: in the notices of these members. */
	v.strictObject({
		type: v.literal('app.send'),
		by: enterprise,
		agent: milliseconds,
		to: v.pipe(v.array(identity), v.minLength(1), v.maxLength(limits.toldByApp)),
		text
	}),
	v.strictObject({ type: v.literal('app.create'), by: identity, name: shortText, range: appRange }),
	v.strictObject({ type: v.literal('app.setRange'), by: identity, agent: milliseconds, range: appRange }),
	v.strictObject({
		type: v.literal('enterprise.edit'),
		by: identity,
		name: shortText,
		shortName: shortText,
		logo: logoName,
		was: v.exactOptional(v.strictObject({ name: shortText, shortName: shortText, logo: logoName }))
	}),
	/** What a sub-administrator may do from now on; with nothing they are none. */
	v.strictObject({
		type: v.literal('admin.set'),
		by: identity,
		identity,
		rights: givenRightList,
		was: v.exactOptional(givenRightList)
	}),
	v.strictObject({ type: v.literal('grant.give'), by: identity, to: grantScope }),
	v.strictObject({ type: v.literal('grant.withdraw'), by: identity, to: grantScope }),
	v.strictObject({ type: v.literal('usage.read'), by: identity }),
	v.strictObject({ type: v.literal('crm.link'), by: identity }),
	v.strictObject({ type: v.literal('crm.unlink'), by: identity }),
	v.strictObject({
		type: v.literal('crm.listen'),
		by: identity,
		/** What was entered for it; without it, as the sandbox has it. */
		setting: v.exactOptional(callbackSetting),
		/** What had been entered before, as the administrator saw it. */
		was: v.exactOptional(v.nullable(callbackSetting))
	}),
	v.strictObject({ type: v.literal('crm.listCustomers'), by: enterprise }),
	v.strictObject({ type: v.literal('crm.behave'), by: enterprise, as: v.picklist(crmManners) }),
	/** As it is from now on; a new one has the number that comes next. */
	v.strictObject({ type: v.literal('contactWay.set'), by: enterprise, way: contactWay, via }),
	/** Each as it is from now on; new ones have the numbers that come next. */
	v.strictObject({ type: v.literal('corpTags.set'), by: enterprise, tags: corpTags, via }),
	v.strictObject({ type: v.literal('crm.write'), by: enterprise, record: crmRecord }),
	v.strictObject({ type: v.literal('handover.assign'), by: identity, link, to: identity, via }),

	// the job
	v.strictObject({
		type: v.literal('identity.invite'),
		by: identity,
		person,
		department: v.nullable(department),
		position: shortText
	}),
	v.strictObject({
		type: v.literal('identity.assign'),
		by: identity,
		identity,
		department: v.nullable(department),
		position: shortText,
		/** Where the member stood as the administrator saw it. */
		was: v.exactOptional(v.strictObject({ department: v.nullable(department), position: shortText }))
	}),
	v.strictObject({
		type: v.literal('members.import'),
		by: identity,
		rows: v.pipe(
			v.array(
				v.strictObject({
					name: shortText,
					department: v.pipe(v.array(shortText), v.maxLength(limits.departmentLevels)),
					position: shortText
				})
			),
			v.minLength(1),
			v.maxLength(limits.importedMembers)
		)
	}),
	v.strictObject({ type: v.literal('identity.withdraw'), by: identity, identity, via }),
	v.strictObject({ type: v.literal('identity.join'), by: person, identity }),
	v.strictObject({ type: v.literal('identity.suspend'), by: identity, identity }),
	v.strictObject({ type: v.literal('identity.reinstate'), by: identity, identity }),
	v.strictObject({ type: v.literal('identity.remove'), by: identity, identity, via }),
	v.strictObject({ type: v.literal('identity.leave'), by: identity }),

	// adding each other
	v.strictObject({
		type: v.literal('link.ask'),
		by: end,
		code,
		way: addWay,
		hello: shortText
	}),
	v.strictObject({ type: v.literal('link.accept'), by: end, link }),
	v.strictObject({ type: v.literal('link.delete'), by: end, link }),
	v.strictObject({ type: v.literal('link.block'), by: end, link }),
	v.strictObject({ type: v.literal('link.unblock'), by: end, link }),
	v.strictObject({ type: v.literal('link.remark'), by: end, link, remark: shortText, via }),
	v.strictObject({ type: v.literal('link.describe'), by: end, link, description: note, via }),
	v.strictObject({
		type: v.literal('link.tag'),
		by: end,
		link,
		tags: v.pipe(v.array(shortText), v.maxLength(limits.tags))
	}),
	/** These tags of the enterprise, and no others. */
	v.strictObject({ type: v.literal('link.mark'), by: identity, link, tags: marks, via }),

	// the card
	v.strictObject({ type: v.literal('card.save'), by: identity }),

	// talking
	v.strictObject({
		type: v.literal('message.send'),
		by: end,
		to: conversation,
		content,
		quote: v.optional(message),
		/** One's own that did not arrive: this one stands in its place. */
		again: v.optional(message),
		via
	}),
	v.strictObject({ type: v.literal('message.recall'), by: end, message }),
	v.strictObject({ type: v.literal('message.delete'), by: end, message }),
	v.strictObject({ type: v.literal('conversation.clear'), by: end, conversation }),
	v.strictObject({ type: v.literal('colleague.open'), by: identity, to: identity }),
	v.strictObject({
		type: v.literal('conversation.set'),
		by: end,
		conversation,
		setting: v.picklist(['pinned', 'muted']),
		on: v.boolean()
	}),
	v.strictObject({ type: v.literal('files.open'), by: end, conversation }),
	/** Whoever starts it is in it too. */
	v.strictObject({
		type: v.literal('group.start'),
		by: end,
		name: shortText,
		members: members<EndId>(end, limits.groupMembers - 1)
	}),
	v.strictObject({ type: v.literal('group.bringIn'), by: end, group, member: end }),
	v.strictObject({ type: v.literal('group.rename'), by: end, group, name: shortText }),
	v.strictObject({ type: v.literal('group.leave'), by: end, group }),
	v.strictObject({
		type: v.literal('customerGroup.create'),
		by: identity,
		name: shortText,
		members: members<AccountId>(account)
	}),
	v.strictObject({ type: v.literal('moments.open'), by: end, of: end }),
	v.strictObject({
		type: v.literal('moments.post'),
		by: end,
		text,
		pictures: v.optional(v.pipe(v.array(file), v.maxLength(limits.momentPictures)))
	}),
	v.strictObject({ type: v.literal('moments.like'), by: end, moment, on: v.boolean() }),
	v.strictObject({ type: v.literal('moments.comment'), by: end, moment, text }),
	v.strictObject({ type: v.literal('moments.delete'), by: end, moment }),
	v.strictObject({ type: v.literal('customerMoments.post'), by: identity, text })
]);

export type Command = v.InferOutput<typeof commandSchema>;
export type CommandType = Command['type'];
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;
export type SentContent = CommandOf<'message.send'>['content'];

/** Which act of the edition's table each kind of content is. */
export const actOfContent = {
	text: 'message.text',
	image: 'message.image',
	file: 'message.file',
	sticker: 'message.sticker',
	voice: 'message.voice',
	location: 'message.location',
	card: 'message.card',
	cardPicture: 'message.cardPicture'
} as const satisfies { [kind in SentContent['kind']]: Act };

/** The shape of each type of command: a variant looks for it among all of them, one after the other. */
const byType = new Map<unknown, (typeof commandSchema.options)[number]>(
	commandSchema.options.map((option) => [option.entries.type.literal, option])
);

/**
 * A command from outside, checked: the command, or where it is at fault (paths with what was expected, at most
 * 20). Checks shape and sizes only; whether it may be done is for `decide`.
 */
export function parseCommand(input: unknown): { command: Command } | { faults: string[] } {
	const { type } = (input ?? {}) as { readonly type?: unknown };
	const result = v.safeParse(byType.get(type) ?? commandSchema, input);
	if (result.success) return { command: result.output };
	return {
		faults: result.issues
			.slice(0, 20)
			.map((issue) => `${v.getDotPath(issue) ?? '.'}: ${issue.message}`.slice(0, 200))
	};
}
