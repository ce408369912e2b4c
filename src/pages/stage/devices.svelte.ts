import {
	DeviceView,
	wechatSubjects,
	wecomSubjects,
	type ConsoleScreen,
	type CrmScreen,
	type WechatScreen,
	type WecomScreen
} from '../../panes';
import type { Seat } from '../../lessons';
import type { Sandbox } from '../../store';
import { look } from '../../ui';
import {
	cast,
	find,
	get,
	isIdentity,
	personOf,
	type AccountId,
	type EndId,
	type IdentityId,
	type World
} from '../../world';

export type App = 'wechat' | 'wecom' | 'console' | 'crm';

/** A place on the stage: an app, whose it is, and where its eye is. */
export type Device =
	| {
			readonly app: 'wechat';
			readonly id: string;
			readonly view: DeviceView<WechatScreen>;
			readonly first: AccountId;
	  }
	| {
			readonly app: 'wecom';
			readonly id: string;
			readonly view: DeviceView<WecomScreen>;
			readonly first: IdentityId;
	  }
	| {
			readonly app: 'console';
			readonly id: string;
			readonly view: DeviceView<ConsoleScreen>;
			readonly first: IdentityId;
	  }
	| {
			readonly app: 'crm';
			readonly id: string;
			readonly view: DeviceView<CrmScreen>;
			readonly first: IdentityId;
	  };

/** Whether a device is a desktop, and wide; the others are phones. */
export const isDesktop = (app: App): boolean => app === 'console' || app === 'crm';

/** What a device's owner is called on it: a person, and of an enterprise's own system the enterprise. */
export function ownerName(world: World, app: App, owner: EndId): string {
	return app === 'crm' && isIdentity(owner)
		? get(world, get(world, owner).enterprise).shortName
		: personOf(world, owner).name;
}

/** The most devices that stand side by side. */
export const most = 4;

/**
 * How wide each device is at the least, in px: a little narrower where there are as many as may be; wider where its text
 * is for the back row.
 */
const leastOf = (app: App, count: number): number => {
	if (isDesktop(app)) return look.projected ? 720 : 480;
	return look.projected ? 372 : count < most ? 304 : 280;
};

/** How wide it is where nothing stands against it, in px. */
const usualOf = (app: App, room: number): number => {
	if (isDesktop(app)) return look.projected ? 1_200 : 900;
	return look.projected || room < 500 ? 500 : 376;
};

/** The gap between two of `count` devices in px, in which crossings are drawn. */
const gapOf = (count: number): number => (count < most ? 96 : 36);

export const widths = { leastOf, usualOf, gapOf } as const;

type Known = Parameters<Sandbox['knows']>[0];

/** Where each app begins, and what its screens are about that a jump can take away. */
const homes: Readonly<Record<App, { readonly at: string }>> = {
	wechat: { at: 'chats' },
	wecom: { at: 'messages' },
	console: { at: 'external' },
	crm: { at: 'customers' }
};
const subjects: { readonly [app in App]?: unknown } = { wechat: wechatSubjects, wecom: wecomSubjects };

/** From left to right: life, work, administration. */
const order: readonly App[] = ['wechat', 'wecom', 'console', 'crm'];

/**
 * The devices of the stage. What does not fit side by side waits: the one used longest ago steps back first,
 * down to one at a time on a phone.
 */
export class Devices {
	/** Those that always have a place in the strip; lessons speak of them. */
	readonly #standing: readonly Device[];
	/** Those that somebody has put beside them, as long as they are wanted. */
	#added = $state.raw<readonly Device[]>([]);
	#wanted = $state.raw<readonly string[]>(['wechat', 'wecom']);
	#owners = $state.raw<Readonly<Record<string, EndId>>>({});
	#shares = $state.raw<Readonly<Record<string, number>>>({});
	/** The width of the table in px. */
	room = $state(0);
	/** The width of the window in px. */
	window = $state(1280);

	/** Every device that can be put on the table, from left to right. */
	readonly all: readonly Device[] = $derived.by(() => {
		const [left, right] = [this.#added.filter(isWechat), this.#added.filter((each) => !isWechat(each))];
		const all = [...left, ...this.#standing, ...right];
		return all.sort((one, other) => order.indexOf(one.app) - order.indexOf(other.app));
	});

	/** One at a time, chosen by tabs. */
	readonly stacked: boolean = $derived(this.window < 900);

	readonly shown: readonly Device[] = $derived.by(() =>
		this.fitting(this.all, this.#wanted, this.stacked ? 0 : this.room)
	);

	readonly #sandbox: Sandbox;

	constructor(sandbox: Sandbox) {
		this.#sandbox = sandbox;
		this.#standing = [
			this.#make('wechat', 'wechat2', cast.zhi),
			this.#make('wechat', 'wechat', cast.wang),
			this.#make('wecom', 'wecom', cast.zhiAtWork),
			this.#make('console', 'console', cast.zhaoAtWork)
		];
	}

	#make(app: App, id: string, first: EndId): Device {
		// each screen is of its own app
		const about = subjects[app] as ((screen: { readonly at: string }) => readonly Known[]) | undefined;
		const view = new DeviceView(id, homes[app], (screen) =>
			(about?.(screen) ?? []).every((each) => this.#sandbox.knows(each))
		);
		return { app, id, view, first } as Device;
	}

	/** Of the wanted devices those that `room` px have place for, one at the least; the one asked for last comes first. */
	fitting(all: readonly Device[], wanted: readonly string[], room: number, gap?: number): Device[] {
		const fitting: Device[] = [];
		for (const id of wanted.toReversed()) {
			const device = all.find((each) => each.id === id);
			if (!device) continue;
			const count = fitting.length + 1;
			const devices = [...fitting, device].reduce((sum, { app }) => sum + leastOf(app, count), 0);
			if (count > 1 && (count > most || devices + (count - 1) * (gap ?? gapOf(count)) > room)) break;
			fitting.push(device);
		}
		return all.filter((each) => fitting.includes(each));
	}

	/** Whether somebody's device of an app stands on the table. */
	stands(app: App, owner: EndId): boolean {
		return this.shown.some((each) => each.app === app && this.ownerOf(each, this.#sandbox.world) === owner);
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

	/** Whose a device was chosen to be, whether or not the present world knows them. */
	chosenFor({ id, first }: Device): EndId {
		return this.#owners[id] ?? first;
	}

	/** The parts of the table's width that somebody has given to devices. */
	get shares(): Readonly<Record<string, number>> {
		return this.#shares;
	}

	/** Gives devices their parts of the table's width, all others the usual ones. */
	readonly share = (shares: Readonly<Record<string, number>>): void => {
		this.#shares = shares;
	};

	/** The width in px that a device was given, in the room there is; `undefined` for the usual one. */
	widthOf({ id }: Device): number | undefined {
		const share = this.#shares[id];
		return share && share * this.room;
	}

	isShown(id: string): boolean {
		return this.shown.some((device) => device.id === id);
	}

	/** Puts a device on the table, or takes it off; the last one stays. */
	readonly toggle = (id: string): void => {
		if (this.isShown(id) && this.shown.length > 1) this.takeOff(id);
		else this.ask(id);
	};

	/** Takes a device off the table; one that was put beside the usual ones is then no longer offered. */
	readonly takeOff = (id: string): void => {
		this.#wanted = this.#wanted.filter((each) => each !== id);
		this.#added = this.#added.filter((each) => each.id !== id);
	};

	/** Of two that do not fit, the one asked for last stands. */
	readonly ask = (id: string): void => {
		this.#wanted = [...this.#wanted.filter((each) => each !== id), id];
	};

	/** Those that are wanted, the one asked for last at the end. */
	get wanted(): readonly string[] {
		return this.#wanted;
	}

	/** One more device, beside those that always have a place. */
	readonly add = (app: App, id: string, first: EndId): Device => {
		const device = this.#make(app, id, first);
		this.#added = app === 'wechat' ? [device, ...this.#added] : [...this.#added, device];
		return device;
	};

	/** Somebody is busy with it: it steps back last, and what another device was refused has been read. */
	readonly touch = (id: string): void => {
		const { refused } = this.#sandbox;
		if (refused?.device && refused.device !== id) this.#sandbox.explain(undefined);
		if (this.#wanted.at(-1) !== id) this.ask(id);
	};

	readonly show = (id: string): void => {
		if (!this.isShown(id)) this.ask(id);
	};

	/** Puts these devices on the table, each with its owner, and no others; what stands as wanted keeps its screen. */
	readonly arrange = (seats: readonly Seat[]): void => {
		for (const { device: id, owner } of seats) {
			const device =
				this.all.find((each) => each.id === id) ??
				(id === 'crm' ? this.add(id, id, cast.zhaoAtWork) : undefined);
			if (device && owner && this.ownerOf(device, this.#sandbox.world) !== owner)
				this.setOwner(device, owner);
		}
		this.#wanted = seats.map(({ device }) => device);
		this.#added = this.#added.filter(({ id }) => this.#wanted.includes(id));
	};
}

const isWechat = ({ app }: Device): boolean => app === 'wechat';
