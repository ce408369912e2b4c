import type { ConversationId, EndId, Message, MessageId, World } from '../../world';
import type { StagePart } from '../device/stage';

/** One chat, as one of its ends has it: what all parts of its screens are given. */
export interface ChatPart {
	readonly world: World;
	readonly me: EndId;
	readonly conversation: ConversationId;
	readonly stage: StagePart;
}

/** The same on a device, with where what is pressed in it leads. */
export interface OpenChat extends ChatPart {
	readonly device: string;
	/** The message that it was opened for; without one it begins at the last. */
	readonly sought?: MessageId | undefined;
	readonly onprofile: (end: EndId) => void;
	readonly onpicture: (message: MessageId) => void;
	/** A card in a message was pressed: `code` is what it was made with. */
	readonly oncard: (end: EndId, code: string) => void;
	/** The button of a notice was pressed. */
	readonly onnotice?: ((message: Message) => void) | undefined;
}
