// Serves dist under /x/y/.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { answerFrom } from './folder.js';
import { root } from './install.js';

const under = '/x/y/';
const dist = join(root, 'dist');
const port = Number(process.env.E2E_SUB_PORT ?? 4174);

createServer((request, response) => {
	const { pathname } = new URL(request.url ?? '/', 'http://localhost');
	answerFrom(dist, pathname.startsWith(under) ? pathname.slice(under.length) : undefined, response);
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}${under}`));
