import { screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { vi } from 'vitest';
import type { ControlId } from '../../src/controls';
import { bring } from '../../src/pages/stage/bringing';
import { laterArrival, laterWire } from '../../src/pages/stage/laterParts';
import { cast, day, type Command } from '../../src/world';
import {
	applied,
	deskAfter,
	deskOf,
	outside,
	table,
	user,
	press,
	desk,
	stage,
	onStage,
	choosingOwner
} from './onScreen';
import { type App, type Way, aboutMember, inviting } from './phones';

const { wang, li, zhiAtWork, zhaoAtWork } = cast;
const lapsed = { type: 'verification.lapse', enterprise: 'enterprise:2' } as const;
const papers = { type: 'verification.submit', by: 'identity:4' } as const;

/** More members than stand on one page. */
const sixtyMore = Array.from({ length: 60 }, (_, place): Command[] => [
	{ type: 'person.create', name: `员工${place}`, face: 'li' },
	{
		type: 'identity.create',
		person: `person:${7 + place}`,
		enterprise: 'enterprise:0',
		department: null,
		position: '顾问',
		administers: false
	}
]).flat();

async function editing() {
	await aboutMember();
	await press('console.members.edit');
}

async function readingUsage() {
	const code = `${wang}@0`;
	desk(
		'external',
		{ type: 'grant.create', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } },
		{ type: 'link.ask', by: zhiAtWork, code, way: 'scan', hello: '' },
		{ type: 'link.accept', by: wang, link: 'link:3' }
	);
	await press('console.external.usage');
}

async function readingCustomers() {
	desk('external', linked, { type: 'contact.create', between: [wang, zhiAtWork] });
	await press('console.external.customers');
}

async function addingApp() {
	desk('apps');
	await press('console.apps.add');
}

async function editingCompany() {
	desk('enterprise');
	await press('console.company.edit');
}

const entrusted: Command = { type: 'admin.set', by: zhaoAtWork, identity: zhiAtWork, rights: ['crm'] };

async function addingAdmin() {
	desk('enterprise');
	await press('console.admins.add');
}

const linked: Command = { type: 'crm.create', enterprise: 'enterprise:0' };

async function settingCallbacks() {
	desk('external', linked);
	await press('console.external.callbacks');
}

async function importing() {
	desk('members');
	await press('console.members.import');
}

async function aboutDepartment() {
	desk('members');
	await press('console.department.more', 'department:0');
}

async function addingDepartment() {
	desk('members');
	await press('console.department.add');
}

/** How to each control of the admin console and of the stage. */
export const ownOfDesk: Record<Exclude<ControlId, `${App | 'crm'}.${string}`>, Way<[]>> = {
	'console.section.home': () => desk('home'),
	'console.section.members': () => desk('home'),
	'console.section.external': () => desk('home'),
	'console.section.apps': () => desk('home'),
	'console.section.plugin': () => desk('home'),
	'console.section.tools': () => desk('home'),
	'console.section.enterprise': () => desk('home'),
	'console.enterprise.verify.submit': () => deskOf('identity:4', 'enterprise', ...outside, lapsed),
	'console.enterprise.verify.pass': () => deskOf('identity:4', 'enterprise', ...outside, lapsed, papers),
	'console.enterprise.verify.reason': () => deskOf('identity:4', 'enterprise', ...outside, lapsed, papers),
	'console.enterprise.verify.sendBack': () => deskOf('identity:4', 'enterprise', ...outside, lapsed, papers),
	'console.enterprise.verify.lapse': () => desk('enterprise'),
	'console.enterprise.apply': () => deskOf('identity:4', 'enterprise', ...outside),
	'console.enterprise.decide': () => deskOf('identity:4', 'enterprise', ...applied),
	'console.enterprise.admit': () => deskOf('identity:4', 'enterprise', ...applied),
	'console.enterprise.decline': () => deskOf('identity:4', 'enterprise', ...applied),
	'console.external.crm': () => desk('external'),
	'console.external.openCrm': async () => {
		table.act({ type: 'crm.link', by: zhaoAtWork });
		const devices = await stage();
		devices.show('console');
		await vi.waitUntil(() => document.querySelector('[data-control="console.external.openCrm"]'));
	},
	'console.external.listen': () => desk('external', { type: 'crm.create', enterprise: 'enterprise:0' }),
	'console.external.callbacks': () => desk('external', linked),
	'console.callbacks.show': settingCallbacks,
	'console.callbacks.copy': settingCallbacks,
	'console.callbacks.url': settingCallbacks,
	'console.callbacks.token': settingCallbacks,
	'console.callbacks.encodingAesKey': settingCallbacks,
	'console.callbacks.make': async () => {
		await settingCallbacks();
		return 'token';
	},
	'console.callbacks.event': async () => {
		await settingCallbacks();
		return 'add_external_contact';
	},
	'console.callbacks.manner': settingCallbacks,
	'console.callbacks.test': settingCallbacks,
	'console.callbacks.save': settingCallbacks,
	'console.external.usage': () => desk('external'),
	'console.usage.find': readingUsage,
	'console.usage.way': readingUsage,
	'console.usage.sort': async () => {
		await readingUsage();
		return 'time';
	},
	'console.usage.export': readingUsage,
	'console.external.customers': () => desk('external', { type: 'crm.create', enterprise: 'enterprise:0' }),
	'console.customers.find': readingCustomers,
	'console.customers.sort': async () => {
		await readingCustomers();
		return 'customer';
	},
	'console.external.handover': async () => {
		desk(
			'external',
			{ type: 'crm.create', enterprise: 'enterprise:0' },
			{ type: 'contact.create', between: [wang, zhiAtWork] },
			{ type: 'identity.remove', by: zhaoAtWork, identity: zhiAtWork }
		);
		await press('console.external.customers');
		return wang;
	},
	'console.external.member': () => {
		desk('external');
		return zhiAtWork;
	},
	'console.external.department': () => {
		desk('external');
		return 'department:0';
	},
	'console.external.all': () => desk('external'),
	'console.external.some': () => desk('external'),
	'console.external.confirm': async () => {
		desk('external');
		await press('console.external.department', 'department:0');
	},
	'console.members.invite': () => desk('members'),
	'console.members.import': () => desk('members'),
	'console.members.export': () => desk('members'),
	'console.import.file': importing,
	'console.import.sample': importing,
	'console.import.confirm': importing,
	'console.members.department': () => {
		desk('members');
		return 'department:0';
	},
	'console.members.sort': () => {
		desk('members');
		return 'name';
	},
	'console.members.previous': () => desk('members', ...sixtyMore),
	'console.members.next': () => desk('members', ...sixtyMore),
	'console.members.edit': () => aboutMember(),
	'console.edit.department': editing,
	'console.edit.position': editing,
	'console.edit.save': editing,
	'console.department.add': () => desk('members'),
	'console.department.more': () => {
		desk('members');
		return 'department:0';
	},
	'console.department.within': aboutDepartment,
	'console.department.rename': aboutDepartment,
	'console.department.move': aboutDepartment,
	'console.department.remove': aboutDepartment,
	'console.department.name': addingDepartment,
	'console.department.parent': addingDepartment,
	'console.department.save': addingDepartment,
	'console.invite.person': async () => {
		await inviting();
		return 'person:2';
	},
	'console.invite.position': inviting,
	'console.invite.send': inviting,
	'console.members.more': () => {
		desk('members');
		return zhiAtWork;
	},
	'console.members.suspend': () => aboutMember(),
	'console.members.reinstate': () =>
		aboutMember({ type: 'identity.suspend', by: zhaoAtWork, identity: zhiAtWork }),
	'console.members.withdraw': async () => {
		desk('members', {
			type: 'identity.invite',
			by: zhaoAtWork,
			person: 'person:6',
			department: null,
			position: '店员'
		});
		await press('console.members.more', 'identity:4');
	},
	'console.members.remove': () => aboutMember(),
	'console.remove.confirm': async () => {
		await aboutMember();
		await press('console.members.remove');
	},
	'console.suspend.confirm': async () => {
		await aboutMember({ type: 'contact.create', between: [wang, zhiAtWork] });
		await press('console.members.suspend');
	},
	'console.announce.text': () => desk('tools'),
	'console.announce.post': () => desk('tools'),
	'console.apps.add': () => desk('apps'),
	'console.apps.range': () => {
		desk('apps', { type: 'app.create', by: zhaoAtWork, name: '报销', range: [] });
		return '1000003';
	},
	'console.apps.secret': () => {
		desk('apps');
		return 'directory';
	},
	'console.apps.name': addingApp,
	'console.apps.choose': async () => {
		await addingApp();
		return 'all';
	},
	'console.apps.save': addingApp,
	'console.company.edit': () => desk('enterprise'),
	'console.company.name': editingCompany,
	'console.company.shortName': editingCompany,
	'console.company.logo': async () => {
		await editingCompany();
		return 'peak';
	},
	'console.company.save': editingCompany,
	'console.admins.add': () => desk('enterprise'),
	'console.admins.change': () => {
		desk('enterprise', entrusted);
		return zhiAtWork;
	},
	'console.admins.member': async () => {
		await addingAdmin();
		return zhiAtWork;
	},
	'console.admins.right': async () => {
		await addingAdmin();
		return 'crm';
	},
	'console.admins.takeBack': async () => {
		desk('enterprise', entrusted);
		await press('console.admins.change', zhiAtWork);
	},
	'console.admins.save': addingAdmin,
	'console.tools.kind': () => desk('tools'),
	'console.tools.by': () => desk('tools'),
	'console.tools.sort': () => {
		deskAfter('tools', { type: 'usage.read', by: zhaoAtWork });
		return 'time';
	},
	'console.tools.back': () => {
		deskAfter('tools', { type: 'usage.read', by: zhaoAtWork }, { type: 'usage.read', by: zhaoAtWork });
		return '1';
	},

	'stage.device.wechat2': onStage,
	'stage.device.wechat': onStage,
	'stage.device.wecom': onStage,
	'stage.device.console': onStage,
	'stage.device.crm': async () => {
		const devices = await stage();
		bring(devices, table.sandbox.world, 'crm', zhaoAtWork);
		await tick();
	},
	'stage.device.other': async () => {
		const devices = await stage();
		bring(devices, table.sandbox.world, 'wecom', zhaoAtWork);
		await tick();
		return 'wecom2';
	},
	'stage.device.add': onStage,
	'stage.device.takeOff': async () => {
		await stage();
		const [menu] = screen.getAllByRole('button', { name: /更多操作/ });
		await user.click(menu as HTMLElement);
	},
	'stage.arrival': async () => {
		await laterArrival.fetch();
		const devices = await stage();
		devices.show('wechat');
		devices.all.find(({ id }) => id === 'wechat')?.view.reset({ at: 'me' } as never);
		table.say(li, table.chatOf(wang, li), '在吗');
		await tick();
		return 'wechat';
	},
	'stage.divider': async () => {
		await laterWire.fetch();
		const devices = await stage();
		devices.room = 1_200;
		await tick();
		return 'wechat';
	},
	'stage.owner.app': async () => {
		await choosingOwner();
		return 'wecom';
	},
	'stage.owner.choose': async () => {
		await choosingOwner();
		return li;
	},
	'stage.owner': async () => {
		await stage();
		return 'wecom';
	},
	'stage.edition': onStage,
	'stage.undo': onStage,
	'stage.redo': onStage,
	'stage.play': onStage,
	'stage.now': onStage,
	'stage.passTime': onStage,
	'stage.passTime.span': async () => {
		await stage();
		await press('stage.passTime');
		return String(day);
	},
	'stage.log': onStage,
	'stage.identities': onStage,
	'stage.timeline': onStage,
	'stage.speed': onStage
};
