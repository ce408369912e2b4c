import type { ControlId } from '../../src/controls';
import { cast, codeOf, get, messagesFor, values } from '../../src/world';
import { outside, register, table, press, wechat, wecom } from './onScreen';
import {
	phones,
	type App,
	type Way,
	type SharedName,
	about,
	saveCard,
	amongContacts,
	aboutMoment,
	answering,
	commenting
} from './phones';

const { wang, li, zhou, zhi, zhao, zhiAtWork, zhaoAtWork, heAtWork, groupChat } = cast;

function ownMoment(): string {
	table.act({ type: 'moments.post', by: wang, text: '洱海的早上' });
	wechat(wang, { at: 'moments', of: null });
	return 'moment:0';
}

/** How to each control that stands in one of the two apps alone. */
export const ownOfPhones: Record<
	Exclude<Extract<ControlId, `${App}.${string}`>, `${App}.${SharedName}`>,
	Way<[]>
> = {
	'wechat.tab.discover': () => wechat(wang),
	'wechat.chats.accounts': () => wechat(zhao),
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
	'wechat.accounts.apply': () => wechat(wang, { at: 'accounts' }),
	'wechat.apply.identity': () => {
		wechat(zhi, { at: 'apply' });
		return zhiAtWork;
	},
	'wechat.apply.submit': () => {
		for (const each of outside) table.act(each);
		wechat(zhou, { at: 'apply' });
	},
	'wechat.apply.name': () => wechat(wang, { at: 'apply' }),
	'wechat.apply.shortName': () => wechat(wang, { at: 'apply' }),
	'wechat.apply.position': () => wechat(wang, { at: 'apply' }),
	'wechat.apply.register': () => wechat(wang, { at: 'apply' }),
	'wechat.apply.wecom': () => {
		table.act(register);
		wechat(wang, { at: 'apply' });
	},
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
	'wechat.moments.delete': ownMoment,
	'wechat.moments.delete.confirm': async () => {
		await press('wechat.moments.delete', ownMoment());
	},
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
	'wechat.profile.add': () => wechat(zhou, { at: 'profile', end: li }),
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
	'wecom.gate.download': () => {
		table.act(register);
		wecom('identity:4');
	},
	'wecom.gate.apply': () => {
		table.act({ type: 'identity.leave', by: zhiAtWork });
		wecom(zhiAtWork);
	},
	'wecom.permission.apply': () => {
		for (const each of outside) table.act(each);
		wecom('identity:4', { at: 'permission' });
	},
	'wecom.profile.tags': () => about(phones.wecom)
};
