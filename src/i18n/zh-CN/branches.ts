/** 分支：另走的路怎么叫、怎么收、怎么并排看。 */
export const branches = {
	title: '分支',
	identities: '身份',
	count: (count: number) => `分支，${count} 条`,
	present: '现在这条',
	named: (name: string) => `「${name}」`,
	steps: (count: number) => `${count} 步`,
	leaves: (when: string, count: number) => `${when}分出，${count} 步`,
	visit: '去看看',
	compare: '并排比较',
	rename: '改名',
	name: '取个名字',
	remove: '移走',
	restore: '恢复',
	removed: (count: number) => `已移走 ${count} 条`,
	removedSafe: '移走的分支只是看不见，一步都没有删除，随时可以恢复。',
	wasRemoved: (name: string) => `已移走分支「${name}」，可以撤销，也可以在这里恢复。`,
	wasRestored: (name: string) => `分支「${name}」回来了。`,
	none: '还没有分支。回到以前的某一步，在那里操作，就会另走一条。',
	marks: {
		name: (name: string) => `分支改叫「${name}」`,
		unname: '去掉分支的名字',
		remove: (name: string) => `移走分支「${name}」`,
		restore: (name: string) => `恢复分支「${name}」`
	},

	/** 给分支取名 */
	askTitle: '从这里另走一条分支',
	renameTitle: '给分支取名',
	askText: '先回到这一步，下一步操作就是新分支的第一步。原来的都留着。',
	label: '分支的名字',
	optional: '可以不填，就用它的第一步来称呼',
	example: '比如：如果她没有离职',
	faults: {
		textIsEmpty: '名字是空的。',
		textIsTooLong: '名字太长，最多 40 个字。',
		textHasControls: '名字里有看不见的控制字符，去掉再试。',
		textHasStackedMarks: '名字里叠了太多符号，去掉再试。'
	},
	go: '回到这一步',
	save: '保存',
	cancel: '取消',

	/** 消息和记录上 */
	backHere: '回到这里',
	branchHere: '从这里分叉',
	rowMenu: '这一步的更多操作',

	/** 台面上方的一行 */
	another: '从这里另走一步',
	leaving: (when: string, name: string) =>
		name
			? `正要从 ${when} 另走分支「${name}」，下一步操作就是它的第一步。`
			: `正要从 ${when} 另走一条分支，下一步操作就是它的第一步。`,
	stay: '不走了',
	grown: (name: string, count: number) => `已另走一条分支「${name}」，原来那条的 ${count} 步都留着。`,
	before: '回到原来那条',

	/** 播放 */
	past: (when: string, count: number) => `正在回看 ${when}，后面还有 ${count} 步，都留着。`,
	pastHint: '在这里操作，会另走一条分支。',
	passTime: '让时间过去',
	alreadyNow: '已经在现在',
	position: (when: string, place: number, count: number) => `${when}，第 ${place} 步，共 ${count} 步`,
	nothingToUndo: '没有可以撤销的',
	nothingToRedo: '没有可以重做的',
	speed: (speed: number) => `速度 ${speed} 倍`,
	play: '播放',
	pause: '暂停',
	times: (speed: number) => `×${speed}`,
	simulated: '模拟时间',
	stepBack: '退一步',
	stepOn: '进一步',
	earlier: (count: number) => `前面 ${count} 步`,
	later: (count: number) => `后面 ${count} 步`,

	/** 并排 */
	sides: ['左边', '右边'] as [string, string],
	both: '两条分支并排',
	close: '回到台面',
	show: '看哪里',
	showOn: (side: string) => `${side}看哪里`,
	together: '两边一起',
	togetherHint: '选设备、换人、翻页和滚动，两边一起动',
	differs: (count: number) => `两边有 ${count} 处不同`,
	same: '两边看不出不同。',
	notOpen: '要并排看的分支不在这次演练里。',
	onlyWords: '差别',
	at: (when: string) => `到 ${when}`,
	nobody: '这一边没有这个人。',
	rest: (count: number) => `还有 ${count} 处`,
	fewer: '收起',
	toEntry: (side: string) => `去看${side}的这一步`,
	parted: (when: string) => `${when} 分开`,
	fromStart: '从开头分开',

	/** 差别，用话说 */
	topics: {
		edition: '版本时期',
		enterprises: '企业',
		people: '人',
		identities: '工作身份',
		grants: '添加外部联系人的权限',
		contacts: '联系人',
		groups: '群',
		messages: '消息',
		moments: '朋友圈',
		chats: '会话'
	},
	said: {
		absent: '没有',
		isThere: '有',
		edition: '台面所在的时期',
		verification: {
			unverified: '未认证',
			verifying: '认证审核中',
			verified: '已认证',
			lapsed: '认证已到期'
		} as Record<string, string>,
		crm: { unlinked: '没有关联 CRM', linked: '关联了 CRM', listening: '关联了 CRM，接收回调' } as Record<
			string,
			string
		>,
		admitted: (yes: boolean): string => (yes ? '在内测里' : '不在内测里'),
		album: (count: number) => (count === 0 ? '相册里没有名片' : `相册里有 ${count} 张名片`),
		states: { invited: '受邀，还没加入', active: '在职', suspended: '已停用', void: '已失效' } as Record<
			string,
			string
		>,
		administers: '管理员',
		may: (yes: boolean): string => (yes ? '可以添加' : '不能添加'),
		scope: (name: string) => `给${name}的放行`,
		grants: { given: '给出了', withdrawn: '收回了' } as Record<string, string>,
		pair: (one: string, other: string) => `${one}和${other}`,
		connected: '互为联系人',
		relations: {
			none: (who: string, whom: string) => `${who}没有加${whom}`,
			asked: (who: string, whom: string) => `${who}在等${whom}通过`,
			requested: (who: string, whom: string) => `${who}还没有答复${whom}`,
			connected: (who: string, whom: string) => `${who}的联系人里有${whom}`,
			deleted: (who: string, whom: string) => `${who}删除了${whom}`
		} as Record<string, (who: string, whom: string) => string>,
		blocked: (who: string, whom: string) => `${who}把${whom}加入了黑名单`,
		remark: (who: string, name: string) => `${who}的备注「${name}」`,
		tags: (who: string, tags: string) => `${who}的标签：${tags}`,
		lapsed: '最近一次申请失效了',
		asking: (way: string, hello: string) => (hello ? `申请（${way}）：${hello}` : `申请（${way}）`),
		ways: { scan: '扫码', card: '名片', cardPicture: '名片图片' } as Record<string, string>,
		members: (count: number, names: string) => `${count} 人：${names}`,
		messageTo: (who: string, whom: string, what: string) => `${who}发给${whom}：${what}`,
		message: (who: string, where: string, what: string) => `${who}在${where}：${what}`,
		notice: (where: string) => `${where}里的一条提示`,
		deleted: (name: string) => `${name}删除了`,
		messageStates: { sent: '发出', delivered: '送到了', refused: '没有送达', recalled: '撤回了' } as Record<
			string,
			string
		>,
		moment: (who: string, text: string) => `${who}：${text}`,
		posted: '发了',
		liked: (names: string) => `${names}赞过`,
		commented: (who: string, text: string) => `${who}评论「${text}」`,
		chatOf: (names: string) => `${names}的会话`,
		pinned: (who: string) => `${who}置顶了`,
		muted: (who: string) => `${who}设了免打扰`,
		comma: '，',
		and: '、'
	}
};
