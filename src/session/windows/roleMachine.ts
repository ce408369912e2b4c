import { setup } from '../../world';

/**
 * What a window is for its session. One writes; the others follow it and propose to it. The chart holds no data: what
 * it knows of sessions and messages comes in with its events, and what is to be done goes out as names.
 */
export type RoleEvent =
	/** The lock of the session is this window's: it was free, was waited for, or was taken from one that is silent. */
	| { readonly type: 'granted' }
	/** Another window has the lock. */
	| { readonly type: 'taken' }
	/** What is stored has been claimed and read; or the storage refuses, and what is here goes on in memory. */
	| { readonly type: 'ready' }
	/** The lock was taken away, the storage refused a write, or a later writer was heard. */
	| { readonly type: 'lost' }
	/** What is stored has been read again. */
	| { readonly type: 'reloaded' }
	/** The writer does not answer. */
	| { readonly type: 'silent' }
	/** Something of a newer build was heard, or lies in the storage. */
	| { readonly type: 'newer' }
	/** All seats are taken. */
	| { readonly type: 'full' }
	/** A seat came free. */
	| { readonly type: 'seated' };

export type RoleAction = 'claim' | 'queue' | 'steal' | 'reload' | 'announce' | 'propose' | 'ask' | 'release';

export const roleMachine = setup({
	types: { events: {} as RoleEvent },
	actions: {
		/** Claim the session in the storage, and read what is stored. */
		claim: () => undefined,
		/** Wait for the lock. */
		queue: () => undefined,
		/** Take the lock from the window that has it. */
		steal: () => undefined,
		/** Read what is stored, and drop what was never stored. */
		reload: () => undefined,
		/** Tell the others who writes now. */
		announce: () => undefined,
		/** Send what was not carried out yet. */
		propose: () => undefined,
		/** Ask for what is missing. */
		ask: () => undefined,
		/** Store what is owed, then give the lock up for good. */
		release: () => undefined
	} satisfies Record<RoleAction, () => void>
}).createMachine({
	id: 'window',
	initial: 'waiting',
	on: { newer: { target: '.older', actions: 'release' } },
	states: {
		/** Who writes is not known yet. */
		waiting: {
			on: {
				granted: { target: 'taking', actions: 'claim' },
				taken: { target: 'follower', actions: ['queue', 'ask'] },
				full: 'seventh'
			}
		},
		/** It has the lock, and reads what is stored before it writes anything. */
		taking: {
			on: {
				ready: { target: 'writer', actions: ['announce', 'propose'] },
				lost: { target: 'superseded', actions: 'reload' }
			}
		},
		writer: { on: { lost: { target: 'superseded', actions: 'reload' } } },
		follower: {
			on: {
				granted: { target: 'taking', actions: 'claim' },
				silent: { target: 'seizing', actions: 'steal' },
				// It was given and taken before this window knew.
				lost: { actions: 'queue' }
			}
		},
		/** To take a lock cannot be undone: who did not answer will find itself superseded. */
		seizing: {
			on: {
				granted: { target: 'taking', actions: 'claim' },
				lost: { target: 'follower', actions: ['queue', 'ask', 'propose'] }
			}
		},
		/** It was the writer, and is no more: what it did and nobody stored is proposed again. */
		superseded: { on: { reloaded: { target: 'follower', actions: ['queue', 'ask', 'propose'] } } },
		/** One too many: it shows, and proposes nothing. */
		seventh: { on: { seated: 'waiting' } },
		/** A newer build is at work: it shows, and writes nothing any more (P8, RA6). */
		older: { on: { newer: undefined } }
	}
});

export type Role =
	'waiting' | 'taking' | 'writer' | 'follower' | 'seizing' | 'superseded' | 'seventh' | 'older';
