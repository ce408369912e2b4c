import * as v from 'valibot';
import { expect, test } from 'vitest';
import { eventSchema, refusalSchema, reasons, type Guard } from '../../src/world';
import { Session } from '../../src/session';
import { story } from '../e2e/story';

test('P4 every event and refusal that a session records passes the schema by which it is read back', () => {
	const session = Session.begin('one');
	for (const command of story) session.act(command);
	for (const event of session.startEvents) expect(v.safeParse(eventSchema, event).issues).toBeUndefined();
	for (const { events, refusal } of session.entriesFrom(1)) {
		for (const event of events) expect(v.safeParse(eventSchema, event).issues).toBeUndefined();
		if (refusal) expect(v.safeParse(refusalSchema, refusal).issues).toBeUndefined();
	}
});

test('P4 an event with something else in it is none', () => {
	const event = {
		type: 'link.remarked',
		link: 'link:0',
		side: 0,
		remark: '老王',
		from: 'account:0',
		to: ['account:0']
	};
	expect(v.is(eventSchema, event)).toBe(true);
	expect(v.is(eventSchema, { ...event, remark: { toString: 'x' } })).toBe(false);
	expect(v.is(eventSchema, { ...event, side: 2 })).toBe(false);
	expect(v.is(eventSchema, { ...event, link: 'link:-1' })).toBe(false);
	expect(v.is(eventSchema, { ...event, extra: 1 })).toBe(false);
	expect(v.is(eventSchema, { type: 'nonsense', from: 'platform', to: [] })).toBe(false);
});

test('every reason is a guard that the schema knows', () => {
	for (const guard of Object.keys(reasons) as Guard[]) {
		expect(v.is(refusalSchema.entries.guards, [guard])).toBe(true);
	}
});
