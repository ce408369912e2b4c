import {
	DeviceView,
	wechatSubjects,
	wecomSubjects,
	type ConsoleScreen,
	type CrmScreen,
	type WechatScreen,
	type WecomScreen
} from '../../panes';
import { find, type EndId, type World } from '../../world';
import type { Device, Devices } from './devices.svelte';

export type Side = 0 | 1;

/** Between two devices of one side, in px: nothing crosses there. */
const gap = 16;

type Subjects = readonly Parameters<typeof find>[1][];

/**
 * What a comparison of two branches looks at: which devices stand on each side, whose they are and where their eyes
 * are. It begins with what the stage shows, and leaves the stage as it is. While both sides go together, what is
 * chosen on one is chosen on the other.
 */
export class SideBySide {
	#together = $state(true);
	/** The devices that are wanted on each side, the one asked for last at the end. */
	#wanted: readonly [readonly string[], readonly string[]] = $state.raw([[], []]);
	#owners: readonly [Readonly<Record<string, EndId>>, Readonly<Record<string, EndId>>] = $state.raw([{}, {}]);
	readonly #devices: Devices;
	readonly #sides: readonly [readonly Device[], readonly Device[]];

	/** `common` is the world in which both branches were still one. */
	constructor(devices: Devices, worlds: readonly [World, World], common: World) {
		this.#devices = devices;
		const [first, ...rest] = devices.shown.map(({ id }) => id);
		const wanted = [...rest.reverse(), first ?? 'wechat'];
		this.#wanted = [wanted, wanted];
		const owners = Object.fromEntries(devices.all.map((each) => [each.id, devices.ownerOf(each, common)]));
		this.#owners = [owners, owners];
		const copies = (side: Side) =>
			devices.all.map((each) => copyOf(each, side === 0 ? 'left' : 'right', worlds[side], common));
		this.#sides = [copies(0), copies(1)];
	}

	get together(): boolean {
		return this.#together;
	}

	/** Whether both sides go together; from now on the right one follows the left one. */
	readonly goTogether = (on: boolean): void => {
		this.#together = on;
		if (!on) return;
		this.#wanted = [this.#wanted[0], this.#wanted[0]];
		this.#owners = [this.#owners[0], this.#owners[0]];
		this.follow(0);
	};

	/** The devices of a side that fit into `room` px, at least one; what was asked for last comes first. */
	shown(side: Side, room: number): Device[] {
		return this.#devices.fitting(this.#sides[side], this.#wanted[side], room, gap);
	}

	/** Every device of a side, to choose from. */
	all(side: Side): readonly Device[] {
		return this.#sides[side];
	}

	owner(side: Side, device: string): EndId | undefined {
		return this.#owners[side][device];
	}

	/** Puts a device on a side, or takes it off where others remain of those in `room` px. */
	readonly toggle = (side: Side, id: string, room: number): void => {
		const shown = this.shown(side, room).map((each) => each.id);
		const others = this.#wanted[side].filter((each) => each !== id);
		const wanted = shown.some((each) => each === id) && shown.length > 1 ? others : [...others, id];
		this.#wanted = this.both(side, this.#wanted, wanted);
	};

	readonly setOwner = (side: Side, device: string, owner: EndId): void => {
		this.#owners = this.both(side, this.#owners, { ...this.#owners[side], [device]: owner });
		for (const each of this.#together ? ([0, 1] as const) : [side])
			this.#sides[each].find(({ id }) => id === device)?.view.reset();
	};

	/** Somebody went on from a screen of a side: together, the other opens the same one, as far as it has it. */
	readonly follow = (side: Side): void => {
		if (!this.#together) return;
		for (const [place, leader] of this.#sides[side].entries()) {
			const follower = this.#sides[side === 0 ? 1 : 0][place];
			// The same place is the same app, so its screens are of one kind.
			if (follower) leadTo(follower.view as DeviceView<{ at: string }>, leader.view.stack);
		}
	};

	private both<Value>(side: Side, before: readonly [Value, Value], value: Value): readonly [Value, Value] {
		if (this.#together) return [value, value];
		return side === 0 ? [value, before[1]] : [before[0], value];
	}
}

function leadTo(view: DeviceView<{ at: string }>, stack: readonly { at: string }[]): void {
	const [home, ...above] = stack;
	if (JSON.stringify(view.stack) === JSON.stringify(stack)) return;
	view.reset(home);
	for (const screen of above) view.go(screen);
}

/** The same screens as on the stage, as far as both branches know what they are about. */
function copyOf(device: Device, side: string, world: World, common: World): Device {
	const copy = <Screen extends { readonly at: string }>(
		of: DeviceView<Screen>,
		subjects: (screen: Screen) => Subjects
	) => {
		const [home, ...above] = of.stack;
		const here = (screen: Screen, then: World) =>
			subjects(screen).every((each) => find(then, each) !== undefined);
		const view = new DeviceView<Screen>(`${side}-${device.id}`, home ?? of.top, (screen) =>
			here(screen, world)
		);
		for (const screen of above) if (here(screen, common)) view.go(screen);
		return view;
	};
	if (device.app === 'wechat') return { ...device, view: copy<WechatScreen>(device.view, wechatSubjects) };
	if (device.app === 'wecom') return { ...device, view: copy<WecomScreen>(device.view, wecomSubjects) };
	if (device.app === 'crm') return { ...device, view: copy<CrmScreen>(device.view, () => []) };
	return { ...device, view: copy<ConsoleScreen>(device.view, () => []) };
}
