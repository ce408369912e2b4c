import { render } from '@testing-library/svelte';
import type { WechatScreen } from '../../../src/panes/wechat';
import type { WecomScreen } from '../../../src/panes/wecom';
import { isAccount, type ConversationId, type EndId } from '../../../src/world';
import Wechat from '../wechat/Phone.svelte';
import Wecom from '../wecom/Phone.svelte';
import { wang, zhiAtWork, type SetTable } from './table';

/** Those who are looked at, wherever nobody else is named. */
export const atWork: readonly [EndId, EndId] = [wang, zhiAtWork];

/** What an end has in the hand: the app that it is in, with screens that both apps have. */
export function showPhone(table: SetTable, me: EndId, ...at: (WechatScreen & WecomScreen)[]): void {
	if (isAccount(me)) render(Wechat, { table, owner: me, at });
	else render(Wecom, { table, owner: me, at, onswitch: () => {} });
}

export function showChat(table: SetTable, me: EndId, conversation: ConversationId): void {
	showPhone(table, me, { at: 'chat', conversation });
}

/** Under one's own words where the other has blocked. */
export const rejected = /消息已发出，但被对方拒收了。.*以前的聊天都还在/;

/** In the place of the whole app. */
export const identityIsVoid = /这个身份已失效/;
