import { payloadOf } from '../session';
import {
	at,
	codeOfWay,
	departmentIn,
	get,
	type DepartmentId,
	type EnterpriseId,
	type KnownContactWay
} from '../world';
import type { Call } from './endpoint';
import { departmentNumber, digits, rootDepartment, useridOf } from './ids';

/* 联系我 as the API tells them: by a `config_id` of this enterprise, session and branch (H13 H24). */

type Of = Pick<Call<unknown>, 'key' | 'world' | 'caller'>;

/** 32 digits, as the real ones have: 6 of the number, 26 by which all is checked. */
export function configIdOf(
	key: string,
	enterprise: EnterpriseId,
	{ id, key: made }: KnownContactWay
): string {
	return id.toString(16).padStart(6, '0') + digits(26, key, enterprise, 'way', id, made);
}

/** The 联系我 with an id; none where it was taken away. */
export function wayBy({ key, world, caller }: Of, id: string): KnownContactWay | undefined {
	const { contactWays } = get(world, caller.enterprise);
	const number = /^([0-9a-f]{6})[0-9a-f]{26}$/.exec(id)?.[1];
	const way = contactWays && number !== undefined && at(contactWays, Number.parseInt(number, 16));
	return way && !way.deleted && configIdOf(key, caller.enterprise, way) === id ? way : undefined;
}

/** What the QR code says; the real API gives the address of a picture of it (assumed). */
export function qrCodeOf(key: string, enterprise: EnterpriseId, way: KnownContactWay): string {
	return payloadOf(key, codeOfWay(enterprise, way));
}

/** The department with a number, `null` for the enterprise itself; `undefined` where there is none. */
export function departmentBy({ world, caller }: Of, number: number): DepartmentId | null | undefined {
	if (number === rootDepartment) return null;
	return departmentIn(world, `department:${number - 2}`, caller.enterprise)?.id;
}

/** Who has left is nobody (H7). */
export function wayRow({ key, world, caller }: Of, way: KnownContactWay) {
	const { several, inMiniProgram, members, departments, skipsVerify, state, remark } = way;
	return {
		config_id: configIdOf(key, caller.enterprise, way),
		type: several ? 2 : 1,
		scene: inMiniProgram ? 1 : 2,
		remark,
		skip_verify: skipsVerify,
		state,
		...(!inMiniProgram && { qr_code: qrCodeOf(key, caller.enterprise, way) }),
		user: members.filter((id) => get(world, id).state !== 'void').map((id) => useridOf(world, id)),
		party: departments.map(departmentNumber),
		is_temp: false
	};
}
