import type { CrmManner, EnterpriseId } from '../../world';
import { seconds } from '../books';
import { corpidOf, crmAgentid, digits, type AppKind } from '../ids';
import { sealOf } from './cipher';
import { delivery, received, verification, type DeliveryFault, type Receiver, type Stamp } from './delivery';
import type { Attempt, Delivery } from './log';

/** What is entered for an app of an enterprise under 接收消息, so that its system is told. */
export interface CallbackSetting {
	readonly url: string;
	readonly token: string;
	readonly encodingAesKey: string;
}

/** The setting of an app: derived, like its secret, from session and enterprise. The address is nobody's. */
export function callbackSettingOf(key: string, enterprise: EnterpriseId, app: AppKind): CallbackSetting {
	return {
		url: `https://crm.example/${corpidOf(key, enterprise)}/${app}`,
		token: digits(32, key, enterprise, app, 'token'),
		encodingAesKey: digits(43, key, enterprise, app, 'encodingAesKey')
	};
}

/** The receiver with this setting; with another token or key in a system that has a wrong one. */
export async function receiverOf(
	key: string,
	enterprise: EnterpriseId,
	app: AppKind,
	manner: CrmManner = 'well'
): Promise<Receiver> {
	const { url, token, encodingAesKey } = callbackSettingOf(key, enterprise, app);
	const other = (right: string) => [...right].reverse().join('');
	const seal = await sealOf(manner === 'wrongKey' ? other(encodingAesKey) : encodingAesKey);
	if (!seal) throw new Error('a key is 43 digits');
	return {
		url,
		token: manner === 'wrongToken' ? other(token) : token,
		seal,
		corpid: corpidOf(key, enterprise),
		agentid: app === 'crm' ? crmAgentid : null
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
	const { enterprise, app } = told;
	const stamp = stampOf(key, told.id, attempt);
	const request = await delivery(await receiverOf(key, enterprise, app), told.xml, stamp);
	const body = await request.clone().text();
	const reader = await receiverOf(key, enterprise, app, attempt.manner);
	const comes = attempt.arrived !== null || attempt.answer === 'refused';
	return { url: request.url, body, read: comes ? await received(request, reader, new Set()) : null };
}

/** The question that comes when the setting is saved, and the words that answer it. */
export async function questionOf(
	key: string,
	enterprise: EnterpriseId,
	app: AppKind,
	at: number
): Promise<{ readonly url: string; readonly echo: string }> {
	const echo = decimals(19, key, enterprise, app, 'echo');
	const stamp = stampOf(key, `${enterprise} ${app} echo`, { at });
	const { url } = await verification(await receiverOf(key, enterprise, app), echo, stamp);
	return { url, echo };
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
