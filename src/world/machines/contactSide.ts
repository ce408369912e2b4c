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
			'ask' | 'beAsked' | 'accept' | 'beAccepted' | 'lapse' | 'delete' | 'block' | 'unblock'
		>
	},
	guards: claim(
		'editionAllows',
		'interopIsOpen',
		'memberMayAdd',
		'identityIsActive',
		'notOneself',
		'notBlockedByThem'
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
							{ target: 'none', actions: 'letLapse' }
						],
						lapse: { target: 'none', actions: 'letLapse' }
					}
				},
				connected: {
					on: {
						beAsked: { actions: 'answerAtOnce' },
						delete: { target: 'deleted', actions: 'forget' }
					}
				},
				deleted: {
					on: {
						ask: { guard: mayAsk(), target: 'asked', actions: 'sendRequest' },
						beAsked: { target: 'requested', actions: 'showRequest' }
					}
				}
			}
		},
		block: {
			initial: 'open',
			states: {
				open: { on: { block: { target: 'blocked', actions: 'shutOut' } } },
				blocked: { on: { unblock: { target: 'open', actions: 'letIn' } } }
			}
		}
	}
});

function stillMayConnect() {
	return and(['editionAllows', 'interopIsOpen', 'identityIsActive', 'memberMayAdd']);
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
