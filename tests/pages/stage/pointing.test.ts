import { afterEach, describe, expect, test } from 'vitest';
import type { Pointed } from '../../../src/lessons';
import { nextOnScreen } from '../../../src/pages/stage/pointing';

afterEach(() => document.body.replaceChildren());

/** What is pointed at, by its id. */
function pointed(html: string, path: readonly Pointed[]): string | undefined {
	document.body.innerHTML = html;
	return nextOnScreen(document.body, path)?.id;
}

const tab = '<button id="tab" data-control="wechat.tab.chats"></button>';
const row = '<button id="row" data-control="wechat.chats.thread" data-of="conversation:7"></button>';
const text = (value = '') => `<textarea id="text" data-control="wechat.chat.text">${value}</textarea>`;
const send = (more = '') => `<button id="send" data-control="wechat.chat.send" ${more}></button>`;
const phone = (inside: string, id = 'wechat') => `<section data-device="${id}">${inside}</section>`;

const path: readonly Pointed[] = [
	{ device: 'wechat', control: 'wechat.tab.chats' },
	{ device: 'wechat', control: 'wechat.chats.thread', of: 'conversation:7' },
	{ device: 'wechat', control: 'wechat.chat.text' },
	{ device: 'wechat', control: 'wechat.chat.send' }
];

describe('P11 what is pointed at', () => {
	test('the innermost control of the way that is on screen', () => {
		expect(pointed(phone(tab), path)).toBe('tab');
		expect(pointed(phone(row + tab), path)).toBe('row');
		expect(pointed(phone(send() + row + tab), path)).toBe('send');
	});

	test('nothing under an open sheet, not even a choice that is not made', () => {
		const under = '<p inert><input id="all" type="radio" data-control="console.external.all" /></p>';
		const confirm = '<button id="confirm" data-control="console.external.confirm"></button>';
		const way: readonly Pointed[] = [
			{ device: 'console', control: 'console.external.all' },
			{ device: 'console', control: 'console.external.confirm' }
		];
		expect(pointed(phone(under.replace(' inert', ''), 'console'), way)).toBe('all');
		expect(pointed(phone(under + confirm, 'console'), way)).toBe('confirm');
	});

	test('the one of those that it names', () => {
		const other = '<button id="other" data-control="wechat.chats.thread" data-of="conversation:8"></button>';
		expect(pointed(phone(row + other), path)).toBe('row');
		expect(pointed(phone(tab + other), path)).toBe('tab');
	});

	test('on its own device only', () => {
		expect(pointed(phone(tab, 'wechat2') + phone(''), path)).toBeUndefined();
		expect(pointed(phone(row, 'wechat2') + phone(tab), path)).toBe('tab');
		expect(pointed(tab, [{ control: 'wechat.tab.chats' }])).toBe('tab');
	});

	test('a field that is empty before the button that sends it, and the button once it is filled', () => {
		expect(pointed(phone(tab + text() + send()), path)).toBe('text');
		expect(pointed(phone(tab + text('您好') + send()), path)).toBe('send');
	});

	test('an empty line of text, a choice not made, but no field that is filled or made', () => {
		const way = (control: Pointed['control']): readonly Pointed[] => [
			{ control },
			{ control: 'console.invite.send' }
		];
		const last = '<button id="last" data-control="console.invite.send"></button>';
		const field = (value: string) =>
			`<input id="field" type="text" value="${value}" data-control="console.invite.position">`;
		expect(pointed(field('') + last, way('console.invite.position'))).toBe('field');
		expect(pointed(field('店员') + last, way('console.invite.position'))).toBe('last');
		const radio = (made: string) =>
			`<input id="radio" type="radio" ${made} data-control="console.invite.person">`;
		expect(pointed(radio('') + last, way('console.invite.person'))).toBe('radio');
		expect(pointed(radio('checked') + last, way('console.invite.person'))).toBe('last');
		const choice = (made: boolean) =>
			`<div id="choice" role="radio" aria-checked="${made}" data-control="console.invite.person"></div>`;
		expect(pointed(choice(false) + last, way('console.invite.person'))).toBe('choice');
		expect(pointed(choice(true) + last, way('console.invite.person'))).toBe('last');
	});

	test('a button that waits for something else is passed over; a refused one has its reason, and is not', () => {
		expect(pointed(phone(row + send('aria-disabled="true"')), path)).toBe('row');
		expect(pointed(phone(row + send('aria-disabled="true" aria-describedby="why"')), path)).toBe('send');
		expect(pointed(phone(row + send('aria-disabled="false"')), path)).toBe('send');
	});

	test('of a device that is not on the table, its button in the strip', () => {
		const strip = (pressed: boolean) =>
			`<button id="strip" data-control="stage.device.wechat" aria-pressed="${pressed}"></button>`;
		expect(pointed(strip(false) + phone('', 'wecom'), path)).toBe('strip');
		// wanted but waiting for room: there is nothing to press for
		expect(pointed(strip(true) + phone('', 'wecom'), path)).toBeUndefined();
		expect(pointed(strip(true) + phone(tab), path)).toBe('tab');
		const way: readonly Pointed[] = [{ control: 'stage.device.wechat' }, ...path];
		expect(pointed(strip(true) + phone(tab), way)).toBe('tab');
	});

	test('what one device shows before another is brought, and each is brought once', () => {
		const strip = '<button id="strip" data-control="stage.device.wecom" aria-selected="false"></button>';
		const back = '<button class="bk" id="back"></button>';
		const both: readonly Pointed[] = [
			{ device: 'wechat', control: 'wechat.tab.chats' },
			{ device: 'wecom', control: 'wecom.scan.onStage' },
			{ device: 'wechat', control: 'wechat.found.add' }
		];
		expect(pointed(strip + phone(tab), both)).toBe('tab');
		expect(pointed(strip + phone(back), both)).toBe('strip');
		document.body.innerHTML = strip + phone(back);
		expect(nextOnScreen(document.body, both, ['wecom'])?.id).toBe('back');
		document.body.innerHTML = strip + phone('');
		expect(nextOnScreen(document.body, both, ['wecom'])?.id).toBe('strip');
	});

	test('where none of it is on screen, the way back of the device on which it ends', () => {
		const back = (id: string) => `<button class="bk" id="back-${id}"></button>`;
		expect(pointed(phone(back('one')) + phone(back('two'), 'wecom'), path)).toBe('back-one');
		const onTwo: readonly Pointed[] = [...path, { device: 'wecom', control: 'wecom.chat.send' }];
		expect(pointed(phone(back('one')) + phone(back('two'), 'wecom'), onTwo)).toBe('back-two');
		expect(pointed(phone(''), path)).toBeUndefined();
		expect(pointed(phone(back('one')), [])).toBeUndefined();
	});

	test('what is hidden is not on screen', () => {
		document.body.innerHTML = phone(tab + row);
		const hidden = document.getElementById('row');
		if (hidden) hidden.checkVisibility = () => false;
		expect(nextOnScreen(document.body, path)?.id).toBe('tab');
	});

	test('of a control that stands there twice, the last one: what lies on top comes last', () => {
		const again = '<button id="again" data-control="wechat.tab.chats"></button>';
		expect(pointed(phone(tab + again), path)).toBe('again');
	});
});
