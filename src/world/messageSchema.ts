import * as v from 'valibot';
import { declineReasons } from './application';
import {
	code,
	conversation,
	end,
	enterprise,
	file,
	identity,
	instant,
	message,
	shortText,
	text,
	word
} from './field';
import { limits } from './limits';
import type { Content, Message } from './message';
import { refusalSchema } from './refusalSchema';

/* A message as it comes from a file or a storage. */

/** Why an application was declined. */
export const declined = v.pipe(v.array(v.picklist(declineReasons)), v.maxLength(declineReasons.length));

export const announcement = v.strictObject({ is: v.literal('announcement'), enterprise, by: identity, text });

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
			announcement,
			v.strictObject({ is: v.literal('appMessage'), enterprise, agent: instant, text }),
			v.strictObject({ is: v.literal('applicationReceived'), enterprise }),
			v.strictObject({ is: v.literal('applicationDecided'), enterprise, reasons: declined })
		])
	})
]) satisfies v.GenericSchema<Content>;

export const messageSchema = v.strictObject({
	id: message,
	conversation,
	from: v.nullable(v.union([end, v.literal('platform')])),
	at: instant,
	state: v.picklist(['sent', 'delivered', 'refused', 'recalled']),
	content,
	only: v.nullable(end),
	refusal: v.nullable(refusalSchema),
	quote: v.optional(message),
	deletedBy: v.optional(v.pipe(v.array(end), v.maxLength(limits.groupMembers)))
}) satisfies v.GenericSchema<Message>;
