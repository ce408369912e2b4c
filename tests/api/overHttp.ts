import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handle, type Api } from '../../src/api';

/** The server API on a port of this machine, for clients that others wrote. */
export async function overHttp(api: Api) {
	const server = createServer((incoming, outgoing) => {
		void requestOf(incoming)
			.then((request) => handle(request, api))
			.then(async (response) => {
				outgoing.writeHead(response.status, Object.fromEntries(response.headers));
				outgoing.end(Buffer.from(await response.arrayBuffer()));
			});
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/all-years/`,
		close: () => new Promise((closed) => server.close(closed))
	};
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
	const { method = 'GET', url = '/', headers } = incoming;
	const pieces: Buffer[] = [];
	for await (const piece of incoming) pieces.push(piece as Buffer);
	const hasBody = method !== 'GET' && method !== 'HEAD';
	return new Request(`http://${headers.host ?? 'localhost'}${url}`, {
		method,
		headers: { 'content-type': headers['content-type'] ?? '' },
		...(hasBody && { body: Buffer.concat(pieces) })
	});
}
