import {
	configIdOf,
	crmAgentid,
	externalUseridOf,
	tagIdOf,
	useridOf,
	type Field,
	type Fields,
	type Shape
} from '../../api';
import {
	contactsOf,
	corpTagsOf,
	get,
	isAccount,
	membersOf,
	permissionOf,
	values,
	type EnterpriseId,
	type World
} from '../../world';

/** What examples are filled in with: of the session as it is now. */
export interface Present {
	/** Members, those who have customers first. */
	readonly userids: readonly string[];
	/** Customers of the first member. */
	readonly customers: readonly string[];
	/** Tags of the enterprise, and their groups. */
	readonly tags: readonly string[];
	readonly groups: readonly string[];
	/** 联系我 */
	readonly ways: readonly string[];
	/** Of the app that calls. */
	readonly agentid: number;
	/** Of the simulated clock. */
	readonly seconds: number;
}

export function presentOf(
	key: string,
	world: World,
	enterprise: EnterpriseId,
	agentid: number = crmAgentid
): Present {
	const members = membersOf(world, enterprise).map(({ id }) => {
		const customers = contactsOf(world, id).flatMap(({ other }) => (isAccount(other) ? [other] : []));
		return { id, customers, may: permissionOf(world, id).may };
	});
	const rank = ({ customers, may }: (typeof members)[number]) =>
		(customers.length > 0 ? 2 : 0) + (may ? 1 : 0);
	members.sort((one, other) => rank(other) - rank(one));
	const tags = corpTagsOf(world, enterprise).filter(({ deleted }) => !deleted);
	const { contactWays } = get(world, enterprise);
	const ways = contactWays ? [...values(contactWays)].filter(({ deleted }) => !deleted) : [];
	const ids = (of: typeof tags) => of.map((each) => tagIdOf(key, enterprise, each));
	return {
		agentid,
		ways: ways.map((each) => configIdOf(key, enterprise, each)),
		tags: ids(tags.filter(({ group }) => group !== null)),
		groups: ids(tags.filter(({ group }) => group === null)),
		userids: members.map(({ id }) => useridOf(world, id)),
		customers: (members[0]?.customers ?? []).map((each) => externalUseridOf(key, world, enterprise, each)),
		seconds: Math.floor(world.clock / 1_000)
	};
}

const dayInSeconds = 86_400;

/** A value for each parameter that has to be there, or that somebody of the session can fill in. */
export function exampleOf(fields: Fields, present: Present): { [name: string]: unknown } {
	const values: { [name: string]: unknown } = {};
	for (const [name, field] of Object.entries(fields)) {
		const value = valueFor(name, field, present);
		if (value !== undefined) values[name] = value;
	}
	return values;
}

function valueFor(name: string, field: Field, present: Present): unknown {
	// what is said to somebody may be left out, and then nothing is said
	if (name === 'text' && field.is === 'record') return { content: '你好' };
	const known = knownFor(name, present);
	if (field.is === 'list') {
		const inside = known ?? (field.needed === undefined ? undefined : valueOf(name, field.of, present));
		return inside === undefined ? undefined : [inside];
	}
	if (known !== undefined) return known;
	return field.needed === undefined ? undefined : valueOf(name, field, present);
}

function valueOf(name: string, shape: Shape, present: Present): unknown {
	switch (shape.is) {
		case 'text':
			return '…';
		case 'int':
			return Math.max(shape.from ?? 0, Math.min(shape.to ?? 1, 1));
		case 'float':
			return 1;
		case 'flag':
			return false;
		case 'list':
			return [valueFor(name, { ...shape.of, needed: 0 } as Field, present)];
		case 'record':
			return exampleOf(shape.fields, present);
	}
}

function knownFor(
	name: string,
	{ userids, customers, tags, groups, ways, agentid, seconds }: Present
): unknown {
	switch (name) {
		case 'userid':
		case 'touser':
		case 'userid_list':
		case 'handover_userid':
		case 'user':
			return userids[0];
		case 'takeover_userid':
			return userids[1];
		case 'external_userid':
		case 'external_userid_list':
			return customers[0];
		case 'tag_id':
		case 'add_tag':
		case 'id':
			return tags[0];
		case 'agentid':
			return agentid;
		case 'msgtype':
			return 'text';
		case 'config_id':
			return ways[0];
		// a QR code: the other one hangs in a mini program, which nobody here has
		case 'scene':
			return 2;
		case 'group_id':
			return groups[0];
		case 'group_name':
			return groups.length > 0 ? undefined : '客户等级';
		case 'department_id':
			return 1;
		case 'start_time':
			return seconds - 7 * dayInSeconds;
		case 'end_time':
			return seconds;
		default:
			return undefined;
	}
}
