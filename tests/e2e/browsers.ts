import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type TestInfo } from '@playwright/test';
import { origin, watch } from './fixtures.ts';

/** A browser with a profile of its own on the disk, which outlives it. */
export interface Profile {
	open(): Promise<BrowserContext>;
	/** Ends every process of the browser at once, as a crash or a power cut would. */
	kill(): void;
	remove(): Promise<void>;
}

export async function newProfile(info: TestInfo, faults: string[], preferences?: object): Promise<Profile> {
	const folder = await mkdtemp(join(tmpdir(), 'hutong-profile-'));
	if (preferences) {
		await mkdir(join(folder, 'Default'));
		await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
	}
	const { launchOptions, locale, serviceWorkers } = info.project.use;
	return {
		async open() {
			for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
				await rm(join(folder, name), { force: true });
			const context = await chromium.launchPersistentContext(folder, {
				...launchOptions,
				baseURL: `${origin}/`,
				...(locale ? { locale } : {}),
				...(serviceWorkers ? { serviceWorkers } : {})
			});
			await watch(context, faults);
			return context;
		},
		kill() {
			const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 1e8 });
			const all = lines.split('\n').flatMap((line) => {
				const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
				return pid ? [{ pid: Number(pid), parent: Number(parent), args: args ?? '' }] : [];
			});
			const own = new Set(
				all.filter(({ args }) => args.includes(`--user-data-dir=${folder}`)).map(({ pid }) => pid)
			);
			for (let size = 0; size < own.size;) {
				size = own.size;
				for (const { pid, parent } of all) if (own.has(parent)) own.add(pid);
			}
			for (const pid of own) {
				try {
					process.kill(pid, 'SIGKILL');
				} catch {
					// It went with its parent.
				}
			}
		},
		remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
	};
}
