/* What stands on the two phones. */

/** What both apps have alike; each name stands once for each app. */
export const shared = [
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

export const wechat = [
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

export const wecom = [
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
