// `npm start`: installs what is missing and serves the sandbox for this computer alone.
import { join } from 'node:path';
import { install, root } from './install.js';

install();

const { createServer } = await import('vite');
const server = await createServer({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
await server.listen();
console.log(`互通沙盘 Hutong: ${server.resolvedUrls?.local[0]}   (Ctrl+C: 停止 stop)`);
