import { describe, expect, test } from 'vitest';
import { beforeAndAfter } from '../../../src/lessons/library/beforeAndAfter';
import { fromAddingToLeaving } from '../../../src/lessons/library/fromAddingToLeaving';
import { joiningTheBeta } from '../../../src/lessons/library/joiningTheBeta';
import { Devices } from '../../../src/pages/stage/devices.svelte';
import { bringUp, sceneOf, showArrival } from '../../../src/pages/stage/follow';
import { Session } from '../../../src/session';
import { Sandbox } from '../../../src/store';
import { cast, type Command } from '../../../src/world';

function open(start?: readonly Command[]) {
	const sandbox = new Sandbox({ session: Session.begin('one', start), newKey: () => 'two' });
	const devices = new Devices(sandbox);
	devices.room = 2_000;
	return { sandbox, devices };
}

const shownOn = (devices: Devices, id: string) => devices.all.find((each) => each.id === id)?.view.top.at;

describe('P11 a demonstration is followed', () => {
	test.each([beforeAndAfter, fromAddingToLeaving, joiningTheBeta])(
		'every act of $id that is given on a device brings that device up, with its giver and their screen',
		({ start, steps }) => {
			const { sandbox, devices } = open(start);
			for (const command of steps.flatMap(({ solution }) => solution)) {
				const scene = sceneOf(sandbox.world, command);
				expect(scene === undefined, command.type).toBe(
					['edition.set', 'clock.advance'].includes(command.type)
				);
				bringUp(devices, sandbox.world, command);
				if (scene) {
					const device = devices.shown.find(
						(each) => each.app === scene.app && devices.ownerOf(each, sandbox.world) === scene.owner
					);
					expect(device?.view.top, command.type).toEqual(scene.screens.at(-1));
				}
				sandbox.act(command);
			}
		}
	);

	test('what is sent is shown to whoever it is for, where their device is on the table', () => {
		const { sandbox, devices } = open();
		const command: Command = {
			type: 'message.send',
			by: cast.wang,
			to: cast.groupChat,
			content: { kind: 'text', text: '在吗' }
		};
		sandbox.act(command);
		devices.show('wechat2');
		showArrival(devices, sandbox.world, command);
		expect(shownOn(devices, 'wechat2')).toBe('chat');
		expect(shownOn(devices, 'wechat'), 'the sender looks where they looked').toBe('chats');
		expect(shownOn(devices, 'wecom'), 'nobody there is in the group').toBe('messages');
	});

	test('what was not sent shows nothing, and time passes on no device', () => {
		const { sandbox, devices } = open();
		const { shown } = devices;
		bringUp(devices, sandbox.world, { type: 'clock.advance', ms: 1 });
		showArrival(devices, sandbox.world, { type: 'clock.advance', ms: 1 });
		showArrival(devices, sandbox.world, {
			type: 'message.send',
			by: cast.wang,
			to: 'conversation:99',
			content: { kind: 'text', text: '在吗' }
		});
		expect(devices.shown).toEqual(shown);
		expect(shownOn(devices, 'wechat')).toBe('chats');
	});
});
