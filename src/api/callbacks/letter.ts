import { callbackEvents, type CallbackSetting, type CrmManner, type EnterpriseId } from '../../world';
import { seconds } from '../books';
import { agentidOf, corpidOf, digits, type AppKind } from '../ids';
import { sealOf } from './cipher';
import { delivery, received, verification, type DeliveryFault, type Receiver, type Stamp } from './delivery';
import type { Attempt, Delivery } from './log';

/** The setting of an app for which nobody has entered one: derived, like its secret. The address is nobody's. */
export function callbackSettingOf(key: string, enterprise: EnterpriseId, app: AppKind): CallbackSetting {
	return {
		url: `https://crm.example/${corpidOf(key, enterprise)}/${app}`,
		token: digits(32, key, enterprise, app, 'token'),
		encodingAesKey: digits(43, key, enterprise, app, 'encodingAesKey'),
		events: callbackEvents
	};
}

/** The receiver with this setting; with another token or key in a system that has a wrong one. */
export async function receiverOf(
	key: string,
	enterprise: EnterpriseId,
	app: AppKind,
	manner: CrmManner = 'well',
	{ url, token, encodingAesKey }: CallbackSetting = callbackSettingOf(key, enterprise, app)
): Promise<Receiver> {
	const other = (right: string) => [...right].reverse().join('');
	const seal = await sealOf(manner === 'wrongKey' ? other(encodingAesKey) : encodingAesKey);
	if (!seal) throw new Error('a key is 43 digits');
	return {
		url,
		token: manner === 'wrongToken' ? other(token) : token,
		seal,
		corpid: corpidOf(key, enterprise),
		agentid: agentidOf(app)
	};
}

/** What went over the line in one attempt. */
export interface Letter {
	/** With what it is signed by. */
	readonly url: string;
	/** The envelope. */
	readonly body: string;
	/** What the system of the enterprise read, or why it could not; `null` where nothing came there. */
	readonly read: { readonly message: string } | { readonly fault: DeliveryFault } | null;
}

/** An attempt as it went over the line; made when somebody looks, always the same for the same attempt. */
export async function letterOf(key: string, told: Delivery, attempt: Attempt): Promise<Letter> {
	const { enterprise, app, setting } = told;
	const stamp = stampOf(key, told.id, attempt);
	const request = await delivery(await receiverOf(key, enterprise, app, 'well', setting), told.xml, stamp);
	const body = await request.clone().text();
	const reader = await receiverOf(key, enterprise, app, attempt.manner, setting);
	const comes = attempt.arrived !== null || attempt.answer === 'refused';
	return { url: request.url, body, read: comes ? await received(request, reader, new Set()) : null };
}

/** The question that comes when the setting is saved, and the words that answer it. */
export async function questionOf(
	key: string,
	enterprise: EnterpriseId,
	app: AppKind,
	at: number,
	setting?: CallbackSetting
): Promise<{ readonly url: string; readonly echo: string }> {
	const echo = decimals(19, key, enterprise, app, 'echo');
	const stamp = stampOf(key, `${enterprise} ${app} echo`, { at });
	const to = await receiverOf(key, enterprise, app, 'well', setting);
	const { url } = await verification(to, echo, stamp);
	return { url, echo };
}

/** What comes of asking at an address before it is saved. */
export interface Trial {
	/** What is asked, by GET. */
	readonly url: string;
	/** What is to come back. */
	readonly echo: string;
	/**
	 * `answered`: that, in time. `unreachable`: nobody is there. `timedOut`: nothing came within 1 s (D90930), though
	 * the system may have read it. `refused`: it could not read what came, and said why.
	 */
	readonly outcome: 'answered' | 'unreachable' | 'timedOut' | 'refused';
	/** The words that came back, or why there were none. */
	readonly read: { readonly message: string } | { readonly fault: DeliveryFault } | null;
}

/** Asks the enterprise's system at the address that is to be saved; it answers by what it has been set up with. */
export async function tryAddress(
	key: string,
	enterprise: EnterpriseId,
	setting: CallbackSetting,
	manner: CrmManner,
	at: number
): Promise<Trial> {
	const { url, echo } = await questionOf(key, enterprise, 'crm', at, setting);
	if (manner === 'down') return { url, echo, outcome: 'unreachable', read: null };
	if (manner === 'slow' || manner === 'mute') return { url, echo, outcome: 'timedOut', read: null };
	const system = await receiverOf(key, enterprise, 'crm', manner, setting);
	const read = await received(new Request(url), system, new Set());
	const isRight = 'message' in read && read.message === echo;
	return { url, echo, outcome: isRight ? 'answered' : 'refused', read };
}

function stampOf(key: string, id: string, { at }: { readonly at: number }): Stamp {
	const random = digits(16, key, id, at, 'random');
	return {
		timestamp: seconds(at),
		nonce: decimals(10, key, id, at, 'nonce'),
		random: new TextEncoder().encode(random)
	};
}

function decimals(length: number, ...parts: readonly (string | number)[]): string {
	return [...digits(length, ...parts)].map((digit) => Number.parseInt(digit, 16) % 10).join('');
}
