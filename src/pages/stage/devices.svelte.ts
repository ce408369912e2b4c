import {
	DeviceView,
	wechatSubjects,
	wecomSubjects,
	type ConsoleScreen,
	type WechatScreen,
	type WecomScreen
} from '../../panes';
import type { Seat } from '../../lessons';
import type { Sandbox } from '../../store';
import {
	cast,
	find,
	isAccount,
	isIdentity,
	type AccountId,
	type EndId,
	type IdentityId,
	type World
} from '../../world';

export type App = 'wechat' | 'wecom' | 'console';

/** A place on the stage: an app, whose it is, and where its eye is. */
export type Device =
	| {
			readonly app: 'wechat';
			readonly id: 'wechat2' | 'wechat';
			readonly view: DeviceView<WechatScreen>;
			readonly first: AccountId;
	  }
	| {
			readonly app: 'wecom';
			readonly id: 'wecom';
			readonly view: DeviceView<WecomScreen>;
			readonly first: IdentityId;
	  }
	| {
			readonly app: 'console';
			readonly id: 'console';
			readonly view: DeviceView<ConsoleScreen>;
			readonly first: IdentityId;
	  };

/** How wide each device is at the least, and the gap in which crossings are drawn, in px. */
export const widths = { wechat: 304, wecom: 304, console: 480, gap: 96 } as const;

/**
 * The devices of the stage. What does not fit side by side waits: the one used longest ago steps back first,
 * down to one at a time on a phone.
 */
export class Devices {
	readonly all: readonly Device[];
	/** Those that are wanted, the one asked for last at the end. */
	#wanted = $state.raw<readonly string[]>(['wechat', 'wecom']);
	#owners = $state.raw<Readonly<Record<string, EndId>>>({});
	/** The width of the table in px. */
	room = $state(0);

	readonly shown: readonly Device[] = $derived.by(() => this.fitting(this.all, this.#wanted, this.room));

	readonly #sandbox: Sandbox;

	constructor(sandbox: Sandbox) {
		this.#sandbox = sandbox;
		const knows = (ids: readonly Parameters<Sandbox['knows']>[0][]) => ids.every((id) => sandbox.knows(id));
		const wechat = (id: string) =>
			new DeviceView<WechatScreen>(id, { at: 'chats' }, (screen) => knows(wechatSubjects(screen)));
		this.all = [
			{ app: 'wechat', id: 'wechat2', view: wechat('wechat2'), first: cast.zhi },
			{ app: 'wechat', id: 'wechat', view: wechat('wechat'), first: cast.wang },
			{
				app: 'wecom',
				id: 'wecom',
				view: new DeviceView<WecomScreen>('wecom', { at: 'messages' }, (screen) =>
					knows(wecomSubjects(screen))
				),
				first: cast.zhiAtWork
			},
			{
				app: 'console',
				id: 'console',
				view: new DeviceView<ConsoleScreen>('console', { at: 'external' }, () => true),
				first: cast.zhaoAtWork
			}
		];
	}

	/** Of the wanted devices those that `room` px have place for, one at the least; the one asked for last comes first. */
	fitting(
		all: readonly Device[],
		wanted: readonly string[],
		room: number,
		gap: number = widths.gap
	): Device[] {
		const fitting: string[] = [];
		let used = 0;
		for (const id of wanted.toReversed()) {
			const device = all.find((each) => each.id === id);
			if (!device) continue;
			const needs = widths[device.app] + (fitting.length > 0 ? gap : 0);
			if (fitting.length > 0 && used + needs > room) break;
			fitting.push(id);
			used += needs;
		}
		return all.filter(({ id }) => fitting.includes(id));
	}

	/** Whose a device is; the first of its cast where the present world does not know the chosen one. */
	ownerOf<Kind extends Device>(device: Kind, world: World): Kind['first'] {
		const chosen = this.#owners[device.id];
		return chosen && find(world, chosen) ? (chosen as Kind['first']) : device.first;
	}

	readonly setOwner = (device: Device, owner: EndId): void => {
		this.#owners = { ...this.#owners, [device.id]: owner };
		device.view.reset();
	};

	isShown(id: string): boolean {
		return this.shown.some((device) => device.id === id);
	}

	/** Puts a device on the table, or takes it off; the last one stays. */
	readonly toggle = (id: string): void => {
		const others = this.#wanted.filter((each) => each !== id);
		if (this.isShown(id) && this.shown.length > 1) this.#wanted = others;
		else this.#wanted = [...others, id];
	};

	/** Somebody is busy with it: it steps back last, and what another device was refused has been read. */
	readonly touch = (id: string): void => {
		const { refused } = this.#sandbox;
		if (refused?.device && refused.device !== id) this.#sandbox.explain(undefined);
		if (this.#wanted.at(-1) !== id) this.#wanted = [...this.#wanted.filter((each) => each !== id), id];
	};

	readonly show = (id: string): void => {
		if (!this.isShown(id)) this.#wanted = [...this.#wanted.filter((each) => each !== id), id];
	};

	/** Puts these devices on the table, each with its owner, and no others; what stands as wanted keeps its screen. */
	readonly arrange = (seats: readonly Seat[]): void => {
		for (const { device: id, owner } of seats) {
			const device = this.all.find((each) => each.id === id);
			if (device && owner && this.ownerOf(device, this.#sandbox.world) !== owner)
				this.setOwner(device, owner);
		}
		this.#wanted = seats.map(({ device }) => device);
	};

	/** Shows an end on the device of its app: a person's WeChat beside their WeCom, another identity in its place. */
	readonly open = (end: EndId, from: string): void => {
		const target = this.all.find((device) =>
			isIdentity(end)
				? device.id === from || device.app === 'wecom'
				: isAccount(end) && device.id === 'wechat2'
		);
		if (!target) return;
		this.setOwner(target, end);
		this.show(target.id);
	};
}
