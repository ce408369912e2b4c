import { describe, expect, test } from 'vitest';
import { deviceAddress, ownerIn, readDeviceAddress, stageOf } from '../../../src/pages/stage/deviceAddress';
import { cast } from '../../../src/world';
import { setTable } from '../../panes/chat/table';

const read = (hash: string) => {
	const [path = '', query = ''] = hash.replace(/^#\/window\//, '').split('?');
	return readDeviceAddress(path.split('/'), query);
};

describe('P9 the address of a device', () => {
	test('says which app, whose it is, and of which lesson', () => {
		const free = { app: 'wechat', owner: cast.wang, lesson: undefined } as const;
		expect(deviceAddress(free)).toBe(`#/window/wechat/${cast.wang}`);
		expect(read(deviceAddress(free))).toEqual(free);
		const ofLesson = { app: 'console', owner: cast.zhaoAtWork, lesson: 'before-and-after' } as const;
		expect(read(deviceAddress(ofLesson))).toEqual(ofLesson);
		expect(stageOf(free)).toBe('#/sandbox');
		expect(stageOf(ofLesson)).toBe('#/lesson/before-and-after');
	});

	test.each([
		'',
		'wechat',
		'wechat/',
		'phone/account:0',
		'wechat/account:0/more',
		'wechat/account:-1',
		'wechat/account:1e9999999999',
		'wechat/__proto__',
		'wechat/account:00000000000000'
	])('that names no device is none: «%s»', (address) => {
		expect(read(address)).toBeUndefined();
	});

	test('fits a world that knows its owner, and where they may use the app', () => {
		const { world } = setTable().sandbox;
		expect(ownerIn(world, { app: 'wechat', owner: cast.wang })).toBe(cast.wang);
		expect(ownerIn(world, { app: 'wecom', owner: cast.zhiAtWork })).toBe(cast.zhiAtWork);
		expect(ownerIn(world, { app: 'console', owner: cast.zhaoAtWork })).toBe(cast.zhaoAtWork);
		expect(ownerIn(world, { app: 'console', owner: cast.zhiAtWork })).toBeUndefined();
		expect(ownerIn(world, { app: 'wecom', owner: cast.wang })).toBeUndefined();
		expect(ownerIn(world, { app: 'wechat', owner: cast.zhiAtWork })).toBeUndefined();
		expect(ownerIn(world, { app: 'wechat', owner: 'account:999' })).toBeUndefined();
		expect(ownerIn(world, { app: 'wechat', owner: 'message:0' })).toBeUndefined();
	});
});
