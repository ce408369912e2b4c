import { apiOn, DeliveryLog, handle, type Api } from '../api';
import { groundOf } from './ground';
import type { Sandbox } from './sandbox.svelte';

/* The server API over what is on screen; loaded with its first call. */

const known = new WeakMap<Sandbox, Api>();

/** One call to it; an address without a host is one of this page's. */
export function serve(sandbox: Sandbox, input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
	const there = typeof input === 'string' ? new URL(input, 'https://qyapi.weixin.qq.com') : input;
	const api = known.get(sandbox) ?? apiOn(groundOf(sandbox));
	known.set(sandbox, api);
	return handle(new Request(there, init), api);
}

const logs = new WeakMap<Sandbox, DeliveryLog>();

/** What enterprises' systems have been told up to where the eye is. */
export function deliveryLogOf(sandbox: Sandbox): DeliveryLog {
	const log = logs.get(sandbox) ?? new DeliveryLog(groundOf(sandbox));
	logs.set(sandbox, log);
	return log;
}
