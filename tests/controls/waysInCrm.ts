import { vi } from 'vitest';
import type { ControlId } from '../../src/controls';
import { cast, type Command } from '../../src/world';
import { crm, marked, press } from './onScreen';
import type { Way } from './phones';

const { zhiAtWork } = cast;

/** The enterprise's own system, with its list of customers. */
const customers = () => crm({ at: 'customers' });

/** Of its first customer. */
const customer = () => crm({ at: 'customer', number: 1 });

/** Sources are known once it reads by the interfaces of later years. */
const sources = () =>
	crm(
		{ at: 'customers' },
		{ type: 'crm.write', by: cast.travel, record: { kind: 'sync', customer: 0, text: 'all' } }
	);

/** A customer's page, where the enterprise has a tag. */
async function tagged() {
	const tags = [
		{ id: 0, group: null, name: '出行', order: 0 },
		{ id: 1, group: 0, name: '亲子', order: 0 }
	];
	await crm(
		{ at: 'customer', number: 1 },
		{ type: 'crm.write', by: cast.travel, record: { kind: 'sync', customer: 0, text: 'all' } },
		{ type: 'corpTags.set', by: cast.travel, tags }
	);
	await vi.waitUntil(() => marked('crm.tags.mark').length > 0);
}

/** More customers than stand on one page. */
const pages = () => crm({ at: 'customers' }, ...sixtyCustomers);

const sixtyCustomers = [
	...Array.from({ length: 60 }, (_, place): Command[] => [
		{ type: 'person.create', name: `客户${place}`, face: 'li' },
		{ type: 'contact.create', between: [`account:${7 + place}`, zhiAtWork] }
	]).flat(),
	{ type: 'crm.write', by: cast.travel, record: { kind: 'sync', customer: 0, text: 'edition' } } as const
];

/** A customer whose owner has left; somebody was asked to add them, or nobody yet. */
async function toDo(...done: Command[]) {
	await crm({ at: 'todos' }, { type: 'identity.leave', by: zhiAtWork }, ...done);
	return '1';
}

/** 联系我, by the interfaces that have it, with one of a member's; a button of it was pressed. */
async function contactWays(pressed?: ControlId) {
	await crm(
		{ at: 'ways' },
		{ type: 'crm.write', by: cast.travel, record: { kind: 'sync', customer: 0, text: 'all' } },
		{
			type: 'contactWay.set',
			by: cast.travel,
			way: {
				id: 0,
				several: true,
				inMiniProgram: false,
				members: [zhiAtWork],
				departments: [],
				remark: '门店',
				state: 'shop',
				skipsVerify: true
			}
		}
	);
	await vi.waitUntil(() => document.querySelector('[data-control="crm.ways.change"]'));
	if (pressed) await press(pressed);
}

/** The one in the first row. */
async function newest() {
	await contactWays();
	return '0';
}

/** How to each control of the enterprise's own system. */
export const ownOfCrm: Record<Extract<ControlId, `crm.${string}`>, Way<[]>> = {
	'crm.section.customers': customers,
	'crm.section.todos': customers,
	'crm.section.ways': customers,
	'crm.section.syncs': customers,
	'crm.customers.search': customers,
	'crm.customers.owner': customers,
	'crm.customers.way': sources,
	'crm.customers.standing': customers,
	'crm.customers.open': async () => {
		await customers();
		return '1';
	},
	'crm.customers.previous': pages,
	'crm.customers.next': pages,
	'crm.customer.back': customer,
	'crm.customer.note': customer,
	'crm.customer.note.save': customer,
	'crm.tags.mark': async () => {
		await tagged();
		return marked('crm.tags.mark')[0]?.dataset['of'];
	},
	'crm.tags.group': tagged,
	'crm.tags.name': tagged,
	'crm.tags.add': tagged,
	'crm.customer.order': customer,
	'crm.customer.order.yuan': customer,
	'crm.customer.order.save': customer,
	'crm.todos.to': () => toDo(),
	'crm.todos.assign': () => toDo(),
	'crm.todos.done': () =>
		toDo({ type: 'crm.write', by: cast.travel, record: { kind: 'ask', customer: 1, text: 'chen-1' } }),
	'crm.ways.add': () => contactWays(),
	'crm.ways.member': async () => {
		await contactWays('crm.ways.add');
		return marked('crm.ways.member')[0]?.dataset['of'];
	},
	'crm.ways.remark': () => contactWays('crm.ways.add'),
	'crm.ways.state': () => contactWays('crm.ways.add'),
	'crm.ways.skipVerify': () => contactWays('crm.ways.add'),
	'crm.ways.save': () => contactWays('crm.ways.add'),
	'crm.ways.change': newest,
	'crm.ways.remove': newest,
	'crm.ways.remove.yes': () => contactWays('crm.ways.remove'),
	'crm.syncs.now': () => crm({ at: 'syncs' }),
	'crm.syncs.years': async () => {
		await crm({ at: 'syncs' });
		return 'all';
	}
};
