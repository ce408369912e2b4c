import {
	find,
	isAccount,
	isIdentity,
	type AccountId,
	type EndId,
	type IdentityId,
	type World
} from '../../world';
import type { App } from './devices.svelte';

/** Which device a window of its own shows, and of which session. */
export interface DeviceAddress {
	readonly app: App;
	/** Whose it is, as the address says it; the world may know nobody by that name. */
	readonly owner: string;
	/** The lesson whose session it is; the free sandbox where none is. */
	readonly lesson?: string | undefined;
}

const apps: readonly App[] = ['wechat', 'wecom', 'console', 'crm'];

/** `#/window/<app>/<owner>`, with `?in=<lesson>` where it belongs to a lesson. */
export function deviceAddress({ app, owner, lesson }: DeviceAddress): string {
	return `#/window/${app}/${owner}${lesson === undefined ? '' : `?in=${encodeURIComponent(lesson)}`}`;
}

/** What an address asks for, from what stands between its slashes; `undefined` where it names no device. */
export function readDeviceAddress(path: readonly string[], query: string): DeviceAddress | undefined {
	const [name, owner = '', ...rest] = path;
	const app = apps.find((each) => each === name);
	if (!app || rest.length > 0 || !/^[a-z]+:\d{1,9}$/.test(owner)) return undefined;
	return { app, owner, lesson: new URLSearchParams(query).get('in') ?? undefined };
}

/** Where the whole stage of an address is. */
export const stageOf = ({ lesson }: Pick<DeviceAddress, 'lesson'>): string =>
	lesson === undefined ? '#/sandbox' : `#/lesson/${lesson}`;

/** Whose device it is in a world; `undefined` where that world has nobody of this name who could have one. */
export function ownerIn(world: World, { app, owner }: DeviceAddress): AccountId | IdentityId | undefined {
	const end = owner as EndId;
	if (app === 'wechat') return isAccount(end) && find(world, end) ? end : undefined;
	if (!isIdentity(end)) return undefined;
	const identity = find(world, end);
	return identity && (app === 'wecom' || identity.administers) ? end : undefined;
}
