import { and } from 'xstate';
import { claim, name, setup, type LifecycleEvent } from '../lifecycle';

/** A membership in one enterprise, from invitation to the day it is void for good (A13). */
export const workIdentityMachine = setup({
	types: {
		events: {} as LifecycleEvent<
			'invite' | 'join' | 'withdraw' | 'suspend' | 'reinstate' | 'leave' | 'remove'
		>
	},
	guards: claim('actorIsAdmin', 'notYetMember', 'invitationIsMine', 'anotherAdminRemains'),
	actions: name('handInvitation', 'takeUpWork', 'takeBackInvitation', 'barLogin', 'allowLogin', 'endWork')
}).createMachine({
	id: 'workIdentity',
	initial: 'outside',
	states: {
		outside: {
			on: {
				invite: { guard: and(['actorIsAdmin', 'notYetMember']), target: 'invited', actions: 'handInvitation' }
			}
		},
		invited: {
			on: {
				join: { guard: 'invitationIsMine', target: 'active', actions: 'takeUpWork' },
				withdraw: { guard: 'actorIsAdmin', target: 'void', actions: 'takeBackInvitation' }
			}
		},
		active: {
			on: {
				suspend: {
					guard: and(['actorIsAdmin', 'anotherAdminRemains']),
					target: 'suspended',
					actions: 'barLogin'
				},
				leave: { guard: 'anotherAdminRemains', target: 'void', actions: 'endWork' },
				remove: { guard: and(['actorIsAdmin', 'anotherAdminRemains']), target: 'void', actions: 'endWork' }
			}
		},
		suspended: {
			on: {
				reinstate: { guard: 'actorIsAdmin', target: 'active', actions: 'allowLogin' },
				leave: { target: 'void', actions: 'endWork' },
				remove: { guard: 'actorIsAdmin', target: 'void', actions: 'endWork' }
			}
		},
		void: { type: 'final' }
	}
});
