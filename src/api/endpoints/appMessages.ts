import { get, values, type DepartmentId, type IdentityId } from '../../world';
import { Failure, posting, type Call } from '../endpoint';
import { agentidOf, appsOf, departmentNumber, digits, isSeenBy, memberBy, rootDepartment } from '../ids';
import { need, int, record, text } from '../shape';
import { id } from './row';

/* 应用消息: what the app tells members (D90236). */

const mostUsers = 1_000;
const mostBytes = 2_048;

export const appMessages = [
	posting({
		path: 'message/send',
		since: '2017',
		for: 'agent',
		body: {
			touser: text(),
			toparty: text(),
			totag: text(),
			msgtype: id,
			agentid: need(int(), 41011),
			text: record({ content: need(text(), 44004) }),
			safe: int(0, 2)
		},
		out: { invaliduser: text(), invalidparty: text(), invalidtag: text(), msgid: text() },
		errcodes: [81013, 82001, 40056, 301002, 41011, 44004, 45002, 40032],
		answer: (call) => {
			const { key, world, caller, input } = call;
			const { agentid } = input;
			if (agentid !== agentidOf(caller.app)) {
				const isAnother = appsOf(world, caller.enterprise).some((each) => agentidOf(each) === agentid);
				throw new Failure(isAnother ? 301002 : 40056, String(agentid));
			}
			if (input.msgtype !== 'text') throw new Failure(48002, `${input.msgtype} is not simulated`);
			if (!input.text) throw new Failure(44004);
			const { to, ...invalid } = receivers(call);
			if (to.length === 0) throw new Failure(81013);
			if (to.length > mostUsers) throw new Failure(40032);
			const said = cut(input.text.content);
			const command = { type: 'app.send', by: caller.enterprise, agent: agentid, to, text: said } as const;
			if (call.act(command)) throw new Failure(44004);
			return { ...invalid, msgid: digits(32, key, call.books.next(), world.clock, 'msgid') };
		}
	})
] as const;

interface To {
	readonly touser?: string | undefined;
	readonly toparty?: string | undefined;
	readonly totag?: string | undefined;
}

/** Who is meant, at work and seen by the app; and who is nobody, as the answer tells it. */
function receivers({ world, caller, input }: Call<To>) {
	const [users, parties, tags] = [input.touser, input.toparty, input.totag].map((list) =>
		(list ?? '').split('|').filter((each) => each !== '')
	) as [string[], string[], string[]];
	if (users.length + parties.length + tags.length === 0) throw new Failure(82001);
	if (users.length > mostUsers) throw new Failure(40032);
	const { identities } = get(world, caller.enterprise);
	const isReached = (each: IdentityId) =>
		get(world, each).state === 'active' && isSeenBy(world, caller.app, each);
	const atWork = [...values(identities)].filter(isReached);
	const everybody = input.touser === '@all';
	const to = new Set<IdentityId>(everybody ? atWork : []);
	const invaliduser: string[] = [];
	for (const userid of everybody ? [] : users) {
		const member = memberBy(world, caller.enterprise, userid);
		if (member && isReached(member.id)) to.add(member.id);
		else invaliduser.push(userid.toLowerCase());
	}
	const invalidparty: string[] = [];
	for (const party of parties) {
		const within = atWork.filter((each) => isWithin(get(world, each).department, party));
		for (const each of within) to.add(each);
		if (within.length === 0) invalidparty.push(party);
	}

	/** Also in a part of it. */
	function isWithin(department: DepartmentId | null, party: string): boolean {
		if (party === String(rootDepartment) || party === String(departmentNumber(department))) return true;
		return department !== null && isWithin(get(world, department).parent ?? null, party);
	}

	return {
		to: [...to],
		invaliduser: invaliduser.join('|'),
		invalidparty: invalidparty.join('|'),
		invalidtag: tags.join('|')
	};
}

/** The first 2 048 bytes, whole characters. */
function cut(content: string): string {
	const bytes = new TextEncoder().encode(content);
	if (bytes.length <= mostBytes) return content;
	return new TextDecoder().decode(bytes.subarray(0, mostBytes)).replace(/\ufffd$/, '');
}
