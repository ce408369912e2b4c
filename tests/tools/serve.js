// Serves dist under /x/y/ as a plain static host does: a file or a 404, nothing clever.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { root } from './install.js';

const under = '/x/y/';
const dist = join(root, 'dist');
const port = Number(process.env.E2E_SUB_PORT ?? 4174);

/** @type {Record<string, string>} */
const types = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json',
	'.webmanifest': 'application/manifest+json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.webp': 'image/webp',
	'.jpg': 'image/jpeg',
	'.woff2': 'font/woff2',
	'.m4a': 'audio/mp4',
	'.mp3': 'audio/mpeg',
	'.txt': 'text/plain; charset=utf-8'
};

/**
 * @param {string} pathname
 * @returns {string | undefined}
 */
function find(pathname) {
	if (!pathname.startsWith(under)) return undefined;
	try {
		const file = normalize(join(dist, decodeURIComponent(pathname.slice(under.length)) || 'index.html'));
		return file.startsWith(dist) && statSync(file).isFile() ? file : undefined;
	} catch {
		return undefined;
	}
}

createServer((request, response) => {
	const file = find(new URL(request.url ?? '/', 'http://localhost').pathname);
	if (!file) {
		response.writeHead(404, { 'content-type': 'text/plain' }).end('404');
		return;
	}
	response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
	createReadStream(file).pipe(response);
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}${under}`));
