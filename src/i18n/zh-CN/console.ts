/** 管理后台 */
export const console = {
	sectionsLabel: '后台栏目',
	/** 文章列出的七个栏目，顺序照原样（A24）。 */
	sections: {
		home: '首页',
		members: '通讯录',
		external: '外部联系人',
		apps: '企业应用',
		plugin: '微信插件',
		tools: '管理工具',
		enterprise: '我的企业'
	},
	administrator: '管理员',
	administrators: '管理员',
	noOne: '没有',
	more: '显示更多',
	left: '已离职',
	layoutAssumed: '布局为推定',
	layoutWhy: '文章只说这里有什么，没有画出页面的样子。栏目和用词照文章，排列是我们推定的。',
	fieldsAssumed: '字段为推定',
	fieldsWhy:
		'文章只说「配置」里能看到成员的使用记录，没有说记录里有哪几项。时间、成员、对方和方式是我们推定的。',

	verification: {
		unverified: '未认证',
		verifying: '认证中',
		verified: '已认证',
		lapsed: '认证已失效'
	},

	closed: {
		title: '这里只有管理员能进来',
		because: {
			member: '是这家企业的成员，但不是管理员。',
			invited: '收到了邀请，还没有加入这家企业。',
			suspended: '的企业微信身份已停用。',
			void: '的企业微信身份已失效。'
		},
		ask: '谁可以代表企业对外，由管理员决定。可以找：',
		nobody: '这家企业现在没有在职的管理员。'
	},

	home: {
		people: '在职成员',
		waiting: '待加入',
		suspended: '已停用',
		permitted: '可以添加外部联系人',
		contacts: '微信联系人',
		recent: '最近的变化',
		nothing: '还没有变化。在「通讯录」里邀请成员，或在「外部联系人」里授权，这里就会记下来。',
		everybody: '全部成员',
		/** 谁、做了什么、对谁：名字之间的两段话。 */
		changes: {
			given: ['允许', '添加外部联系人'],
			taken: ['收回了', '添加外部联系人的权限'],
			invited: ['邀请了', ''],
			joined: ['加入', ''],
			ended: ['的企业微信身份失效', ''],
			added: ['加上', ''],
			addedBy: ['被', '加上']
		}
	},

	crm: {
		title: '关联企业 CRM',
		note: '接上企业自建的系统，客户关系由企业管理，换人不断档。',
		link: '去关联',
		unlink: '取消关联',
		linked: '已关联。',
		linkedNote: '客户名单在下面。CRM 凭接口读取，',
		console: '接口页可以替它调用',
		stop: '。',
		open: '把 CRM 放到台上',
		listen: '接收回调',
		listenNote: '加客户、改备注、删除的时候，马上通知 CRM。',
		listening: '正在接收回调：加客户、改备注、删除，CRM 马上知道。',
		toldAt: '地址是 ',
		ofSo: (chosen: number, all: number) => `，${all} 种事里通知 ${chosen} 种。`,
		listenWhy: '2018 年的后台里怎样开启回调，没有记录；这个按钮是推定的。'
	},

	/** 关联的 CRM 里有谁（A5）。 */
	customers: {
		title: 'CRM 里的客户',
		read: '读取客户名单',
		note: 'CRM 通过接口读成员的微信联系人，读过会记下来。',
		count: (count: number) => `共 ${count} 位`,
		columns: { customer: '客户', now: '现在由谁服务', before: '以前由谁服务' },
		nobody: '现在没有人',
		handover: (name: string) => `交接给${name}`,
		empty: '还没有客户。成员加上微信联系人以后，这里就有了。',
		why: '文章只说企业可以用接口管理客户、把客户资料留在自己的系统里，没有说名单的样子。成员离职后名单里还有谁，是按这个意思推定的。'
	},

	configuration: '配置',
	permission: {
		title: '谁可以添加外部联系人',
		all: '全部成员',
		some: '指定部门和成员',
		columns: { who: '部门或成员', position: '职务', effect: '能否添加', grant: '授权' },
		size: (count: number) => `${count} 人`,
		label: (name: string) => `允许${name}添加外部联系人`,
		given: '已授权',
		notGiven: '未授权',
		may: '可以',
		mayNot: '不可以',
		mayLater: '加入后可以',
		mayNotLater: '加入后也不可以',
		suspended: '已停用',
		from: {
			member: '单独得到授权',
			department: (name: string) => `部门「${name}」得到授权`,
			all: '全部成员得到授权'
		},
		because: (grants: string[]) => `因为${grants.join('、')}`,
		fromNothing: '没有授权',
		grantedUnused: '有授权，但企业没有互通',
		justNow: '刚刚',
		/** 来源和「刚刚」之间。 */
		and: '、',
		allNote: '现在全部成员都可以。下面的授权照样记着，改回「指定部门和成员」后再起作用。',
		closedNote: '企业现在没有互通：要已认证，并获准内测。授权记着也用不上。',
		noDepartment: '未分部门',
		empty: '还没有成员。先在「通讯录」里邀请。'
	},

	/** 授权或收回之前的预览。 */
	granting: {
		give: {
			title: (name: string) => `给「${name}」授权？`,
			changed: (count: number) => (count === 0 ? '没有成员因此得到权限' : `${count} 名成员得到权限`),
			unchanged: (count: number) => (count === 0 ? '' : `${count} 名成员已经有权限，不变。`),
			later: (count: number) => (count === 0 ? '' : `${count} 名成员还没加入或已停用，在职以后才用得上。`),
			already: (who: string) => `已经由${who}授权，不用再给。`,
			do: '授权'
		},
		withdraw: {
			title: (name: string) => `收回「${name}」的授权？`,
			changed: (count: number) => (count === 0 ? '没有成员因此失去权限' : `${count} 名成员失去权限`),
			unchanged: (count: number) => (count === 0 ? '' : `${count} 名成员另有授权，还可以添加。`),
			later: (count: number) => (count === 0 ? '' : `${count} 名没加入或已停用的成员，以后也没有权限。`),
			already: (who: string) => `已经由${who}收回，不用再收。`,
			do: '收回'
		},
		names: (names: string[], all: number) => names.join('、') + (all > names.length ? ` 等 ${all} 人` : ''),
		told: (count: number) => (count === 0 ? '' : `${count} 人第一次收到「现在，可以给微信发消息了」。`),
		contacts: (count: number) =>
			count === 0 ? '没有微信联系人受影响。' : `${count} 个微信联系人保留，聊天照常。`,
		waiting: (count: number) =>
			count === 0 ? '' : `${count} 个申请还没有回应：有人接受时，会因为没有权限而失效。`,
		cancel: '先不改',
		why: '文章只说可以设置哪些成员能添加外部联系人，没有说改之前会提示什么。这个预览、收回后联系人保留、等待中的申请失效，都是推定的。'
	},

	/** 这个时期还没有「外部联系人」这一栏。 */
	missing: {
		title: '这一栏还不存在'
	},

	usage: {
		title: '成员使用记录',
		open: '查看使用记录',
		openNote: '谁看过，会记下来。',
		count: (count: number) => `共 ${count} 条`,
		columns: { time: '时间', member: '成员', what: '加上谁', way: '方式' },
		byMember: ['加上', ''],
		byOther: ['被', '加上'],
		byMemberWay: {
			scan: '扫描微信二维码',
			card: '递名片到微信',
			cardPicture: '递名片到微信（图片）',
			group: '从群聊添加'
		},
		byOtherWay: {
			scan: '扫描名片二维码',
			card: '递名片到微信',
			cardPicture: '递名片到微信（图片）',
			group: '从群聊添加'
		},
		empty: '还没有记录。成员得到授权，加上第一位微信联系人后，谁加了谁、什么时候、用哪种方式，会记在这里。'
	},

	members: {
		count: (count: number) => `共 ${count} 人`,
		invite: '邀请成员',
		states: { active: '在职', invited: '已邀请', suspended: '已停用', void: '已失效' },
		columns: { name: '姓名', position: '职务', state: '状态', acts: '操作' },
		menu: (name: string) => `管理${name}`,
		withdraw: '撤回邀请',
		suspend: '停用',
		reinstate: '恢复',
		remove: '移出企业',
		nobodyHere: '这个部门还没有人。',
		find: '按名字找成员或部门'
	},

	inviting: {
		title: '邀请成员',
		whom: '邀请谁',
		find: '按名字找',
		nobody: '这里的人都已经是成员，或已收到邀请。',
		noneFound: '没有这个名字。',
		freeNow: '现在没有工作身份',
		department: '部门',
		noDepartment: '未分部门',
		position: '职务',
		positionHint: '例如：旅行顾问',
		explain: '对方在自己的企业微信里接受后，才是成员。',
		cancel: '取消',
		send: '发出邀请'
	},

	removing: {
		remove: {
			title: '移出企业',
			means: '这个企业微信身份从此失效，不能恢复；再来上班，要重新邀请，是一个新身份。',
			contacts: (count: number) =>
				count === 0 ? '还没有微信联系人受影响。' : `${count} 位微信联系人还留着聊天记录，但消息不再送达。`,
			cancel: '先不移出',
			do: '移出'
		},
		suspend: {
			title: '停用成员',
			means: '这个企业微信身份不能登录，直到恢复。它没有失效，联系人和聊天都留着。',
			contacts: (count: number) => (count === 0 ? '' : `停用期间，${count} 位微信联系人发来的消息不送达。`),
			cancel: '先不停用',
			do: '停用'
		},
		waiting: (count: number) => (count === 0 ? '' : `${count} 个申请还没有回应：这时接受，会失效。`),
		groups: (count: number) => (count === 0 ? '' : `在 ${count} 个同事群里：群还在，这个身份进不去了。`),
		kept: (records: number, crm: boolean) =>
			records === 0
				? ''
				: `企业留着 ${records} 条使用记录；${crm ? '客户还在关联的企业 CRM 里。' : '没有关联企业 CRM，客户名单没有别的去处。'}`,
		person: '本人的微信不变：好友、群聊、聊天都在。',
		why: '文章只说换工作后身份失效、微信不变。事前提示什么、停用时消息怎样，都是推定的。'
	},

	enterprise: {
		name: '企业名称',
		shortName: '企业简称',
		shortNameNote: '显示在企业微信名片上',
		verification: '认证',
		admitted: '内测',
		admittedSince: (date: string) => `${date}起获准`,
		notAdmitted: '没有获准',
		admittedNote: '内测优先活跃、已认证、场景需要互通的企业。',
		departments: '部门',
		members: '成员'
	},

	/** 管理工具 */
	tools: {
		title: '操作日志',
		assumed: '内容为推定',
		why: '文章只列出「管理工具」这一栏的名字，没有说里面有什么。操作日志记的是这个沙盘里真正发生过的操作，栏目内容是我们推定的。',
		count: (count: number) => `共 ${count} 条`,
		kind: '哪一类操作',
		allKinds: '全部操作',
		kinds: { rights: '授权', members: '成员', customers: '客户与 CRM', enterprise: '企业资料' },
		by: '谁做的',
		everybody: '全部成员',
		columns: { time: '时间', by: '谁', what: '做了什么', there: '回到那一步' },
		back: '回到这里',
		here: '现在在这里',
		backTo: (when: string) => `回到 ${when} 这一步`,
		nothing: '还没有操作。授权、邀请或停用成员、查看使用记录、关联 CRM，都会记在这里，没做成的也记。',
		nothingSuch: '没有这样的操作。'
	}
};
