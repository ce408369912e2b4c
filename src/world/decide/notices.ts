import type { DomainEvent } from '../event';
import type { ConversationId, IdentityId } from '../id';
import type { Notice } from '../message';
import { limits } from '../limits';
import { get } from '../world';
import type { Deciding } from './deciding';

/** What says things in the platform's name while one command is decided: whoever hears two gets one thread. */
export function platformVoice({ world, next }: Pick<Deciding, 'world' | 'next'>) {
	const opened = new Map<IdentityId, ConversationId>();
	return (id: IdentityId, notice: Notice): readonly DomainEvent[] => {
		const who = { from: 'platform', to: [id] } as const;
		const known = get(world, id).notices ?? opened.get(id);
		const conversation = known ?? next('conversation');
		const events: DomainEvent[] = [];
		if (!known) {
			opened.set(id, conversation);
			events.push({ type: 'conversation.opened', conversation, kind: { is: 'notices', end: id }, ...who });
		}
		events.push({
			type: 'notice.pushed',
			message: {
				id: next('message'),
				conversation,
				from: 'platform',
				at: world.clock,
				state: 'delivered',
				content: { kind: 'notice', notice },
				only: null,
				refusal: null
			},
			tellsOfInterop: notice.is === 'interopOpen',
			...who
		});
		return events;
	};
}

/**
 * The push of A6, once for each member, when they first may: that the permitted ones get it is inferred. Asked
 * only for those who are at work, or are about to be.
 */
export function tellOfInterop(
	scope: Pick<Deciding, 'world' | 'next'>,
	id: IdentityId,
	say = platformVoice(scope)
): readonly DomainEvent[] {
	return get(scope.world, id).told ? [] : say(id, { is: 'interopOpen' });
}

/** The push of A6 to many: beyond {@link limits.toldOneByOne} of them it is one event, whoever and however many. */
export function tellAllOfInterop(
	scope: Pick<Deciding, 'world' | 'next'>,
	members: readonly IdentityId[],
	say = platformVoice(scope)
): readonly DomainEvent[] {
	const { world, next } = scope;
	const to = members.filter((id) => !get(world, id).told);
	if (to.length <= limits.toldOneByOne) return to.flatMap((id) => tellOfInterop(scope, id, say));
	const conversation = next('conversation');
	const message = next('message');
	return [{ type: 'interop.told', conversation, message, from: 'platform', to }];
}
