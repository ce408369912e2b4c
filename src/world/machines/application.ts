import { and } from 'xstate';
import { claim, name, setup, type LifecycleEvent } from '../lifecycle';

/** An enterprise's way into the closed beta: with an identity it has (A30), or by registering first (A32 A33). */
export const applicationMachine = setup({
	types: { events: {} as LifecycleEvent<'register' | 'download' | 'submit' | 'admit' | 'decline'> },
	guards: claim('editionAllows', 'applicantIsAtWork', 'applicantIsUnbound'),
	actions: name('fillIn', 'handIn', 'tellOfReceipt', 'letIn', 'turnDown', 'tellOfResult')
}).createMachine({
	id: 'application',
	initial: 'none',
	states: {
		none: {
			on: {
				submit: {
					guard: and(['editionAllows', 'applicantIsAtWork']),
					target: 'submitted',
					actions: ['handIn', 'tellOfReceipt']
				},
				register: {
					guard: and(['editionAllows', 'applicantIsUnbound']),
					target: 'downloading',
					actions: 'fillIn'
				}
			}
		},
		downloading: { on: { download: { target: 'submitted', actions: ['handIn', 'tellOfReceipt'] } } },
		submitted: {
			on: {
				admit: { target: 'admitted', actions: ['letIn', 'tellOfResult'] },
				decline: { target: 'declined', actions: ['turnDown', 'tellOfResult'] }
			}
		},
		declined: {
			on: {
				submit: {
					guard: and(['editionAllows', 'applicantIsAtWork']),
					target: 'submitted',
					actions: ['handIn', 'tellOfReceipt']
				}
			}
		},
		admitted: { type: 'final' }
	}
});
