import { and } from 'xstate';
import { claim, name, setup, type LifecycleEvent } from '../lifecycle';

/**
 * A message leaves its sender or is turned back at the door (`submit` refused: nothing is written), then reaches
 * its receiver or is refused on the way: then the sender's copy exists without the receiver's.
 */
export const messageMachine = setup({
	types: { events: {} as LifecycleEvent<'submit' | 'deliver' | 'recall'> },
	guards: claim(
		'senderIsInside',
		'senderIsActive',
		'senderHasThem',
		'editionAllows',
		'identityIsActive',
		'theyHaveMe',
		'notBlockedByThem',
		'messageIsMine',
		'withinRecallTime'
	),
	actions: name('leave', 'reach', 'bounce', 'takeBack')
}).createMachine({
	id: 'message',
	initial: 'drafted',
	states: {
		drafted: {
			on: {
				submit: {
					guard: and(['senderIsInside', 'senderIsActive', 'senderHasThem', 'editionAllows']),
					target: 'sent',
					actions: 'leave'
				}
			}
		},
		sent: {
			on: {
				deliver: [
					{
						guard: and(['identityIsActive', 'theyHaveMe', 'notBlockedByThem']),
						target: 'delivered',
						actions: 'reach'
					},
					{ target: 'refused', actions: 'bounce' }
				]
			}
		},
		delivered: {
			on: {
				recall: {
					guard: and(['messageIsMine', 'senderIsActive', 'editionAllows', 'withinRecallTime']),
					target: 'recalled',
					actions: 'takeBack'
				}
			}
		},
		refused: {},
		recalled: { type: 'final' }
	}
});
