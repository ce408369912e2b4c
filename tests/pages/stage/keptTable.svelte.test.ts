import { render } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { bring } from '../../../src/pages/stage/bringing';
import { Devices } from '../../../src/pages/stage/devices.svelte';
import { keepTable, layAsKept, tableKept, tableOf } from '../../../src/pages/stage/keptTable';
import KeptTable from '../../../src/pages/stage/KeptTable.svelte';
import { asLeft, tableName, tablesKey } from '../../../src/pages/stage/opened';
import { cast, castStart } from '../../../src/world';
import { Session } from '../../../src/session';
import { Sandbox } from '../../../src/store';
import { setTable } from '../../panes/chat/table';

const { li, zhiAtWork, chenAtWork } = cast;

/** A session is stored from its first step on. */
const setOut = { type: 'clock.advance', ms: 1_000 } as const;

beforeEach(() => localStorage.clear());

function set() {
	const { sandbox } = setTable();
	const devices = new Devices(sandbox);
	devices.room = 1_600;
	return { sandbox, devices };
}

/** Which devices a table shows, whose they are, and what part of it each was given. */
const shown = (devices: Devices) =>
	devices.shown.map((each) => [each.id, devices.chosenFor(each), devices.shares[each.id]]);

describe('the table of a session', () => {
	test('is as it was left: which devices, whose, how wide, and who steps back first', async () => {
		const { sandbox, devices } = set();
		bring(devices, sandbox.world, 'wecom', chenAtWork);
		bring(devices, sandbox.world, 'wechat', li);
		devices.touch('wecom');
		devices.takeOff('wechat');
		devices.share({ wecom: 0.3 });
		const left = shown(devices);
		expect(left).toEqual([
			['wechat2', li, undefined],
			['wecom', zhiAtWork, 0.3],
			['wecom2', chenAtWork, undefined]
		]);
		keepTable(tableName(sandbox), tableOf(devices));

		const { devices: again } = await asLeft(sandbox);
		again.room = 1_600;
		expect(shown(again)).toEqual(left);
		expect(again.wanted).toEqual(devices.wanted);
		again.room = 400;
		expect(shown(again).map(([id]) => id)).toEqual(['wecom']);
	});

	test('is noted with every change, and another session has its own', async () => {
		const { sandbox, devices } = set();
		sandbox.act(setOut);
		render(KeptTable, { sandbox, devices });
		devices.show('console');
		await tick();
		expect(tableKept(sandbox.key)?.wanted).toEqual(['wechat', 'wecom', 'console']);
		const first = sandbox.key;
		sandbox.restart();
		await tick();
		// It begins with what stands there.
		expect(tableKept(tableName(sandbox))?.wanted).toEqual(['wechat', 'wecom', 'console']);
		devices.takeOff('wechat');
		await tick();
		expect(tableKept(first)?.wanted).toEqual(['wechat', 'wecom', 'console']);
		await sandbox.undo();
		await tick();
		expect(sandbox.key).toBe(first);
		expect(devices.wanted).toEqual(['wechat', 'wecom', 'console']);
	});

	test('outlives a visit before the first step, and is nobody else’s after it', async () => {
		const visit = (key: string) =>
			new Sandbox({ session: Session.begin(key, castStart), newKey: () => 'another', slot: '' });
		const first = await asLeft(visit('first'));
		const view = render(KeptTable, first);
		first.devices.show('console');
		await tick();
		view.unmount();

		const second = await asLeft(visit('second'));
		expect(second.devices.wanted).toEqual(['wechat', 'wecom', 'console']);
		render(KeptTable, second);
		expect(second.sandbox.act(setOut).ok).toBe(true);
		await tick();
		expect(tableKept('second')?.wanted).toEqual(['wechat', 'wecom', 'console']);

		expect((await asLeft(visit('third'))).devices.wanted).toEqual(['wechat', 'wecom']);
	});

	test.each([
		['no list', '{"a":1}'],
		['no data at all', '[1'],
		['nothing wanted', { devices: [], wanted: [] }],
		[
			'a device that there is not',
			{ devices: [{ id: 'phone', app: 'wechat', owner: li }], wanted: ['phone'] }
		],
		[
			'a WeCom of somebody’s life',
			{ devices: [{ id: 'wecom', app: 'wecom', owner: li }], wanted: ['wecom'] }
		],
		[
			'a width that is none',
			{ devices: [{ id: 'wecom', app: 'wecom', owner: zhiAtWork, share: 3 }], wanted: ['wecom'] }
		],
		['more than this writes', { devices: [], wanted: ['wecom'], screens: [] }]
	])('is not taken where it is %s', (_, kept) => {
		const { sandbox, devices } = set();
		localStorage.setItem(tablesKey, typeof kept === 'string' ? kept : JSON.stringify([[sandbox.key, kept]]));
		const before = shown(devices);
		layAsKept(devices, sandbox.key);
		expect(shown(devices)).toEqual(before);
	});

	test('of sessions long ago is forgotten', () => {
		const { devices } = set();
		for (let number = 0; number < 30; number += 1) keepTable(`session${number}`, tableOf(devices));
		expect(tableKept('session5')).toBeUndefined();
		expect(tableKept('session6')).toBeDefined();
		expect(tableKept('session29')).toBeDefined();
	});
});

test('a session of which nothing is kept stands as at first', async () => {
	const { devices } = await asLeft(set().sandbox);
	devices.room = 1_600;
	expect(shown(devices).map(([id]) => id)).toEqual(['wechat', 'wecom']);
});
