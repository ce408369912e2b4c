import { indexOf, type DepartmentId, type EndId, type EnterpriseId, type IdentityId } from './id';
import { departmentsAbove, permissionOf } from './permission';
import type { Instant } from './time';
import { at, values } from './vector';
import { find, get, type World } from './world';

/** 联系我 (D92228): a code by which customers add one of several members. */
export interface ContactWay {
	/** Its place among those that the enterprise ever had. */
	readonly id: number;
	/** Of one member, or of several. */
	readonly several: boolean;
	/** It hangs as a button in a mini program, and is no QR code. */
	readonly inMiniProgram: boolean;
	readonly members: readonly IdentityId[];
	/** Whose members are meant too; `null` is the whole enterprise. */
	readonly departments: readonly (DepartmentId | null)[];
	/** Nobody has to confirm. */
	readonly skipsVerify: boolean;
	/** What the enterprise's system tells by it who came from where. */
	readonly state: string;
	readonly remark: string;
	readonly deleted?: true;
}

/** With when it was made, and by which entry. */
export interface KnownContactWay extends ContactWay {
	readonly at: Instant;
	readonly key: number;
}

/** What its QR code says, in the branch that made it. */
export function codeOfWay(enterprise: EnterpriseId, { id, key }: KnownContactWay): string {
	return `way:${indexOf(enterprise)}.${id}@${key}`;
}

/** The 联系我 behind a code, also one that was taken away; nothing where this branch never made it. */
export function wayOf(world: World, code: string) {
	const found = wayNumbered(world, code);
	return found && codeOfWay(found.enterprise, found.way) === code ? found : undefined;
}

/** The 联系我 that has the number of one behind a code, whichever branch made that one. */
export function wayNumbered(world: World, code: string) {
	const [, place, id] = code.split(/[:.@]/);
	const enterprise = find(world, `enterprise:${Number(place)}`);
	const way = enterprise?.contactWays && at(enterprise.contactWays, Number(id));
	return way && { enterprise: enterprise.id, way };
}

/** Everybody whom it names who has not left, in the order of their numbers. */
export function membersOfWay(world: World, enterprise: EnterpriseId, way: ContactWay): IdentityId[] {
	const { members, departments } = way;
	// a scan costs what the code names, unless it names departments
	const among =
		departments.length > 0
			? [...values(get(world, enterprise).identities)]
			: [...new Set(members)].sort((one, other) => indexOf(one) - indexOf(other));
	return among.filter((id) => {
		const { state, department } = get(world, id);
		if (state === 'void') return false;
		if (members.includes(id) || departments.includes(null)) return true;
		return departmentsAbove(world, department).some((each) => departments.includes(each.id));
	});
}

/**
 * Whom a code leads somebody to: of those who may be added, the one whose turn it is by the number of who scans, so
 * that the same person always meets the same member (assumed).
 */
export function memberBehind(world: World, code: string, by: EndId): IdentityId | undefined {
	const found = wayOf(world, code);
	if (!found || found.way.deleted) return undefined;
	const all = membersOfWay(world, found.enterprise, found.way);
	const able = all.filter((id) => get(world, id).state === 'active' && permissionOf(world, id).may);
	const those = able.length > 0 ? able : all;
	return those[indexOf(by) % those.length];
}
