import { trust } from './trust';

export const about = {
	title: '关于互通沙盘',
	lead: '一个在浏览器里运行的教学沙盘：微信和企业微信各是一台看得见的设备，人、企业、消息都是模拟的，规则照 2018 年 5 月内测的样子。',
	what: {
		title: '是什么',
		text: [
			'给要讲、要学、要设计互通的人用：亲手加好友、聊天、授权、离职，看两端各发生了什么。',
			'每一步都记成一条，可以撤销、回看，也可以从过去分出另一条路，什么都不会丢。',
			'它是模拟，不连接微信、企业微信或任何账号；不是腾讯的产品，与腾讯没有关系。'
		]
	},
	sources: {
		title: '有出处的与推定的',
		text: '界面上的说法都标了来路：',
		marks: {
			fact: '这一点文章写明了。点开能看到我们的转述。',
			rule: '文章没说，取自汇集的规则，点开能看到出处的强弱。',
			assumed: '没有出处写明，沙盘选了一种做法。',
			unknown: '没有出处，也不替它选。'
		},
		unknown: '未知',
		shapes: '圆形是人（微信），方形是岗位（企业微信）：实心在职，虚线已邀请，划掉的已失效，空心是另一家企业。'
	},
	privacy: {
		title: '隐私',
		text: [
			'没有账号，没有统计，没有别处来的字体或脚本。页面不向任何其他地址发请求，浏览器的内容安全策略也不许它发。',
			'你做的一切存在这个浏览器的本地存储里。清除网站数据，或用无痕窗口关掉后，就没有了；要留底，请导出成文件。',
			'扫码时摄像头的画面只在这个页面里识别，不保存，也不上传。'
		]
	},
	offline: '断网与更新',
	limits: {
		title: '限度',
		names: {
			message: '一条消息',
			name: '名字、备注、职务',
			hello: '申请时的附言',
			group: '微信群人数',
			file: '一张图片或一个文件',
			recall: '可以撤回',
			request: '申请有效'
		},
		characters: (count: number) => `${count} 字`,
		people: (count: number) => `${count} 人`,
		megabytes: (count: number) => `${count} MB`,
		minutes: (count: number) => `${count} 分钟内`,
		days: (count: number) => `${count} 天`,
		text: '能运行的时期是互通之前和 2018 年 5 月内测。更晚才有的服务端接口在「接口」页里另有地址，自建 CRM 也可以换用。'
	},
	script: {
		title: '给脚本用：window.hutong',
		text: '版本 1。在浏览器的控制台里用；进出都是普通数据，界面上做不到的它也做不到。',
		methods: {
			dispatch: '做一件事。被拒绝也是一种回答，不是错误。',
			can: '问会发生什么，不留痕迹。',
			world: '当前时刻的整个世界，只读。',
			hash: '16 位十六进制；世界相同，它就相同。',
			history: '从开始到此刻的每一步。',
			goto: '去看某一步；0 是开始。没有这一步就抛出 RangeError。',
			fetch:
				'模拟企业的服务端接口：/cgi-bin/… 只有该版本时期已有的接口，/all-years/cgi-bin/… 另含后来的接口。/hutong/apps 列出 CorpID 和 secret。',
			exportSession: '把这次演练取出来。',
			importSession: '把演练当作新的打开；打不开就说明原因，什么也不改。'
		}
	},
	keyboard: {
		title: '键盘',
		text: '能用鼠标和手指做的，都能用键盘做。',
		keys: [
			['Tab、Shift+Tab', '到下一个、上一个控件'],
			['Enter、空格', '按下按钮，拨动开关'],
			['← →、Home、End', '在一排标签里移动'],
			['↑ ↓，或打头几个字', '在菜单里移动'],
			['Ctrl+Z、Ctrl+Shift+Z', '撤销、重做（苹果电脑用 ⌘）'],
			['时间线上的 ← →、Home、End', '往回看一步、往前一步、到开始、到现在'],
			['Shift+F10、菜单键', '打开一条消息或一个聊天的菜单'],
			['设备之间的 ← →、Home、End', '调宽窄；Enter 恢复平常的宽度'],
			['Esc', '关掉菜单、对话框或面板，焦点回到原处']
		]
	},
	formats: {
		title: '文件格式',
		text: '三种文件和链接里的内容都有公开的 JSON Schema，和这一页放在一起，供别的程序用，打开要联网。旧版本写的文件一直能打开。',
		names: [
			['session-2', '演练：每一步、每条分支和结果的指纹'],
			['lesson-1', '情境：开头、步骤、目标和讲稿'],
			['edition-1', '时期设定：哪些格子与它依据的时期不同'],
			['link-1', '链接里的演练：只有做过的事，打开时重放']
		] as readonly (readonly [string, string])[]
	},
	libraries: {
		title: '用到的程序库',
		text: '互通沙盘自己的代码用 MIT 许可证。运行时用到：',
		columns: { name: '名称', version: '版本', licence: '许可证', use: '用来' },
		uses: {
			'@lucide/svelte': '图标',
			'idb-keyval': '存到浏览器里',
			immer: '不可变的数据',
			papaparse: '读写 CSV',
			qr: '识别二维码',
			qrcode: '画二维码',
			svelte: '界面',
			valibot: '检查外来的数据',
			virtua: '很长的列表',
			'workbox-window': '断网可用，换新版本',
			xstate: '状态机'
		}
	},
	trust,
	version: { title: '版本', build: '这一版：' },
	facts: {
		title: '全部事实',
		text: '文章的三十三条，和汇集的规则各节。编号在整个沙盘里通用。',
		columns: { number: '编号', text: '内容' },
		article: '文章 A1–A33',
		rules: '规则 §0–§8',
		timeline: '年表（用到的几行）'
	}
};
