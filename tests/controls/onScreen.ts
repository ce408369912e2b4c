import { render } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import type { ControlId } from '../../src/controls';
import { language } from '../../src/i18n';
import { Devices } from '../../src/pages/stage/devices.svelte';
import {
	laterAddDevice,
	laterDeviceMenu,
	laterOwners,
	laterTimeline
} from '../../src/pages/stage/laterParts';
import Table from '../../src/pages/stage/Table.svelte';
import type { ConsoleScreen, CrmScreen } from '../../src/panes';
import type { WechatScreen } from '../../src/panes/wechat';
import type { WecomScreen } from '../../src/panes/wecom';
import { Session } from '../../src/session';
import { cast, castStart, type AccountId, type Command, type IdentityId } from '../../src/world';
import { setTable, type SetTable } from '../panes/chat/table';
import Desk from '../panes/console/Desk.svelte';
import Crm from '../panes/crm/Crm.svelte';
import Wechat from '../panes/wechat/Phone.svelte';
import Wecom from '../panes/wecom/Phone.svelte';

const { zhaoAtWork } = cast;

export let table: SetTable;
export const user = userEvent.setup({ pointerEventsCheck: 0 });

/** A table anew, in Chinese. */
export async function lay() {
	await language.use('zh-CN');
	await language.need('crm');
	table = setTable();
}

/** All that bear a name; given, only those of one thing. */
export function marked(id: ControlId, of?: string): HTMLElement[] {
	const found = [...document.querySelectorAll<HTMLElement>(`[data-control="${id}"]`)];
	return of === undefined ? found : found.filter(({ dataset }) => dataset.of === of);
}

export async function press(id: ControlId, of?: string) {
	const [element] = marked(id, of);
	if (!element) throw new Error(`${id} is not there to be pressed`);
	await user.click(element);
}

export const wechat = (owner: AccountId, ...at: WechatScreen[]) => void render(Wechat, { table, owner, at });

export const wecom = (owner: IdentityId, ...at: WecomScreen[]) =>
	void render(Wecom, { table, owner, at, onswitch: () => {} });

export function desk(at: ConsoleScreen['at'], ...before: Command[]) {
	deskOf(zhaoAtWork, at, ...before);
}

export function deskOf(owner: IdentityId, at: ConsoleScreen['at'], ...before: Command[]) {
	const session = Session.begin('abcdefghij', [...castStart, ...before]);
	render(Desk, { test: { session, tried: [] }, owner, at });
}

/** The administrator's desk when something has been done. */
export function deskAfter(at: ConsoleScreen['at'], ...done: Command[]) {
	const session = Session.begin('abcdefghij', castStart);
	for (const command of done) session.act(command);
	render(Desk, { test: { session, tried: [] }, owner: zhaoAtWork, at });
}

/** A verified enterprise that is not in the beta, with an administrator, `identity:4`. */
export const outside: readonly Command[] = [
	{
		type: 'enterprise.create',
		name: '小周百货',
		shortName: '小周百货',
		verification: 'verified',
		admitted: false
	},
	{
		type: 'identity.create',
		person: 'person:2',
		enterprise: 'enterprise:2',
		department: null,
		position: '店主',
		administers: true
	}
];

/** The enterprise's own system, linked, with a customer of a member's; when something has been done. */
export async function crm(at: CrmScreen, ...done: Command[]) {
	table = setTable([
		...castStart,
		{ type: 'grant.create', by: zhaoAtWork, to: { kind: 'all', enterprise: cast.travel } },
		{ type: 'contact.create', between: [cast.wang, cast.zhiAtWork] }
	]);
	for (const each of [
		{ type: 'crm.link', by: zhaoAtWork },
		{ type: 'crm.listen', by: zhaoAtWork },
		...done
	] as const)
		table.act(each);
	render(Crm, { table, owner: zhaoAtWork, at });
	await vi.waitUntil(() => document.querySelector('.page h3'));
}

/** The same, with its application waiting for the review. */
export const applied: readonly Command[] = [
	...outside,
	{
		type: 'application.submit',
		by: 'identity:4',
		form: { contact: '小周', trade: 'retail', scenario: 'customers', use: '' }
	}
];

/** Ms Wang, who is in no enterprise, registers one (A32): `enterprise:2`, with her as `identity:4`. */
export const register: Command = {
	type: 'enterprise.register',
	by: 'person:0',
	name: '王记点心有限公司',
	shortName: '王记点心',
	position: '店主',
	form: { contact: '王女士', trade: 'retail', scenario: 'customers', use: '' }
};

export async function stage() {
	await Promise.all([
		laterTimeline.fetch(),
		laterOwners.fetch(),
		laterDeviceMenu.fetch(),
		laterAddDevice.fetch()
	]);
	const { sandbox } = table;
	const devices = new Devices(sandbox);
	render(Table, { sandbox, devices });
	return devices;
}

export const onStage = async () => void (await stage());

export async function choosingOwner() {
	await stage();
	await press('stage.device.add');
}
