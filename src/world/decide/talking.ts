import { codeOf } from '../code';
import { actOfContent, type CommandOf, type SentContent } from '../command';
import type { Conversation } from '../conversation';
import type { Act } from '../editions';
import { carryOut } from '../effects';
import { indexOf, isAccount, type EndId, type MessageId } from '../id';
import { isSeenBy } from '../inbox';
import { step } from '../lifecycle';
import { limits } from '../limits';
import { sideOf, otherSide } from '../link';
import { machines } from '../machines';
import type { Content, Message } from '../message';
import { refusal, type Refusal } from '../refusal';
import { checkMessage, checkName } from '../text';
import { at, values } from '../vector';
import { find, get, type World } from '../world';
import {
	isAllowed,
	isAtWork,
	refusedBy,
	refusedByEdition,
	toward,
	tryStep,
	type Attempt,
	type Deciding,
	type Outcome
} from './deciding';

export function send(scope: Deciding, command: CommandOf<'message.send'>): Outcome {
	const { world, next } = scope;
	const { by } = command;
	const conversation = find(world, command.to);
	if (!find(world, by) || !conversation) return refusal(command.type, 'noSuchRecord');
	const content = contentOf(world, command.content);
	if ('code' in content && 'command' in content) return { ...content, command: command.type };
	const { quote } = command;
	if (quote && !isQuotable(world, conversation, by, quote)) return refusal(command.type, 'noSuchRecord');
	const failed = command.again && find(world, command.again);
	if (command.again && !(failed && isFailed(failed, conversation, by)))
		return refusal(command.type, 'noSuchRecord');

	const others = endsOf(world, conversation).filter((end) => end !== by);
	// Words that answer to a message are an act of their own; what else is sent with one asks its own cell too.
	const asked = quote && content.kind === 'text' ? [] : attemptsOf(world, by, conversation, command.content);
	if (quote) asked.push(quoting(world, conversation, by));
	const forbidden = asked.find((attempt) => !isAllowed(world, attempt));
	const submitted = tryStep(
		scope,
		command.type,
		'message',
		'drafted',
		'submit',
		{
			senderIsInside: () => endsOf(world, conversation).includes(by) && conversation.kind.is !== 'notices',
			senderIsActive: () => isAtWork(world, by),
			senderHasThem: () => has(world, conversation, by, 'mine'),
			editionAllows: () => forbidden === undefined
		},
		forbidden
	);
	if (!submitted.moved) return submitted.refusal;
	const delivered = step(machines.message, submitted.next, 'deliver', {
		identityIsActive: () => others.every((end) => isAtWork(world, end)) || conversation.kind.is === 'group',
		theyHaveMe: () => has(world, conversation, by, 'theirs'),
		notBlockedByThem: () => !blockedByThem(world, conversation, by)
	});
	if (!delivered.moved)
		throw new Error('A sent message is delivered or refused: the chart has lost a branch');
	const reached = delivered.next === 'delivered';
	const where = { machine: 'message', state: 'sent', event: 'deliver' } as const;
	const message: Message = {
		id: next('message'),
		conversation: conversation.id,
		from: by,
		at: world.clock,
		state: reached ? 'delivered' : 'refused',
		content,
		only: null,
		refusal: reached ? null : refusedBy(world, command.type, where, delivered.denied),
		...(quote && { quote })
	};
	const sent = carryOut('message', [...submitted.actions, ...delivered.actions], {
		...scope,
		message,
		receivers: others
	});
	if (!failed) return sent;
	return [{ type: 'message.deleted', message: failed.id, end: by, from: by, to: [by] }, ...sent];
}

/** Whether a message is one of the sender's own that did not arrive, and still stands there. */
function isFailed(message: Message, { id }: Conversation, by: EndId): boolean {
	const { conversation, from, state, deletedBy } = message;
	return conversation === id && from === by && state === 'refused' && !deletedBy?.includes(by);
}

/** A message as if it had been said before the story begins, whatever its edition would have let through. */
export function createMessage({ world, next }: Deciding, command: CommandOf<'message.create'>): Outcome {
	const { by, type } = command;
	const conversation = find(world, command.to);
	if (!find(world, by) || !conversation) return refusal(type, 'noSuchRecord');
	const ends = endsOf(world, conversation);
	if (!ends.includes(by)) return refusedBy(world, type, null, ['senderIsInside']);
	const content = contentOf(world, command.content);
	if ('code' in content && 'command' in content) return { ...content, command: type };
	const message: Message = {
		id: next('message'),
		conversation: conversation.id,
		from: by,
		at: world.clock,
		state: 'delivered',
		content,
		only: null,
		refusal: null
	};
	return [{ type: 'message.delivered', message, from: by, to: ends.filter((end) => end !== by) }];
}

export function recall(scope: Deciding, command: CommandOf<'message.recall'>): Outcome {
	const { world } = scope;
	const message = find(world, command.message);
	if (!find(world, command.by) || !message) return refusal(command.type, 'noSuchRecord');
	const conversation = get(world, message.conversation);
	const receivers = endsOf(world, conversation).filter((end) => end !== command.by);
	const attempt = attemptBetween(world, conversation, 'message.recall', command.by);
	const moved = tryStep(
		scope,
		command.type,
		'message',
		message.state,
		'recall',
		{
			messageIsMine: () => message.from === command.by,
			senderIsActive: () => isAtWork(world, command.by),
			editionAllows: () => !attempt || isAllowed(world, attempt),
			withinRecallTime: () => world.clock - message.at <= limits.recallWindow
		},
		attempt
	);
	if (!moved.moved) return moved.refusal;
	return carryOut('message', moved.actions, { ...scope, message, receivers });
}

/** Takes a message away from one's own side of the thread; everybody else keeps theirs. */
export function deleteMessage({ world }: Deciding, command: CommandOf<'message.delete'>): Outcome {
	const { by, type } = command;
	const message = find(world, command.message);
	if (!find(world, by) || !message) return refusal(type, 'noSuchRecord');
	const conversation = get(world, message.conversation);
	if (!endsOf(world, conversation).includes(by)) return refusedBy(world, type, null, ['senderIsInside']);
	if (!isAtWork(world, by)) return refusedBy(world, type, null, ['senderIsActive']);
	if (!isSeenBy(world, message, by)) return refusal(type, 'noSuchRecord');
	const attempt = attemptBetween(world, conversation, 'message.delete', by);
	const refused = attempt && refusedByEdition(world, type, attempt);
	return refused || [{ type: 'message.deleted', message: message.id, end: by, from: by, to: [by] }];
}

/** Opens the thread of two colleagues, who need no link; one that is open already stays as it is. */
export function openColleague({ world, next }: Deciding, command: CommandOf<'colleague.open'>): Outcome {
	const { by, to } = command;
	const one = find(world, by);
	const other = find(world, to);
	if (!one || !other || one.enterprise !== other.enterprise || by === to) {
		return refusal(command.type, 'noSuchRecord');
	}
	if (one.state !== 'active') return refusedBy(world, command.type, null, ['senderIsActive']);
	if (other.state === 'void' || other.state === 'invited') {
		return refusedBy(world, command.type, null, ['identityIsActive']);
	}
	if (at(one.colleagues, indexOf(to))) return refusal(command.type, 'notInThisState', { assumed: true });
	const kind = { is: 'colleagues', ends: [by, to] } as const;
	return [{ type: 'conversation.opened', conversation: next('conversation'), kind, from: by, to: [to] }];
}

export function setConversation(scope: Deciding, command: CommandOf<'conversation.set'>): Outcome {
	const { world } = scope;
	const { by, setting, on } = command;
	const conversation = find(world, command.conversation);
	if (!find(world, by) || !conversation) return refusal(command.type, 'noSuchRecord');
	const ends = endsOf(world, conversation);
	if (!ends.includes(by)) return refusedBy(world, command.type, null, ['senderIsInside']);
	if (!isAtWork(world, by)) return refusedBy(world, command.type, null, ['senderIsActive']);
	const act: Act = setting === 'pinned' ? 'conversation.pin' : 'conversation.mute';
	const attempt = attemptBetween(world, conversation, act, by);
	const refused = attempt && refusedByEdition(world, command.type, attempt);
	if (refused) return refused;
	if ((conversation.settings[by]?.[setting] ?? false) === on) return refusal(command.type, 'notInThisState');
	return [
		{ type: 'conversation.set', conversation: conversation.id, setting, on, end: by, from: by, to: [by] }
	];
}

/** 聊天文件与图片: looking at them changes nothing, and is written down (A18). */
export function openFiles({ world }: Deciding, command: CommandOf<'files.open'>): Outcome {
	const { by, type } = command;
	const conversation = find(world, command.conversation);
	if (!find(world, by) || !conversation) return refusal(type, 'noSuchRecord');
	if (!endsOf(world, conversation).includes(by)) return refusedBy(world, type, null, ['senderIsInside']);
	if (!isAtWork(world, by)) return refusedBy(world, type, null, ['senderIsActive']);
	const attempt = attemptBetween(world, conversation, 'conversation.files', by);
	const refused = attempt && refusedByEdition(world, type, attempt);
	return refused || [{ type: 'files.opened', conversation: conversation.id, from: by, to: [by] }];
}

export function saveCard({ world }: Deciding, command: CommandOf<'card.save'>): Outcome {
	const identity = find(world, command.by);
	if (!identity) return refusal(command.type, 'noSuchRecord');
	if (identity.state !== 'active') return refusedBy(world, command.type, null, ['senderIsActive']);
	const card = { of: identity.id, code: codeOf(world, identity.id), at: world.clock };
	return [{ type: 'card.saved', person: identity.person, card, from: identity.id, to: [identity.person] }];
}

/** Everybody in a thread. */
export function endsOf(world: World, { kind }: Conversation): readonly EndId[] {
	switch (kind.is) {
		case 'link':
		case 'colleagues':
			return kind.ends;
		case 'group':
			return [...values(get(world, kind.group).members)];
		case 'notices':
			return [kind.end];
	}
}

/** Whether one end of a linked thread still has the other. Other kinds of thread need no link. */
function has(world: World, { kind }: Conversation, by: EndId, whose: 'mine' | 'theirs'): boolean {
	if (kind.is !== 'link' || !kind.ends.includes(by)) return true;
	const link = get(world, kind.link);
	const mine = sideOf(link, by);
	return link.sides[whose === 'mine' ? mine : otherSide(mine)].state.relation === 'connected';
}

function blockedByThem(world: World, { kind }: Conversation, by: EndId): boolean {
	if (kind.is !== 'link') return false;
	const link = get(world, kind.link);
	return link.sides[otherSide(sideOf(link, by))].state.block === 'blocked';
}

/**
 * Which cells of the edition's table a message asks. Toward one end: by its content, and of somebody else's card
 * whether it may be passed on. Into a group: only cards have a rule of their own (A21 against A9).
 */
function attemptsOf(world: World, by: EndId, { kind }: Conversation, content: SentContent): Attempt[] {
	const others = content.kind === 'card' && personAside(world, content.of, by);
	if (kind.is === 'group') {
		if (content.kind === 'cardPicture') return [toward(world, 'cardPicture.toGroup', by, content.of)];
		return others ? [toward(world, 'card.toGroup', by, content.of)] : [];
	}
	const asked = attemptBetween(world, { kind }, actOfContent[content.kind], by);
	return [...(others ? [toward(world, 'card.toPerson', by, content.of)] : []), ...(asked ? [asked] : [])];
}

/** An act toward the other end of a thread between two; in groups and notices no cell is asked. */
function attemptBetween(
	world: World,
	{ kind }: Pick<Conversation, 'kind'>,
	act: Act,
	by: EndId
): Attempt | undefined {
	const to = kind.is === 'link' || kind.is === 'colleagues' ? kind.ends.find((end) => end !== by) : undefined;
	return to && toward(world, act, by, to);
}

/** Quoting is asked in groups too: among people of one app, as their members are. */
function quoting(world: World, conversation: Conversation, by: EndId): Attempt {
	const act = 'message.quote';
	const pair = isAccount(by) ? 'wechat>wechat' : 'colleague';
	return attemptBetween(world, conversation, act, by) ?? { act, pair };
}

/** What somebody said in the same thread, as far as who quotes it sees it. */
function isQuotable(world: World, { id }: Conversation, by: EndId, quote: MessageId): boolean {
	const message = find(world, quote);
	return (
		message?.conversation === id &&
		message.from !== null &&
		message.state === 'delivered' &&
		isSeenBy(world, message, by)
	);
}

/** One's own personal card asks no cell: it is about oneself. */
function personAside(world: World, of: EndId, by: EndId): boolean {
	return find(world, of) !== undefined && of !== by;
}

/** What was given, checked and completed as it will be stored; or why it cannot be sent. */
function contentOf(world: World, given: SentContent): Content | Refusal {
	switch (given.kind) {
		case 'text': {
			const checked = checkMessage(given.text);
			return 'fault' in checked
				? refusal('message.send', checked.fault, {
						remedies: checked.fault === 'textIsTooLong' ? ['shorten'] : []
					})
				: { kind: 'text', text: checked.text };
		}
		case 'image':
		case 'file':
			return checkFile(given);
		case 'card':
			if (!find(world, given.of)) return refusal('message.send', 'noSuchRecord');
			return { kind: 'card', of: given.of, code: codeOf(world, given.of) };
		case 'cardPicture':
			// An old picture may hold a code that leads nowhere any more, but never somebody else's.
			return find(world, given.of) && given.code.startsWith(`${given.of}@`)
				? given
				: refusal('message.send', 'noSuchRecord');
		case 'sticker':
		case 'voice':
			return given;
		case 'location': {
			const place = checkName(given.place);
			return 'fault' in place ? refusal('message.send', place.fault) : { ...given, place: place.text };
		}
	}
}

/** A file's name is a text like any other (T2, T3); its bytes are somebody else's business, their number is not. */
function checkFile<Given extends Extract<SentContent, { kind: 'image' | 'file' }>>(
	given: Given
): Given | Refusal {
	const { size } = given.file;
	if (size > limits.fileBytes)
		return refusal('message.send', 'fileIsTooLarge', { remedies: ['chooseAnotherFile'] });
	if (size === 0) return refusal('message.send', 'fileIsEmpty', { remedies: ['chooseAnotherFile'] });
	const name = checkName(given.file.name, limits.fileNameCharacters);
	if ('fault' in name) return refusal('message.send', name.fault);
	return { ...given, file: { ...given.file, name: name.text } };
}
