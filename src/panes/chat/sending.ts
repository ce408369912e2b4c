import {
	contentAgain,
	decide,
	limits,
	type Command,
	type CommandOf,
	type ConversationId,
	type EndId,
	type FileReference,
	type Message,
	type MessageId,
	type Refusal,
	type SentContent,
	type World
} from '../../world';
import { language } from '../../i18n';
import { contentsRefused, type Hands } from '../../store';
import { reasonText } from '../words';

export function sendCommand(
	by: EndId,
	to: ConversationId,
	content: SentContent,
	quote?: MessageId
): CommandOf<'message.send'> {
	return { type: 'message.send', by, to, content, ...(quote && { quote }) };
}

/** What did not arrive, sent once more in its own place; `undefined` where there is nothing to send again. */
export function resendCommand(by: EndId, message: Message): CommandOf<'message.send'> | undefined {
	const content = message.state === 'refused' ? contentAgain(message) : undefined;
	if (!content) return undefined;
	return { ...sendCommand(by, message.conversation, content, message.quote), again: message.id };
}

/** Whether a message sent now would arrive: one that may be sent can still be turned back on the way. */
export function wouldArrive(world: World, command: Command): boolean {
	const decision = decide(world, command);
	return decision.ok && decision.events.some(({ type }) => type === 'message.delivered');
}

/**
 * Stores a file of the reader's own and gives what a message says of it; a refusal where it is not what it says,
 * `undefined` where it could not be read. One that is too large or empty comes back without its bytes, for the
 * world to refuse.
 */
async function readOwnFile(hands: Hands, file: File): Promise<FileReference | Refusal | undefined> {
	if (file.size > limits.fileBytes || file.size === 0) {
		const name = file.name.slice(-255) || '?';
		return { name, size: file.size, type: 'application/octet-stream', hash: `sha256-${'0'.repeat(64)}` };
	}
	try {
		return (await contentsRefused(file)) ?? (await hands.keepFile(file));
	} catch {
		return undefined;
	}
}

/**
 * Reads several one after the other and hands each on that can be sent: what is wrong with one stops no other. Gives
 * what is wrong, in words; nothing where all is well.
 */
export async function readOwnFiles(
	hands: Hands,
	files: readonly File[],
	take: (kept: FileReference, file: File) => void
): Promise<string> {
	const faults: string[] = [];
	for (const file of files) {
		const kept = await readOwnFile(hands, file);
		if (kept && !('code' in kept)) {
			take(kept, file);
			continue;
		}
		const why = kept ? reasonText(kept) : language.t.words.inChat.notKept;
		faults.push(files.length > 1 ? language.t.words.inChat.notOfAll(file.name, why) : why);
		if (kept) hands.explain(kept);
	}
	return faults.join(' ');
}

export function isPicture({ type }: { readonly type: string }): boolean {
	return type.startsWith('image/');
}

/** Ships with the sandbox; a document of these is a name and a size, with nothing in it to open. */
export function isSample({ hash }: FileReference): boolean {
	return hash.startsWith('sample-');
}

/** `1.2 MB`, in steps of 1024 as file managers count. */
export function fileSize(bytes: number): string {
	if (bytes < 1024) return `${bytes} B`;
	if (bytes < 1024 ** 2) return `${Math.round(bytes / 1024)} KB`;
	return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
