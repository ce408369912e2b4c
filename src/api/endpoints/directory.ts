import { departmentsAbove, get, values, type DepartmentId, type WorkIdentity, type World } from '../../world';
import type { Caller } from '../books';
import { Failure, getting, posting, type Call } from '../endpoint';
import { agentidOf, departmentNumber, isSeenBy, rootDepartment, useridOf } from '../ids';
import { adminOf, memberOf, readCursor, user, userFields, writeCursor } from '../reach';
import { int, list, need, record, text } from '../shape';

/* 通讯录: members and departments. */

const userid = { userid: need(text(), 41009) } as const;
const ofDepartment = { department_id: need(int(1), 60123), fetch_child: int(0, 1) } as const;

export const directory = [
	getting({
		path: 'user/get',
		since: '2017',
		for: 'any',
		query: userid,
		out: userFields,
		errcodes: [40003, 60011, 60111, 41009],
		answer: (call) => {
			const member = memberOf(call, call.input.userid);
			if (!isSeenBy(call.world, call.caller.app, member.id)) throw new Failure(60011, call.input.userid);
			return user(call.world, member);
		}
	}),
	getting({
		path: 'user/simplelist',
		since: '2017',
		for: 'any',
		query: ofDepartment,
		out: { userlist: list(record({ userid: text(), name: text(), department: list(int(1)) })) },
		errcodes: [60123, 60011],
		answer: (call) => ({
			userlist: membersIn(call).map((identity) => {
				const { userid, name, department } = user(call.world, identity);
				return { userid, name, department };
			})
		})
	}),
	getting({
		path: 'user/list',
		since: '2017',
		for: 'any',
		query: ofDepartment,
		out: { userlist: list(record(userFields)) },
		errcodes: [60123, 60011],
		answer: (call) => ({ userlist: membersIn(call).map((identity) => user(call.world, identity)) })
	}),
	posting({
		path: 'user/list_id',
		since: '2022',
		assumed: true,
		for: 'directory',
		body: { cursor: text(), limit: int(1, 10_000) },
		out: { next_cursor: text(), dept_user: list(record({ userid: text(), department: int(1) })) },
		answer: ({ world, caller, key, input }) => {
			const of = `${caller.enterprise} ids`;
			const most = input.limit ?? 10_000;
			const { identities } = get(world, caller.enterprise);
			const rows: { userid: string; department: number }[] = [];
			let place = readCursor(key, of, input.cursor);
			for (const id of values(identities, place)) {
				if (rows.length === most) return { next_cursor: writeCursor(key, of, place), dept_user: rows };
				place += 1;
				const identity = get(world, id);
				if (identity.state === 'void') continue;
				rows.push({ userid: useridOf(world, id), department: departmentNumber(identity.department) });
			}
			return { next_cursor: '', dept_user: rows };
		}
	}),
	getting({
		path: 'user/delete',
		since: '2017',
		for: 'directory',
		query: userid,
		errcodes: [60111, 40003, 60011, 41009],
		done: 'deleted',
		answer: (call) => {
			const { id, state } = memberOf(call, call.input.userid);
			const by = adminOf(call.world, call.caller.enterprise);
			const type = state === 'invited' ? 'identity.withdraw' : 'identity.remove';
			// in an administrator's name (assumed): without one, nobody has the right
			if (!by || call.act({ type, by, identity: id, via: 'api' }))
				throw new Failure(60011, call.input.userid);
			return {};
		}
	}),
	getting({
		path: 'department/list',
		since: '2017',
		for: 'any',
		query: { id: int(1) },
		out: {
			department: list(
				record({
					id: int(1),
					name: text(),
					name_en: text(),
					department_leader: list(text()),
					parentid: int(0),
					order: int(0)
				})
			)
		},
		errcodes: [60003, 60011],
		answer: ({ world, caller, input: { id = rootDepartment } }) => {
			const enterprise = get(world, caller.enterprise);
			const root = { id: rootDepartment, name: enterprise.name, parentid: 0 };
			const all = [root];
			const within = new Set([id]);
			for (const each of values(enterprise.departments)) {
				const { name, parent } = get(world, each);
				all.push({ id: departmentNumber(each), name, parentid: departmentNumber(parent) });
			}
			if (!all.some((each) => each.id === id)) throw new Failure(60003, String(id));
			const isSeen = departmentsSeen(world, caller);
			if (id !== rootDepartment && !isSeen(id)) throw new Failure(60011, String(id));
			// a part is made after what it is a part of, so one way through finds all
			for (const each of all) if (within.has(each.parentid)) within.add(each.id);
			const department = all
				.filter((each) => within.has(each.id) && isSeen(each.id))
				.map((each, place) => ({ ...each, name_en: '', department_leader: [], order: 2 ** 31 - place }));
			return { department };
		}
	})
] as const;

/** Who of the enterprise is in a department, and below it where that is asked for. */
function membersIn({
	world,
	caller,
	input: { department_id: id, fetch_child: below }
}: Call<{ readonly department_id: number; readonly fetch_child?: number | undefined }>): WorkIdentity[] {
	const enterprise = get(world, caller.enterprise);
	const within = new Set<DepartmentId | null>();
	if (id === rootDepartment) within.add(null);
	for (const each of values(enterprise.departments)) {
		const parent = get(world, each).parent ?? null;
		if (departmentNumber(each) === id || (below === 1 && within.has(parent))) within.add(each);
	}
	if (within.size === 0) throw new Failure(60123, String(id));
	if (!departmentsSeen(world, caller)(id)) throw new Failure(60011, String(id));
	return [...values(enterprise.identities)]
		.map((each) => get(world, each))
		.filter(({ state, department }) => state !== 'void' && within.has(department))
		.filter((each) => isSeenBy(world, caller.app, each.id));
}

/** Which departments are in the 可见范围 of an app: those that it names, and what is within them (inferred). */
function departmentsSeen(world: World, { enterprise, app }: Caller): (number: number) => boolean {
	const { apps = [] } = get(world, enterprise);
	const own = apps.find(({ agent }) => agent === agentidOf(app));
	if (!own || own.range.some(({ kind }) => kind === 'all')) return () => true;
	const named = own.range.flatMap((scope) => (scope.kind === 'department' ? [scope.department] : []));
	return (number) => {
		if (number === rootDepartment) return false;
		const above = departmentsAbove(world, `department:${number - 2}`).map(({ id }) => id);
		return above.some((each) => named.includes(each));
	};
}
