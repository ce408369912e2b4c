import { createMachine, type AnyStateMachine, type setup as setupOfXState } from 'xstate';

interface Parts {
	readonly actors?: object;
	readonly actions?: object;
	readonly guards?: object;
	readonly delays?: object;
}

/**
 * XState's own `setup`, with its types, but for the makers of actions that it brings along: no chart of ours uses
 * them from there, and the first screen would load them all.
 */
export const setup = (({ actors, actions, guards, delays }: Parts) => ({
	createMachine: (config: object): AnyStateMachine =>
		createMachine(config, { actors, actions, guards, delays } as object)
})) as unknown as typeof setupOfXState;
