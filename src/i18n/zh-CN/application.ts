/** 加入内测的申请：后台和手机上。 */
export const application = {
	title: '内测申请',
	none: '这家企业还没有申请。',
	submitted: (who: string, date: string) => `${who}在 ${date} 提交，等待审核。`,
	due: (date: string) => `最晚 ${date} 有结果。`,
	declined: (date: string, reasons: string) => `${date} 没有通过：${reasons}。可以再次申请。`,
	downloading: (who: string) => `${who}已登记企业信息，装好企业微信后就提交。`,
	admitted: (date: string) => `${date} 起在内测里。`,
	contact: '联系人',
	trade: '行业',
	trades: {
		onlineShop: '电商',
		retail: '零售',
		travel: '旅游',
		education: '教育',
		property: '房产',
		logistics: '物流',
		other: '其他'
	},
	scenario: '用在哪里',
	scenarios: { customers: '服务客户', partners: '对接上下游', colleagues: '只在内部沟通' },
	use: '预计怎么用',
	useHint: '可以不填，比如：30 位顾问加客户',
	apply: '提交申请',
	again: '再次申请',
	formWhy: '文章只说填写并提交申请表，表里有哪些项没有写，这几项是推定的；行业取自文章点名的几类。',
	review: '平台审核',
	reviewNote: '真实的审核在腾讯。这里由讲师扮演，或者交给规则。',
	reviewWhy:
		'文章说优先活跃、已认证、场景需要的企业，没有说怎么定。这里的规则：最近 30 天有一半以上在职成员说过话，已认证，场景不只是内部沟通；三条都满足就通过。一周内没有人审，也按规则定。',
	active: (active: number, members: number) => `${members} 位在职成员，最近 30 天 ${active} 位说过话`,
	verified: '已认证',
	notVerified: '未认证',
	needs: (scenario: string) => `用途：${scenario}`,
	weighs: { yes: '满足', no: '不满足' },
	byRule: '按规则定',
	admit: '通过',
	decline: '不通过',

	/** 还差什么：不在状态里的那一句。 */
	standing: {
		none: '还没有申请',
		downloading: '装好企业微信后提交',
		submitted: '已提交，等待审核',
		admitted: '已在内测里',
		declined: '上次没有通过，可以再次申请'
	},

	/** 企业认证（G6 G16 G17）。 */
	verify: {
		title: '企业认证',
		why: '文章只说内测优先已认证的企业。提交、审核、退回、到期这几步和退回的原因，是推定的。',
		states: {
			unverified: '还没有通过认证。',
			verifying: '资料已提交，等平台审核。',
			verified: '平台已核实这家企业。',
			lapsed: '要重新提交资料。'
		},
		sentBack: (date: string, reasons: string) => `${date} 退回：${reasons}。改好可以再提交。`,
		reasons: {
			nameDiffers: '名称和执照不一致',
			paperUnclear: '资料看不清',
			notEntitled: '不是本企业的人提交'
		},
		allows: {
			verified: {
				in: '互通开着：有权限的成员可以添加微信联系人。',
				out: '申请内测时满足「已认证」；进入内测以后，互通才开。'
			},
			not: {
				in: '内测资格还在，互通已关闭：不能添加微信联系人，不能授权。已有的联系人和聊天都保留，重新认证后恢复。',
				out: '可以申请内测，但「已认证」这一条不满足。'
			}
		},
		submit: '提交认证资料',
		renew: '重新提交认证资料',
		platform: '平台（由讲师扮演）：',
		pass: '通过认证',
		reason: '退回的原因',
		sendBack: '退回',
		lapse: '让认证到期'
	},

	/** 在手机上申请（A30–A33）。 */
	phone: {
		title: '申请内测',
		placeWhy: '在哪里申请，文章没有写；收到和结果由公众号通知，所以这里放在公众号里。',
		who: '用哪个企业身份申请',
		whoNote: '一个人可以有几个工作身份。申请的是身份所在的企业。',
		registerTitle: '先登记企业',
		registerNote: '这个微信没有绑定企业。填好企业的基本信息登记，接着下载企业微信，结果在企业微信里给出。',
		registerWhy:
			'文章只说先填企业的基本信息，没有写哪几项。企业名称、简称、职务是推定的；谁登记，谁是第一位管理员，也是推定的。',
		company: '企业',
		name: '企业名称',
		nameHint: '例如：王记点心有限公司',
		shortName: '企业简称',
		shortNameHint: '显示在名片上，例如：王记点心',
		position: '你的职务',
		positionHint: '例如：店主',
		need: '申请表',
		register: '登记并申请',
		submit: '提交申请',
		steps: ['登记企业', '下载企业微信', '在企业微信里看结果'] as [string, string, string],
		step: (number: number, total: number) => `第 ${number} 步，共 ${total} 步`,
		registered: (company: string) => `「${company}」已登记`,
		download: '这台手机上还没有企业微信。下载并打开以后，申请才会提交。',
		open: '这台手机上已经有企业微信。打开以后，申请就会提交。',
		toDownload: '去下载企业微信',
		toWecom: '打开企业微信',
		sent: '申请已提交，一周内给出结果。'
	}
};
