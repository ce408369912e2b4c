export const log = {
	emptyLog: '还没有发生什么。先在管理后台放行一位成员，或直接在手机上试试。',
	branch: (count: number) => `另一条分支，${count} 步`,
	download: '导出',
	downloadFirst: '先导出',
	where: '哪里不对',
	colon: '：',
	upload: '导入',
	share: '分享',
	replacing: { import: '导入', restart: '从头开始', open: '打开另一次演练' },
	restartTitle: '从头开始一次新的演练？',
	restartText:
		'现在这次演练会留在浏览器里，不会删除，随时可以在「我的沙盘」里再打开。新的演练从放行之前开始。',
	restartIn: '从哪个时期开始',
	restartDo: '从头开始',
	cancel: '取消',
	importFailed: '没有打开：',
	importReasons: {
		notASession: '这不是互通沙盘的演练文件。',
		newer: '这个文件来自更新的版本，请先更新页面。',
		inconsistent: '文件内容前后对不上，可能被改动过或没有下载完整。'
	},
	importSafe: '现在的演练没有任何改变。',
	imported: '已作为一次新的演练打开。',
	tooLarge: '文件太大，最多 10 MB。',
	setAsideTitle: '上次的演练打不开',
	setAside: (name: string) =>
		`读到的数据不完整，已原样放在一边（${name}），没有删除。这里从头开始一次新的演练。`,
	setAsideDownload: '下载原始数据'
};
