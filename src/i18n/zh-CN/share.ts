export const share = {
	share: '分享',
	title: '分享',
	close: '关闭',
	what: '分享什么',
	lesson: '这节情境，从头开始',
	session: '我这次演练',
	lessonNote: '对方打开的是同一节情境，从第一步开始。你做过的不会带过去。',
	sessionNote: (steps: number) =>
		`对方看到你到现在为止的 ${steps} 步，每条分支都在；打开时停在第一步，可以播放，也可以接着做。`,
	staysHome: '没发出去的草稿和读到哪里不会带过去。',
	pictures: (count: number) =>
		`里面有 ${count} 个你自己加的图片或文件：链接只带它们的名字和大小，演练文件连内容一起带。`,
	making: '正在做链接……',
	link: '链接',
	copy: '复制链接',
	copied: '已复制',
	notCopied: '浏览器没让复制。链接已选中，请按 Ctrl+C（苹果电脑按 ⌘C）。',
	onlyAfterHash: '内容都写在链接的 # 之后，浏览器不会把它发给任何服务器。',
	qr: '扫码打开这个链接',
	noQr: (bytes: number, most: number) => `链接有 ${bytes} 字节，超过 ${most}，投影上扫不清，就不画二维码了。`,
	tooLong: (length: number, most: number) =>
		`这次演练放不进链接：要 ${length} 个字符，聊天软件常在 ${most} 个以后截断。请下载文件发给对方。`,
	localFile: '这一页是从本机文件打开的，链接到别的电脑上打不开。请发文件。',
	failed: '链接没有做成。请下载文件发给对方。',
	file: '文件',
	fileNote: '对方在「打开」页选它，或从记录、「我的沙盘」里导入。',
	download: '下载演练文件',
	downloaded: '已开始下载',
	left: (names: readonly string[]) =>
		`有 ${names.length} 个图片或文件没带上内容（${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}）：文件最多 64 MB，或者内容已经不在这个浏览器里。`,
	secrets: {
		title: '先看一眼：这些像是真的',
		text: '链接和文件发出去就收不回来。如果是编的，没有关系；如果是真的，请先改掉。',
		kinds: { mobile: '像手机号', idNumber: '像身份证号', key: '像密钥', email: '像邮箱' },
		at: (place: number, sentence: string) => `第 ${place} 步 · ${sentence}`,
		start: '开头的设置',
		branch: '分支名',
		more: (count: number) => `还有 ${count} 处`,
		draft: '没发出去的草稿',
		cancel: '取消',
		goOn: '仍然继续'
	},
	open: {
		title: '打开别人发来的演练',
		note: '选一个文件（.hutong 或 .json），或把它拖到这里；链接直接打开就行。先看清是什么，再决定开不开。',
		choose: '选择文件',
		another: '换一个文件',
		reading: '正在检查……',
		safe: '什么也没有写入，你的演练没有任何改变。',
		where: '哪里不对',
		back: '回到情境',
		refused: {
			incomplete: '不完整：多半是发送时被截断，或下载中断了。请让对方重新发一次，或改发文件。',
			tooLarge: '太大了：文件最多 64 MB，压缩的展开后也一样；链接展开后最多 1 MB。',
			notText: '这不是文字文件，或不是 UTF-8 编码。',
			notJson: '这不是互通沙盘的文件：内容不是完整的 JSON。',
			notObject: '这不是互通沙盘的文件。',
			tooDeep: '内容嵌套得太深，没有打开。',
			tooMany: '内容太多，超过限度，没有打开。',
			reserved: '里面有不允许的名字，没有打开。',
			notOurs: '这不是互通沙盘的文件。',
			notASession: '这份演练里有不合格式的地方，没有打开。',
			newer: '它来自更新的版本，请先更新页面。',
			inconsistent: '内容前后对不上，可能被改动过，没有打开。'
		},
		received: '有人发来一次演练',
		kind: '来自',
		kinds: { link: '链接', file: '文件' },
		steps: '步数',
		stepCount: (steps: number, refused: number) =>
			refused === 0 ? `${steps} 步` : `${steps} 步，其中 ${refused} 步被拒绝`,
		branches: '分支',
		branchCount: (count: number) => `${count} 条`,
		people: '人物',
		enterprises: '企业',
		andMore: (count: number) => `等 ${count} 个`,
		period: '时期',
		files: '图片和文件',
		fileCount: (count: number, carried: number) =>
			carried === 0
				? `${count} 个，只有名字和大小，没有内容`
				: carried === count
					? `${count} 个，内容都带着`
					: `${count} 个，其中 ${carried} 个带着内容`,
		lost: {
			missing: '：没有带内容',
			damaged: '：内容与指纹对不上，没有采用',
			tooLarge: '：超过 10 MB，没有采用'
		},
		filesNotKept: (count: number) => `有 ${count} 个图片或文件没能存进浏览器：现在看得到，关掉窗口就没有了。`,
		check: '核对',
		agrees: '重放的结果与对方的一致',
		differs: '按这一版的规则重放，结果与对方的不同。可以打开，但看到的不一定是对方看到的。',
		unknown: '来自旧版本，已换成现在的格式；结果无从核对',
		consent: '打开后是一次新的演练，停在第一步，按「播放」就能看。你现在的演练原样留着。',
		inLesson: (title: string) => `它是在情境「${title}」里做的，会带着引导打开。`,
		open: '打开',
		no: '不打开',
		opened: '已作为新的演练打开，停在第一步',
		openedDiffers: '已作为新的演练打开，停在第一步。注意：结果与对方的不同。',
		lessonFile: '有人发来一节情境',
		openLesson: '打开这节情境',
		editionFile: '这是一份时期设定',
		editionNote: '时期设定在这个版本里不能从这里打开。'
	}
};
