/*
 * Every control that a lesson, the guide or a probe can point at, by a name without a language: the app, the screen
 * where it stands, what it does. The list is closed: a screen that shows a control takes its name from here, and a
 * test finds each of them on its screen.
 */

/** What both apps have alike; each name stands once for each app. */
const shared = [
	'tab.chats',
	/** To the same person's other app. */
	'switch',
	'tab.contacts',
	'tab.me',
	'add',
	'add.scan',
	/** Over people, chats and messages. */
	'chats.search',
	/** A row of the list of chats; of a conversation. */
	'chats.thread',
	/** What can be done with a chat of the list; of a conversation. */
	'chats.more',
	'chats.pin',
	'chats.unread',
	'chats.mute',
	'chats.delete',
	'chats.delete.confirm',
	'chat.back',
	'chat.details',
	'chat.text',
	'chat.send',
	'chat.stickers',
	/** Of a sticker's name. */
	'chat.sticker',
	'chat.more',
	'chat.more.image',
	'chat.more.file',
	'chat.more.card',
	'chat.more.location',
	/** One of the pictures and files that ship; of its hash. */
	'chat.more.sample',
	/** Somebody in the list of cards to send; of an end. */
	'chat.card.choose',
	/** What a message holds, to be pressed (a card, a picture, a file, a notice); of a message. */
	'chat.message.open',
	/** What can be done with a message; of a message. */
	'chat.message.menu',
	'chat.message.recall',
	'chat.message.delete',
	'chat.message.quote',
	'chat.message.forward',
	'chat.message.select',
	/** One of the messages that are chosen; of a message. */
	'chat.selection.pick',
	'chat.selection.forward',
	'chat.selection.delete',
	'chat.selection.end',
	/** Somebody or a group to forward to; of a conversation. */
	'chat.forward.chat',
	'chat.forward.send',
	'chat.emoji',
	'chat.more.voice',
	'chatDetails.pin',
	'chatDetails.mute',
	'chatDetails.files',
	'chatDetails.bringIn',
	'chatDetails.name',
	'chatDetails.leave',
	'chatDetails.leave.confirm',
	'groupName.text',
	'groupName.save',
	/** 发起群聊 */
	'add.group',
	/** Pointing the scanner at a code that another device shows; of that device. */
	'scan.onStage',
	'scan.type',
	'found.add',
	'found.hello',
	'profile.send',
	'profile.remark',
	'profile.accept',
	'profile.more',
	'profile.block',
	'profile.delete',
	'profile.delete.confirm',
	'profile.describe',
	'description.text',
	'description.save',
	'remark.text',
	'remark.save',
	/** A request that waits for an answer; of a link. */
	'requests.accept'
] as const;

const wechat = [
	'tab.discover',
	/** What the official accounts said. */
	'chats.accounts',
	'add.myCode',
	'chat.more.cardPicture',
	/** Somebody to be brought into a group; of an end. */
	'bringIn.member',
	'bringIn.done',
	'contacts.requests',
	'contacts.groups',
	'contacts.accounts',
	/** 申请内测, in the official account. */
	'accounts.apply',
	/** With which work identity one applies (A30); of that identity. */
	'apply.identity',
	'apply.submit',
	/** What who registers an enterprise fills in (A32). */
	'apply.name',
	'apply.shortName',
	'apply.position',
	'apply.register',
	/** To WeCom, which is not on the phone yet (A33). */
	'apply.wecom',
	/** Of an end. */
	'contacts.person',
	'discover.moments',
	'discover.scan',
	'moments.text',
	'moments.pictures',
	'moments.post',
	/** What can be done with what somebody told; of a moment, and so the next four. */
	'moments.more',
	'moments.like',
	'moments.comment',
	'moments.comment.text',
	'moments.comment.send',
	/** Of one's own moment. */
	'moments.delete',
	'moments.delete.confirm',
	'me.myCode',
	'me.album',
	/** Of the identity on the card. */
	'album.picture',
	'picture.recognise',
	'profile.moments',
	'profile.forward',
	'profile.addAgain',
	/** From a group that both are in. */
	'profile.add',
	/** A chat that a card can be forwarded to; of a conversation. */
	'forward.chat',
	'forward.send'
] as const;

const wecom = [
	'tab.workbench',
	/** The title, behind which a person's other identities and their WeChat are. */
	'identities',
	/** Another identity of the same person, or their WeChat; of that end. */
	'identities.choose',
	'chats.filter',
	'add.contact',
	'add.card',
	/** Somebody to be in a group; of an end. */
	'members.choose',
	'members.done',
	'addContact.scan',
	'addContact.card',
	'contacts.requests',
	'contacts.wechatContacts',
	/** Of an identity. */
	'contacts.colleague',
	/** Folds and unfolds it; of a department. */
	'contacts.department',
	/** Of an end. */
	'wechatContacts.person',
	'wechatContacts.tag',
	'wechatContacts.way',
	'wechatContacts.date',
	'wechatContacts.standing',
	'workbench.addContact',
	'workbench.card',
	'workbench.wechatContacts',
	'workbench.permission',
	'card.save',
	'card.pass',
	/** A chat of the member's own WeChat; of a conversation. */
	'passCard.chat',
	'passCard.send',
	'passCard.sendPicture',
	'me.card',
	'me.leave',
	'leave.confirm',
	/** Accepting an invitation to an enterprise. */
	'gate.join',
	/** Getting WeCom, for who has registered an enterprise (A33). */
	'gate.download',
	/** To the official account, for who has no enterprise any more (A32). */
	'gate.apply',
	/** The same, where one's enterprise is not in the beta (A30). */
	'permission.apply',
	'profile.tags'
] as const;

const console = [
	'section.home',
	'section.members',
	'section.external',
	'section.apps',
	'section.plugin',
	'section.tools',
	'section.enterprise',
	'enterprise.verify.submit',
	/** What the trainer does in the platform’s name: this and the three after it. */
	'enterprise.verify.pass',
	'enterprise.verify.reason',
	'enterprise.verify.sendBack',
	'enterprise.verify.lapse',
	'enterprise.apply',
	'enterprise.decide',
	'enterprise.admit',
	'enterprise.decline',
	'admins.add',
	'admins.change',
	'admins.member',
	'admins.right',
	'admins.takeBack',
	'admins.save',
	'external.crm',
	'external.openCrm',
	/** Has the linked CRM told by callbacks. */
	'external.listen',
	'external.callbacks',
	/** In the question how the CRM is told. */
	'callbacks.show',
	'callbacks.copy',
	'callbacks.url',
	'callbacks.token',
	'callbacks.encodingAesKey',
	'callbacks.make',
	'callbacks.event',
	'callbacks.manner',
	'callbacks.test',
	'callbacks.save',
	'external.usage',
	'usage.find',
	'usage.way',
	'usage.export',
	/** Reading what the linked CRM has. */
	'external.customers',
	/** Of the account of a leaver's customer. */
	'external.handover',
	/** The switch of a member's right; of an identity. */
	'external.member',
	/** The switch of a department's right; of a department. */
	'external.department',
	'external.all',
	'external.some',
	/** In the question before a grant that reaches several. */
	'external.confirm',
	'members.invite',
	'members.import',
	'members.export',
	'import.file',
	'import.sample',
	'import.confirm',
	/** Shows its members; of a department. */
	'members.department',
	/** Of a column. */
	'members.sort',
	'members.previous',
	'members.next',
	'members.edit',
	'edit.department',
	'edit.position',
	'edit.save',
	'department.add',
	/** What can be done with it; of a department. */
	'department.more',
	'department.within',
	'department.rename',
	'department.move',
	'department.remove',
	/** In the question about a department: this and the two after it. */
	'department.name',
	'department.parent',
	'department.save',
	/** Of a person. */
	'invite.person',
	'invite.position',
	'invite.send',
	/** What can be done with a member; of an identity. */
	'members.more',
	'members.suspend',
	'members.reinstate',
	'members.withdraw',
	'members.remove',
	'remove.confirm',
	'suspend.confirm',
	'announce.text',
	'announce.post',
	'apps.add',
	/** Of an app's number. */
	'apps.range',
	/** Shows it; of an app that may call the interface. */
	'apps.secret',
	'apps.name',
	/** Of a member or a department, or `all`. */
	'apps.choose',
	'apps.save',
	'company.edit',
	'company.name',
	'company.shortName',
	/** Of a drawn logo. */
	'company.logo',
	'company.save',
	'tools.kind',
	'tools.by',
	/** Goes back to what was done; of an entry. */
	'tools.back'
] as const;

const crm = [
	'section.customers',
	'section.todos',
	'section.syncs',
	'customers.search',
	'customers.owner',
	'customers.way',
	'customers.standing',
	/** A row of the list; of a customer's number. */
	'customers.open',
	'customers.previous',
	'customers.next',
	'customer.back',
	'customer.note',
	'customer.note.save',
	'customer.order',
	'customer.order.yuan',
	'customer.order.save',
	/** Whoever is to take a customer over; of a customer's number, like the two after it. */
	'todos.to',
	'todos.assign',
	'todos.done',
	/** Reads everything anew. */
	'syncs.now',
	/** By which interfaces. */
	'syncs.years'
] as const;

const stage = [
	'device.wechat2',
	'device.wechat',
	'device.wecom',
	'device.console',
	'device.crm',
	/** One that was put beside the usual four; of a device. */
	'device.other',
	'device.add',
	/** Whose a device is; of a device. */
	'owner',
	/** Of an app. */
	'owner.app',
	/** Of an end. */
	'owner.choose',
	'device.takeOff',
	/** What came to somebody who was not looking; of a device. */
	'arrival',
	/** Between two devices; of the left one. */
	'divider',
	'edition',
	'undo',
	'redo',
	'play',
	'now',
	'passTime',
	/** How much of it; of ms. */
	'passTime.span',
	'log',
	/** Each person's identities over time. */
	'identities',
	'timeline',
	'speed'
] as const;

export type ControlId =
	| `wechat.${(typeof shared)[number] | (typeof wechat)[number]}`
	| `wecom.${(typeof shared)[number] | (typeof wecom)[number]}`
	| `console.${(typeof console)[number]}`
	| `crm.${(typeof crm)[number]}`
	| `stage.${(typeof stage)[number]}`;

const under = <App extends string, Name extends string>(app: App, names: readonly Name[]) =>
	names.map((name): `${App}.${Name}` => `${app}.${name}`);

/** The whole list; a page that only marks its controls loads {@link control} without it. */
export const controls: readonly ControlId[] = /* @__PURE__ */ all();

function all(): ControlId[] {
	return [
		...under('wechat', [...shared, ...wechat]),
		...under('wecom', [...shared, ...wecom]),
		...under('console', console),
		...under('crm', crm),
		...under('stage', stage)
	];
}
