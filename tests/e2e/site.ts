import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerFrom, types } from '../tools/folder.js';
import { own } from './fixtures.ts';

/** What becomes of a request: a broken connection, another answer, or, given nothing, the file. */
export type Fault = 'cut' | { readonly html: string } | undefined;

/** A web site that can be changed under the feet of its visitors: other files, a bad network, none at all. */
export class Site {
	readonly url: string;
	/** Paths that were asked for, in their order. */
	readonly asked: string[] = [];
	/** What happens to each request; whether the page asks, or its worker and what reads as data. */
	fault: (path: string, byPage: boolean) => Fault = () => undefined;
	#folder: string;
	readonly #close: () => Promise<void>;

	private constructor(folder: string, url: string, close: () => Promise<void>) {
		this.#folder = folder;
		this.url = url;
		this.#close = close;
	}

	/** Serves a folder under `/x/y/` of a port that is free. Answers are kept for ten minutes, as many hosts say. */
	static async open(folder: string): Promise<Site> {
		const server = createServer((request, response) => site.answer(request, response));
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		own.add(origin);
		const site = new Site(folder, `${origin}/x/y/`, () => {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(() => resolve()));
		});
		return site;
	}

	/** Only these files from now on. */
	serve(folder: string): void {
		this.#folder = folder;
	}

	close(): Promise<void> {
		return this.#close();
	}

	private answer(request: IncomingMessage, response: ServerResponse): void {
		const path = new URL(request.url ?? '/', this.url).pathname.slice('/x/y/'.length) || 'index.html';
		this.asked.push(path);
		const fault = this.fault(path, request.headers['sec-fetch-dest'] !== 'empty');
		if (fault === 'cut') {
			request.socket.destroy();
			return;
		}
		if (fault) {
			response.writeHead(200, { 'content-type': types['.html'] }).end(fault.html);
			return;
		}
		answerFrom(this.#folder, path, response, { 'cache-control': 'max-age=600' });
	}
}
