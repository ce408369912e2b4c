import { and } from 'xstate';
import { claim, name, setup, type LifecycleEvent } from '../lifecycle';

/** A place in a group; among WeChat friends a work identity can have none in the beta (A22). */
export const groupMembershipMachine = setup({
	types: { events: {} as LifecycleEvent<'bringIn'> },
	guards: claim('editionAllows', 'senderIsInside', 'senderIsActive', 'isFriendOfActor', 'groupHasRoom'),
	actions: name('seat')
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
		inside: {}
	}
});
