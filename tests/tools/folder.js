// The files of a folder as a plain static host serves them: a file or a 404, nothing clever.
import { createReadStream, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

/** @typedef {import('node:http').ServerResponse} Response */

/** @type {Record<string, string>} */
export const types = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json',
	'.webmanifest': 'application/manifest+json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.webp': 'image/webp',
	'.jpg': 'image/jpeg',
	'.pdf': 'application/pdf',
	'.woff2': 'font/woff2',
	'.m4a': 'audio/mp4',
	'.mp3': 'audio/mpeg',
	'.txt': 'text/plain; charset=utf-8'
};

/**
 * @param {string} folder
 * @param {string | undefined} path of a file in it, as an address has it; the page where it is empty
 * @param {Response} response
 * @param {Record<string, string>} headers besides the type
 */
export function answerFrom(folder, path, response, headers = {}) {
	const file = path === undefined ? undefined : find(folder, path);
	if (!file) {
		response.writeHead(404, { 'content-type': 'text/plain' }).end('404');
		return;
	}
	response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', ...headers });
	createReadStream(file).pipe(response);
}

/**
 * @param {string} folder
 * @param {string} path
 */
function find(folder, path) {
	try {
		const file = normalize(join(folder, decodeURIComponent(path) || 'index.html'));
		return file.startsWith(folder) && statSync(file).isFile() ? file : undefined;
	} catch {
		return undefined;
	}
}
