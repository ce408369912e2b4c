/** 出处的显示 */
export const source = {
	fact: (number: string) => `文章 ${number}`,
	rule: (section: string, number: string) => `规则 §${section} (${number})`,
	dated: (number: string) => `年表 ${number}`,
	and: '、',
	article: '出自知晓程序 2018 年 5 月的一篇文章，作者试用了当时的内测。这里是我们自己的转述，「」里是原词。',
	rules:
		'出自我们从公开资料汇集的规则，每条标了出处的强弱：官方文档与文章为强，厂商博客与问答为弱，另有凭记忆与推断的。',
	timeline: '出自我们从公开资料整理的年表：企业微信与微信互通各步的日期，每条标了出处的强弱。',
	missing: '这一条没有文字。',
	loading: '正在取出处……',
	failed: '没有取到出处的文字。沙盘没有受影响；网络恢复后关掉再打开。',
	all: '全部出处',
	close: '关闭',
	assumed: '推定',
	assumedTitle: '「推定」是什么意思',
	assumedText:
		'这一点没有出处写明，但沙盘总得选一种做法，于是我们选了看来最合理的，并在这里标出来。找到出处就会改。'
};
