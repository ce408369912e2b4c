import type { ConversationId, EndId, IdentityId, World } from '../../world';
import type { StagePart } from '../device/stage';
import type { DeviceView } from '../device/view.svelte';
import type { WecomScreen } from './screens';

/** What every screen of the device is given. */
export interface WecomPart {
	readonly world: World;
	/** Whose device this is. */
	readonly owner: IdentityId;
	readonly view: DeviceView<WecomScreen>;
	readonly stage: StagePart;
	/** Shows another identity of the same person, or their WeChat. */
	readonly onswitch: (end: EndId) => void;
}

/** As in the product: a chat opened from anywhere lies on the list of chats. */
export function openChat({ view }: Pick<WecomPart, 'view'>, conversation: ConversationId): void {
	if (view.top.at !== 'messages') view.reset({ at: 'messages' });
	view.go({ at: 'chat', conversation });
}
