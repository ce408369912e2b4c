import { name, setup, type LifecycleEvent } from '../lifecycle';

/** A personal identity lives on whatever its owner's jobs do: the job change arrives and changes nothing (A12). */
export const wechatAccountMachine = setup({
	types: { events: {} as LifecycleEvent<'jobChanged'> },
	actions: name('carryOn')
}).createMachine({
	id: 'wechatAccount',
	initial: 'active',
	states: {
		active: { on: { jobChanged: { actions: 'carryOn' } } }
	}
});
