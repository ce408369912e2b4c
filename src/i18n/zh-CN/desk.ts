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
	}
};
