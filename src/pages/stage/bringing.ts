import { tick } from 'svelte';
import { cast, isIdentity, type EndId, type World } from '../../world';
import { most, type App, type Device, type Devices } from './devices.svelte';

/**
 * Puts an end's device on the table: the one that is theirs, else one of its app that nobody wants, or that has
 * stepped back where there are many, else a new one.
 */
export function bring(devices: Devices, world: World, app: App, owner: EndId): Device {
	const ofApp = devices.all.filter((each) => each.app === app);
	const theirs = ofApp.find((each) => devices.ownerOf(each, world) === owner);
	const spare =
		ofApp.find(({ id }) => !devices.wanted.includes(id)) ??
		(ofApp.length > most ? ofApp.find(({ id }) => !devices.isShown(id)) : undefined);
	const device = theirs ?? spare ?? add(devices, app);
	if (!theirs) devices.setOwner(device, owner);
	devices.show(device.id);
	return device;
}

function add(devices: Devices, app: App): Device {
	const usual = devices.all.find(({ id }) => id === app);
	// Of the enterprise's own system none has a place from the first, and the one that came first may be gone.
	if (!usual) return devices.add(app, app, cast.zhaoAtWork);
	const number = [2, 3, 4, 5].find((each) => devices.all.every(({ id }) => id !== app + each)) as number;
	// Where the present world does not know its owner, it is whose the usual one is.
	return devices.add(app, app + number, usual.first);
}

/** Gives a device's place to somebody, who may need one of another app. */
export function give(devices: Devices, world: World, device: Device, app: App, owner: EndId): void {
	if (app === device.app) return devices.setOwner(device, owner);
	bring(devices, world, app, owner);
	devices.takeOff(device.id);
}

/**
 * Shows an end from one of a person's devices: another identity in its place, their other app beside it; where that
 * stands already, the focus goes over.
 */
export function open(devices: Devices, world: World, end: EndId, from: string): void {
	const here = devices.all.find(({ id }) => id === from);
	const app = isIdentity(end) ? 'wecom' : 'wechat';
	if (here && app === 'wecom' && here.app === app) {
		devices.setOwner(here, end);
		devices.show(from);
		return;
	}
	const stood = devices.stands(app, end);
	const { id, view } = bring(devices, world, app, end);
	view.reset();
	if (stood) void tick().then(() => document.querySelector<HTMLElement>(`#device-${id} .glass`)?.focus());
}
