import type { Messages } from '../../i18n';
import { opening } from '../../ui';
import { get, nameFor, type EndId, type Message, type Notice, type World } from '../../world';
import { contentText } from '../words';

type ChatTexts = Messages['chat'];

/** Longest preview, in UTF-16 units: more than any list shows. */
const longest = 80;

/** A message in one line, for the list of chats and for what is read out. */
export function previewOf(t: ChatTexts, world: World, me: EndId, message: Message): string {
	const { content } = message;
	if (message.state === 'recalled') return recalledLine(t, world, me, message);
	switch (content.kind) {
		case 'text':
			return oneLine(content.text);
		case 'line':
			return lineText(t, world, me, message);
		case 'notice':
			return noticeTitle(t, world, content.notice);
		default:
			return oneLine(contentText(world, content));
	}
}

/** A line that nobody said, in words; what a greeting says stands in a bubble, here it is its text. */
export function lineText(t: ChatTexts, world: World, me: EndId, { conversation, content }: Message): string {
	if (content.kind !== 'line') return '';
	const { line } = content;
	switch (line.is) {
		case 'connected': {
			const { kind } = get(world, conversation);
			const other = 'ends' in kind ? kind.ends.find((end) => end !== me) : undefined;
			return t.connected(other ? nameFor(world, me, other) : '');
		}
		case 'hello':
			return oneLine(line.text);
		case 'startedGroup': {
			const members = line.members.map((member) => called(t, world, me, member)).join(t.and);
			return t.joinedGroup(called(t, world, me, line.by), members);
		}
		case 'renamedGroup':
			return t.renamedGroup(called(t, world, me, line.by), line.name);
		case 'leftGroup':
			return t.leftGroup(called(t, world, me, line.member));
		case 'joinedGroup':
			return t.joinedGroup(called(t, world, me, line.by), called(t, world, me, line.member));
	}
}

export function noticeTitle(t: ChatTexts, world: World, notice: Notice): string {
	switch (notice.is) {
		case 'interopOpen':
			return t.interopOpen.title;
		case 'welcome':
			return t.welcome.title(get(world, get(world, notice.identity).enterprise).shortName);
		case 'announcement':
			return t.announcement(get(world, notice.enterprise).shortName);
		case 'appMessage': {
			const { apps = [], shortName } = get(world, notice.enterprise);
			return apps.find(({ agent }) => agent === notice.agent)?.name ?? `${shortName} CRM`;
		}
		case 'applicationReceived':
			return t.application.received(get(world, notice.enterprise).shortName);
		case 'applicationDecided':
			return t.application.decided(get(world, notice.enterprise).shortName, notice.reasons.length === 0);
	}
}

export function recalledLine(t: ChatTexts, world: World, me: EndId, { from }: Message): string {
	if (from === null || from === 'platform') return '';
	return from === me ? t.recalledOwn : t.recalled(nameFor(world, me, from));
}

export function called(t: ChatTexts, world: World, me: EndId, end: EndId): string {
	return end === me ? t.you : nameFor(world, me, end);
}

function oneLine(text: string): string {
	return opening(
		text
			.slice(0, 4 * longest)
			.replace(/\s+/gu, ' ')
			.trim(),
		longest
	);
}
