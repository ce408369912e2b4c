import type { CommandType } from '../../world';

/** Every command in words, for the log, the names of undo steps and «what was tried». */
const sentences: { [type in CommandType]: (words: CommandWords) => string } = {
	'person.create': ({ what }) => `有了${what}这个人`,
	'enterprise.create': ({ what }) => `有了企业「${what}」`,
	'department.create': ({ what }) => `有了部门「${what}」`,
	'identity.create': ({ whom }) => `${whom}成为成员`,
	'friendship.create': ({ who, whom }) => `${who}和${whom}是微信好友`,
	'group.create': ({ what }) => `建群「${what}」`,
	'contact.create': ({ who, whom }) => `${who}和${whom}是联系人`,
	'grant.create': ({ whom }) => `${whom}可以添加外部联系人`,
	'message.create': ({ who, whom, what }) => `${who}发给${whom}：${what}`,
	'crm.create': ({ what }) => `「${what}」关联了企业 CRM`,
	'edition.set': ({ what }) => `时期换到「${what}」`,
	'clock.advance': ({ what }) => `时间过去${what}`,
	'clock.setPace': ({ what }) => `每一步的用时改为${what}`,
	'verification.submit': ({ who }) => `${who}提交企业认证`,
	'verification.verify': ({ what }) => `「${what}」通过认证`,
	'verification.decline': ({ what }) => `「${what}」认证没有通过`,
	'verification.lapse': ({ what }) => `「${what}」认证到期`,
	'grant.give': ({ who, whom }) => `${who}允许${whom}添加外部联系人`,
	'grant.withdraw': ({ who, whom }) => `${who}收回${whom}添加外部联系人的权限`,
	'usage.read': ({ who }) => `${who}查看使用记录`,
	'crm.link': ({ who }) => `${who}关联企业 CRM`,
	'crm.unlink': ({ who }) => `${who}取消关联企业 CRM`,
	'crm.listen': ({ who }) => `${who}让企业 CRM 接收回调`,
	'crm.listCustomers': ({ what }) => `「${what}」的 CRM 读取客户列表`,
	'handover.assign': ({ who, whom, what }) => `${who}把${what}的客户交给${whom}`,
	'identity.invite': ({ who, whom, what }) => `${who}邀请${whom}加入，岗位「${what}」`,
	'identity.withdraw': ({ who, whom }) => `${who}撤回给${whom}的邀请`,
	'identity.join': ({ who, what }) => `${who}加入「${what}」`,
	'identity.suspend': ({ who, whom }) => `${who}停用${whom}的身份`,
	'identity.reinstate': ({ who, whom }) => `${who}恢复${whom}的身份`,
	'identity.remove': ({ who, whom }) => `${who}把${whom}移出企业`,
	'identity.leave': ({ who, what }) => `${who}离开「${what}」`,
	'link.ask': ({ who, whom }) => `${who}申请添加${whom}`,
	'link.accept': ({ who, whom }) => `${who}通过${whom}的申请`,
	'link.delete': ({ who, whom }) => `${who}删除联系人${whom}`,
	'link.block': ({ who, whom }) => `${who}把${whom}加入黑名单`,
	'link.unblock': ({ who, whom }) => `${who}把${whom}移出黑名单`,
	'link.remark': ({ who, whom, what }) =>
		what === '' ? `${who}去掉${whom}的备注` : `${who}给${whom}备注「${what}」`,
	'link.describe': ({ who, whom, what }) =>
		what === '' ? `${who}去掉${whom}的描述` : `${who}给${whom}写描述「${what}」`,
	'link.tag': ({ who, whom, what }) =>
		what === '' ? `${who}去掉${whom}的标签` : `${who}给${whom}打标签「${what}」`,
	'card.save': ({ who }) => `${who}把企业微信名片存成图片`,
	'message.send': ({ who, whom, what }) => `${who}发给${whom}：${what}`,
	'message.recall': ({ who, what }) => `${who}撤回：${what}`,
	'colleague.open': ({ who, whom }) => `${who}打开和${whom}的会话`,
	'conversation.set': ({ who, whom, what }) => `${who}${what}：${whom}`,
	'group.start': ({ who, whom, what }) =>
		what === '' ? `${who}和${whom}建群` : `${who}和${whom}建群「${what}」`,
	'group.rename': ({ who, whom, what }) =>
		what === '' ? `${who}去掉群聊「${whom}」的名称` : `${who}把群聊「${whom}」改名为「${what}」`,
	'group.leave': ({ who, whom }) => `${who}退出群聊「${whom}」`,
	'group.bringIn': ({ who, whom, what }) => `${who}拉${whom}进群「${what}」`,
	'moments.open': ({ who, whom }) => `${who}看${whom}的朋友圈`,
	'moments.post': ({ who, what }) => `${who}发朋友圈：${what}`,
	'customerMoments.post': ({ who, what }) => `${who}发客户朋友圈：${what}`,
	'customerGroup.create': ({ who, what }) => `${who}建客户群「${what}」`,
	'files.open': ({ who, whom }) => `${who}看和${whom}的聊天文件与图片`
};

/** The parts of a sentence: who acts, on or to whom, with what. */
export interface CommandWords {
	readonly who: string;
	readonly whom: string;
	readonly what: string;
}

export const words = {
	sentences,
	unknown: '（没有这个人）',
	pin: '置顶',
	unpin: '取消置顶',
	mute: '设为免打扰',
	unmute: '取消免打扰',
	all: '全部成员',
	days: (count: number) => `${count} 天`,
	hours: (count: number) => `${count} 小时`,
	minutes: (count: number) => `${count} 分钟`,
	seconds: (count: number) => `${count} 秒`,
	at: (name: string, enterprise: string) => `${name}（${enterprise}）`,
	notDone: (sentence: string) => `没有做成：${sentence}`,
	lapsed: (sentence: string) => `${sentence}（没有加上，申请失效）`,
	bounced: (sentence: string) => `${sentence}（没有送达）`,
	theStart: '开始',
	/** Labels of what crosses between two devices. */
	crossing: {
		crossedThen: (count: number) => `到此时互通 ${count} 条`,
		scrollTo: (count: number, up: boolean) => `${up ? '上面' : '下面'}还有 ${count} 条，去看`,
		asks: '申请添加',
		accepts: '通过申请',
		lapses: '申请失效',
		grants: '放行',
		withdraws: '收回权限',
		invites: '邀请',
		recalls: '撤回',
		suspends: '停用',
		reinstates: '恢复',
		removes: '移出企业'
	},
	/** 聊天里要点开才看到的话。 */
	inChat: {
		notKept: '这个文件没能读出来，没有发送。可以换一个再试。',
		dropHere: '松开，发送',
		noFiles: '这个聊天里还没有文件和图片。发送或收到以后会出现在这里。',
		searchFiles: '搜索文件与图片',
		logHint: '焦点在一条消息上时，按上下方向键到别的消息。',
		samplePictures: '选一张图片',
		sampleFiles: '选一个文件',
		ownPicture: '自己的图片…',
		ownFile: '自己的文件…',
		chooseCard: '选择要发送的名片'
	},
	/** 微信里往里走才看到的话。 */
	inWechat: {
		albumEmpty: '相册里还没有卡片图片。在企业微信里打开「我的名片」，存成图片，就会出现在这里。',
		momentsWecom: '企业微信联系人没有朋友圈，也发不了，所以这里永远看不到他们的生活。',
		notInContacts: '不在你的通讯录里。扫对方的二维码，或者收到名片，就可以添加。',
		forLife: '这个微信是你本人的，换单位也不变；好友、群和聊天都跟着你。',
		noMoments: '还没有动态。你和微信好友发表的，会出现在这里。',
		blockNote: '加入以后，你收不到对方的消息；随时可以移出。',
		albumNote: '在聊天里点 ⊕，选「卡片图片」，就能发出去。',
		worksNote: '工作身份在企业微信里用，随岗位开始和结束。',
		remarkHint: '只有你看得到；留空就显示对方自己的名字。',
		theyDroppedYou: '对方已经不再有你这位联系人。',
		typedCode: '扫不了的时候，把这行字输进「扫一扫」',
		noCodeInPicture: '图里没有认出二维码。',
		codeHint: '扫一扫上面的二维码，加我微信',
		albumChoose: '点一张，发到聊天里。'
	}
};
