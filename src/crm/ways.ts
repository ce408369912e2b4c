import { answered, type Answer } from './client';
import type { Crm } from './data';
import { record, records, strings, text } from './fields';
import { clientOf, type Outside } from './system';

/* 联系我 (D92228): codes by which customers add members, that the system asks the server for. */

/** One of them, as the server tells of it. */
export interface Way {
	/** `config_id` */
	readonly id: string;
	readonly userids: readonly string[];
	/** What the system itself calls it. */
	readonly remark: string;
	/** By what it is known where a customer came from. */
	readonly state: string;
	/** Who scans it is a customer at once, and nobody confirms. */
	readonly skipsVerify: boolean;
	/** What its QR code says; empty where it hangs in a mini program. */
	readonly code: string;
}

export type NewWay = Pick<Way, 'userids' | 'remark' | 'state' | 'skipsVerify'>;

export interface ReadWays {
	/** Of the call that failed, or 0. */
	readonly errcode: number;
	/** The newest first. */
	readonly ways: readonly Way[];
	/** There are more than are read. */
	readonly more: boolean;
}

/** So many are read. */
const most = 100;

/** Those that there are now; the list gives ids alone, so each is read by its own. */
export async function readWays(crm: Crm, outside: Outside): Promise<ReadWays> {
	const client = clientOf(crm, outside);
	const ask = (what: string, body: object) => answered(client.call(`externalcontact/${what}`, {}, body));
	const list = await ask('list_contact_way', { start_time: 0, limit: most });
	const ways: Way[] = [];
	for (const { config_id } of records(list['contact_way'])) {
		const answer = await ask('get_contact_way', { config_id });
		if (answer.errcode === 0) ways.unshift(wayIn(answer));
	}
	return { errcode: list.errcode, ways, more: text(list['next_cursor']) !== '' };
}

function wayIn(answer: Answer): Way {
	const { config_id, user, remark, state, skip_verify, qr_code } = record(answer['contact_way']);
	return {
		id: text(config_id),
		userids: strings(user) ?? [],
		remark: text(remark),
		state: text(state),
		skipsVerify: skip_verify === true,
		code: text(qr_code)
	};
}

/** Asks for a new one, or with an `id` for that one to be changed; the errcode. */
export async function setWay(
	crm: Crm,
	outside: Outside,
	{ userids, remark, state, skipsVerify }: NewWay,
	id?: string
): Promise<number> {
	const said = { user: userids, remark, state, skip_verify: skipsVerify };
	const client = clientOf(crm, outside);
	const call = id
		? client.call('externalcontact/update_contact_way', {}, { config_id: id, ...said })
		: client.call('externalcontact/add_contact_way', {}, { type: 2, scene: 2, ...said });
	return (await answered(call)).errcode;
}

/** Asks for one to be taken away: whoever scans it from then on adds nobody. The errcode. */
export async function removeWay(crm: Crm, outside: Outside, id: string): Promise<number> {
	const call = clientOf(crm, outside).call('externalcontact/del_contact_way', {}, { config_id: id });
	return (await answered(call)).errcode;
}
