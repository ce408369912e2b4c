import * as v from 'valibot';
import { controls } from '../controls';
import { acts, commandSchema, editionIds, guards, limits, type DomainEventType, type FactId } from '../world';
import type { Goal, Happening, Who } from './goal';
import { places, screens, type Lesson } from './lesson';

/* The form and the sizes of a lesson that comes from outside. Types and schema say the same: where they part, the build fails. */

/** Sizes of a lesson. */
export const lessonLimits = {
	/** Characters of the file. */
	characters: 1_000_000,
	steps: 40,
	checks: 12,
	/** Goals inside goals. */
	depth: 6,
	commands: 2_000,
	/** Claims times acts that are asked while the solutions are played. */
	cost: 20_000_000,
	/** Characters of one text. */
	text: 2_000
} as const;

const slug = v.pipe(
	v.string(),
	v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'lower-case words with hyphens'),
	v.maxLength(60)
);
const words = v.pipe(
	v.string(),
	v.trim(),
	v.minLength(1, 'a text is missing'),
	v.maxLength(lessonLimits.text)
);
const texts = v.strictObject({ 'zh-CN': words, en: words });

const id = <Kind extends string>(...kinds: Kind[]) => {
	const form = new RegExp(`^(${kinds.join('|')}):(0|[1-9]\\d{0,8})$`);
	return v.custom<`${Kind}:${number}`>(
		(input) => typeof input === 'string' && form.test(input),
		`id of kind ${kinds.map((kind) => `«${kind}»`).join(' or ')}`
	);
};
const end = id('account', 'identity');
const identity = id('identity');
const person = id('person');
const enterprise = id('enterprise');
const works = v.strictObject({ person, at: enterprise });
const who = v.union([end, works], 'end, or who works where') satisfies v.GenericSchema<unknown, Who>;
const party = v.union([
	id('account', 'identity', 'person', 'enterprise', 'group'),
	v.literal('platform'),
	works
]);

/** Which events a goal may speak of: a lesson is about what people do, not about clocks, timers and how a world is set up. */
const spokenOf: { readonly [type in DomainEventType]: boolean } = {
	'clock.moved': false,
	'pace.set': false,
	'edition.changed': true,
	'timer.set': false,
	'timer.fired': false,
	'person.created': false,
	'enterprise.created': false,
	'department.created': true,
	'department.moved': true,
	'enterprise.edited': true,
	'department.renamed': true,
	'department.removed': true,
	'identity.assigned': true,
	'admin.set': true,
	'verification.changed': true,
	'application.changed': true,
	'identity.created': true,
	'members.imported': true,
	'identity.changed': true,
	'account.carriedOn': true,
	'grant.created': true,
	'grant.changed': true,
	'usage.opened': true,
	'crm.changed': true,
	'crm.behaved': true,
	'crm.written': true,
	'customers.listed': true,
	'contactWay.set': true,
	'corpTags.set': true,
	'handover.made': true,
	'link.created': false,
	'link.asked': true,
	'link.connected': true,
	'link.lapsed': true,
	'link.sideChanged': true,
	'link.remarked': true,
	'link.described': true,
	'link.tagged': true,
	'link.marked': true,
	'conversation.opened': true,
	'conversation.set': true,
	'conversation.cleared': true,
	'files.opened': true,
	'message.delivered': true,
	'message.bounced': true,
	'message.recalled': true,
	'message.deleted': true,
	'line.written': false,
	'notice.pushed': true,
	'announcement.told': true,
	'interop.told': true,
	'card.saved': true,
	'group.created': true,
	'group.joined': true,
	'group.renamed': true,
	'group.left': true,
	'moments.opened': true,
	'moment.posted': true,
	'moment.liked': true,
	'moment.commented': true,
	'moment.deleted': true
};

/** The events that a goal may speak of. */
export const events = (Object.keys(spokenOf) as DomainEventType[]).filter((type) => spokenOf[type]);

const happening = v.strictObject({
	event: v.picklist(events),
	from: v.optional(party),
	to: v.optional(party),
	content: v.optional(
		v.picklist([
			'text',
			'image',
			'file',
			'sticker',
			'voice',
			'location',
			'card',
			'cardPicture',
			'notice',
			'line'
		])
	),
	of: v.optional(end),
	how: v.optional(v.picklist(['joined', 'withdrawn', 'suspended', 'reinstated', 'left', 'removed'])),
	edition: v.optional(v.picklist(editionIds))
}) satisfies v.GenericSchema<unknown, Happening>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000));

const attempt = v.strictObject({
	command: v.picklist(commandSchema.options.map(({ entries }) => entries.type.literal)),
	by: v.optional(who),
	act: v.optional(v.picklist(acts)),
	guard: v.optional(v.picklist(guards))
});

const fact = v.variant('fact', [
	v.strictObject({ fact: v.literal('contact'), between: v.strictTuple([who, who]) }),
	v.strictObject({ fact: v.literal('asked'), by: who, of: who }),
	v.strictObject({ fact: v.literal('permitted'), identity }),
	v.strictObject({
		fact: v.literal('identity'),
		identity,
		state: v.picklist(['invited', 'active', 'suspended', 'void'])
	}),
	v.strictObject({ fact: v.literal('works'), person, at: enterprise }),
	v.strictObject({
		fact: v.literal('application'),
		enterprise,
		state: v.picklist(['none', 'downloading', 'submitted', 'admitted', 'declined'])
	}),
	v.strictObject({
		fact: v.literal('setting'),
		end,
		toward: end,
		setting: v.picklist(['pinned', 'muted']),
		on: v.boolean()
	})
]);

const some = v.pipe(v.array(v.lazy(goalOf)), v.minLength(1), v.maxLength(20));
const inner = v.lazy(goalOf);

/** The nine kinds of goal, by the key that makes one. */
export const goals = {
	all: v.strictObject({ all: some }),
	any: v.strictObject({ any: some }),
	not: v.strictObject({ not: inner }),
	count: v.strictObject({ count: happening, atLeast: count, atMost: v.optional(count) }),
	is: v.strictObject({ is: fact }),
	refused: v.strictObject({ refused: attempt }),
	happened: v.strictObject({ happened: happening }),
	never: v.strictObject({ never: happening }),
	within: v.strictObject({
		within: v.strictObject({
			acts: v.optional(count),
			ms: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limits.longestAdvance)))
		}),
		goal: inner
	})
};

const noGoal = v.custom<Goal>(() => false, `goal: one of ${Object.keys(goals).join(', ')}`);

/** The schema of the kind that the input means to be, so that a fault is told where it is. */
function goalOf(input: unknown): v.GenericSchema<unknown, Goal> {
	if (typeof input !== 'object' || input === null) return noGoal;
	const kind = (Object.keys(goals) as (keyof typeof goals)[]).find((key) => Object.hasOwn(input, key));
	return kind ? goals[kind] : noGoal;
}

export const goalSchema: v.GenericSchema<unknown, Goal> = v.lazy(goalOf);

const device = v.picklist(places);

const pointed = v.strictObject({
	control: v.picklist(controls),
	of: v.optional(v.pipe(v.string(), v.maxLength(80))),
	device: v.optional(device)
});

const factId = v.custom<FactId>(
	(input) => typeof input === 'string' && /^(A([1-9]|[12]\d|3[0-3])|R[0-8]|T([1-9]|[12]\d))$/.test(input),
	'number of a fact'
);

const commands = v.pipe(v.array(commandSchema), v.maxLength(lessonLimits.commands));

const seats = v.pipe(
	v.array(
		v.strictObject({
			device,
			owner: v.optional(end),
			screen: v.optional(v.union([v.picklist(screens), id('conversation')], 'screen or conversation'))
		})
	),
	v.minLength(1),
	v.maxLength(places.length)
);

const step = v.strictObject({
	id: slug,
	title: texts,
	text: texts,
	notes: texts,
	facts: v.pipe(v.array(factId), v.minLength(1, 'a source is missing'), v.maxLength(20)),
	stage: v.optional(seats),
	checks: v.pipe(
		v.array(
			v.strictObject({
				text: texts,
				goal: goalSchema,
				point: v.pipe(v.array(pointed), v.maxLength(12)),
				stage: v.optional(seats),
				hint: v.optional(texts)
			})
		),
		v.minLength(1),
		v.maxLength(lessonLimits.checks)
	),
	hint: texts,
	strongerHint: texts,
	solution: v.pipe(commands, v.minLength(1)),
	question: v.optional(
		v.strictObject({
			text: texts,
			answers: v.pipe(
				v.array(v.strictObject({ text: texts, right: v.boolean(), why: texts })),
				v.minLength(2),
				v.maxLength(6)
			)
		})
	)
});

export const lessonSchema = v.strictObject({
	format: v.literal('hutong.lesson'),
	version: v.literal(1),
	id: slug,
	title: texts,
	summary: texts,
	trade: texts,
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(180)),
	start: commands,
	steps: v.pipe(v.array(step), v.minLength(1), v.maxLength(lessonLimits.steps))
}) satisfies v.GenericSchema<unknown, Lesson>;
