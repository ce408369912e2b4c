import { claim, name, setup, type LifecycleEvent } from '../lifecycle';

/** An enterprise's standing as 已认证: the beta prefers verified ones (A28). */
export const verificationMachine = setup({
	types: { events: {} as LifecycleEvent<'submit' | 'verify' | 'decline' | 'lapse'> },
	guards: claim('actorIsAdmin'),
	actions: name('submitPapers', 'markVerified', 'sendBack', 'markLapsed')
}).createMachine({
	id: 'verification',
	initial: 'unverified',
	states: {
		unverified: { on: { submit: { guard: 'actorIsAdmin', target: 'verifying', actions: 'submitPapers' } } },
		verifying: {
			on: {
				verify: { target: 'verified', actions: 'markVerified' },
				decline: { target: 'unverified', actions: 'sendBack' }
			}
		},
		verified: { on: { lapse: { target: 'lapsed', actions: 'markLapsed' } } },
		lapsed: { on: { submit: { guard: 'actorIsAdmin', target: 'verifying', actions: 'submitPapers' } } }
	}
});
