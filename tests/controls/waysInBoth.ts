import { screen } from '@testing-library/svelte';
import { samples } from '../../src/store';
import { cast } from '../../src/world';
import { table, user, press, wechat, wecom } from './onScreen';
import {
	type Phone,
	type Way,
	type SharedName,
	permit,
	asked,
	inChat,
	lastIn,
	inThreadMenu,
	inMore,
	inMessageMenu,
	selecting,
	forwarding,
	aboutChat,
	about,
	inMenu,
	remarking,
	found,
	aboutGroup,
	naming,
	describing
} from './phones';

const { zhi, zhiAtWork } = cast;

/** How to each control that both apps have. */
export const shared: Record<SharedName, Way<[Phone]>> = {
	'tab.chats': ({ home }) => home(),
	switch: ({ app }) => (app === 'wechat' ? wechat(zhi) : wecom(zhiAtWork)),
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
