import { isAccount, type EndId } from '../../world';

export type EndApp = 'wechat' | 'wecom';

/** Which app somebody uses as this end: a WeChat account is in WeChat, a work identity in WeCom. */
export function appOf(end: EndId): EndApp {
	return isAccount(end) ? 'wechat' : 'wecom';
}
