import { and } from 'xstate';
import { claim, name, setup, type LifecycleEvent } from '../lifecycle';

/**
 * One side of a link: what this end has of the other. A link has two, each with its own life, so one may have
 * deleted what the other still keeps. A pending request asks the rules again when it is accepted, and lapses
 * on both sides where they no longer allow it.
 */
export const contactSideMachine = setup({
	types: {
		events: {} as LifecycleEvent<
			'ask' | 'askAgain' | 'beAsked' | 'accept' | 'beAccepted' | 'lapse' | 'delete' | 'block' | 'unblock'
		>
	},
	guards: claim(
		'editionAllows',
		'interopIsOpen',
		'memberMayAdd',
		'identityIsActive',
		'notOneself',
		'notBlockedByThem',
		'senderIsActive'
	),
	actions: name(
		'sendRequest',
		'showRequest',
		'answerAtOnce',
		'confirm',
		'connect',
		'letLapse',
		'forget',
		'shutOut',
		'letIn'
	)
}).createMachine({
	id: 'contactSide',
	type: 'parallel',
	states: {
		relation: {
			initial: 'none',
			states: {
				none: {
					on: {
						ask: { guard: mayAsk(), target: 'asked', actions: 'sendRequest' },
						beAsked: { target: 'requested', actions: 'showRequest' }
					}
				},
				asked: {
					on: {
						beAccepted: { target: 'connected', actions: 'connect' },
						lapse: { target: 'none', actions: 'letLapse' }
					}
				},
				requested: {
					on: {
						accept: [
							{ guard: stillMayConnect(), target: 'connected', actions: 'confirm' },
							{ guard: 'senderIsActive', target: 'none', actions: 'letLapse' }
						],
						lapse: { target: 'none', actions: 'letLapse' }
					}
				},
				connected: {
					on: {
						// they have deleted me, I still have them: my side stays while they are asked again
						askAgain: { guard: mayAsk(), actions: 'sendRequest' },
						beAsked: { actions: 'answerAtOnce' },
						beAccepted: { actions: 'connect' },
						lapse: { actions: 'letLapse' },
						delete: { guard: 'senderIsActive', target: 'deleted', actions: 'forget' }
					}
				},
				deleted: {
					on: {
						ask: { guard: mayAsk(), target: 'asked', actions: 'sendRequest' },
						beAsked: { target: 'requested', actions: 'showRequest' },
						// what was asked before the deletion is still answered
						beAccepted: { target: 'connected', actions: 'connect' },
						lapse: { actions: 'letLapse' }
					}
				}
			}
		},
		block: {
			initial: 'open',
			states: {
				open: { on: { block: { guard: 'senderIsActive', target: 'blocked', actions: 'shutOut' } } },
				blocked: { on: { unblock: { guard: 'senderIsActive', target: 'open', actions: 'letIn' } } }
			}
		}
	}
});

function stillMayConnect() {
	return and(['senderIsActive', 'editionAllows', 'interopIsOpen', 'identityIsActive', 'memberMayAdd']);
}

function mayAsk() {
	return and([
		'notOneself',
		'editionAllows',
		'identityIsActive',
		'interopIsOpen',
		'memberMayAdd',
		'notBlockedByThem'
	]);
}
