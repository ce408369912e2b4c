/** 企业自己的 CRM 的屏幕。 */
export const crm = {
	own: '自建系统',
	parts: 'CRM 的栏目',
	part: { customers: '客户', todos: '待办', ways: '联系我', syncs: '同步' },
	onStageOnly: 'CRM 的资料跟着一条线走，这里看不了。请在台上看。',
	finding: '正在找出此刻它知道什么……',
	reading: (done: number, all: number) => `正在读取客户：${done} / ${all}`,
	linked: '已关联，没有接收回调',
	listening: '已关联，正在接收回调',
	unlinked: '没有关联：接口不再回答',
	notLinked: {
		title: '还没有关联',
		how: '这个系统只凭接口知道客户。请管理员在管理后台的「外部联系人」里点「去关联」，它就会读取全部客户。'
	},
	stale: {
		unlinked: '已取消关联。下面是取消之前学到的，以后的变化它不知道。',
		gaps: {
			notTold: (from: string, until: string) =>
				until === ''
					? `${from}起没有接收回调：下面是上次读取时的样子。`
					: `${from}到${until}没有接收回调，期间的变化不知道。`,
			down: (from: string, until: string) =>
				until === '' ? `${from}起系统停机：通知收不到。` : `${from}到${until}系统停机，期间的通知没有收到。`,
			unreadable: (from: string, until: string) =>
				until === ''
					? `${from}起 Token 或密钥不对：通知来了，读不出来。`
					: `${from}到${until} Token 或密钥不对，期间的通知没有读到。`
		},
		go: '去重新同步'
	},
	nobody: '没有人',
	unread: '（没读到名字）',
	unreadNote: '收到过通知，读取时接口已经不给了：只知道编号。',
	kept: '接口已经不再给出这位客户：负责她的成员离职，企业微信身份失效了。资料、跟进和负责人的历史还在这里。',
	empty: '还没有客户。成员加上微信联系人，这里就有。',
	find: '找客户',
	search: '找客户：名字、备注、标签、负责人',
	count: (count: number) => `${count} 位客户`,
	foundOf: (count: number, all: number) => `${all} 位里找到 ${count} 位`,
	noneFound: '没有这样的客户。换个词或筛选试试。',
	columns: {
		name: '客户',
		owner: '负责人',
		way: '来源',
		since: '添加时间',
		heard: '最近一次得知',
		standing: '状态'
	},
	anyOwner: '全部负责人',
	anyStanding: '全部状态',
	anyWay: '全部来源',
	standings: { held: '有人负责', orphaned: '负责人已离职', over: '关系已解除', unread: '没读到' },
	/** 来源的编号（D92114）。 */
	ways: {
		0: '未知来源',
		1: '扫描二维码',
		2: '搜索手机号',
		3: '名片分享',
		4: '群聊',
		201: '内部成员共享',
		202: '管理员分配'
	} as Readonly<Record<number, string>>,
	otherWay: (way: number) => `来源 ${way}`,
	noWays: '来源和标签不知道：这一时期的接口不给。',
	noWaysWhy:
		'2018 年的 crm/get_external_contact 只有备注、描述和时间（推定）。在「同步」里换成「后来各年的接口」，就读得到来源和标签。',
	range: (from: number, to: number, all: number) => `第 ${from}–${to} 位，共 ${all} 位`,
	previous: '上一页',
	next: '下一页',
	firstPage: '这是第一页。',
	lastPage: '这是最后一页。',
	back: '返回',
	facts: {
		title: '资料',
		number: '客户编号',
		remark: '备注',
		description: '描述',
		state: '联系我的 state',
		none: '没有',
		notGiven: '这一时期的接口不给',
		chats: '聊天内容',
		noChats: '不知道：没有接口给聊天内容。'
	},
	history: {
		title: '负责人的历史',
		none: '没有人。',
		span: (from: string, until: string) => (until === '' ? `${from}起` : `${from}到${until}`),
		now: '现在负责',
		over: {
			left: '已离职，企业微信身份失效',
			member: '成员删除了客户',
			customer: '客户删除了成员',
			unsaid: '接口不再给出，没有说为什么'
		}
	},
	note: { label: '写跟进', save: '记下' },
	tags: {
		title: '标签',
		personal: '成员自己的',
		group: '标签组',
		name: '新标签',
		add: '添加',
		unnamed: '标签组和标签都要有名称。',
		nobodys: '没有人负责这位客户，打不了标签：标签打在成员和客户的关系上。',
		notThere:
			'这一时期的接口不给标签：客户标签 2020 年 3 月起才有（D92117）。在「同步」里可以换成「后来各年的接口」。',
		refused: (errcode: number) =>
			errcode === 40071 ? '这一组里已经有同名的标签（40071）。' : `接口没有同意，回答 ${errcode}。`
	},
	orders: {
		words: {
			onlineShop: '订单',
			retail: '订单',
			travel: '预订',
			education: '报名',
			property: '看房和认购',
			logistics: '运单',
			other: '订单'
		},
		what: '内容',
		yuan: '金额（元）',
		save: '添加',
		noSum: '金额要是整数。',
		sum: (yuan: number) => `¥${yuan}`
	},
	timeline: {
		title: '时间线',
		written: '本系统里写的',
		read: '读取时得知',
		heard: '回调告知',
		more: '显示更多',
		ask: (name: string) => `请${name}去加这位客户`,
		done: '待办已打勾：名片递过了，等着加上',
		order: (text: string) => `记下：${text}`,
		left: {
			callback: (name: string) => `${name}离职，企业微信身份失效`,
			sync: (name: string) => `通讯录里没有${name}了：已离职`
		},
		told: {
			found: (name: string) => `是${name}的客户`,
			added: (name: string) => `${name}加上了这位客户`,
			changed: (name: string) => `${name}改了备注、描述或标签`,
			noMore: (name: string) => `不再是${name}的客户`
		}
	},
	todos: {
		what: '负责人离职以后没有人负责的客户，要有人重新加上。',
		count: (count: number) => `${count} 位等着`,
		none: '没有待办：每位客户都有人负责。',
		left: (names: string) => `${names}已离职，还没有人接手`,
		waits: (name: string) => `已请${name}去加，还没有加上`,
		doneBy: (name: string) => `${name}已递名片，等客户通过`,
		to: (customer: string) => `${customer}交给谁`,
		assign: '请去添加',
		reassign: '换人去添加',
		done: '名片递过了',
		nobody: '没有在职的成员可以交给。',
		asked: (name: string) => `已请${name}去加这位客户。`,
		passed: '接口已经把客户分配给接替的成员，正在重新读取。',
		refused: (errcode: number) =>
			errcode === 48002
				? '接口回答 48002：这一时期没有离职继承，所以改成待办。'
				: `接口没有分配成，回答 ${errcode}，所以改成待办。`,
		how: '接替的成员怎么加：打开企业微信「＋ → 我的名片」，请客户扫；或者把名片图片发给客户。加上以后，回调会告诉这里，待办自动消失。',
		why: '内测时没有客户继承：文章只说资料留在企业，没有说关系能转交（G9）。待办这一步是这个沙盘定的。'
	},
	contactWays: {
		what: '给成员配一个二维码，贴在官网、门店或海报上：客户扫了，就加上其中一位成员。',
		assumed:
			'接口的字段照文档（D92228）；几位成员时轮到谁，文档没写，这里按扫码的人定，同一个人总遇到同一位（推定）。',
		notThere:
			'这一时期还没有「联系我」：接口 2020 年 3 月起才有（D92228）。在「同步」里换成「后来各年的接口」，就能用。',
		toYears: '去换接口',
		refused: (errcode: number) => `接口没有同意，回答 ${errcode}。`,
		none: '还没有「联系我」。新建一个，客户就能在微信里扫它。',
		unnamed: '（没有名称）',
		codeOf: (name: string) => `联系我的二维码：${name}`,
		skips: '扫了就加上，不用成员确认',
		confirms: '要成员确认',
		came: (count: number) => `${count} 位客户由此而来`,
		scan: '在任何一台微信上点「扫一扫」，就能看到它们。',
		more: (count: number) => `这里列出前 ${count} 个，其余的用接口看。`,
		add: '新建联系我',
		make: '生成二维码',
		change: '修改',
		changing: '修改联系我',
		save: '保存',
		cancel: '取消',
		members: '由谁来加',
		nobodyChosen: '至少选一位成员。',
		remark: '名称（只有系统里看得到）',
		state: 'state：客户从哪里来',
		remove: '删除',
		removing: '删除这个联系我？',
		removes: '二维码马上失效，以后扫它的人谁也加不上。已经加上的客户不受影响。',
		removed: '已删除，二维码失效了。'
	},
	syncs: {
		now: '重新同步',
		notLinked: '没有关联，接口不回答：先在管理后台的「外部联系人」里关联。',
		reads: '读取全部客户',
		never: '还没有读取过。',
		because: { linked: '关联时', asked: '手动' },
		read: (customers: number, calls: number) => `读到 ${customers} 位客户，调用 ${calls} 次`,
		failed: (errcode: number) => `没有读成：errcode ${errcode}`,
		years: '用哪些接口',
		yearsOf: { edition: '这一时期的', all: '后来各年的' },
		yearsWhy:
			'「这一时期的」只用当时有的接口。「后来各年的」换成后来才有的：能批量读，也给来源和标签。换了就马上重新读一遍。',
		told: '收到的回调',
		toldCount: (count: number) => `${count} 条`,
		nothingTold: '还没有收到。',
		notListening: '没有接收回调：在管理后台的「外部联系人」里开启。',
		unreadable: '来了一条，读不出来'
	},
	unknown: {
		title: '它永远不知道的',
		list: [
			'聊了什么：没有接口给聊天内容。',
			'客户的微信号、手机号、朋友圈：接口只给昵称和这家企业自己的客户编号。',
			'没有加成的人：发过申请、没有通过的，接口里没有。'
		]
	}
};
