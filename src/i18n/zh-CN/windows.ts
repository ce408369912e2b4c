/** 一次演练在几个窗口里。 */
export const windows = {
	saves: '本窗口保存',
	count: (count: number) => `共 ${count} 个窗口`,
	sending: '正在交给保存的窗口',
	left: '有一个窗口关掉了；演练都在，这里照常用。',
	noDevice: '没有这台设备。',
	stage: '去沙盘台面'
};
