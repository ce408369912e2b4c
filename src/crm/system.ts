import { answered, Client, Refused, type Credentials, type Fetch } from './client';
import type { Crm, Customer, Gap, Happened, JournalRecord, Manner, Sync, Years } from './data';
import { cameApart, learnt, membersLearnt } from './learning';
import { readLetter } from './letter';
import {
	readCustomer,
	readCustomers,
	readMember,
	readMembers,
	type Progress,
	type ReadCustomer
} from './reading';

/*
 * The enterprise's own system (A2 A5): what it does when it is linked, told, written in or asked to read anew. Each
 * gives what it knows afterwards and leaves alone what it knew before.
 */

/** The world outside of the system at one moment. */
export interface Outside {
	/** ms */
	readonly at: number;
	readonly fetch: Fetch;
	readonly credentials: Credentials;
	readonly onprogress?: ((progress: Progress) => void) | undefined;
}

/** So many of the callbacks that came are kept to look at. */
const mostTold = 200;

/** Reads everything, by the interfaces that there are; what is not given any more stays known. */
export async function sync(
	crm: Crm,
	outside: Outside,
	because: Sync['because'],
	years: Years = crm.years
): Promise<Crm> {
	const { at, fetch, credentials, onprogress = () => {} } = outside;
	const client = new Client(fetch, credentials, years);
	const ended = (now: Crm, errcode: number, customers: number): Crm => ({
		...now,
		years,
		syncs: [...crm.syncs, { at, because, years, customers, calls: client.calls, errcode }]
	});
	try {
		const there = await readMembers(client);
		const read = await readCustomers(client, there, onprogress);
		const now = { ...crm, members: membersLearnt(crm.members, at, there) };
		return ended(fold(now, at, read), 0, read.length);
	} catch (thrown) {
		if (thrown instanceof Refused) return ended(crm, thrown.errcode, 0);
		throw thrown;
	}
}

/** Everybody who was read, and whoever is not given any more. */
function fold(crm: Crm, at: number, read: readonly ReadCustomer[]): Crm {
	const changes = new Map<string, Customer>();
	let number = crm.customers.size;
	for (const each of read) {
		const customer = learnt(crm, at, each, 'found');
		const isNew = crm.customers.placeOf(each.id) === undefined;
		if (isNew) number += 1;
		changes.set(each.id, isNew ? { ...customer, number } : customer);
	}
	for (const known of crm.customers) {
		if (changes.has(known.id)) continue;
		const now = learnt(crm, at, { id: known.id, name: known.name, holdings: [] }, 'found');
		if (now.timeline !== known.timeline) changes.set(known.id, now);
	}
	return { ...crm, customers: crm.customers.with(changes) };
}

/** Reads one customer anew, as it does who has changed something itself: of that no callback tells (K8). */
export async function syncOne(crm: Crm, outside: Outside, number: number): Promise<Crm> {
	const known = crm.customers.at(number - 1);
	if (!known) return crm;
	try {
		const read = await readCustomer(clientOf(crm, outside), known.id);
		return read ? put(crm, learnt(crm, outside.at, read, 'found')) : crm;
	} catch (thrown) {
		if (thrown instanceof Refused) return crm;
		throw thrown;
	}
}

/** A callback has come, opened; `null` where the system could not open it. */
export async function told(crm: Crm, outside: Outside, xml: string | null): Promise<Crm> {
	const letter = xml === null ? undefined : readLetter(xml);
	if (!letter) return noted(crm, outside.at, null, '', '');
	const { ChangeType, UserID, ExternalUserID } = letter;
	const now = await heard(crm, outside, ChangeType, UserID, ExternalUserID);
	return noted(now, outside.at, ChangeType, UserID, ExternalUserID);
}

function noted(crm: Crm, at: number, what: string | null, userid: string, id: string): Crm {
	const customer = crm.customers.get(id)?.number ?? 0;
	return {
		...crm,
		told: [...crm.told.slice(1 - mostTold), { at, what, userid, customer }],
		toldCount: crm.toldCount + 1
	};
}

async function heard(crm: Crm, outside: Outside, what: string, userid: string, id: string): Promise<Crm> {
	const { at } = outside;
	const known = crm.customers.get(id);
	switch (what) {
		case 'add_external_contact':
		case 'edit_external_contact':
			return readAgain(crm, outside, what === 'add_external_contact' ? 'added' : 'changed', userid, id);
		case 'del_external_contact':
		case 'del_follow_user': {
			const by = what === 'del_follow_user' ? 'customer' : 'member';
			return known ? put(crm, cameApart(known, at, userid, by)) : crm;
		}
		case 'create_user':
		case 'update_user':
			return withMember(crm, outside, userid);
		case 'delete_user': {
			// whose customers they were follows from it: nothing is read, and nothing of theirs goes
			const member = crm.members.get(userid) ?? { userid, name: '' };
			return withMembers(crm, { ...member, left: { at, by: 'callback' } });
		}
		default:
			return crm;
	}
}

/** A callback has two ids and no name: the rest is read by them. */
async function readAgain(
	crm: Crm,
	outside: Outside,
	how: 'added' | 'changed',
	userid: string,
	id: string
): Promise<Crm> {
	const { at } = outside;
	const client = clientOf(crm, outside);
	try {
		const read = await readCustomer(client, id);
		let now = crm;
		for (const holding of read?.holdings ?? []) {
			if (!now.members.has(holding.userid)) now = await withMember(now, outside, holding.userid);
		}
		if (read) return put(now, learnt(now, at, read, how, userid));
	} catch (thrown) {
		if (!(thrown instanceof Refused)) throw thrown;
	}
	// told of somebody who cannot be read: that much is known
	const nobody = { number: crm.customers.size + 1, id, name: '', holdings: [], timeline: [] };
	const known = crm.customers.get(id) ?? nobody;
	return put(crm, { ...known, timeline: [...known.timeline, { kind: how, at, userid }] });
}

async function withMember(crm: Crm, outside: Outside, userid: string): Promise<Crm> {
	try {
		const { name } = await readMember(clientOf(crm, outside), userid);
		const known = crm.members.get(userid);
		return withMembers(crm, { userid, name: name || known?.name || '', left: known?.left ?? null });
	} catch (thrown) {
		if (thrown instanceof Refused) return crm;
		throw thrown;
	}
}

/** To make calls as it then does, by the interfaces that it uses. */
export const clientOf = ({ years }: Crm, { fetch, credentials }: Outside) =>
	new Client(fetch, credentials, years);

const withMembers = (
	crm: Crm,
	member: Crm['members'] extends ReadonlyMap<string, infer M> ? M : never
): Crm => ({
	...crm,
	members: new Map(crm.members).set(member.userid, member)
});

const put = (crm: Crm, customer: Customer): Crm => ({
	...crm,
	customers: crm.customers.with([[customer.id, customer]])
});

/** Somebody wrote something about a customer; what is about nobody that is known is about nobody. */
export function wrote(crm: Crm, at: number, record: JournalRecord): Crm {
	const { kind } = record;
	const customer = crm.customers.at(record.customer - 1);
	if (!customer || kind === 'sync') return crm;
	const happened: Happened = { kind, at, record };
	return put(crm, { ...customer, timeline: [...customer.timeline, happened] });
}

/** How the system is connected and how it is, from an instant on; with the times in which it was told nothing. */
export function standing(
	crm: Crm,
	at: number,
	now: { readonly linked: boolean; readonly listens: boolean; readonly manner: Manner }
): Crm {
	const why = gapOf(now);
	const last = crm.gaps.at(-1);
	const open = last && last.until === null ? last : undefined;
	if (open?.why === why) return { ...crm, ...now };
	const gaps: Gap[] = open ? [...crm.gaps.slice(0, -1), { ...open, until: at }] : [...crm.gaps];
	if (why) gaps.push({ from: at, until: null, why });
	return { ...crm, ...now, gaps };
}

function gapOf({
	linked,
	listens,
	manner
}: Pick<Crm, 'linked' | 'listens' | 'manner'>): Gap['why'] | undefined {
	if (!linked) return undefined;
	if (!listens) return 'notTold';
	if (manner === 'down') return 'down';
	return manner === 'wrongToken' || manner === 'wrongKey' ? 'unreadable' : undefined;
}

/** Whom to pass a customer on to, who had them and has left. */
export interface Passing {
	readonly id: string;
	readonly from: string;
	readonly to: string;
}

/** Asks the server to pass a customer on; the errcode of the call, or of the customer (D94081). */
export async function passOn(crm: Crm, outside: Outside, { id, from, to }: Passing): Promise<number> {
	const asked = { handover_userid: from, takeover_userid: to, external_userid: [id] };
	const answer = await answered(
		clientOf(crm, outside).first(
			[
				'externalcontact/resigned/transfer_customer',
				'externalcontact/transfer',
				'crm/transfer_external_contact'
			],
			{},
			asked
		)
	);
	const [first] = (answer['customer'] ?? []) as readonly { readonly errcode?: number }[];
	return answer.errcode || (first?.errcode ?? 0);
}
