import { and } from 'xstate';
import { claim, name, setup, type LifecycleEvent } from '../lifecycle';

/** How an enterprise's self-built CRM stands to WeCom: linked, then told of what happens (A2 A25 A26). */
export const crmLinkMachine = setup({
	types: { events: {} as LifecycleEvent<'link' | 'listen' | 'set' | 'list' | 'unlink'> },
	guards: claim('editionAllows', 'actorIsAdmin', 'interopIsOpen'),
	actions: name('link', 'listen', 'readCustomers', 'unlink')
}).createMachine({
	id: 'crmLink',
	initial: 'unlinked',
	states: {
		unlinked: {
			on: {
				link: {
					guard: and(['editionAllows', 'actorIsAdmin', 'interopIsOpen']),
					target: 'linked',
					actions: 'link'
				}
			}
		},
		linked: {
			on: {
				listen: { guard: and(['editionAllows', 'actorIsAdmin']), target: 'listening', actions: 'listen' },
				set: { guard: and(['editionAllows', 'actorIsAdmin']), target: 'listening', actions: 'listen' },
				list: { guard: 'editionAllows', actions: 'readCustomers' },
				unlink: { guard: 'actorIsAdmin', target: 'unlinked', actions: 'unlink' }
			}
		},
		listening: {
			on: {
				set: { guard: and(['editionAllows', 'actorIsAdmin']), actions: 'listen' },
				list: { guard: 'editionAllows', actions: 'readCustomers' },
				unlink: { guard: 'actorIsAdmin', target: 'unlinked', actions: 'unlink' }
			}
		}
	}
});
