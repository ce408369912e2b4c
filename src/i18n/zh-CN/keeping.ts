/** 保存得怎么样：说得长的几种。 */
export const keeping = {
	memoryOnly: '只在内存：这个浏览器不让保存，关掉窗口就没有了，可以先导出',
	tryingOut: '试一试，不保存；你自己的演练都还在',
	anotherWindow: '由另一个窗口保存，已同步',
	anotherCannot: '保存的那个窗口存不下了：最近几步只在内存，需要就先导出',
	seventhWindow: '一次演练最多六个窗口：这一个只能看，关掉一个就能用',
	superseded: '保存已由另一个窗口接手；这里之后的操作只在内存，需要就先导出',
	newerRelease: '这里的数据已由新版本接手，请刷新页面；刷新前的操作只在内存',
	simulation: '教学模拟，非腾讯出品'
};
