import type { SentContent } from './command';
import type { Message } from './message';
import { refusal, type Refusal } from './refusal';

/**
 * What a message holds, as it can be sent again: what forwarding and resending send (M21). `undefined` for what
 * nobody said or has been taken back.
 */
export function contentAgain({ content, state }: Message): SentContent | undefined {
	if (state === 'recalled' || content.kind === 'line' || content.kind === 'notice') return undefined;
	return content.kind === 'card' ? { kind: 'card', of: content.of } : content;
}

/** Why a message is not forwarded, whoever it would go to; `undefined` where it is. */
export function notForwarded(message: Message): Refusal | undefined {
	if (message.content.kind !== 'voice') return undefined;
	return refusal('message.send', 'kindIsNotForwarded', { assumed: true });
}
