/** 一次演练在几个窗口里。 */
export const windows = {
	saves: '本窗口保存',
	count: (count: number) => `共 ${count} 个窗口`,
	sending: '正在交给保存的窗口',
	left: '有一个窗口关掉了；演练都在，这里照常用。',
	slow: '浏览器的存储还没有回应，可能有旧窗口占着它：关掉旧窗口就好。再等几秒还不行，就先在内存里打开；存着的都还在。',
	menu: (device: string) => `「${device}」的更多操作`,
	own: '在新窗口打开这台设备',
	notInMemory:
		'这里的演练只在内存里，别的窗口看不到它，所以没法另开窗口。可以先导出，再换个能保存的浏览器窗口打开。',
	notOfATry: '「试一试」不保存，别的窗口看不到它。先回到沙盘台面，再另开窗口。',
	blocked:
		'新窗口没有打开，多半是浏览器拦下了弹出窗口。演练没有变化；在地址栏那里允许本页弹出窗口，再试一次。',
	title: (device: string, brand: string) => `${device} · ${brand}`,
	alone: '单独的窗口，和沙盘台面是同一次演练。关掉它，什么也不会丢。',
	aloneIn: (lesson: string) => `单独的窗口，和情境「${lesson}」是同一次演练。关掉它，什么也不会丢。`,
	toStage: '去沙盘台面',
	toLesson: '去这个情境',
	noDevice: '没有这台设备',
	noDeviceNote:
		'地址里要写明是哪一个应用、是谁的，比如 #/window/wechat/account:0。可能是抄错或改过。演练都在，没有变化。',
	noLesson: '没有这个情境',
	noOwner: '这次演练里没有这台设备的主人',
	noOwnerNote: (owner: string) =>
		`地址里写的是 ${owner}，这次演练里没有，或者不能用这个应用。可能换了一次演练。演练都在，没有变化；选一位：`,
	notYet: '这台设备此刻还没有主人',
	notYetNote: '正在回看更早的一步，那时还没有这个身份。回到现在，它就在了。',
	whose: '打开谁的设备'
};
