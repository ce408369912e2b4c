import { payloadOf } from '../../../src/session';
import { createEvent, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { recognise } from '../../../src/panes/scanner';
import { at, cast, codeOf, codeOfWay, get, type Command, type EndId } from '../../../src/world';
import { setTable, wang, zhaoAtWork, zhiAtWork, type SetTable } from '../chat/table';
import Stage from './Stage.svelte';

/** As browsers have it; the decoder sees its pixels. */
class Pixels {
	readonly data: Uint8ClampedArray;
	readonly width: number;
	readonly height: number;

	constructor(data: Uint8ClampedArray, width: number, height: number) {
		this.data = data;
		this.width = width;
		this.height = height;
	}
}

let table: SetTable;
let onfound: ReturnType<typeof vi.fn<(end: EndId, code: string, way: 'scan' | 'card') => void>>;
const user = userEvent.setup({ pointerEventsCheck: 0 });

beforeEach(() => {
	vi.stubGlobal('ImageData', Pixels);
	table = setTable();
	onfound = vi.fn();
});

afterEach(() => vi.unstubAllGlobals());

const of = (end: EndId) => payloadOf(table.stage.hands.session, codeOf(table.sandbox.world, end));
const says = () => screen.getByRole('status').textContent.trim();
const open = (shown?: string, me: EndId = zhiAtWork) =>
	render(Stage, { table, me, onfound, ...(shown === undefined ? {} : { shown }) });

async function type(text: string) {
	await user.click(screen.getByRole('button', { name: '手输' }));
	await user.type(
		screen.getByRole('textbox', { name: '二维码下面的文字' }),
		`${text.replace(/[{[]/g, '$&$&')}{Enter}`
	);
}

describe('a code on another device', () => {
	test('is read off its pixels', async () => {
		open(of(wang));
		await screen.findByRole('img', { name: 'code' });
		await user.click(screen.getByRole('button', { name: '王女士的二维码' }));
		expect(says()).toBe('正在认……');
		await waitFor(() => expect(onfound).toHaveBeenCalledOnce());
		expect(onfound).toHaveBeenCalledWith(wang, codeOf(table.sandbox.world, wang), 'scan');
	});

	test('recognise: none where nothing is drawn', async () => {
		open('https://example.com');
		const shown = screen.getByTestId('shown');
		await screen.findByRole('img', { name: 'code' });
		expect(await recognise(shown)).toBe('https://example.com');
		expect(await recognise(document.createElement('div'))).toBeUndefined();
	});

	test('P5 foreign text is shown and is no link', async () => {
		open('javascript:alert(1)');
		await screen.findByRole('img', { name: 'code' });
		await user.click(screen.getByRole('button', { name: '王女士的二维码' }));
		await waitFor(() => expect(says()).toContain('javascript:alert(1)'));
		expect(says()).toContain('不是这里的码');
		expect(screen.queryByRole('link')).toBeNull();
		await user.click(screen.getByRole('button', { name: '再扫一次' }));
		expect(says()).toBe('选一个码，或者换一种办法');
	});

	test('where there is none, it says how to get one', () => {
		open();
		expect(screen.getByText(/别的设备上现在没有二维码/)).toBeTruthy();
	});
});

describe('other ways', () => {
	test('typing it by hand', async () => {
		open();
		await type(of(wang));
		await waitFor(() => expect(onfound).toHaveBeenCalledOnce());
	});

	test('one’s own code stays here and says why', async () => {
		open();
		await type(of(zhiAtWork));
		await waitFor(() => expect(says()).toContain('不能添加'));
		expect(onfound).not.toHaveBeenCalled();
		expect(table.sandbox.refused?.refusal.code).toBe('notOneself');
	});

	test('no camera: said, and the other ways remain', async () => {
		vi.stubGlobal('navigator', { ...navigator, mediaDevices: undefined });
		open();
		await user.click(screen.getByRole('button', { name: '摄像头' }));
		await waitFor(() => expect(says()).toContain('摄像头用不了'));
		expect(screen.getByRole('button', { name: '相册' })).toBeTruthy();
	});

	test('the browser’s «no» is told as that', async () => {
		const getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
		vi.stubGlobal('navigator', { ...navigator, mediaDevices: { getUserMedia } });
		open();
		await user.click(screen.getByRole('button', { name: '摄像头' }));
		await waitFor(() => expect(says()).toContain('浏览器没有允许使用摄像头'));
	});

	test('RB14 a dropped file that is no picture', async () => {
		vi.stubGlobal(
			'Image',
			class {
				onerror = () => {};
				set src(_: string) {
					queueMicrotask(() => this.onerror());
				}
				naturalWidth = 0;
				naturalHeight = 0;
			}
		);
		open();
		const file = new File(['hello'], 'not.png', { type: 'image/png' });
		const scanner = screen.getByRole('region', { name: '扫描微信二维码' });
		const drop = createEvent.drop(scanner);
		Object.defineProperty(drop, 'dataTransfer', { value: { files: [file], types: ['Files'] } });
		await fireEvent(scanner, drop);
		expect(drop.defaultPrevented).toBe(true);
		await waitFor(() => expect(says()).toContain('这不是图片'));
	});
});

describe('a 联系我 of an enterprise', () => {
	const hang = (what: object = {}) => {
		const way = {
			id: 0,
			several: false,
			inMiniProgram: false,
			members: [zhiAtWork],
			departments: [],
			skipsVerify: true,
			state: 'booth-a',
			remark: '展会',
			...what
		};
		for (const command of [
			{ type: 'crm.create', enterprise: cast.travel },
			{ type: 'contactWay.set', by: cast.travel, way }
		] satisfies Command[])
			expect(table.sandbox.act(command).ok).toBe(true);
		const { contactWays } = get(table.sandbox.world, cast.travel);
		const known = contactWays && at(contactWays, 0);
		return known ? codeOfWay(cast.travel, known) : '';
	};

	test('C19 D92228 hangs where a customer scans, and leads to a member as a scan', async () => {
		table.act({ type: 'grant.give', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } });
		const code = hang();
		open(undefined, wang);
		const row = screen.getByRole('button', { name: '云杉旅行 · 展会' });
		await waitFor(() => expect(row.querySelector('path')).not.toBeNull());
		await user.click(row);
		await waitFor(() => expect(onfound).toHaveBeenCalledWith(zhiAtWork, code, 'scan'));
	});

	test('C19 one that was taken away hangs nowhere, nor is one of a mini program there, nor any for a member', () => {
		table.act({ type: 'grant.give', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } });
		hang({ inMiniProgram: true });
		const { unmount } = open(undefined, wang);
		expect(screen.queryByText('企业的「联系我」')).toBeNull();
		unmount();
		open(undefined, zhiAtWork);
		expect(screen.queryByText('企业的「联系我」')).toBeNull();
	});
});
