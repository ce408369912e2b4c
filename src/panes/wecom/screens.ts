import type { AddWay, ConversationId, EndId, GroupId, MessageId } from '../../world';

/** Every screen of the WeCom device; the first four are its tabs. */
export type WecomScreen =
	| { readonly at: 'messages' }
	| { readonly at: 'contacts' }
	| { readonly at: 'workbench' }
	| { readonly at: 'me' }
	/** With a message of it that was looked for, at that. */
	| {
			readonly at: 'chat';
			readonly conversation: ConversationId;
			readonly message?: MessageId | undefined;
	  }
	| { readonly at: 'chatDetails'; readonly conversation: ConversationId }
	| { readonly at: 'files'; readonly conversation: ConversationId }
	| { readonly at: 'profile'; readonly end: EndId }
	| { readonly at: 'newContacts' }
	/** 外部联系人 → 微信联系人 */
	| { readonly at: 'wechatContacts' }
	/** Over everybody whom one knows, all chats, and all that was said. */
	| { readonly at: 'search' }
	/** 发起群聊; from a chat with a colleague, with them in it. */
	| { readonly at: 'startGroup'; readonly including?: EndId | undefined }
	| { readonly at: 'bringIn'; readonly group: GroupId }
	/** 添加微信联系人: the two ways of A7. */
	| { readonly at: 'addWays' }
	| { readonly at: 'scan' }
	/** Somebody found by a code or a card, to be added. */
	| { readonly at: 'found'; readonly end: EndId; readonly code: string; readonly way: AddWay }
	/** 企业微信名片 */
	| { readonly at: 'card' }
	/** 递名片到微信: choosing a WeChat friend or chat of one's own to send the card to. */
	| { readonly at: 'passCard' }
	/** 我的使用权限 */
	| { readonly at: 'permission' }
	| { readonly at: 'picture'; readonly message: MessageId };

export const wecomTabs = ['messages', 'contacts', 'workbench', 'me'] as const;

export type WecomTab = (typeof wecomTabs)[number];

/** What a screen is about, so that a jump in time can take it away. */
export function subjectsOf(screen: WecomScreen): (ConversationId | EndId | GroupId | MessageId)[] {
	switch (screen.at) {
		case 'chat':
		case 'chatDetails':
		case 'files':
			return [screen.conversation];
		case 'profile':
		case 'found':
			return [screen.end];
		case 'startGroup':
			return screen.including ? [screen.including] : [];
		case 'bringIn':
			return [screen.group];
		case 'picture':
			return [screen.message];
		default:
			return [];
	}
}
