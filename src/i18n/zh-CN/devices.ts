/** 台上的设备：谁的、几台、多宽。 */
export const devices = {
	add: '添加设备',
	app: '哪个应用',
	search: '找人：姓名、公司、职务',
	found: (count: number) => `找到 ${count} 位`,
	nobody: '没有这个人。换个词试试。',
	now: '现在是',
	stands: '在台上',
	states: { void: '已失效', invited: '受邀', suspended: '停用' },
	cancel: '取消',
	/** What happens to what stands there when one more comes. */
	full: (most: number) =>
		`台上并排放 ${most} 台。再加一台，最久没用的那台先退到一边；它停在哪一屏，回来还在哪一屏。`,
	noRoom: '窗口只放得下这几台。再加一台，最久没用的那台先退到一边；收起「记录」或拉宽窗口，就能并排。',
	takeOff: '从台上收起',
	lastOne: '台上至少留一台设备。先放上另一台，再收起这台。',
	wecomOf: (name: string) => `${name}的企业微信`,
	consoleOf: (name: string) => `${name}的管理后台`,
	crmOf: (name: string) => `${name}的 CRM`,
	divider: (left: string, right: string) => `「${left}」和「${right}」的宽窄`,
	dividerHint: '左右拖，或用左右箭头；双击恢复一样宽',
	share: (percent: number) => `左边占 ${percent}%`,
	arrived: (device: string, from: string, said: string) => `「${device}」收到${from}的消息：${said}`,
	openArrival: (from: string, said: string) => `打开聊天：${from}，${said}`,
	closeArrival: '收起通知',
	saidBy: (name: string, said: string) => `${name}：${said}`,
	went: (from: string, to: string, what: string, stopped: boolean) =>
		stopped ? `${from}发给${to}，没有送到：${what}` : `从${from}到${to}：${what}`
};
