import {
	at,
	day,
	dayOf,
	get,
	hour,
	isAccount,
	linksOf,
	minute,
	values,
	type IdentityId,
	type Instant,
	type Message,
	type World
} from '../../world';
import { seconds } from '../books';
import { Failure, posting, type Call } from '../endpoint';
import { departmentNumber } from '../ids';
import { isInRange, memberInRange } from '../reach';
import { float, int, list, need, record, text } from '../shape';

/* 统计管理: what the members did, by days. */

/** The most days of one question, and how far back they may lie (D92132). */
const mostDays = 30;
const oldest = 180;

export const statistics = [
	posting({
		path: 'externalcontact/get_user_behavior_data',
		since: '2019-05-23',
		also: [{ path: 'crm/get_user_behavior_data', since: '2018-12-21', assumed: true }],
		body: {
			userid: list(text(), 100),
			partyid: list(int(1), 100),
			start_time: need(int(0)),
			end_time: need(int(0))
		},
		out: {
			// how often a member was deleted or blocked is told without a day in this world: it is left out
			behavior_data: list(
				record({
					stat_time: int(0),
					chat_cnt: int(0),
					message_cnt: int(0),
					reply_percentage: float,
					avg_reply_time: int(0),
					new_apply_cnt: int(0),
					new_contact_cnt: int(0)
				})
			)
		},
		errcodes: [40003, 60011, 84074],
		answer: (call) => {
			const { start_time, end_time } = call.input;
			const [first, last] = [dayOf(start_time * 1_000), dayOf(end_time * 1_000)];
			const today = dayOf(call.world.clock);
			if (first > last || last - first >= mostDays || first < today - oldest)
				throw new Failure(40058, 'start_time, end_time');
			const days = new Map<number, Day>();
			for (let each = first; each <= last; each += 1) days.set(each, new Day());
			for (const member of asked(call)) count(call.world, member, days, first);
			return { behavior_data: [...days].map(([each, counted]) => counted.row(startOf(each))) };
		}
	})
] as const;

/** Whose days are asked for: members by name, and those of departments. */
function asked(
	call: Call<{ userid?: readonly string[] | undefined; partyid?: readonly number[] | undefined }>
) {
	const { world, caller, input } = call;
	const { userid = [], partyid = [] } = input;
	if (userid.length + partyid.length === 0) throw new Failure(40063, 'userid, partyid');
	const all = new Set<IdentityId>(userid.map((each) => memberInRange(call, each).id));
	if (partyid.length === 0) return all;
	for (const id of values(get(world, caller.enterprise).identities)) {
		const identity = get(world, id);
		if (partyid.includes(departmentNumber(identity.department)) && isInRange(world, identity)) all.add(id);
	}
	return all;
}

/** The beginning of a day in the world's zone. */
function startOf(number: number): Instant {
	return number * day - 8 * hour;
}

/** What was counted of one day. */
class Day {
	chats = 0;
	messages = 0;
	applied = 0;
	added = 0;
	/** Chats that a customer began, and after how long those that were answered were. */
	begun = 0;
	readonly waits: number[] = [];

	row(start: Instant) {
		const { waits, begun } = this;
		const total = waits.reduce((sum, each) => sum + each, 0);
		return {
			stat_time: seconds(start),
			chat_cnt: this.chats,
			message_cnt: this.messages,
			...(begun > 0 && { reply_percentage: Math.round((waits.length / begun) * 10_000) / 100 }),
			...(waits.length > 0 && { avg_reply_time: Math.round(total / waits.length / minute) }),
			new_apply_cnt: this.applied,
			new_contact_cnt: this.added
		};
	}
}

function count(world: World, member: IdentityId, days: ReadonlyMap<number, Day>, first: number): void {
	for (const { link, other, asker } of linksOf(world, member)) {
		if (!isAccount(other)) continue;
		const { request, conversation } = link;
		const askedOn = request && days.get(dayOf(request.at));
		if (askedOn && asker === 'me') askedOn.applied += 1;
		const added = request?.outcome === 'accepted' ? request.endedAt : null;
		const addedOn = added === null ? undefined : days.get(dayOf(added));
		if (addedOn) addedOn.added += 1;
		if (!conversation) continue;
		const { messages } = get(world, conversation);
		const said: Message[] = [];
		// in order of time: what lies before is not looked at
		for (let place = messages.size - 1; place >= 0; place -= 1) {
			const id = at(messages, place);
			const message = id && get(world, id);
			if (!message || dayOf(message.at) < first) break;
			if (message.state !== 'refused' && (message.from === member || message.from === other))
				said.push(message);
		}
		countChat(said.reverse(), member, days);
	}
}

function countChat(said: readonly Message[], member: IdentityId, days: ReadonlyMap<number, Day>): void {
	const byDay = new Map<number, Message[]>();
	for (const message of said) {
		const each = dayOf(message.at);
		const known = byDay.get(each);
		if (known) known.push(message);
		else byDay.set(each, [message]);
	}
	for (const [each, messages] of byDay) {
		const counted = days.get(each);
		if (!counted) continue;
		const own = messages.filter(({ from }) => from === member);
		counted.messages += own.length;
		if (own.length > 0) counted.chats += 1;
		const [opening] = messages;
		if (!opening || opening.from === member) continue;
		counted.begun += 1;
		if (own[0]) counted.waits.push(own[0].at - opening.at);
	}
}
