import { afterEach, describe, expect, test, vi } from 'vitest';
import { language } from '../../src/i18n';
import { Later, Text } from '../../src/ui';

afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

describe('a component that comes later', () => {
	test('is waited for by everybody who asks while it is on its way, and sent for once', async () => {
		let arrive: (part: { default: typeof Text }) => void = () => undefined;
		const load = vi.fn(() => new Promise<{ default: typeof Text }>((resolve) => (arrive = resolve)));
		const later = new Later(load);
		expect(later.wanted).toBeUndefined();
		let isThere = false;
		const waiting = later.fetch().then(() => (isThere = true));
		await Promise.resolve();
		expect(isThere).toBe(false);
		arrive({ default: Text });
		await waiting;
		expect(later.wanted).toBe(Text);
		await later.fetch();
		expect(load).toHaveBeenCalledTimes(1);
	});

	test('is there when its texts are', async () => {
		let say: () => void = () => undefined;
		const need = vi.spyOn(language, 'need').mockReturnValue(new Promise((resolve) => (say = resolve)));
		const later = new Later(() => Promise.resolve({ default: Text }), 'console');
		const waiting = later.fetch();
		await new Promise((resolve) => setTimeout(resolve));
		expect(need).toHaveBeenCalledExactlyOnceWith('console');
		expect(later.wanted).toBeUndefined();
		say();
		await waiting;
		expect(later.wanted).toBe(Text);
	});

	test('is sent for again by itself once somebody waits for it', async () => {
		vi.useFakeTimers();
		let isOnline = false;
		const later = new Later(() =>
			isOnline ? Promise.resolve({ default: Text }) : Promise.reject(new Error('no network'))
		);
		await later.fetch();
		isOnline = true;
		await vi.advanceTimersByTimeAsync(10_000);
		isOnline = false;
		expect(later.wanted).toBeUndefined();
		await vi.advanceTimersByTimeAsync(1_000);
		isOnline = true;
		await vi.advanceTimersByTimeAsync(3_000);
		expect(later.wanted).toBe(Text);
	});
});
