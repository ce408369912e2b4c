import type { ControlId } from '../../src/controls';
import type { WechatScreen } from '../../src/panes/wechat';
import type { WecomScreen } from '../../src/panes/wecom';
import { cast, codeOf, messagesFor, values, type Command, type ConversationId } from '../../src/world';
import { table, press, wechat, wecom, desk } from './onScreen';

const { wang, li, zhiAtWork, chenAtWork, zhaoAtWork, groupChat } = cast;

/** Both apps, each with somebody in front of it, and how to write of its screens alike. */
export const phones = {
	wechat: {
		app: 'wechat',
		me: wang,
		other: zhiAtWork,
		/** A chat within the app, where the edition has nothing against anything. */
		chat: () => table.chatOf(wang, li),
		speaker: li,
		home: () => wechat(wang),
		contacts: () => wechat(wang, { at: 'contacts' }),
		requests: () => wechat(wang, { at: 'newFriends' }),
		open: (...at: (WechatScreen & WecomScreen)[]) => wechat(wang, ...at)
	},
	wecom: {
		app: 'wecom',
		me: zhiAtWork,
		other: wang,
		chat: () => 'conversation:4' as ConversationId,
		speaker: zhaoAtWork,
		home: () => wecom(zhiAtWork),
		contacts: () => wecom(zhiAtWork, { at: 'contacts' }),
		requests: () => wecom(zhiAtWork, { at: 'newContacts' }),
		open: (...at: (WechatScreen & WecomScreen)[]) => wecom(zhiAtWork, ...at)
	}
} as const;

export type App = keyof typeof phones;
export type Phone = (typeof phones)[App];

/** Brings a control's screen into view; answers with what it is of, where it is one of several. */
export type Way<On extends unknown[]> = (...on: On) => string | void | Promise<string | void>;

export type SharedName = {
	[Id in ControlId]: Id extends `wechat.${infer Name}`
		? `wecom.${Name}` extends ControlId
			? Name
			: never
		: never;
}[ControlId];

export const permit = () =>
	table.act({ type: 'grant.give', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } });

/** The other one asks. */
export function asked({ me, other }: Phone): string {
	permit();
	table.ask(other, me, '你好');
	return table.linkOf(other, me).id;
}

export function inChat({ chat, open }: Phone): ConversationId {
	open({ at: 'chat', conversation: chat() });
	return chat();
}

export function lastIn(conversation: ConversationId, { me }: Phone): string {
	return messagesFor(table.sandbox.world, conversation, me).at(-1)?.id ?? '';
}

/** What can be done with a chat of the list. */
export async function inThreadMenu({ app, home, chat }: Phone) {
	home();
	await press(`${app}.chats.more`, chat());
}

export async function inMore(phone: Phone) {
	inChat(phone);
	await press(`${phone.app}.chat.more`);
}

/** What can be done with what the other one said. */
export async function inMessageMenu(phone: Phone) {
	table.say(phone.speaker, phone.chat(), '你好');
	await press(`${phone.app}.chat.message.menu`, lastIn(inChat(phone), phone));
}

export async function selecting(phone: Phone): Promise<string> {
	await inMessageMenu(phone);
	await press(`${phone.app}.chat.message.select`);
	return lastIn(phone.chat(), phone);
}

export async function forwarding(phone: Phone) {
	await inMessageMenu(phone);
	await press(`${phone.app}.chat.message.forward`);
}

export function aboutChat({ chat, open }: Phone) {
	open({ at: 'chatDetails', conversation: chat() });
}

export function about({ other, open }: Phone) {
	table.meet();
	open({ at: 'profile', end: other });
}

export async function inMenu(phone: Phone) {
	about(phone);
	await press(`${phone.app}.profile.more`);
}

export async function remarking(phone: Phone) {
	about(phone);
	await press(`${phone.app}.profile.remark`);
}

export function found({ other, open }: Phone) {
	open({ at: 'found', end: other, code: codeOf(table.sandbox.world, other), way: 'scan' });
}

/** The card of her work, saved to her own phone. */
export function saveCard() {
	table.act({ type: 'card.save', by: zhiAtWork });
}

/** Nothing else is done with a member before it stands in the menu of what can be. */
export async function aboutMember(...before: Command[]) {
	desk('members', ...before);
	await press('console.members.more', zhiAtWork);
}

export async function inviting() {
	desk('members');
	await press('console.members.invite');
}

/** A group of friends, or of colleagues. */
export function aboutGroup({ app }: Phone) {
	if (app === 'wechat') {
		wechat(wang, { at: 'chatDetails', conversation: groupChat });
		return;
	}
	table.act({ type: 'group.start', by: zhiAtWork, name: '', members: [chenAtWork, zhaoAtWork] });
	const group = [...values(table.sandbox.world.groups)].at(-1);
	if (group) wecom(zhiAtWork, { at: 'chatDetails', conversation: group.conversation });
}

export function amongContacts() {
	table.meet();
	wecom(zhiAtWork, { at: 'wechatContacts' });
}

export async function naming(phone: Phone) {
	aboutGroup(phone);
	await press(`${phone.app}.chatDetails.name`);
}

export async function describing(phone: Phone) {
	about(phone);
	await press(`${phone.app}.profile.describe`);
}

export function aboutMoment() {
	table.act({ type: 'moments.post', by: li, text: '大理的云' });
	wechat(wang, { at: 'moments', of: null });
	return 'moment:0';
}

export async function answering() {
	const moment = aboutMoment();
	await press('wechat.moments.more', moment);
	return moment;
}

export async function commenting() {
	const moment = await answering();
	await press('wechat.moments.comment', moment);
	return moment;
}
