import { cast, castStart } from '../../world';
import type { Lesson, Step } from '../lesson';
import { listed } from './catalogue';
import { waysTo } from './waysTo';

const { zhiAtWork, zhaoAtWork, travel } = cast;
const { id, title, trade, minutes } = listed('console-tour');

const desk = { control: 'stage.device.console' } as const;
const by = zhaoAtWork;

const inside: Step[] = [
	{
		id: 'directory',
		title: { 'zh-CN': '通讯录：加一个部门', en: 'Directory: a new department' },
		text: {
			'zh-CN':
				'你是赵敏，云杉旅行的管理员。打开管理后台的「通讯录」：左边是部门，右边是成员。点部门旁边的＋，加一个部门，名字随你。',
			en: 'You are 赵敏 (Zhao Min), the administrator of 云杉旅行 (Spruce Travel). Open “Directory” in the console: departments on the left, members on the right. Press ＋ beside the departments and add one; call it what you like.'
		},
		notes: {
			'zh-CN': '先把七个栏目念一遍（A24）。文章只列出它们的名字，里面是什么样，多数是推定，页面上都标着。',
			en: 'Read the seven sections out first (A24). The article only names them; what is in most of them is assumed, and marked so on the page.'
		},
		facts: ['A24'],
		stage: [
			{ device: 'wecom', owner: zhiAtWork, screen: 'chats' },
			{ device: 'console', owner: zhaoAtWork }
		],
		checks: [
			{
				text: { 'zh-CN': '有了一个新部门', en: 'There is a new department' },
				goal: { happened: { event: 'department.created', from: zhaoAtWork } },
				point: [
					desk,
					{ device: 'console', control: 'console.section.members' },
					{ device: 'console', control: 'console.department.add' },
					{ device: 'console', control: 'console.department.name' },
					{ device: 'console', control: 'console.department.save' }
				]
			}
		],
		hint: { 'zh-CN': '管理后台的第二栏。', en: 'The second section of the console.' },
		strongerHint: {
			'zh-CN': '通讯录 → 部门右边的＋ → 写名字 → 添加。',
			en: 'Directory → ＋ at the departments → write a name → Add.'
		},
		solution: [{ type: 'department.add', by, name: '大理组', parent: null }]
	},
	{
		id: 'external',
		title: { 'zh-CN': '外部联系人：关联企业 CRM', en: 'External contacts: link the CRM' },
		text: {
			'zh-CN': '「外部联系人」是新的一栏。打开它，先看到的就是「关联企业 CRM」。关联上。',
			en: '“External contacts” is the new section. What it opens with is the prompt “关联企业 CRM”: link it.'
		},
		notes: {
			'zh-CN': '没有互通以前，后台只有六栏（A25）。CRM 是企业自己的系统，客户留在企业，靠的是它。',
			en: 'Before the interop the console had six sections (A25). The CRM is the enterprise’s own system: it is how customers stay with the enterprise.'
		},
		facts: ['A25'],
		checks: [
			{
				text: { 'zh-CN': '企业 CRM 关联上了', en: 'The CRM is linked' },
				goal: { happened: { event: 'crm.changed', from: zhaoAtWork } },
				point: [
					desk,
					{ device: 'console', control: 'console.section.external' },
					{ device: 'console', control: 'console.external.crm' }
				]
			}
		],
		hint: { 'zh-CN': '第三栏的最上面。', en: 'At the top of the third section.' },
		strongerHint: { 'zh-CN': '外部联系人 → 去关联。', en: 'External contacts → Connect.' },
		solution: [{ type: 'crm.link', by }]
	},
	{
		id: 'right',
		title: { 'zh-CN': '配置：谁可以加', en: 'Configuration: who may add' },
		text: {
			'zh-CN': '往下是「配置」。把知晓君那一行的开关打开，看她的企业微信收到什么。',
			en: 'Below is “配置” (configuration). Switch on the row of 知晓君 (the adviser), and see what arrives in her WeCom.'
		},
		notes: {
			'zh-CN': '不是人人都有互通：谁代表企业对外，由管理员决定（A27）。',
			en: 'Not everybody gets the interop: who speaks for the enterprise outside is the administrator’s decision (A27).'
		},
		facts: ['A6', 'A26', 'A27'],
		checks: [
			{
				text: { 'zh-CN': '知晓君可以添加外部联系人', en: 'The adviser may add external contacts' },
				goal: { is: { fact: 'permitted', identity: zhiAtWork } },
				point: waysTo.allow(zhiAtWork)
			}
		],
		hint: { 'zh-CN': '还是第三栏，往下看。', en: 'Still the third section, further down.' },
		strongerHint: {
			'zh-CN': '外部联系人 → 知晓君那一行最右边的开关。',
			en: 'External contacts → the switch at the end of the adviser’s row.'
		},
		solution: [{ type: 'grant.give', by, to: { kind: 'member', identity: zhiAtWork } }]
	},
	{
		id: 'usage',
		title: { 'zh-CN': '配置：看使用记录', en: 'Configuration: the usage records' },
		text: {
			'zh-CN': '再往下，查看成员使用记录。现在还是空的：等她加上第一位客户，这里就有一条。',
			en: 'Further down, look at the members’ usage records. They are empty yet: her first customer makes the first one.'
		},
		notes: {
			'zh-CN': '看这一眼也会记下来：在「管理工具」的操作日志里找得到。',
			en: 'This look is written down too: find it in the operation log of “Management tools”.'
		},
		facts: ['A26'],
		checks: [
			{
				text: { 'zh-CN': '看过使用记录', en: 'The usage records are looked at' },
				goal: { happened: { event: 'usage.opened', from: zhaoAtWork } },
				point: [
					desk,
					{ device: 'console', control: 'console.section.external' },
					{ device: 'console', control: 'console.external.usage' }
				]
			}
		],
		hint: { 'zh-CN': '第三栏的最下面。', en: 'At the bottom of the third section.' },
		strongerHint: {
			'zh-CN': '外部联系人 → 查看使用记录。',
			en: 'External contacts → Show the usage records.'
		},
		solution: [{ type: 'usage.read', by }]
	}
];

const around: Step[] = [
	{
		id: 'apps',
		title: { 'zh-CN': '企业应用：加一个自建应用', en: 'Enterprise apps: one of your own' },
		text: {
			'zh-CN':
				'打开「企业应用」，添加一个自建应用，名字随你，范围用全部成员。然后到知晓君的企业微信，看「工作台」。',
			en: 'Open “Enterprise apps” and add one of your own; call it what you like, for all members. Then look at “Workbench” in the WeCom of 知晓君 (the adviser).'
		},
		notes: {
			'zh-CN': '这一栏和「微信插件」，文章都只有名字（A24）。顺便打开「微信插件」看一眼。',
			en: 'Of this section and of “WeChat plug-in” the article has the names only (A24). Open the plug-in as well.'
		},
		facts: ['A24'],
		checks: [
			{
				text: { 'zh-CN': '有了一个自建应用', en: 'There is an app of your own' },
				goal: { happened: { event: 'enterprise.edited', from: zhaoAtWork } },
				point: [
					desk,
					{ device: 'console', control: 'console.section.apps' },
					{ device: 'console', control: 'console.apps.add' },
					{ device: 'console', control: 'console.apps.name' },
					{ device: 'console', control: 'console.apps.save' }
				]
			}
		],
		hint: { 'zh-CN': '第四栏。', en: 'The fourth section.' },
		strongerHint: {
			'zh-CN': '企业应用 → 添加自建应用 → 写名字 → 保存。',
			en: 'Enterprise apps → Add an app of your own → write a name → Save.'
		},
		solution: [{ type: 'app.create', by, name: '报销', range: [{ kind: 'all', enterprise: travel }] }]
	},
	{
		id: 'tools',
		title: { 'zh-CN': '管理工具：发公告，看日志', en: 'Management tools: announce, and read the log' },
		text: {
			'zh-CN':
				'打开「管理工具」，写一条公告，发给全部在职成员。知晓君的企业微信马上收到。下面的操作日志，记着你今天做的每一件事。',
			en: 'Open “Management tools”, write an announcement to everybody at work, and post it. The WeCom of 知晓君 (the adviser) has it at once. The log below tells everything that you did today.'
		},
		notes: {
			'zh-CN': '让大家在日志里点「回到这里」，再点「回到现在」。最后打开「我的企业」，七栏就走完了。',
			en: 'Let somebody press “Back here” in the log, and then “Back to now”. Open “My enterprise” last: that is all seven.'
		},
		facts: ['A24'],
		checks: [
			{
				text: { 'zh-CN': '知晓君收到公告', en: 'The adviser has the announcement' },
				goal: { happened: { event: 'notice.pushed', to: zhiAtWork } },
				point: [
					desk,
					{ device: 'console', control: 'console.section.tools' },
					{ device: 'console', control: 'console.announce.text' },
					{ device: 'console', control: 'console.announce.post' }
				]
			}
		],
		hint: { 'zh-CN': '第六栏。', en: 'The sixth section.' },
		strongerHint: {
			'zh-CN': '管理工具 → 写公告 → 发公告。',
			en: 'Management tools → write → Announce.'
		},
		solution: [{ type: 'announcement.post', by, text: '周五下午三点，大厅集合。' }]
	}
];

/** The administrator's console, section by section (A24–A27). */
export const consoleTour: Lesson = {
	format: 'hutong.lesson',
	version: 1,
	id,
	title,
	summary: {
		'zh-CN': '七个栏目各做一件事，手机上马上看到。',
		en: 'One thing done in each section, and seen on the phones at once.'
	},
	trade,
	minutes,
	start: castStart,
	steps: [...inside, ...around]
};
