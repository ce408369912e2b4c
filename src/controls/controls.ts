import { console, crm } from './onDesks';
import { shared, wechat, wecom } from './onPhones';

/*
 * Every control that a lesson, the guide or a probe can point at, by a name without a language: the app, the screen
 * where it stands, what it does. The list is closed: a screen that shows a control takes its name from here, and a
 * test finds each of them on its screen.
 */

const stage = [
	'device.wechat2',
	'device.wechat',
	'device.wecom',
	'device.console',
	'device.crm',
	/** One that was put beside the usual four; of a device. */
	'device.other',
	'device.add',
	/** Whose a device is; of a device. */
	'owner',
	/** Of an app. */
	'owner.app',
	/** Of an end. */
	'owner.choose',
	'device.takeOff',
	/** What came to somebody who was not looking; of a device. */
	'arrival',
	/** Between two devices; of the left one. */
	'divider',
	'edition',
	'undo',
	'redo',
	'play',
	'now',
	'passTime',
	/** How much of it; of ms. */
	'passTime.span',
	'log',
	/** Each person's identities over time. */
	'identities',
	'timeline',
	'speed'
] as const;

export type ControlId =
	| `wechat.${(typeof shared)[number] | (typeof wechat)[number]}`
	| `wecom.${(typeof shared)[number] | (typeof wecom)[number]}`
	| `console.${(typeof console)[number]}`
	| `crm.${(typeof crm)[number]}`
	| `stage.${(typeof stage)[number]}`;

const under = <App extends string, Name extends string>(app: App, names: readonly Name[]) =>
	names.map((name): `${App}.${Name}` => `${app}.${name}`);

/** The whole list; a page that only marks its controls loads {@link control} without it. */
export const controls: readonly ControlId[] = /* @__PURE__ */ all();

function all(): ControlId[] {
	return [
		...under('wechat', [...shared, ...wechat]),
		...under('wecom', [...shared, ...wecom]),
		...under('console', console),
		...under('crm', crm),
		...under('stage', stage)
	];
}
