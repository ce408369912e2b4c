import { render, screen } from '@testing-library/svelte';
import { flushSync, tick } from 'svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { language } from '../../../src/i18n';
import type { Crossing } from '../../../src/pages/stage/crossing';
import { Devices } from '../../../src/pages/stage/devices.svelte';
import FarWires from '../../../src/pages/stage/FarWires.svelte';
import { gather } from '../../../src/pages/stage/placing';
import { placesByChat, reachOf } from '../../../src/pages/stage/reach';
import Wire from '../../../src/pages/stage/Wire.svelte';
import { Anchors } from '../../../src/ui';
import { cast, personOf, type EndId } from '../../../src/world';
import { setTable } from '../../panes/chat/table';
import { crossing } from './crossings';

const { wang, li, zhiAtWork } = cast;

beforeEach(async () => {
	await language.use('zh-CN');
	await Promise.all([language.need('stage'), language.need('later')]);
});

/** Something at a place of the page, as a browser would lay it out. */
function box(top: number, left = 0, width = 40, height = 20): HTMLElement {
	const element = document.createElement('div');
	document.body.append(element);
	element.getBoundingClientRect = () => ({ top, left, width, height, bottom: top + height }) as DOMRect;
	return element;
}

/** Puts a name of a device at a place of the page. */
function put(anchors: Anchors, device: string, name: string, at: HTMLElement): HTMLElement {
	anchors.anchor(device, name)(at);
	return at;
}

const message = (number: number, chat = 'conversation:1'): Crossing => ({
	...crossing,
	key: String(number),
	entry: number,
	anchors: [`message:${number}`, chat]
});

describe('how much lies beyond what is in view', () => {
	const thousand = Array.from({ length: 1_000 }, (_, number) => message(number));
	const beyond = (crossings: readonly Crossing[], drawn: readonly number[], more: string[] = []) => {
		const names = new Set([...drawn.map((number) => `message:${number}`), ...more]);
		const { crossings: sought, before, after, sideOf } = reachOf(crossings, placesByChat(crossings), names);
		const { above, below } = gather(
			sought.map((crossing) => {
				const is = names.has(crossing.anchors[0] ?? '') ? 'seen' : 'absent';
				const place = is === 'seen' ? ({ is, y: 1 } as const) : ({ is } as const);
				return { crossing, live: false, left: place, right: place, beyond: sideOf(crossing) };
			})
		);
		return [above.length + before, below.length + after, sought.length];
	};

	test('is counted whole, wherever in a long chat somebody looks', () => {
		expect(beyond(thousand, [996, 997, 998, 999])).toEqual([996, 0, 200]);
		expect(beyond(thousand, [400, 401, 402])).toEqual([400, 597, 203]);
		expect(beyond(thousand, [0, 1])).toEqual([0, 998, 202]);
	});

	test('is of the chats that are open alone', () => {
		const two = thousand.map((each, number) => (number % 2 ? message(number, 'conversation:2') : each));
		expect(beyond(two, [500])).toEqual([250, 249, 201]);
		expect(beyond(two, [], ['conversation:1'])).toEqual([0, 0, 200]);
	});
});

/** A wire between a customer and a member who have talked, with their messages drawn one below the other. */
async function show(width: number) {
	const table = setTable();
	const { sandbox } = table;
	const chat = table.meet();
	for (let number = 0; number < 3; number += 1) table.say(wang, chat, `第${number}句`);
	const anchors = new Anchors();
	const devices = new Devices(sandbox);
	const side = (owner: EndId, app: 'wechat' | 'wecom') => ({
		id: app,
		app,
		owner,
		name: personOf(sandbox.world, owner).name
	});
	vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width);
	const { container } = render(Wire, {
		sandbox,
		devices,
		anchors,
		left: side(wang, 'wechat'),
		right: side(zhiAtWork, 'wecom'),
		refused: undefined
	});
	const said = sandbox.path.flatMap(({ events }) =>
		events.flatMap((event) => (event.type === 'message.delivered' ? [event.message.id] : []))
	);
	for (const [place, id] of said.slice(-3).entries())
		for (const device of ['wechat', 'wecom']) put(anchors, device, id, box(100 + 60 * place));
	anchors.moved();
	await expect.poll(() => container.querySelectorAll('svg g').length).toBeGreaterThanOrEqual(3);
	vi.restoreAllMocks();
	return { container, sandbox, anchors };
}

describe('a wire', () => {
	test('measures in the next frame, not amid the changes of an act; what changes no place is drawn anew too', async () => {
		const { container, sandbox, anchors } = await show(200);
		const lines = container.querySelectorAll('svg g').length;
		const rect = vi.spyOn(anchors, 'rect');
		sandbox.undo();
		flushSync();
		expect(rect).not.toHaveBeenCalled();
		await expect.poll(() => container.querySelectorAll('svg g:not(.later)').length).toBe(lines - 1);
		expect(rect).toHaveBeenCalled();
	});

	test('bears the words of what crosses, and when the others did', async () => {
		const { container } = await show(200);
		expect(container.querySelector('.label')?.textContent).toContain('第2句');
		expect(container.querySelectorAll('.time').length).toBeGreaterThan(0);
	});

	test('too narrow for words leaves them to the bubbles on both sides', async () => {
		const { container } = await show(36);
		expect(container.querySelector('.narrow')).not.toBeNull();
		expect(container.querySelector('.live')).not.toBeNull();
		expect(container.querySelector('.label')).toBeNull();
		expect(container.querySelector('.time')).toBeNull();
		expect(container.querySelector('.cap')?.textContent).toMatch(/^已互通 \d+ 条$/);
	});
});

test('what goes past a device is drawn from edge to edge below it, and told', async () => {
	const table = setTable();
	const { sandbox } = table;
	const anchors = new Anchors();
	const side = (id: string, owner: EndId, app: 'wechat' | 'wecom') => {
		const place = Number(id);
		put(anchors, id, 'frame', box(0, place * 300, 200, 600));
		return { id, owner, app, name: personOf(sandbox.world, owner).name };
	};
	const sides = [side('0', li, 'wechat'), side('1', zhiAtWork, 'wecom'), side('2', wang, 'wechat')];
	const { container } = render(FarWires, { sandbox, anchors, sides });
	const line = () => container.querySelector('path.line')?.getAttribute('d');
	expect(line()).toBeUndefined();

	table.say(li, table.chatOf(wang, li), '在吗');
	await tick();
	// Neither has the chat on the page: it leaves and arrives a little below the top.
	await expect.poll(line).toBe('M200 72H214V606H586V72H600');
	expect(screen.getByText('从李先生到王女士：在吗')).toBeTruthy();

	const said = sandbox.path.at(-1)?.events.find(({ type }) => type === 'message.delivered');
	if (said?.type === 'message.delivered') put(anchors, '2', said.message.id, box(300, 600));
	anchors.moved();
	await expect.poll(line).toBe('M200 72H214V606H586V310H600');

	// With the next act it is past.
	sandbox.goto(0);
	await tick();
	expect(line()).toBeUndefined();
});
