import { and } from 'xstate';
import { claim, name, setup, type LifecycleEvent } from '../lifecycle';

/** A place in a group; among WeChat friends a work identity can have none in the beta (A22). Who leaves can be brought in again. */
export const groupMembershipMachine = setup({
	types: { events: {} as LifecycleEvent<'bringIn' | 'leave'> },
	guards: claim('editionAllows', 'senderIsInside', 'senderIsActive', 'isFriendOfActor', 'groupHasRoom'),
	actions: name('seat', 'standUp')
}).createMachine({
	id: 'groupMembership',
	initial: 'outside',
	states: {
		outside: {
			on: {
				bringIn: {
					guard: and([
						'senderIsInside',
						'senderIsActive',
						'editionAllows',
						'isFriendOfActor',
						'groupHasRoom'
					]),
					target: 'inside',
					actions: 'seat'
				}
			}
		},
		inside: {
			on: { leave: { guard: 'senderIsActive', target: 'outside', actions: 'standUp' } }
		}
	}
});
