import { and } from 'xstate';
import { claim, name, setup, type LifecycleEvent } from '../lifecycle';

/** One record per member, department or «all»; the effective right is derived from all of them (A26, A27). */
export const grantMachine = setup({
	types: { events: {} as LifecycleEvent<'give' | 'withdraw'> },
	guards: claim('editionAllows', 'interopIsOpen', 'actorIsAdmin', 'identityStands'),
	actions: name('giveRight', 'takeRight')
}).createMachine({
	id: 'grant',
	initial: 'withdrawn',
	states: {
		withdrawn: {
			on: {
				give: {
					guard: and(['editionAllows', 'actorIsAdmin', 'interopIsOpen', 'identityStands']),
					target: 'given',
					actions: 'giveRight'
				}
			}
		},
		given: { on: { withdraw: { guard: 'actorIsAdmin', target: 'withdrawn', actions: 'takeRight' } } }
	}
});
