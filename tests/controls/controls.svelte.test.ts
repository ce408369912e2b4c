import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { controls, type ControlId } from '../../src/controls';
import { language } from '../../src/i18n';
import { bring } from '../../src/pages/stage/bringing';
import { Devices } from '../../src/pages/stage/devices.svelte';
import {
	laterAddDevice,
	laterArrival,
	laterDeviceMenu,
	laterOwners,
	laterTimeline,
	laterWire
} from '../../src/pages/stage/laterParts';
import Table from '../../src/pages/stage/Table.svelte';
import type { ConsoleScreen } from '../../src/panes';
import type { WechatScreen } from '../../src/panes/wechat';
import type { WecomScreen } from '../../src/panes/wecom';
import { Session } from '../../src/session';
import { samples } from '../../src/store';
import {
	cast,
	castStart,
	codeOf,
	get,
	messagesFor,
	values,
	type Command,
	type ConversationId
} from '../../src/world';
import { setTable, type SetTable } from '../panes/chat/table';
import Desk from '../panes/console/Desk.svelte';
import Wechat from '../panes/wechat/Phone.svelte';
import Wecom from '../panes/wecom/Phone.svelte';

const { wang, li, zhou, zhi, zhiAtWork, chenAtWork, zhaoAtWork, heAtWork, groupChat } = cast;

let table: SetTable;
const user = userEvent.setup({ pointerEventsCheck: 0 });

beforeEach(async () => {
	await language.use('zh-CN');
	table = setTable();
});

/** All that bear a name; given, only those of one thing. */
function marked(id: ControlId, of?: string): HTMLElement[] {
	const found = [...document.querySelectorAll<HTMLElement>(`[data-control="${id}"]`)];
	return of === undefined ? found : found.filter(({ dataset }) => dataset.of === of);
}

async function press(id: ControlId, of?: string) {
	const [element] = marked(id, of);
	if (!element) throw new Error(`${id} is not there to be pressed`);
	await user.click(element);
}

const wechat = (owner: typeof wang | typeof zhi, ...at: WechatScreen[]) =>
	void render(Wechat, { table, owner, at });

const wecom = (owner: typeof zhiAtWork | `identity:${number}`, ...at: WecomScreen[]) =>
	void render(Wecom, { table, owner, at, onswitch: () => {} });

function desk(at: ConsoleScreen['at'], ...before: Command[]) {
	const session = Session.begin('abcdefghij', [...castStart, ...before]);
	render(Desk, { test: { session, tried: [] }, owner: zhaoAtWork, at });
}

async function stage() {
	await Promise.all([
		laterTimeline.fetch(),
		laterOwners.fetch(),
		laterDeviceMenu.fetch(),
		laterAddDevice.fetch()
	]);
	const { sandbox } = table;
	const devices = new Devices(sandbox);
	render(Table, { sandbox, devices });
	return devices;
}

const onStage = async () => void (await stage());

async function choosingOwner() {
	await stage();
	await press('stage.device.add');
}

/** Both apps, each with somebody in front of it, and how to write of its screens alike. */
const phones = {
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

type App = keyof typeof phones;
type Phone = (typeof phones)[App];

/** Brings a control's screen into view; answers with what it is of, where it is one of several. */
type Way<On extends unknown[]> = (...on: On) => string | void | Promise<string | void>;

type SharedName = {
	[Id in ControlId]: Id extends `wechat.${infer Name}`
		? `wecom.${Name}` extends ControlId
			? Name
			: never
		: never;
}[ControlId];

const permit = () =>
	table.act({ type: 'grant.give', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } });

/** The other one asks. */
function asked({ me, other }: Phone): string {
	permit();
	table.ask(other, me, '你好');
	return table.linkOf(other, me).id;
}

function inChat({ chat, open }: Phone): ConversationId {
	open({ at: 'chat', conversation: chat() });
	return chat();
}

function lastIn(conversation: ConversationId, { me }: Phone): string {
	return messagesFor(table.sandbox.world, conversation, me).at(-1)?.id ?? '';
}

/** What can be done with a chat of the list. */
async function inThreadMenu({ app, home, chat }: Phone) {
	home();
	await press(`${app}.chats.more`, chat());
}

async function inMore(phone: Phone) {
	inChat(phone);
	await press(`${phone.app}.chat.more`);
}

/** What can be done with what the other one said. */
async function inMessageMenu(phone: Phone) {
	table.say(phone.speaker, phone.chat(), '你好');
	await press(`${phone.app}.chat.message.menu`, lastIn(inChat(phone), phone));
}

async function selecting(phone: Phone): Promise<string> {
	await inMessageMenu(phone);
	await press(`${phone.app}.chat.message.select`);
	return lastIn(phone.chat(), phone);
}

async function forwarding(phone: Phone) {
	await inMessageMenu(phone);
	await press(`${phone.app}.chat.message.forward`);
}

function aboutChat({ chat, open }: Phone) {
	open({ at: 'chatDetails', conversation: chat() });
}

function about({ other, open }: Phone) {
	table.meet();
	open({ at: 'profile', end: other });
}

async function inMenu(phone: Phone) {
	about(phone);
	await press(`${phone.app}.profile.more`);
}

async function remarking(phone: Phone) {
	about(phone);
	await press(`${phone.app}.profile.remark`);
}

function found({ other, open }: Phone) {
	open({ at: 'found', end: other, code: codeOf(table.sandbox.world, other), way: 'scan' });
}

const shared: Record<SharedName, Way<[Phone]>> = {
	'tab.chats': ({ home }) => home(),
	'tab.contacts': ({ home }) => home(),
	'tab.me': ({ home }) => home(),
	add: ({ home }) => home(),
	'add.scan': async ({ app, home }) => {
		home();
		await press(`${app}.add`);
	},
	'chats.thread': ({ home, chat }) => {
		home();
		return chat();
	},
	'chats.search': ({ home }) => home(),
	'chats.more': ({ home, chat }) => {
		home();
		return chat();
	},
	'chats.pin': inThreadMenu,
	'chats.unread': inThreadMenu,
	'chats.mute': inThreadMenu,
	'chats.delete': inThreadMenu,
	'chats.delete.confirm': async (phone) => {
		await inThreadMenu(phone);
		await press(`${phone.app}.chats.delete`);
	},
	'chat.back': (phone) => void inChat(phone),
	'chat.details': (phone) => void inChat(phone),
	'chat.text': (phone) => void inChat(phone),
	'chat.send': async (phone) => {
		inChat(phone);
		await user.type(screen.getByRole('textbox'), '你好');
	},
	'chat.emoji': (phone) => void inChat(phone),
	'chat.stickers': (phone) => void inChat(phone),
	'chat.sticker': async (phone) => {
		inChat(phone);
		await press(`${phone.app}.chat.stickers`);
		return 'wave';
	},
	'chat.more': (phone) => void inChat(phone),
	'chat.more.image': inMore,
	'chat.more.file': inMore,
	'chat.more.card': inMore,
	'chat.more.voice': inMore,
	'chat.more.location': inMore,
	'chat.more.sample': async (phone) => {
		await inMore(phone);
		await press(`${phone.app}.chat.more.file`);
		return samples.plan.hash;
	},
	'chat.card.choose': async (phone) => {
		await inMore(phone);
		await press(`${phone.app}.chat.more.card`);
		return phone.me;
	},
	'chat.message.open': (phone) => {
		table.say(phone.speaker, phone.chat(), { kind: 'image', file: samples.lake });
		return lastIn(inChat(phone), phone);
	},
	'chat.message.menu': (phone) => {
		table.say(phone.speaker, phone.chat(), '你好');
		return lastIn(inChat(phone), phone);
	},
	'chat.message.recall': async (phone) => {
		table.say(phone.me, phone.chat(), '你好');
		await press(`${phone.app}.chat.message.menu`, lastIn(inChat(phone), phone));
	},
	'chat.message.delete': inMessageMenu,
	'chat.message.quote': inMessageMenu,
	'chat.message.forward': inMessageMenu,
	'chat.message.select': inMessageMenu,
	'chat.selection.pick': selecting,
	'chat.selection.forward': async (phone) => void (await selecting(phone)),
	'chat.selection.delete': async (phone) => void (await selecting(phone)),
	'chat.selection.end': async (phone) => void (await selecting(phone)),
	'chat.forward.chat': async (phone) => {
		await forwarding(phone);
		return phone.chat();
	},
	'chat.forward.send': forwarding,
	'chatDetails.pin': aboutChat,
	'chatDetails.mute': aboutChat,
	'chatDetails.files': aboutChat,
	'chatDetails.bringIn': aboutGroup,
	'chatDetails.name': aboutGroup,
	'chatDetails.leave': aboutGroup,
	'chatDetails.leave.confirm': async (phone) => {
		aboutGroup(phone);
		await press(`${phone.app}.chatDetails.leave`);
	},
	'groupName.text': naming,
	'groupName.save': naming,
	'add.group': async ({ app, home }) => {
		home();
		await press(`${app}.add`);
	},
	'scan.onStage': ({ open }) => {
		table.stage.codes.show('there', '王女士的二维码')(document.createElement('div'));
		open({ at: 'scan' });
		return 'there';
	},
	'scan.type': ({ open }) => open({ at: 'scan' }),
	'found.add': found,
	'found.hello': (phone) => {
		permit();
		found(phone);
	},
	'profile.send': about,
	'profile.remark': about,
	'profile.describe': about,
	'description.text': describing,
	'description.save': describing,
	'profile.more': about,
	'profile.block': inMenu,
	'profile.delete': inMenu,
	'profile.delete.confirm': async (phone) => {
		await inMenu(phone);
		await press(`${phone.app}.profile.delete`);
	},
	'remark.text': remarking,
	'remark.save': remarking,
	'profile.accept': (phone) => {
		asked(phone);
		phone.open({ at: 'profile', end: phone.other });
	},
	'contacts.requests': ({ contacts }) => contacts(),
	'requests.accept': (phone) => {
		const link = asked(phone);
		phone.requests();
		return link;
	}
};

/** The card of her work, saved to her own phone. */
function saveCard() {
	table.act({ type: 'card.save', by: zhiAtWork });
}

/** Nothing else is done with a member before it stands in the menu of what can be. */
async function aboutMember(...before: Command[]) {
	desk('members', ...before);
	await press('console.members.more', zhiAtWork);
}

async function inviting() {
	desk('members');
	await press('console.members.invite');
}

/** A group of friends, or of colleagues. */
function aboutGroup({ app }: Phone) {
	if (app === 'wechat') {
		wechat(wang, { at: 'chatDetails', conversation: groupChat });
		return;
	}
	table.act({ type: 'group.start', by: zhiAtWork, name: '', members: [chenAtWork, zhaoAtWork] });
	const group = [...values(table.sandbox.world.groups)].at(-1);
	if (group) wecom(zhiAtWork, { at: 'chatDetails', conversation: group.conversation });
}

function amongContacts() {
	table.meet();
	wecom(zhiAtWork, { at: 'wechatContacts' });
}

async function naming(phone: Phone) {
	aboutGroup(phone);
	await press(`${phone.app}.chatDetails.name`);
}

async function describing(phone: Phone) {
	about(phone);
	await press(`${phone.app}.profile.describe`);
}

function aboutMoment() {
	table.act({ type: 'moments.post', by: li, text: '大理的云' });
	wechat(wang, { at: 'moments', of: null });
	return 'moment:0';
}

async function answering() {
	const moment = aboutMoment();
	await press('wechat.moments.more', moment);
	return moment;
}

async function commenting() {
	const moment = await answering();
	await press('wechat.moments.comment', moment);
	return moment;
}

const own: Record<Exclude<ControlId, `${App}.${SharedName}`>, Way<[]>> = {
	'wechat.tab.discover': () => wechat(wang),
	'wechat.add.myCode': async () => {
		wechat(wang);
		await press('wechat.add');
	},
	'wechat.chat.more.cardPicture': async () => {
		saveCard();
		wechat(zhi, { at: 'chat', conversation: groupChat });
		await press('wechat.chat.more');
	},
	'wechat.bringIn.member': () => {
		wechat(wang, { at: 'bringIn', group: 'group:0' });
		return li;
	},
	'wechat.bringIn.done': () => wechat(wang, { at: 'bringIn', group: 'group:0' }),
	'wechat.contacts.groups': () => wechat(wang, { at: 'contacts' }),
	'wechat.contacts.accounts': () => wechat(wang, { at: 'contacts' }),
	'wechat.contacts.person': () => {
		wechat(wang, { at: 'contacts' });
		return li;
	},
	'wechat.discover.moments': () => wechat(wang, { at: 'discover' }),
	'wechat.discover.scan': () => wechat(wang, { at: 'discover' }),
	'wechat.moments.text': () => wechat(wang, { at: 'moments', of: null }),
	'wechat.moments.pictures': () => wechat(wang, { at: 'moments', of: null }),
	'wechat.moments.more': aboutMoment,
	'wechat.moments.like': answering,
	'wechat.moments.comment': answering,
	'wechat.moments.comment.text': commenting,
	'wechat.moments.comment.send': commenting,
	'wechat.moments.post': () => wechat(wang, { at: 'moments', of: null }),
	'wechat.me.myCode': () => wechat(wang, { at: 'me' }),
	'wechat.me.album': () => wechat(wang, { at: 'me' }),
	'wechat.album.picture': () => {
		saveCard();
		wechat(zhi, { at: 'album', into: groupChat });
		return zhiAtWork;
	},
	'wechat.picture.recognise': () => {
		const code = codeOf(table.sandbox.world, zhiAtWork);
		table.say(zhi, groupChat, { kind: 'cardPicture', of: zhiAtWork, code });
		const message = messagesFor(table.sandbox.world, groupChat, wang).at(-1);
		if (message) wechat(wang, { at: 'picture', message: message.id });
	},
	'wechat.profile.moments': () => wechat(wang, { at: 'profile', end: li }),
	'wechat.profile.forward': () => wechat(wang, { at: 'profile', end: li }),
	'wechat.profile.addAgain': () => {
		table.meet();
		table.act({ type: 'link.delete', by: wang, link: table.linkOf(wang, zhiAtWork).id });
		wechat(wang, { at: 'profile', end: zhiAtWork });
	},
	'wechat.forward.chat': () => {
		wechat(wang, { at: 'forward', card: li });
		return groupChat;
	},
	'wechat.forward.send': () => wechat(wang, { at: 'forward', card: li }),

	'wecom.tab.workbench': () => wecom(zhiAtWork),
	'wecom.identities': () => wecom(zhiAtWork),
	'wecom.identities.choose': async () => {
		wecom(zhiAtWork);
		await press('wecom.identities');
		return zhi;
	},
	'wecom.add.contact': async () => {
		wecom(zhiAtWork);
		await press('wecom.add');
	},
	'wecom.add.card': async () => {
		wecom(zhiAtWork);
		await press('wecom.add');
	},
	'wecom.chats.filter': () => wecom(zhiAtWork),
	'wecom.members.choose': () => {
		wecom(zhiAtWork, { at: 'startGroup' });
		return zhaoAtWork;
	},
	'wecom.members.done': () => wecom(zhiAtWork, { at: 'startGroup' }),
	'wecom.addContact.scan': () => wecom(zhiAtWork, { at: 'addWays' }),
	'wecom.addContact.card': () => wecom(zhiAtWork, { at: 'addWays' }),
	'wecom.contacts.wechatContacts': () => wecom(zhiAtWork, { at: 'contacts' }),
	'wecom.contacts.colleague': () => {
		wecom(zhiAtWork, { at: 'contacts' });
		return zhaoAtWork;
	},
	'wecom.contacts.department': () => {
		wecom(zhiAtWork, { at: 'contacts' });
		return 'department:0';
	},
	'wecom.wechatContacts.tag': amongContacts,
	'wecom.wechatContacts.way': amongContacts,
	'wecom.wechatContacts.date': amongContacts,
	'wecom.wechatContacts.standing': amongContacts,
	'wecom.wechatContacts.person': () => {
		table.meet();
		wecom(zhiAtWork, { at: 'wechatContacts' });
		return wang;
	},
	'wecom.workbench.addContact': () => wecom(zhiAtWork, { at: 'workbench' }),
	'wecom.workbench.card': () => wecom(zhiAtWork, { at: 'workbench' }),
	'wecom.workbench.wechatContacts': () => wecom(zhiAtWork, { at: 'workbench' }),
	'wecom.workbench.permission': () => wecom(zhiAtWork, { at: 'workbench' }),
	'wecom.card.save': () => wecom(zhiAtWork, { at: 'card' }),
	'wecom.card.pass': () => wecom(zhiAtWork, { at: 'card' }),
	'wecom.passCard.chat': () => {
		wecom(zhiAtWork, { at: 'passCard' });
		return table.chatOf(zhi, zhou);
	},
	'wecom.passCard.send': () => wecom(zhiAtWork, { at: 'passCard' }),
	'wecom.passCard.sendPicture': async () => {
		wecom(zhiAtWork, { at: 'passCard' });
		await press('wecom.passCard.chat', groupChat);
	},
	'wecom.me.card': () => wecom(zhiAtWork, { at: 'me' }),
	'wecom.me.leave': () => wecom(zhiAtWork, { at: 'me' }),
	'wecom.leave.confirm': async () => {
		wecom(zhiAtWork, { at: 'me' });
		await press('wecom.me.leave');
	},
	'wecom.gate.join': () => {
		const { person } = get(table.sandbox.world, zhi);
		table.act({ type: 'identity.invite', by: heAtWork, person, department: null, position: '店员' });
		const invited = [...values(table.sandbox.world.identities)].at(-1);
		if (invited) wecom(invited.id);
	},
	'wecom.profile.tags': () => about(phones.wecom),

	'console.section.home': () => desk('home'),
	'console.section.members': () => desk('home'),
	'console.section.external': () => desk('home'),
	'console.section.apps': () => desk('home'),
	'console.section.plugin': () => desk('home'),
	'console.section.tools': () => desk('home'),
	'console.section.enterprise': () => desk('home'),
	'console.external.crm': () => desk('external'),
	'console.external.usage': () => desk('external'),
	'console.external.member': () => {
		desk('external');
		return zhiAtWork;
	},
	'console.external.department': () => {
		desk('external');
		return 'department:0';
	},
	'console.external.all': () => desk('external'),
	'console.external.some': () => desk('external'),
	'console.members.invite': () => desk('members'),
	'console.invite.person': async () => {
		await inviting();
		return 'person:2';
	},
	'console.invite.position': inviting,
	'console.invite.send': inviting,
	'console.members.more': () => {
		desk('members');
		return zhiAtWork;
	},
	'console.members.suspend': () => aboutMember(),
	'console.members.reinstate': () =>
		aboutMember({ type: 'identity.suspend', by: zhaoAtWork, identity: zhiAtWork }),
	'console.members.withdraw': async () => {
		desk('members', {
			type: 'identity.invite',
			by: zhaoAtWork,
			person: 'person:6',
			department: null,
			position: '店员'
		});
		await press('console.members.more', 'identity:4');
	},
	'console.members.remove': () => aboutMember(),
	'console.remove.confirm': async () => {
		await aboutMember();
		await press('console.members.remove');
	},

	'stage.device.wechat2': onStage,
	'stage.device.wechat': onStage,
	'stage.device.wecom': onStage,
	'stage.device.console': onStage,
	'stage.device.other': async () => {
		const devices = await stage();
		bring(devices, table.sandbox.world, 'wecom', zhaoAtWork);
		await tick();
		return 'wecom2';
	},
	'stage.device.add': onStage,
	'stage.device.takeOff': async () => {
		await stage();
		const [menu] = screen.getAllByRole('button', { name: /更多操作/ });
		await user.click(menu as HTMLElement);
	},
	'stage.arrival': async () => {
		await laterArrival.fetch();
		const devices = await stage();
		devices.show('wechat');
		devices.all.find(({ id }) => id === 'wechat')?.view.reset({ at: 'me' } as never);
		table.say(li, table.chatOf(wang, li), '在吗');
		await tick();
		return 'wechat';
	},
	'stage.divider': async () => {
		await laterWire.fetch();
		const devices = await stage();
		devices.room = 1_200;
		await tick();
		return 'wechat';
	},
	'stage.owner.app': async () => {
		await choosingOwner();
		return 'wecom';
	},
	'stage.owner.choose': async () => {
		await choosingOwner();
		return li;
	},
	'stage.owner': async () => {
		await stage();
		return 'wecom';
	},
	'stage.edition': onStage,
	'stage.undo': onStage,
	'stage.redo': onStage,
	'stage.play': onStage,
	'stage.now': onStage,
	'stage.passTime': onStage,
	'stage.log': onStage,
	'stage.timeline': onStage,
	'stage.speed': onStage
};

async function show(id: ControlId): Promise<string | undefined> {
	if (id in own) return (await own[id as keyof typeof own]()) ?? undefined;
	const dot = id.indexOf('.');
	return (await shared[id.slice(dot + 1) as SharedName](phones[id.slice(0, dot) as App])) ?? undefined;
}

/** What can be pressed or filled in, as assistive technology knows it. */
const roles = [
	'button',
	'link',
	'tab',
	'menuitem',
	'switch',
	'radio',
	'checkbox',
	'combobox',
	'textbox',
	'slider',
	'separator'
];

/** Whether it is reached as one of those, has a name, and takes the focus. */
function operable(element: HTMLElement): boolean {
	const around = within(element.parentElement ?? document.body);
	const named = roles.some((role) => around.queryAllByRole(role, { name: /\S/ }).includes(element));
	element.focus();
	return named && document.activeElement === element;
}

describe('every control', () => {
	test.each(controls)('%s is on its screen', async (id) => {
		const of = await show(id);
		const found = marked(id, of);
		expect(found).toHaveLength(1);
		expect(found[0]?.dataset.of).toBe(of);
		expect(found.every(operable)).toBe(true);
		for (const other of document.querySelectorAll<HTMLElement>('[data-control]')) {
			expect(controls).toContain(other.dataset.control);
		}
	});

	test('has its name once', () => {
		expect(new Set(controls).size).toBe(controls.length);
	});
});

test('no file writes the mark by hand: the names come from the list', () => {
	const byHand = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.(svelte|ts|js|html)$/.test(name) && !name.startsWith('controls'))
		.filter((name) =>
			/\sdata-control\s*=|['"]data-control['"]\s*[:\]]/.test(readFileSync(join('src', name), 'utf8'))
		);
	expect(byHand).toEqual([]);
});
