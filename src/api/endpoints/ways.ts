import { at, day, get, limits, membersOfWay, values, type ContactWay } from '../../world';
import { seconds } from '../books';
import { Failure, posting, type Call } from '../endpoint';
import { isInRange, memberOf, readCursor, writeCursor } from '../reach';
import { flag, int, list, need, record, text } from '../shape';
import { configIdOf, departmentBy, qrCodeOf, wayBy, wayRow } from '../ways';

/* 联系我: codes by which customers add members (D92228). */

const since = '2020-03';
const configid = { config_id: need(text(), 41043) } as const;
const asked = {
	style: int(1, 3, 41042),
	remark: text(limits.tagCharacters),
	skip_verify: flag,
	state: text(limits.tagCharacters),
	user: list(text(), limits.wayMembers, 41041),
	party: list(int(1), limits.wayMembers, 41041),
	expires_in: int(1, 1_209_600),
	chat_expires_in: int(1, 1_209_600),
	unionid: text(),
	mark_source: flag,
	conclusions: record({ text: record({ content: text(undefined, 4_000) }) })
} as const;
const wayFields = {
	config_id: text(),
	type: int(1, 2),
	scene: int(1, 2),
	remark: text(),
	skip_verify: flag,
	state: text(),
	qr_code: text(),
	user: list(text()),
	party: list(int(1)),
	is_temp: flag
} as const;
/** Where nothing is said of it. */
const plainWay = {
	remark: '',
	state: '',
	skipsVerify: true,
	members: [],
	departments: []
} as const satisfies Partial<ContactWay>;
/** How far back is looked where nothing is said, and how many a page then has (D92228). */
const daysBack = 90;
const onPage = 100;

export const ways = [
	posting({
		path: 'externalcontact/add_contact_way',
		since,
		body: {
			type: { ...int(1, 2, 41039), needed: 41037 },
			scene: { ...int(1, 2, 41040), needed: 41038 },
			is_temp: flag,
			is_exclusive: flag,
			...asked
		},
		out: { config_id: text(), qr_code: text() },
		errcodes: [41037, 41038, 41039, 41040, 41041, 41042, 41045, 41054, 40098, 84074, 40003, 60011],
		answer: (call) => {
			const { key, world, caller, input } = call;
			const id = get(world, caller.enterprise).contactWays?.size ?? 0;
			const several = input.type === 2;
			set(call, { ...plainWay, id, several, inMiniProgram: input.scene === 1, ...given(call) });
			const { contactWays } = get(call.now(), caller.enterprise);
			const made = contactWays && at(contactWays, id);
			if (!made) throw new Failure(40058);
			const config_id = configIdOf(key, caller.enterprise, made);
			return { config_id, ...(!made.inMiniProgram && { qr_code: qrCodeOf(key, caller.enterprise, made) }) };
		}
	}),
	posting({
		path: 'externalcontact/get_contact_way',
		since,
		body: configid,
		out: { contact_way: record(wayFields) },
		errcodes: [41043, 41044],
		answer: (call) => ({ contact_way: wayRow(call, known(call)) })
	}),
	posting({
		path: 'externalcontact/list_contact_way',
		since: '2021-07-10',
		body: { start_time: int(0), end_time: int(0), cursor: text(), limit: int(1, 1_000) },
		out: { contact_way: list(record({ config_id: text() })), next_cursor: text() },
		answer: ({ key, world, caller, input }) => {
			const now = seconds(world.clock);
			const { end_time = now, start_time = now - (daysBack * day) / 1_000, limit = onPage } = input;
			const of = `${caller.enterprise} ways ${start_time} ${end_time}`;
			const { contactWays } = get(world, caller.enterprise);
			const all = contactWays ? [...values(contactWays)] : [];
			const shown = all.filter(
				({ at: made, deleted }) => !deleted && seconds(made) >= start_time && seconds(made) <= end_time
			);
			const from = readCursor(key, of, input.cursor);
			const next = from + limit;
			return {
				contact_way: shown
					.slice(from, next)
					.map((way) => ({ config_id: configIdOf(key, caller.enterprise, way) })),
				next_cursor: next < shown.length ? writeCursor(key, of, next) : ''
			};
		}
	}),
	posting({
		path: 'externalcontact/update_contact_way',
		since,
		body: { ...configid, ...asked },
		errcodes: [41043, 41044, 41041, 41042, 41054, 84074, 40003, 60011],
		answer: (call) => {
			const { at: _, key: __, ...before } = known(call);
			set(call, { ...before, ...given(call) });
			return {};
		}
	}),
	posting({
		path: 'externalcontact/del_contact_way',
		since,
		body: configid,
		errcodes: [41043, 41044],
		answer: (call) => {
			const { at: _, key: __, ...before } = known(call);
			act(call, { ...before, deleted: true });
			return {};
		}
	})
] as const;

interface Asked {
	readonly remark?: string | undefined;
	readonly skip_verify?: boolean | undefined;
	readonly state?: string | undefined;
	readonly user?: readonly string[] | undefined;
	readonly party?: readonly number[] | undefined;
	readonly is_temp?: boolean | undefined;
	readonly expires_in?: number | undefined;
	readonly chat_expires_in?: number | undefined;
	readonly unionid?: string | undefined;
	readonly conclusions?: object | undefined;
}

function known(call: Call<{ readonly config_id: string }>) {
	const { config_id } = call.input;
	const way = wayBy(call, config_id);
	if (!way) throw new Failure(41044, config_id);
	return way;
}

/** What is said of a 联系我, as the world knows it; lists that are given replace those before. */
function given(call: Call<Asked>): Partial<ContactWay> {
	const { input } = call;
	if (input.is_temp) throw new Failure(48002, 'is_temp is not simulated');
	for (const each of ['expires_in', 'chat_expires_in', 'unionid', 'conclusions'] as const)
		if (input[each] !== undefined) throw new Failure(48002, `${each} is not simulated`);
	const { remark, state, skip_verify: skipsVerify, user, party } = input;
	const members = user?.map((userid) => {
		const member = memberOf(call, userid);
		if (member.state === 'invited') throw new Failure(41054, userid);
		if (!isInRange(call.world, member)) throw new Failure(84074, userid);
		return member.id;
	});
	const departments = party?.map((number) => {
		const department = departmentBy(call, number);
		if (department === undefined) throw new Failure(60011, String(number));
		return department;
	});
	const all = { remark, state, skipsVerify, members, departments };
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function set(call: Call<Asked>, way: ContactWay): void {
	const { several, members, departments } = way;
	if (several ? members.length + departments.length === 0 : members.length !== 1 || departments.length > 0)
		throw new Failure(40058, 'user, party');
	if (membersOfWay(call.world, call.caller.enterprise, way).length > limits.wayMembers)
		throw new Failure(41041);
	act(call, way);
}

function act(call: Call<unknown>, way: ContactWay): void {
	const { members, departments } = way;
	const whole = { ...way, members: [...members], departments: [...departments] };
	const by = call.caller.enterprise;
	if (call.act({ type: 'contactWay.set', by, way: whole, via: 'api' }))
		throw new Failure(40058, 'remark, state');
}
