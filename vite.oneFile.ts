import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Plugin, PluginOption } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

const types: Record<string, string> = { '.svg': 'image/svg+xml', '.pdf': 'application/pdf' };

/** The samples of `static/`, as addresses that carry them, by their names. */
export function samplesIn(folder: string): Record<string, string> {
	return Object.fromEntries(
		readdirSync(join(folder, 'samples'))
			.sort()
			.map((name) => [name, dataUrl(join(folder, 'samples', name))])
	);
}

function dataUrl(path: string): string {
	return `data:${types[extname(path)] ?? 'application/octet-stream'};base64,${readFileSync(path).toString('base64')}`;
}

/** Nothing may come from anywhere: only this very program and these very styles. */
function policy(script: string, style: string): string {
	const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
	return [
		"default-src 'none'",
		`script-src ${hash(script)}`,
		`style-src ${hash(style)}`,
		'img-src data: blob:',
		'media-src blob:',
		"base-uri 'none'",
		"form-action 'none'",
		"object-src 'none'",
		"require-trusted-types-for 'script'",
		'trusted-types svelte-trusted-html hutong-worker'
	].join('; ');
}

const boot = `<p>正在打开……如果一直看到这一行，请换一个较新的浏览器打开这个文件。</p>
				<p lang="en">Opening… If this stays, please open the file in a newer browser.</p>`;

/**
 * Makes one page that carries all of itself, `hutong.html`, to be opened from a disk (RE7): program, styles, both
 * languages and samples.
 * @param folder of the static files
 */
export function oneFile(folder: string): PluginOption[] {
	const finish: Plugin = {
		name: 'hutong:one-file',
		enforce: 'post',
		// Its place is kept for the policy that only the finished program has.
		transformIndexHtml: (html) =>
			html.replace(
				"script-src 'self'; style-src 'self'",
				"script-src 'sha256-later'; style-src 'sha256-later'"
			),
		generateBundle: {
			order: 'post',
			handler(_, bundle) {
				const page = bundle['index.html'];
				if (page?.type !== 'asset') return this.error('There is no page.');
				const before = String(page.source);
				const script = part(before, /<script type="module"[^>]*>([\s\S]*?)<\/script>/);
				const style = part(before, /<style[^>]*>([\s\S]*?)<\/style>/);
				if (!script || !style) return this.error('The program or the styles are not in the page.');
				const html = before
					.replace(/(http-equiv="Content-Security-Policy"\s+content=")[^"]*/, `$1${policy(script, style)}`)
					.replace(/(<link rel="icon"[^>]*href=")[^"]*/, `$1${dataUrl(join(folder, 'icon.svg'))}`)
					.replace(/(<main class="boot">\s*<h1>.*?<\/h1>)[\s\S]*?<\/main>/, `$1\n${boot}\n</main>`);
				delete bundle['index.html'];
				const rest = Object.keys(bundle);
				if (rest.length > 0) return this.error(`Not in the page: ${rest.join(', ')}`);
				this.emitFile({ type: 'asset', fileName: 'hutong.html', source: html });
			}
		}
	};
	return [viteSingleFile(), finish];
}

function part(html: string, pattern: RegExp): string | undefined {
	return pattern.exec(html)?.[1];
}
