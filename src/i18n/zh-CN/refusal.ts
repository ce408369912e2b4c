import type { Act, CommandType, Guard, Pair, RefusalCode, Remedy, Verdict } from '../../world';

/** Why something did not happen, in words: one text for each reason, whoever asks. */
const codes: Record<RefusalCode, string> = {
	editionAllows: '这个时期的产品还不能这样做。',
	interopIsOpen: '这家企业还没有互通：要先认证，并进入内测。',
	memberMayAdd: '管理员现在不允许这位成员添加外部联系人。',
	identityIsActive: '这个企业微信身份已失效或停用，联系不上了。',
	identityStands: '这个企业微信身份已经失效，不能再给权限。',
	notOneself: '这是自己的码：不能加自己，也不能加自己的另一个身份。',
	notBlockedByThem: '对方不接收来自这里的消息。',
	theyHaveMe: '对方已经把你从联系人里删除。',
	senderIsActive: '这个企业微信身份已失效或停用，不能再用它做事。',
	senderIsInside: '不在这个会话里，不能在这里说话。',
	senderHasThem: '你已经把对方删除，要重新添加才能发消息。',
	actorIsAdmin: '只有这家企业的管理员能这样做。',
	anotherAdminRemains: '这是最后一位管理员，企业不能没有管理员。',
	notYetMember: '这个人已经是成员，或者已经收到邀请。',
	invitationIsMine: '这份邀请是给别人的。',
	isFriendOfActor: '只能拉自己的好友或同事进群。',
	groupHasRoom: '这个群已经满了。',
	messageIsMine: '只能撤回自己发的消息。',
	withinRecallTime: '超过 2 分钟的消息，不能撤回。',
	textIsEmpty: '还没有写内容。',
	textIsTooLong: '太长了：消息最多 5000 字，名字和备注最多 32 字。',
	textHasControls: '里面有看不见的控制字符，不能发送。',
	textHasStackedMarks: '叠加符号太多，会挤坏屏幕，不能发送。',
	notInThisState: '现在这个状态下，没有这一步。',
	noSuchRecord: '要找的东西在这次演练里不存在。',
	notACodeOfThisSession: '这个码不属于现在这条时间线。',
	malformed: '收到的不是一条完整的操作。',
	fileIsTooLarge: '文件太大：每个最多 10 MB。',
	clockGoesForwardOnly: '时间只能往前走。',
	editionGoesForwardOnly: '时期只能往后换：已经发生的事，回不到更早的产品里。',
	windowOnlyShows: '这个窗口只能看，请在其他窗口操作；原因见页面底部的状态。'
};

/** Where a machine knows no such event: what that means in the eyes of people. */
const states: Record<string, string> = {
	'contactSide.relation.asked.ask': '已经申请过了，等对方确认。',
	'contactSide.relation.requested.ask': '对方已经先申请了，去通过就行。',
	'contactSide.relation.connected.ask': '已经是联系人，不用再加。',
	'contactSide.relation.connected.accept': '已经通过了。',
	'contactSide.relation.none.accept': '这个申请已经过期或失效。',
	'contactSide.relation.asked.accept': '这是你自己发出的申请，要等对方确认。',
	'contactSide.relation.deleted.delete': '已经删除了。',
	'workIdentity.void.leave': '这个身份已经失效了。',
	'workIdentity.void.join': '这份邀请已经不在了。',
	'workIdentity.active.join': '已经加入了。',
	'grant.given.give': '已经给过这项权限。',
	'grant.withdrawn.withdraw': '本来就没有这项权限。',
	'message.recalled.recall': '已经撤回了。',
	'message.refused.recall': '这条消息没有送出去，不用撤回。',
	'groupMembership.inside.bringIn': '已经在群里了。',
	'groupMembership.outside.leave': '已经不在群里了。',
	'crmLink.unlinked.list': '还没有关联企业 CRM。',
	'crmLink.unlinked.listen': '还没有关联企业 CRM。',
	'crmLink.unlinked.unlink': '本来就没有关联。',
	'crmLink.linked.link': '已经关联了。',
	'crmLink.listening.link': '已经关联了。',
	'crmLink.listening.listen': '已经在接收回调。'
};

/** Where the edition's table says no, whoever it is between. */
const acts: Record<Act, string> = {
	'add.scan': '这个时期，这两种身份之间还不能互加。',
	'add.card': '这个时期，还不能用名片互加。',
	'add.cardPicture': '这个时期，还不能用名片图片互加。',
	'message.text': '这个时期，这两种身份之间还不能发消息。',
	'message.image': '这个时期，这两种身份之间还不能发图片。',
	'message.file': '这个时期，这两种身份之间还不能发文件。',
	'message.sticker': '这个时期，这两种身份之间还不能发表情。',
	'message.voice': '这个时期，这两种身份之间还不能发语音。',
	'message.location': '这个时期，这两种身份之间还不能发位置。',
	'message.card': '这个时期，这两种身份之间还不能发名片。',
	'message.cardPicture': '这个时期，这两种身份之间还不能发名片图片。',
	'message.recall': '这个时期，还不能撤回。',
	'conversation.pin': '这个时期，还不能置顶。',
	'conversation.mute': '这个时期，还不能设消息免打扰。',
	'conversation.files': '这个时期，还看不了聊天文件与图片。',
	'contact.remark': '这个时期，还不能备注。',
	'contact.describe': '这个时期，还不能写描述。',
	'contact.tag': '这个时期，还不能打标签。',
	'label.show': '这个时期，还没有这样的标记。',
	'readMark.show': '这两种身份之间，看不到对方读没读。',
	'card.toPerson': '这个时期，不能把这张名片转发给别人。',
	'card.toGroup': '这个时期，这张名片不能转发到群。',
	'cardPicture.toGroup': '这个时期，还没有企业微信名片图片。',
	'group.bringIn': '这个时期，不能拉进这个群聊。',
	'moments.open': '这个时期，看不到对方的朋友圈。',
	'moments.post': '这个时期，还不能发朋友圈。',
	'permission.grant': '这个时期，管理后台还没有「外部联系人」。',
	'usage.read': '这个时期，管理后台还没有「外部联系人」，也就没有使用记录。',
	'crm.link': '这个时期，还不能关联企业 CRM。',
	'api.customerList': '这个时期，还没有读取客户列表的接口。',
	'api.callbacks': '这个时期，还没有客户变更的回调。',
	'handover.onLeaving': '这个时期，还没有离职继承：只能由同事用名片重新添加。',
	'handover.onJob': '这个时期，还没有在职继承。',
	'customerGroup.create': '这个时期，还没有客户群。',
	'customerMoments.post': '这个时期，还没有客户朋友圈。'
};

/** What is said more precisely of one kind of end toward another. */
const between: { [act in Act]?: { [pair in Pair]?: string } } = {
	'message.sticker': { 'wecom>wechat': '企业微信对微信联系人，还不能发表情。' },
	'contact.tag': { 'wecom>wechat': '这个时期，还不能给微信联系人打标签。' },
	'card.toGroup': { 'wechat>wecom': '企业微信联系人的名片，不能转发到群。' },
	'group.bringIn': {
		'wechat>wecom': '企业微信联系人，不能加入微信好友的群聊。',
		'wecom>wechat': '这个时期，同事的群聊还不能有微信联系人。'
	},
	'moments.open': { 'wechat>wecom': '企业微信联系人没有朋友圈，看不到，也发不了。' },
	'moments.post': { 'wecom>wechat': '企业微信联系人没有朋友圈，发不了。' }
};

const remedies: Record<Remedy, string> = {
	askAdminForRight: '请管理员在管理后台「外部联系人」里允许这位成员。',
	enterpriseJoinsBeta: '企业先认证，再申请内测。',
	sendCardPicture: '存成图片，发到群里（文章 A9）。',
	sendText: '发文字、图片或文件。',
	addAgain: '重新添加对方。',
	addUnderNewIdentity: '等对方在新企业用新身份重新添加。',
	reachPersonOnWechat: '对方的微信不受影响：加过微信好友的，可以在微信里联系。',
	waitForAnswer: '等对方回应。',
	acceptTheirRequest: '通过对方的申请。',
	unblock: '先移出黑名单。',
	anotherEdition: '换一个做得到的版本时期。',
	shorten: '写短一点，或分几条发。',
	makeFriendsFirst: '先加为微信好友。',
	anotherSession: '从头开始一次新的演练，选这个时期。'
};

const verdicts: Record<Verdict, string> = { yes: '能', no: '不能', partly: '部分能', unknown: '未知' };

/** The names of guards, for those who look at the machinery. */
const guards: Record<Guard, string> = {
	editionAllows: '这个时期允许',
	interopIsOpen: '企业已互通',
	memberMayAdd: '成员有权添加',
	identityIsActive: '企业微信身份有效',
	identityStands: '身份没有失效',
	notOneself: '不是自己',
	notBlockedByThem: '没有被对方拉黑',
	theyHaveMe: '对方还留着我',
	senderIsActive: '发出者的身份有效',
	senderIsInside: '发出者在会话里',
	senderHasThem: '发出者还留着对方',
	actorIsAdmin: '操作者是管理员',
	anotherAdminRemains: '还有别的管理员',
	notYetMember: '还不是成员',
	invitationIsMine: '邀请是给自己的',
	isFriendOfActor: '是操作者的好友',
	groupHasRoom: '群还有位置',
	messageIsMine: '是自己的消息',
	withinRecallTime: '在可撤回的时间内'
};

/** What did not happen, as a heading. */
const titles: { [type in CommandType]?: string } = {
	'message.send': '没有发出去',
	'message.recall': '没有撤回',
	'link.ask': '没有加上',
	'link.accept': '没有通过',
	'grant.give': '权限没有改变',
	'grant.withdraw': '权限没有改变',
	'identity.leave': '没有离开',
	'identity.join': '没有加入',
	'identity.invite': '没有邀请',
	'group.start': '没有建群',
	'group.rename': '没有改名',
	'group.leave': '没有退出',
	'link.describe': '没有写描述',
	'link.delete': '没有删除',
	'group.bringIn': '没有拉进群',
	'moments.open': '没有打开',
	'conversation.set': '没有设置',
	'edition.set': '时期没有换',
	'files.open': '没有打开',
	'link.remark': '没有备注',
	'link.tag': '没有打标签',
	'moments.post': '没有发出去',
	'customerMoments.post': '没有发出去',
	'customerGroup.create': '没有建群',
	'usage.read': '没有打开',
	'crm.link': '没有关联',
	'crm.listCustomers': '没有读到',
	'crm.listen': '没有接收',
	'handover.assign': '没有交接'
};

export const refusal = {
	titles,
	codes,
	states,
	acts,
	between,
	remedies,
	verdicts,
	guards,
	safe: '什么都没有改变，可以接着操作。',
	wanted: '想做的事',
	rule: '哪条规则',
	source: '出处',
	noSource: '没有出处，是推定',
	instead: '怎样才行',
	whichEdition: '在哪个时期可以？',
	whichNone: '收录的时期都不能',
	machine: '给开发者：哪台状态机',
	inMachine: (machine: string, state: string, event: string) => `${machine} 在 ${state} 时收到 ${event}`,
	faults: '哪里不对',
	close: '关闭',
	label: '没有做成'
};
