export const log = {
	emptyLog: '还没有发生什么。先在管理后台放行一位成员，或直接在手机上试试。',
	branch: (count: number) => `另一条分支，${count} 步`,
	download: '导出',
	downloadFirst: '先导出',
	colon: '：',
	/** 由企业自己的系统做的一步。 */
	api: '接口',
	byApi: (path: string) => `由接口 ${path} 做的，去看这个接口`,
	upload: '导入',
	share: '分享',
	replacing: { import: '导入', restart: '从头开始', open: '打开另一次演练' },
	restartTitle: '从头开始一次新的演练？',
	restartText:
		'现在这次演练会留在浏览器里，不会删除，随时可以在「我的沙盘」里再打开。新的演练从放行之前开始。',
	restartIn: '从哪个时期开始',
	restartDo: '从头开始',
	cancel: '取消',
	setAsideTitle: '上次的演练打不开',
	setAside: (name: string) =>
		`读到的数据不完整，已原样放在一边（${name}），没有删除。这里从头开始一次新的演练。`,
	newerTitle: '上次的演练是更新的版本存的',
	newerData: (stored: number, own: number, build: string) =>
		`存着的是第 ${stored} 版数据，这个页面（${build}）只认得到第 ${own} 版。存着的原样没动，这里也不会写进去。刷新页面就会用上新版本；在那之前这是一次新的演练，只在内存，可以导出。`,
	setAsideDownload: '下载原始数据'
};
