/** 首页 */
export const library = {
	hero: {
		first: '在一张沙盘上，亲手走一遍',
		second: '微信和企业微信的互通',
		lead: '左边是客户的微信，右边是员工的企业微信。加好友、聊天、换工作，每一步都看得见；做不到的，说清为什么。',
		begin: '三分钟看懂',
		open: '打开沙盘',
		last: '上次学到：',
		finished: '已学完：',
		lastStep: (title: string, step: number) => `${title}，第 ${step} 步`,
		note: '不用注册。你做的一切只留在这个浏览器里。',
		picture: '左边一台微信，右边一台企业微信，一条消息正从左边到右边',
		message: '有电梯吗？'
	},
	lessons: {
		title: '情境',
		lead: '一步一步跟着做，做不到的说清为什么；随时可以停下来自由操作。',
		size: (steps: number, minutes: number) => `${steps} 步 · ${minutes} 分钟`,
		progress: (step: number, steps: number) => `${step}/${steps}`,
		done: '已完成',
		openFile: '打开情境文件',
		/** 和情境自己写的一样；测试看着。 */
		summaries: {
			'before-and-after': '同一个请求，互通之前做不到，内测里做得到：看清哪些变了，凭的是什么。',
			'from-adding-to-leaving':
				'加上第一位客户、聊起来、试试还不行的事，然后离职：什么跟着人走，什么留在岗位。',
			'joining-the-beta': '两条路进内测：用企业身份申请，或先登记企业；谁通过，凭什么。',
			'who-may-add': '权限从哪里来，收回以后谁还能加。',
			'changing-jobs': '离职之后，客户留在哪里，怎样接手。',
			'linking-the-crm': '企业自己的系统怎样知道客户是谁，又有什么它永远不知道。',
			'customers-stay': '人离职，接口也不给了，企业自己的 CRM 里还有什么。',
			'console-tour': '七个栏目各做一件事，手机上马上看到。'
		}
	},
	story: {
		title: '从加好友到换工作，一格一格',
		lead: '文章讲的主线。数字是情境里的第几步，点哪一格，就从那一步开始。',
		/** 「文章 A26、A27」 */
		from: (facts: readonly string[]) => `文章 ${facts.join('、')}`,
		tracks: {
			add: { title: '加上第一位客户', lead: '谁能代表企业对外，由企业说了算。' },
			talk: { title: '两端聊起来', lead: '各用各的应用，消息互相到达。' },
			leave: { title: '身份跟着谁走', lead: '微信跟着人走，企业微信跟着岗位走。' }
		},
		steps: {
			grant: { title: '管理员放行', text: '在管理后台的「外部联系人」里，允许知晓君添加外部联系人。' },
			told: { title: '收到提醒', text: '她的企业微信里出现「现在，可以给微信发消息了」。' },
			scan: { title: '当面扫码', text: '用「扫描微信二维码」加王女士，王女士在微信里确认。' },
			card: { title: '递名片到微信', text: '名片发给客户，或存成图片发到群里，李先生扫码来加。' },
			chat: { title: '一对一聊天', text: '企业微信里标着「微信联系人」，微信里标着「企业微信联系人」。' },
			gaps: {
				title: '试试还不行的事',
				text: '发表情、看朋友圈、转发名片到群、拉进微信群：看清哪条规则不许。'
			},
			quit: { title: '知晓君离职', text: '企业微信身份当场失效，她的微信什么也没变。' },
			void: { title: '旧身份失效之后', text: '王女士再给旧身份发消息，送不到；聊天记录还在。' },
			again: { title: '到青禾书店，重新加人', text: '新岗位是新身份，要重新授权，客户要重新加一次。' }
		}
	},
	doors: {
		label: '更多入口',
		sandbox: '打开沙盘',
		sandboxNote: '七个人、两家企业，从互通开始的那个上午接着走',
		about: '关于与出处',
		gaps: '能与不能',
		gapsNote: '谁能对谁做什么，从何时起，出处在哪；每一格都由沙盘实测',
		aboutNote: '哪些有出处，哪些是推定；三十三条事实全文'
	},
	notice:
		'互通沙盘是教学模拟，不是腾讯的产品，与腾讯没有关系。图标和头像都是自己画的；规则取自公开资料，没有出处的一律标「推定」或「未知」。你做的一切只存在这个浏览器里。'
};
