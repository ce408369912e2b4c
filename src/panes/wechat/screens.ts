import type { AddWay, ConversationId, EndId, GroupId, IdentityId, MessageId } from '../../world';

/** Every screen of the WeChat device; the first four are its tabs. */
export type WechatScreen =
	| { readonly at: 'chats' }
	| { readonly at: 'contacts' }
	| { readonly at: 'discover' }
	| { readonly at: 'me' }
	/** With a message of it that was looked for, at that. */
	| {
			readonly at: 'chat';
			readonly conversation: ConversationId;
			readonly message?: MessageId | undefined;
	  }
	/** Over everybody whom one knows, all chats, and all that was said. */
	| { readonly at: 'search' }
	| { readonly at: 'chatDetails'; readonly conversation: ConversationId }
	| { readonly at: 'files'; readonly conversation: ConversationId }
	| { readonly at: 'profile'; readonly end: EndId }
	| { readonly at: 'newFriends' }
	/** Somebody found by a code or a card, to be added. */
	| {
			readonly at: 'found';
			readonly end: EndId;
			readonly code: string;
			readonly way: AddWay;
	  }
	| { readonly at: 'scan' }
	| { readonly at: 'myCode' }
	/** Choosing whom to forward a card to. */
	| { readonly at: 'forward'; readonly card: EndId }
	| { readonly at: 'bringIn'; readonly group: GroupId }
	/** 发起群聊, of the chat with somebody or of nobody yet. */
	| { readonly at: 'startGroup'; readonly including?: EndId }
	| { readonly at: 'groups' }
	| { readonly at: 'accounts' }
	/** 申请内测, in the official account. */
	| { readonly at: 'apply' }
	| { readonly at: 'moments'; readonly of: EndId | null }
	/** A picture, large; of a card picture the code can be recognised. */
	| { readonly at: 'picture'; readonly message: MessageId }
	| { readonly at: 'album'; readonly into: ConversationId | null };

export type WechatTab = 'chats' | 'contacts' | 'discover' | 'me';

/** What a screen is about, so that a jump in time can take it away. */
export function subjectsOf(
	screen: WechatScreen
): (ConversationId | EndId | GroupId | IdentityId | MessageId)[] {
	switch (screen.at) {
		case 'chat':
		case 'chatDetails':
		case 'files':
			return [screen.conversation];
		case 'profile':
		case 'found':
			return [screen.end];
		case 'forward':
			return [screen.card];
		case 'bringIn':
			return [screen.group];
		case 'startGroup':
			return screen.including ? [screen.including] : [];
		case 'moments':
			return screen.of ? [screen.of] : [];
		case 'picture':
			return [screen.message];
		case 'album':
			return screen.into ? [screen.into] : [];
		default:
			return [];
	}
}
