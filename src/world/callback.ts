import { limits } from './limits';

/** What an enterprise's system can be told of, by its name at the interface (D92130, D90970). */
export const callbackEvents = [
	'add_external_contact',
	'edit_external_contact',
	'del_external_contact',
	'del_follow_user',
	'create_user',
	'update_user',
	'delete_user'
] as const;

export type CallbackEvent = (typeof callbackEvents)[number];

/** What an administrator has entered under 接收消息 for the enterprise's CRM (D90930). */
export interface CallbackSetting {
	readonly url: string;
	readonly token: string;
	readonly encodingAesKey: string;
	/** What of it is told; that they are chosen one by one is assumed. */
	readonly events: readonly CallbackEvent[];
}

export type CallbackFault =
	| 'addressTooLong'
	| 'addressHasCredentials'
	| 'addressIsNone'
	| 'tokenIsNone'
	| 'keyIsNone'
	| 'noEventChosen';

/** A name of a host by letters, a port and a path, of what an address can be written with; no IP address (assumed). */
const address =
	/^https?:\/\/(?:(?!xn--)[a-z\d][a-z\d-]*\.)*(?!xn--)[a-z][a-z\d-]*(?::([1-9]\d{0,4}))?(?:[/?][!"$-;=?-~]*)?$/i;

/** The first that is wrong with a setting. */
export function callbackFault({
	url,
	token,
	encodingAesKey,
	events
}: CallbackSetting): CallbackFault | undefined {
	if (url.length > limits.callbackAddress) return 'addressTooLong';
	if (/^https?:\/\/[^/?#]*@/i.test(url)) return 'addressHasCredentials';
	const found = address.exec(url);
	if (!found || Number(found[1] ?? 0) > 65_535) return 'addressIsNone';
	if (!/^[\da-z]{1,32}$/i.test(token)) return 'tokenIsNone';
	if (!/^[\da-z]{43}$/i.test(encodingAesKey)) return 'keyIsNone';
	return events.length === 0 ? 'noEventChosen' : undefined;
}

/** Whether two settings, or none, are the same. */
export function isSameSetting(one: CallbackSetting | null, other: CallbackSetting | null): boolean {
	const whole = (each: CallbackSetting | null) =>
		each && [each.url, each.token, each.encodingAesKey, ...each.events].join('\n');
	return whole(one) === whole(other);
}
