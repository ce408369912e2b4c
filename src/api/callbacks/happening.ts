import type { Entry } from '../../session';
import {
	find,
	get,
	indexOf,
	isAccount,
	isIdentity,
	personOf,
	type CallbackEvent,
	type CallbackSetting,
	type Command,
	type DomainEvent,
	type DomainEventOf,
	type EnterpriseId,
	type IdentityId,
	type Instant,
	type LinkId,
	type World
} from '../../world';
import { seconds } from '../books';
import { corpidOf, departmentNumber, externalUseridOf, useridOf, type AppKind } from '../ids';
import { isInRange } from '../reach';
import { welcomeCodeOf } from '../welcome';
import type { XmlFields } from './xml';

/** One event of which an enterprise's system is told, as the world gave rise to it. */
export interface Happening {
	/** The same for the same event, however often it is told. */
	readonly id: string;
	readonly entry: number;
	readonly at: Instant;
	readonly enterprise: EnterpriseId;
	/** To which of its apps: customers to the CRM, members to the directory's helper. */
	readonly app: AppKind;
	/** Where and how, where that was entered; its own of an app otherwise. */
	readonly setting?: CallbackSetting;
	readonly event: 'change_external_contact' | 'change_contact';
	readonly changeType: ChangeType;
	/** What is told, before it is sealed. */
	readonly fields: XmlFields;
}

/** Earliest dates on record (T, D92130); where there is none, that the beta has it is assumed (A2 needs it). */
export const changeTypes = {
	add_external_contact: { since: '2018-05', assumed: true },
	edit_external_contact: { since: '2018-05', assumed: true },
	del_external_contact: { since: '2018-05', assumed: true },
	del_follow_user: { since: '2019-11-25', assumed: false },
	create_user: { since: '2018-05', assumed: true },
	update_user: { since: '2018-05', assumed: true },
	delete_user: { since: '2018-05', assumed: true }
} as const satisfies { [type in CallbackEvent]: { since: string; assumed: boolean } };

/** From when an adding is told with a code for welcoming. */
const welcomeSince = '2020-08-16';

export type ChangeType = keyof typeof changeTypes;

interface Told {
	readonly enterprise: EnterpriseId;
	readonly changeType: ChangeType;
	readonly fields: XmlFields;
}

/** What nothing follows from here: asked first, so that a world is made for the few others only. */
const telling: ReadonlySet<DomainEvent['type']> = new Set([
	'link.connected',
	'link.sideChanged',
	'link.remarked',
	'link.tagged',
	'link.marked',
	'identity.created',
	'members.imported',
	'identity.changed',
	'identity.assigned'
]);

export function mayTell({ command, events }: Entry): boolean {
	return !isUntold(command) && events.some(({ type }) => telling.has(type));
}

/** What the API did is not told to it again; setting the table tells nobody (W8). */
function isUntold(command: Command): boolean {
	return ('via' in command && command.via === 'api') || command.type.endsWith('.create');
}

/** What enterprises that listen are told of an entry. `world`: as it was after it, `before`: its clock before. */
export function happeningsIn(
	key: string,
	entry: Entry,
	world: World,
	before: Instant,
	isThere: (since: string) => boolean
): Happening[] {
	let clock = before;
	const all: Happening[] = [];
	for (const event of entry.events) {
		if (event.type === 'clock.moved') clock = event.until;
		if (event.type === 'edition.changed') clock = event.at;
		for (const { enterprise, changeType, fields } of toldOf(
			key,
			world,
			event,
			isThere(welcomeSince) ? entry.id : 0
		)) {
			const { crm, callback } = get(world, enterprise);
			if (crm !== 'listening' || !isThere(changeTypes[changeType].since)) continue;
			if (callback && !callback.events.includes(changeType)) continue;
			const isMember = changeType.endsWith('_user') && changeType !== 'del_follow_user';
			const name = isMember ? 'change_contact' : 'change_external_contact';
			all.push({
				id: `${entry.id}-${all.length}`,
				entry: entry.id,
				at: clock,
				enterprise,
				app: isMember ? 'directory' : 'crm',
				...(callback && !isMember && { setting: callback }),
				event: name,
				changeType,
				fields: {
					ToUserName: corpidOf(key, enterprise),
					FromUserName: 'sys',
					CreateTime: seconds(clock),
					MsgType: 'event',
					Event: name,
					ChangeType: changeType,
					...fields
				}
			});
		}
	}
	return all;
}

/** `welcome`: the entry whose adding may be welcomed, or 0. */
function toldOf(key: string, world: World, event: DomainEvent, welcome: number): Told[] {
	switch (event.type) {
		case 'link.connected':
			return customer(key, world, event.link, 'add_external_contact').map((told) => {
				const link = get(world, event.link);
				const code = welcome ? welcomeCodeOf(key, world, welcome, link) : undefined;
				const fields = {
					...told.fields,
					...(link.request?.state && { State: link.request.state }),
					...(code && { WelcomeCode: code })
				};
				return { ...told, fields };
			});
		case 'link.sideChanged': {
			if (event.how !== 'deleted') return [];
			const { ends, sides } = get(world, event.link);
			const its = ends.findIndex(isIdentity);
			if (event.from === ends[its]) return customer(key, world, event.link, 'del_external_contact');
			// whom the member had deleted before is nobody's customer
			if (sides[its]?.state.relation !== 'connected') return [];
			return customer(key, world, event.link, 'del_follow_user');
		}
		case 'link.remarked':
		case 'link.tagged':
		case 'link.marked': {
			const side = get(world, event.link).ends[event.side];
			return isIdentity(side) ? customer(key, world, event.link, 'edit_external_contact') : [];
		}
		case 'identity.created':
			return [member(world, event.identity.id, 'create_user')];
		case 'members.imported':
			return event.members.map((_, place) =>
				member(world, `identity:${indexOf(event.identity) + place}`, 'create_user')
			);
		case 'identity.assigned':
			return [member(world, event.identity, 'update_user')];
		case 'identity.changed':
			return [changed(world, event)];
		default:
			return [];
	}
}

/** Something between a member in the range and a customer; nothing where there are no such two. */
function customer(key: string, world: World, id: LinkId, changeType: ChangeType): Told[] {
	const { ends } = get(world, id);
	const [account, by] = [ends.find(isAccount), ends.find(isIdentity)];
	const identity = by && find(world, by);
	if (!account || !identity || !isInRange(world, identity)) return [];
	const { enterprise } = identity;
	const fields = {
		UserID: useridOf(world, identity.id),
		ExternalUserID: externalUseridOf(key, world, enterprise, account)
	};
	return [{ enterprise, changeType, fields }];
}

const statuses = { active: 1, suspended: 2, invited: 4, void: 5 } as const;

function member(world: World, id: IdentityId, changeType: 'create_user' | 'update_user'): Told {
	const { enterprise, department, position, state } = get(world, id);
	const place = { Department: String(departmentNumber(department)), Position: position };
	const fields = {
		UserID: useridOf(world, id),
		...(changeType === 'create_user'
			? { Name: personOf(world, id).name, ...place, Status: statuses[state] }
			: place)
	};
	return { enterprise, changeType, fields };
}

/** Leaving, or an invitation that is taken back, is a deletion; all else changes how the member stands. */
function changed(world: World, { identity: id, state }: DomainEventOf<'identity.changed'>): Told {
	const UserID = useridOf(world, id);
	const { enterprise } = get(world, id);
	if (state === 'void') return { enterprise, changeType: 'delete_user', fields: { UserID } };
	return { enterprise, changeType: 'update_user', fields: { UserID, Status: statuses[state] } };
}
