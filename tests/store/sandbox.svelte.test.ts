import { flushSync } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import { Session } from '../../src/session';
import { publicInterface, Sandbox } from '../../src/store';
import { cast, hash, type Command } from '../../src/world';

const allow: Command = {
	type: 'grant.give',
	by: cast.zhaoAtWork,
	to: { kind: 'member', identity: cast.zhiAtWork }
};
const refused: Command = { ...allow, by: cast.zhiAtWork };

function open(): Sandbox {
	return new Sandbox({ session: Session.begin('one'), newKey: () => 'two' });
}

describe('the sandbox', () => {
	test('shows what it does: world, head, line and path follow an act', () => {
		const sandbox = open();
		const seen: number[] = [];
		const stop = $effect.root(() => {
			$effect(() => {
				seen.push(sandbox.path.length);
			});
		});
		flushSync();
		sandbox.act(allow);
		flushSync();
		sandbox.undo();
		flushSync();
		stop();
		expect(seen).toEqual([0, 1, 0]);
		expect(sandbox.line).toHaveLength(1);
		expect(sandbox.inPast).toBe(true);
	});

	test('a refusal is shown with the device where it was tried, and goes with the next act', () => {
		const sandbox = open();
		sandbox.handsFor('wecom').act(refused);
		expect(sandbox.refused).toMatchObject({
			device: 'wecom',
			command: refused,
			refusal: { code: 'actorIsAdmin' }
		});
		sandbox.act(allow);
		expect(sandbox.refused).toBeUndefined();
	});

	test('asking shows nothing and changes nothing', () => {
		const sandbox = open();
		const before = hash(sandbox.world);
		expect(sandbox.may(refused)?.code).toBe('actorIsAdmin');
		expect(sandbox.may(allow)).toBeUndefined();
		expect([hash(sandbox.world), sandbox.entries.length, sandbox.refused]).toEqual([before, 0, undefined]);
	});

	test('only an act is fresh: what it sends across moves, what a jump shows does not', () => {
		const sandbox = open();
		sandbox.act(allow);
		expect(sandbox.fresh).toBe(1);
		sandbox.undo();
		expect(sandbox.fresh).toBeUndefined();
		sandbox.redo();
		expect(sandbox.fresh).toBeUndefined();
	});

	test('playing goes through the line one entry a beat and ends at now', () => {
		vi.useFakeTimers();
		const sandbox = open();
		sandbox.act(allow);
		sandbox.act({ ...allow, type: 'grant.withdraw' });
		sandbox.play();
		expect([sandbox.head, sandbox.playback.isPlaying]).toEqual([0, true]);
		vi.advanceTimersByTime(1_200);
		expect(sandbox.head).toBe(1);
		sandbox.playback.setSpeed(4);
		vi.advanceTimersByTime(300);
		expect([sandbox.head, sandbox.playback.isPlaying]).toEqual([2, false]);
		vi.useRealTimers();
	});

	test('reading marks make no undo step', () => {
		const sandbox = open();
		const hands = sandbox.handsFor('wechat');
		hands.markSeen(cast.wang, cast.groupChat, 4);
		expect(hands.seen(cast.wang, cast.groupChat)).toBe(4);
		expect(sandbox.undoable).toBeUndefined();
	});

	test('what is imported opens as a new session; what cannot be opened changes nothing', async () => {
		const sandbox = open();
		sandbox.act(allow);
		const document = JSON.parse(JSON.stringify(sandbox.exportSession())) as unknown;
		sandbox.restart();
		expect(sandbox.line).toHaveLength(0);
		expect((await sandbox.importSession({ format: 'x' })).ok).toBe(false);
		expect(sandbox.line).toHaveLength(0);
		expect((await sandbox.importSession(document)).ok).toBe(true);
		expect(sandbox.line).toHaveLength(1);
	});
});

describe('window.hutong', () => {
	test('does and asks by the same rules, and cannot be changed', () => {
		const hutong = publicInterface(open());
		expect(hutong.version).toBe(1);
		expect(hutong.can(allow).ok).toBe(true);
		expect(hutong.dispatch({ type: 'nonsense' })).toMatchObject({
			ok: false,
			refusal: { code: 'malformed' }
		});
		expect(hutong.dispatch(allow).ok).toBe(true);
		expect(hutong.history().map(({ command }) => command)).toEqual([allow]);
		const after = hutong.hash();
		hutong.goto(0);
		expect(hutong.hash()).not.toBe(after);
		expect(() => hutong.goto(9)).toThrow(RangeError);
		expect(() => {
			(hutong as { version: number }).version = 2;
		}).toThrow();
	});

	test('its server API answers from what is on screen, and acts by the same door', async () => {
		const sandbox = open();
		const hutong = publicInterface(sandbox);
		const ask = async (path: string) => (await (await hutong.fetch(path)).json()) as Record<string, unknown>;
		const { enterprises } = await ask('/hutong/apps');
		const [{ corpid, apps }] = enterprises as [{ corpid: string; apps: [{ secret: string }] }];
		const pair = `corpid=${corpid}&corpsecret=${apps[0].secret}`;
		const token = String((await ask(`/cgi-bin/gettoken?${pair}`))['access_token']);
		expect(hutong.history()).toHaveLength(0);
		const gone = await ask(`/cgi-bin/user/delete?access_token=${token}&userid=zhi-0`);
		expect(gone).toMatchObject({ errcode: 0, errmsg: 'deleted' });
		expect(hutong.history().map(({ command }) => command.type)).toEqual(['identity.remove']);
		sandbox.undo();
		expect(await ask(`/cgi-bin/user/get?access_token=${token}&userid=zhi-0`)).toMatchObject({ status: 1 });
	});
});
