/** The events that a goal can wait for, as what is still to happen. */
const events: Record<string, (from: string, to: string) => string> = {
	'edition.changed': () => '时期还没有换',
	'identity.created': (from, to) => `${from}还没有邀请${to}`,
	'identity.changed': (_, to) => `${to}的身份还没有变`,
	'application.changed': (from) => `${from}还没有申请内测`,
	'link.asked': (from, to) => `${from}还没有申请添加${to}`,
	'link.connected': (from, to) => `${from}和${to}还没有互相加上`,
	'message.delivered': (from, to) => `${from}还没有发给${to}`,
	'message.bounced': (from, to) => `${from}还没有试着发给${to}`,
	'message.recalled': (from) => `${from}还没有撤回`,
	'card.saved': (from) => `${from}还没有把名片存成图片`,
	'files.opened': (from) => `${from}还没有看聊天文件与图片`,
	'moments.opened': (from) => `${from}还没有看朋友圈`,
	'group.joined': (_, to) => `${to}还没有进群`
};

/** 情境的引导：步骤、目标、提示。 */
export const guide = {
	label: '引导',
	place: (step: number, steps: number) => `第 ${step} 步，共 ${steps} 步`,
	minutes: (count: number) => `约 ${count} 分钟`,
	goals: '目标',
	met: '已完成',
	unmet: '还没完成',
	stillMissing: (what: string) => `还差：${what}`,
	facts: '依据',
	hint: '提示',
	moreHint: '再多一点',
	point: '指给我看',
	show: '演示',
	stopShow: '停下演示',
	stepDone: '这一步完成了。',
	done: (step: number) => `第 ${step} 步完成。`,
	next: '下一步',
	toQuestion: '想一想',
	finish: '完成',
	question: '想一想',
	right: '对。',
	wrong: '不对。',
	finished: '整课完成了。',
	finishedNote: '你做的每一步都留着：可以回看时间线，也可以接着自由操作。',
	backToLibrary: '回到情境',
	resetStep: '重做本步',
	resetLesson: '整课重来',
	free: '自由操作',
	freeTitle: '正在自由操作',
	freeNote: '随便试，什么都不算步骤。回来时从离开的地方接着做，试过的留成一条分支。',
	back: '回到这一步',
	notes: '讲师备注',
	fold: '收起',
	unfold: '展开',
	steps: '步骤',
	goTo: (step: number, title: string) => `第 ${step} 步：${title}`,
	opening: '正在打开情境……',
	unknown: '没有这一课。',
	unknownNote: '链接可能写错了，或者来自更新的版本。',
	person: (name: string, company: string) => `${name}（${company}）`,
	anybody: '有人',
	missing: {
		and: '；',
		events,
		event: '要发生的事还没有发生',
		times: (sentence: string, count: number, wanted: number) => `${sentence}（${count} / ${wanted} 次）`,
		contact: (one: string, other: string) => `${one}和${other}还不是联系人`,
		asked: (one: string, other: string) => `${one}还没有申请添加${other}`,
		permitted: (name: string) => `${name}还没有添加外部联系人的权限`,
		identity: {
			invited: (name: string) => `${name}还没有收到邀请`,
			active: (name: string) => `${name}的身份还没有生效`,
			suspended: (name: string) => `${name}的身份还没有停用`,
			void: (name: string) => `${name}的身份还有效`
		},
		works: (name: string, company: string) => `${name}还没有加入${company}`,
		application: {
			none: (company: string) => `${company}已经申请过`,
			downloading: (company: string) => `${company}还没有登记`,
			submitted: (company: string) => `${company}的内测申请还没有提交`,
			admitted: (company: string) => `${company}还没有进入内测`,
			declined: (company: string) => `${company}的内测申请还没有结果`
		},
		newEnterprise: '新企业',
		setting: (name: string) => `${name}还没有设置`,
		refused: (name: string) => `${name}还没有试过`,
		never: '发生了不该发生的事，撤销它，或者重做本步',
		not: '现在的情形要先改回来',
		late: '用了太多步，或者太久，重做本步'
	},
	file: {
		title: '打开情境文件',
		note: '选一个 hutong.lesson 文件。先检查，全部没有问题才打开；在这个窗口里可用，关掉后要再选一次。',
		choose: '选择文件',
		reading: '正在检查……',
		safe: '什么都没有改变。哪里不对：',
		refused: {
			tooLarge: '文件太大，没有打开。',
			notJson: '内容读不懂，没有打开。',
			newer: '这个文件来自更新的版本，请先更新页面。',
			notALesson: '这个情境有问题，没有打开。'
		}
	},
	trial: {
		title: '试一试',
		point: '按标出的按钮，看结果和表里说的一不一样。',
		look: '看标记：这一件事不用按，看得见就是结果。',
		back: '回到能与不能',
		unknown: '表里没有这一格。'
	}
};
