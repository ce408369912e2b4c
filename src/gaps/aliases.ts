import type { Act, Pair } from '../world';

/*
 * Other words for the same things, in both languages whatever the screen's: what people type into the search box.
 * Product terms are the products' own.
 */

const friends = '加好友 加人 互加 添加联系人 成为联系人 add friend contact request';
const card = '名片 企业微信名片 card business card';
const chat = '聊天 消息 发消息 单聊 chat message send';
const api = '接口 开发 API server interface developer CRM 系统';
const group = '群 微信群 群聊 group chat';

/** Of each act. */
export const aliases: { readonly [act in Act]: readonly string[] } = {
	'add.scan': [friends, '扫码 扫一扫 扫描微信二维码 当面 面对面 二维码 scan QR code face to face'],
	'add.card': [friends, card, '递名片 递名片到微信 名片加人 远距离 hand card remote'],
	'add.cardPicture': [friends, card, group, '群里的名片图片 识别图中二维码 长按识别 picture of card QR code'],
	'message.text': [chat, '文字 打字 说话 联系 沟通 text write talk'],
	'message.image': [chat, '图片 照片 截图 发图 picture image photo'],
	'message.file': [chat, '文件 文档 PDF 附件 file document attachment'],
	'message.sticker': [chat, '表情 表情包 贴图 emoji sticker'],
	'message.voice': [chat, '语音 语音消息 voice audio'],
	'message.location': [chat, '位置 定位 地址 地图 location map place'],
	'message.card': [chat, card, '发名片 发自己的名片 own card'],
	'message.cardPicture': [chat, card, '名片图片 名片存成图片 picture of card'],
	'message.recall': [chat, '撤回 收回 删消息 recall unsend take back'],
	'conversation.pin': ['置顶 置顶聊天 pin top'],
	'conversation.mute': ['免打扰 消息免打扰 静音 勿扰 mute do not disturb'],
	'conversation.files': ['聊天文件与图片 聊天记录里的文件 找文件 历史文件 chat files images history'],
	'label.show': ['标记 标签 标识 身份 标着 显示 微信联系人 企业微信联系人 label badge mark shown identity'],
	'card.toPerson': [card, '转发名片 推荐 转给朋友 转给别人 推荐给别人 forward share recommend person'],
	'card.toGroup': [card, group, '转发名片 转发到群 发到群 forward share to a group'],
	'cardPicture.toGroup': [card, group, '名片图片 存成图片 发到群 picture of card post to a group'],
	'group.bringIn': [group, '拉群 进群 入群 拉进群 加群 邀请进群 invite join bring into group'],
	'moments.open': ['朋友圈 看朋友圈 动态 私生活 Moments see look view'],
	'moments.post': ['朋友圈 发朋友圈 发动态 Moments post publish'],
	'contact.remark': ['备注 备注名 改名 备注名字 remark note alias nickname'],
	'contact.tag': ['标签 打标签 客户标签 分组 tag label'],
	'permission.grant': [
		'权限 授权 开通 放行 谁能加 哪些成员 管理员 外部联系人 配置 使用范围 permission right admin allow who may add'
	],
	'usage.read': ['使用记录 统计 管理员 监控 看记录 外部联系人 配置 usage records statistics admin'],
	'crm.link': [api, '关联企业 CRM 自建 对接 接入 link connect own CRM'],
	'api.customerList': [api, '客户列表 获取客户 拉取客户 外部联系人列表 external_userid customer list'],
	'api.callbacks': [api, '回调 通知 事件 推送 变更 callback webhook event'],
	'handover.onLeaving': [
		'离职 离职继承 离职分配 员工走了 辞职 换工作 交接 leave resign handover inherit quit'
	],
	'handover.onJob': ['在职继承 在职分配 转岗 转移客户 交接 handover transfer inherit'],
	'customerGroup.create': [group, '客户群 外部群 建群 create customer group'],
	'customerMoments.post': ['客户朋友圈 朋友圈 发给客户看 customer Moments post']
};

/** Of each pair of ends. */
export const pairAliases: { readonly [pair in Pair]: readonly string[] } = {
	'wechat>wechat': ['微信 好友 朋友 微信好友 friend friends wechat personal'],
	'wechat>wecom': [
		'客户 顾客 用户 微信用户 消费者 员工 成员 customer client wechat staff employee member wecom'
	],
	'wecom>wechat': [
		'员工 成员 销售 客服 顾问 客户 企业微信 staff employee member wecom customer client wechat'
	],
	colleague: ['同事 内部 公司里 企业内部 colleague coworker internal'],
	'wecom>wecom': [
		'别的企业 其他企业 外部企业 上下游 合作伙伴 供应商 other enterprise company partner supplier'
	]
};

/** Who is named in a question. */
export const cues = {
	otherEnterprise:
		/(?:别的|其他|其它|另一家|外部)(?:企业|公司)|合作伙伴|供应商|(?:other|another) (?:enterprise|company)|supplier/,
	colleague: /同事|colleague|co-?worker/,
	customer: /客户(?!群|朋友圈|列表|标签)|顾客|消费者|微信用户|(?<!企业)微信(?!群)|customer|client|wechat/,
	staff: /企业微信(?!名片|联系人)|员工|成员|销售|客服|顾问|我们|wecom|employee|staff|member|\b(?:we|us)\b/,
	friend: /好友|朋友(?!圈)|friend/
};
