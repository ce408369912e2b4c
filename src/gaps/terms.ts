import type { Act, Pair } from '../world';

/** Who is spoken of in a question: which side of which pair. */
export type Role = 'person' | 'friend' | 'member' | 'colleague' | 'outsider';

const card = ['名片', 'card'];
const message = ['消息', '聊天', '发', 'message', 'chat', 'send'];
const adding = ['加', '添加', '加好友', '互加', '加客户', 'add', 'connect'];
const group = ['群', '群聊', '到群', '群里', 'group', 'group chat'];
const moments = ['朋友圈', '动态', 'moments', 'feed', 'timeline'];
const picture = ['图片', '照片', 'picture', 'image', 'photo'];
const admin = ['管理员', '管理后台', '后台', 'admin', 'console', 'administrator'];
const interfaces = ['接口', '开发', 'api', 'interface', 'developer', 'crm'];
const handover = ['继承', '交接', '转移', '接手', 'handover', 'hand over', 'inherit', 'transfer', 'reassign'];

/** What people call each act, in both languages whichever is shown: short words, the longer ones weigh more. */
export const actTerms: { readonly [act in Act]: readonly string[] } = {
	'add.scan': [...adding, '扫码', '二维码', '扫一扫', 'scan', 'qr', 'qr code'],
	'add.card': [...adding, ...card, '递名片', '用名片', 'by card'],
	'add.cardPicture': [...adding, ...card, ...picture, '名片图片', '识别', 'recognise', 'card picture'],
	'add.group': [...adding, ...group, '群成员', '群里加', '群聊添加', 'group member', 'from a group'],
	'message.text': [...message, '文字', '说话', '打字', 'text', 'write', 'words'],
	'message.image': [...message, ...picture, '发图', '视频'],
	'message.file': [...message, '文件', '文档', '附件', 'pdf', 'file', 'document', 'attachment'],
	'message.sticker': [...message, '表情', '表情包', '斗图', 'sticker', 'emoji', 'emoticon'],
	'message.voice': [...message, '语音', '语音消息', 'voice', 'audio', 'voice message'],
	'message.location': [...message, '位置', '定位', '地址', 'location', 'place', 'map'],
	'message.card': [...message, ...card, '发名片', 'send card'],
	'message.cardPicture': [...message, ...card, ...picture, '名片图片', 'card picture'],
	'message.recall': ['消息', 'message', '撤回', '收回', '撤销', 'recall', 'unsend', 'withdraw', 'take back'],
	'message.delete': ['消息', 'message', '删除', '删掉', '删聊天', 'delete', 'remove'],
	'message.quote': ['消息', 'message', '引用', '回复', 'quote', 'reply'],
	'conversation.pin': ['置顶', '聊天置顶', 'pin', 'pin to top', 'on top'],
	'conversation.mute': ['免打扰', '消息免打扰', '静音', 'mute', 'do not disturb', 'silence'],
	'conversation.files': [
		'聊天文件',
		'聊天记录',
		'文件与图片',
		'查看文件',
		'file',
		'files in chat',
		'history'
	],
	'contact.remark': ['备注', '备注名', '改名', 'remark', 'alias', 'note', 'rename', 'nickname'],
	'contact.describe': ['描述', '备注', '写描述', 'describe', 'description', 'note', 'notes'],
	'contact.tag': ['标签', '打标签', '分组', 'tag', 'label', 'classify'],
	'label.show': ['标识', '标记', '标签', '显示', '@微信', '看出', '区分', 'label', 'mark', 'show', 'badge'],
	'readMark.show': ['已读', '未读', '已读未读', '回执', '看没看', 'read', 'unread', 'receipt', 'seen'],
	'card.toPerson': [
		...card,
		'转发',
		'推荐',
		'转给',
		'推给',
		'转发名片',
		'forward',
		'pass on',
		'share',
		'recommend'
	],
	'card.toGroup': [
		...card,
		...group,
		'转发',
		'推荐',
		'转到群',
		'转发到群',
		'转发到群里',
		'forward',
		'pass on',
		'share'
	],
	'cardPicture.toGroup': [...card, ...group, ...picture, '名片图片', '截图', 'card picture', 'screenshot'],
	'group.bringIn': [
		...group,
		'拉群',
		'拉进群',
		'拉进',
		'进群',
		'入群',
		'邀请',
		'bring',
		'invite',
		'join group'
	],
	'moments.open': [...moments, '看', '查看', '看朋友圈', 'see', 'view', 'look', 'open'],
	'moments.post': [...moments, '发朋友圈', '发动态', 'post', 'publish'],
	'moments.like': [...moments, '赞', '点赞', 'like'],
	'moments.comment': [...moments, '评论', '回复', 'comment', 'reply'],
	'beta.apply': [...admin, '内测', '申请', '加入内测', '申请内测', 'beta', 'apply', 'join'],
	'permission.grant': [...admin, '权限', '允许', '授权', '谁能加', 'permission', 'grant', 'right', 'allow'],
	'usage.read': [...admin, '使用记录', '记录', '统计', '监控', 'usage', 'record', 'statistics', 'log'],
	'crm.link': [...interfaces, '关联', '自建', '系统', 'link', 'bind', 'integrate'],
	'api.customerList': [...interfaces, '客户列表', '读取', '名单', 'customer list', 'list', 'read'],
	'api.callbacks': [...interfaces, '回调', '事件', '通知', '变更', 'callback', 'webhook', 'event', 'notify'],
	'handover.onLeaving': [
		...handover,
		'离职',
		'离职继承',
		'辞职',
		'换工作',
		'leave',
		'resign',
		'quit',
		'left'
	],
	'handover.onJob': [...handover, '在职', '在职继承', '调岗', 'on the job', 'still employed', 'change post'],
	'customerGroup.create': ['客户群', '建群', '群', 'customer group', 'create group', 'group'],
	'customerMoments.post': [...moments, '客户朋友圈', 'customer moments', 'post']
};

/** Words for people, the longest first where one is inside another. */
export const roleTerms: { readonly [role in Role]: readonly string[] } = {
	outsider: [
		'别的企业',
		'其他企业',
		'另一家企业',
		'外企业',
		'别家',
		'别的公司',
		'其他公司',
		'another enterprise',
		'another company',
		'other company',
		'other enterprise',
		'partner'
	],
	colleague: ['同事', '同一家企业', 'colleague', 'coworker', 'teammate'],
	member: [
		'企业微信',
		'企微',
		'我们',
		'我司',
		'员工',
		'成员',
		'销售',
		'客服',
		'顾问',
		'公司',
		'wecom',
		'our',
		'we',
		'us',
		'employee',
		'staff',
		'member',
		'sale',
		'agent'
	],
	friend: ['微信好友', '好友', '朋友之间', 'friend'],
	person: ['微信', '客户', '顾客', '用户', '王女士', 'wechat', 'customer', 'client', 'user', 'guest']
};

/** Which roles are at the ends of a pair. */
export const rolesOf: { readonly [pair in Pair]: readonly [Role, Role] } = {
	'wechat>wechat': ['friend', 'friend'],
	'wechat>wecom': ['person', 'member'],
	'wecom>wechat': ['member', 'person'],
	colleague: ['member', 'colleague'],
	'wecom>wecom': ['member', 'outsider']
};
