import type { EditionId } from '../../world';

const editions: Record<EditionId, string> = { before: '互通之前', beta: '2018-05 内测' };

export const frame = {
	brand: '互通沙盘',
	pages: '页面',
	library: '情境',
	sandbox: '沙盘',
	gaps: '能与不能',
	api: '接口',
	lesson: '情境',
	sessions: '我的沙盘',
	about: '关于',
	open: '打开',
	language: '语言',
	/** The other look, to change to. */
	theme: (dark: boolean): string => (dark ? '换成浅色' : '换成深色'),
	/** Everything large and light, for the back row. */
	projector: '投影模式',
	projectorHint: '投影模式：字大、对比强，后排也看得清',
	projectorIsLight: '投影时总是浅色',
	edition: '版本时期',
	editions,
	skip: '跳到正文',
	status: '状态',
	saved: '已保存',
	saving: '正在保存',
	opening: '正在打开……',
	reload: '刷新',
	notLoaded: '没有取到：可能断网了。已经打开的照常能用，连上后再试。',
	notFound: '没有这一页。',

	devices: '台上的设备',
	wechat: '微信',
	wecom: '企业微信',
	console: '管理后台',
	crm: 'CRM',
	wechatOf: (name: string) => `${name}的微信`,
	table: '沙盘台面',
	owner: (app: string) => `${app}给谁用`,
	device: (app: string, owner: string) => `${app} · ${owner}`,
	voidIdentity: '已失效',
	invitedIdentity: '未加入',
	suspendedIdentity: '停用',

	crossed: (count: number) => `已互通 ${count} 条`,
	nothingCrossed: '还没有互通',
	reached: '刚有东西到了这里',
	cut: '互通到此为止',
	wire: (one: string, other: string) => `${one}和${other}之间`,
	more: (count: number) => `${count} 条`,

	timeline: '时间线',
	backToNow: '回到现在',
	undo: '撤销',
	redo: '重做',
	undoThis: (sentence: string) => `撤销：${sentence}`,
	redoThis: (sentence: string) => `重做：${sentence}`,

	log: '记录',
	showLog: '记录',
	restart: '从头开始',
	assumed: '推定',
	connected: '已加上，可以聊天了',
	close: '知道了'
};
