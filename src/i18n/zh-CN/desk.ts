/** The console's later parts, in files of their own: what an administrator edits. */
export const desk = {
	directory: {
		departments: '部门',
		everybody: '全部成员',
		nobody: '未分部门',
		unfold: (name: string) => `展开${name}`,
		fold: (name: string) => `收起${name}`,
		add: '添加部门',
		menu: (name: string) => `管理部门${name}`,
		within: '添加下级部门',
		rename: '改名',
		move: '移动到…',
		remove: '删除部门',
		name: '部门名称',
		parent: '上级部门',
		titles: { add: '添加部门', rename: '部门改名', move: '移动部门' },
		save: { add: '添加', rename: '改名', move: '移动' },
		cancel: '取消',
		edit: '修改部门和职务',
		editing: '修改成员',
		department: '部门',
		position: '职务',
		store: '保存',
		newer: (now: string) => `别人刚刚改过，现在是「${now}」。要改，请在这个基础上改。`,
		take: '看现在的',
		sortBy: (column: string) => `按${column}排序`,
		range: (from: number, to: number, all: number) => `第 ${from}–${to} 人，共 ${all} 人`,
		previous: '上一页',
		next: '下一页',
		firstPage: '这是第一页。',
		lastPage: '这是最后一页。',
		empty: '这里还没有成员。',
		why: '文章只列出「通讯录」这一栏的名字。部门怎样增减、移动，成员的部门和职务怎样改，都是推定的。'
	},
	lists: {
		import: '导入',
		export: '导出',
		members: '成员名单',
		columns: ['姓名', '部门', '职务'],
		moreColumns: ['状态', '管理员'],
		title: '导入成员',
		explain: (most: number) =>
			`选一个 CSV 文件：第一行是列名（姓名、部门、职务），下面一行一位成员，最多 ${most} 行。部门可以写成「客户服务部/大理组」，没有的部门会建起来；导入的成员都是新人，等本人接受。`,
		why: '文章没有说后台怎样成批导入成员。列名、每行的规则、上限，都是这个沙盘定的。',
		choose: '选择文件…',
		template: '下载样例',
		sampleName: '导入成员样例',
		sample: [
			['林小满', '客户服务部/大理组', '旅行顾问'],
			['周大同', '', '店长']
		],
		reading: '正在检查…',
		files: {
			tooLarge: '文件太大：最多 8 MB。',
			workbook: '这是电子表格的工作簿，不是 CSV。请在表格软件里「另存为」CSV，再选它。',
			notText: '这个文件不是文字，读不出来。',
			empty: '文件里没有成员。'
		},
		encodings: { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', gb18030: 'GBK' },
		encoded: (name: string) => `这个文件不是 UTF-8，按 ${name} 读的。请看看下面的名字对不对。`,
		tooMany: (lines: number, most: number) => `文件有 ${lines} 行，一次最多 ${most} 行：请分成几个文件。`,
		noColumn: (names: readonly string[]) => `第一行里没有这些列：${names.join('、')}。`,
		fields: { name: '姓名', department: '部门', position: '职务' },
		good: (count: number) => `${count} 行可以导入`,
		bad: (count: number) => `${count} 行有问题`,
		nothingHalf: '有一行不对，就一行也不导入：请在文件里改好，再选一次。',
		atLine: (line: number, field: string, what: string, found: string) =>
			`第 ${line} 行${field === '' ? '' : `「${field}」`}：${what}${found === '' ? '' : `（${found}）`}`,
		faults: {
			cellMissing: '没有填。',
			quotesOpen: '引号没有合上。',
			tooManyLevels: '部门的层数太多。',
			tooLong: (most: number) => `太长，最多 ${most} 个字。`,
			controls: '里面有看不见的控制字符。'
		},
		more: (count: number) => `还有 ${count} 行有问题。`,
		preview: (count: number) => `前 ${count} 行：`,
		notYet: '先选一个没有问题的文件。',
		do: (count: number) => (count === 0 ? '导入' : `导入 ${count} 人`),
		done: (count: number) => `导入了 ${count} 位成员。`,
		cancel: '取消'
	},
	usage: {
		find: '按成员或联系人的名字找',
		anyWay: '所有方式',
		ways: { scan: '扫描二维码', card: '递名片', cardPicture: '递名片（图片）', group: '从群里' },
		export: '导出 CSV',
		none: '没有这样的记录。',
		perDay: '每天新增',
		perSpan: (days: number) => `每 ${days} 天新增`,
		highest: (most: number) => `最高 ${most}`,
		span: (from: string, until: string) => `${from}至${until}`,
		today: '今天',
		when: '日期',
		count: '条数',
		columns: ['时间', '成员', '联系人', '谁先加', '方式'],
		began: { member: '成员', other: '对方' }
	},
	apps: {
		assumed: '内容为推定',
		why: '文章只列出「企业应用」这一栏的名字。自建应用有名字、AgentId 和可见范围，接口的应用有 Secret，是按后来的官方文档推定的。',
		add: '添加自建应用',
		changing: '改可见范围',
		own: '自建应用',
		none: '还没有自建应用。添加一个，选谁看得到它：他们的工作台里就有。',
		ownNote: '看得到的成员，企业微信工作台里有这个应用。接口现在只认下面两个应用的 Secret。',
		called: '可以调用接口的应用',
		calledNote:
			'企业自己的系统用 CorpID 和 Secret 换令牌。关联了企业 CRM，CRM 才在这里。Secret 每个沙盘不同，别当成真的。',
		columns: { name: '名称', range: '可见范围', acts: '操作' },
		kinds: { crm: '企业 CRM', directory: '通讯录同步' },
		noAgent: '没有',
		nobody: '谁也看不到',
		change: '改范围',
		show: '查看'
	},
	plugin: {
		assumed: '内容为推定',
		why: '文章只列出「微信插件」这一栏的名字，没有说里面有什么。这一页写的，是按「成员不装企业微信、在微信里用企业」的意思推定的。',
		title: '在微信里用企业',
		codeOf: (company: string) => `${company}的微信插件二维码`,
		inCode: (company: string) => `${company} · 微信插件（互通沙盘，教学模拟）`,
		what: (company: string) => `成员用微信扫这个码，不装企业微信也能收到${company}的消息。`,
		gets: [
			'能收到：企业的公告、自建应用发来的消息。',
			'不能做：添加微信客户。对外联系要用企业微信身份，也要有权限。'
		],
		scanned: '这个沙盘没有模拟插件：用真手机扫，只会看到一行字。',
		members: (atWork: number, others: number) =>
			`现在有 ${atWork} 位在职成员可以扫${others === 0 ? '。' : `；还有 ${others} 位没有加入或停用了，扫了也进不来。`}`
	},
	announcing: {
		title: '公告',
		to: (count: number) => `发给 ${count} 位在职成员`,
		why: '文章只列出「管理工具」这一栏的名字。公告在这里发、成员在通知里收到，是推定的。',
		text: '写给全部在职成员',
		post: '发公告',
		done: (count: number) => `已发给 ${count} 位成员。`
	},
	company: {
		edit: '修改',
		title: '修改企业资料',
		logo: '标志',
		noLogo: '不用',
		logos: { peak: '山', wave: '水', book: '书', leaf: '叶', gate: '门', cup: '杯' },
		newer: '别人刚刚改过企业资料。要改，请在现在的基础上改。',
		kinds: '管理员能做什么',
		kindsNote: '这个沙盘里只有一种管理员：下面的都能做。真实产品还有分级管理员，谁能做什么没有资料。',
		may: [
			'编辑通讯录：部门、成员、邀请和导入',
			'决定谁可以添加外部联系人，查看使用记录',
			'关联企业 CRM',
			'自建应用和公告',
			'企业资料、认证和内测申请'
		],
		mayNot: '不能做：停用、移出或失去最后一位管理员。'
	}
};
