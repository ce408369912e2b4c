import { language } from '../../i18n';
import {
	endsOf,
	get,
	groupName,
	isIdentity,
	nameFor,
	otherInThread,
	type Conversation,
	type EndId,
	type World
} from '../../world';
import { faceOf } from '../card';

/** Whom a chat is with, as one of its ends sees it. */
export type Counterpart =
	| { readonly is: 'end'; readonly end: EndId; readonly name: string; readonly face: string }
	| { readonly is: 'group'; readonly name: string; readonly face: string; readonly members: readonly EndId[] }
	/** The platform's own team; its name is the screen's, in its language. */
	| { readonly is: 'team'; readonly face: string };

export function counterpartOf(world: World, me: EndId, conversation: Conversation): Counterpart {
	const other = otherInThread(conversation, me);
	if (other) return { is: 'end', end: other, name: nameFor(world, me, other), face: faceOf(world, other) };
	const { kind } = conversation;
	if (kind.is === 'group') {
		return {
			is: 'group',
			name: groupName(world, me, kind.group),
			face: 'group',
			members: endsOf(world, conversation)
		};
	}
	return { is: 'team', face: 'notice' };
}

/** What a chat is called in the list of chats. */
export function nameOfThread(world: World, me: EndId, conversation: Conversation): string {
	const who = counterpartOf(world, me, conversation);
	if (who.is !== 'team') return who.name;
	return isIdentity(me) ? language.t.chat.wecomTeam : language.t.chat.wechatTeam;
}

/** Company and position behind a work identity, for cards and profiles; empty for a person. */
export function jobOf(world: World, end: EndId): string {
	if (!isIdentity(end)) return '';
	const { enterprise, position } = get(world, end);
	return [get(world, enterprise).shortName, position].filter((part) => part !== '').join(' · ');
}
