import { allYears, appsOn, DeliveryLog, type AppKind, type Delivery, type Endpoint } from '../../api';
import { groundOf, publicInterface, type Sandbox } from '../../store';
import type { EnterpriseId } from '../../world';
import { exampleOf, presentOf } from './example';
import { addressOf, calledBy, errcodeIn, type Exchange } from './exchange';

/** So many calls are kept, the last ones. */
const mostKept = 200;

/** Who calls, with what, and what was called: of this page, for as long as it is open. */
export class Desk {
	readonly #sandbox: Sandbox;
	/** By whose secret. */
	enterprise = $state.raw<EnterpriseId>('enterprise:0');
	app = $state.raw<AppKind>('crm');
	/** Interfaces of later years are there too. */
	everything = $state(false);
	#exchanges = $state.raw<readonly Exchange[]>([]);
	#token = $state.raw<{ readonly text: string; readonly until: number }>();
	#number = 0;
	/** What is told in the edition's month, and what is told with later years. */
	readonly #logs: readonly [DeliveryLog, DeliveryLog];

	constructor(sandbox: Sandbox) {
		this.#sandbox = sandbox;
		const ground = groundOf(sandbox);
		this.#logs = [new DeliveryLog(ground), new DeliveryLog(ground, true)];
	}

	/** What the caller's enterprise was told, the last first. */
	readonly deliveries: readonly Delivery[] = $derived.by(() => {
		const log = this.#logs[this.everything ? 1 : 0];
		void [this.#sandbox.head, this.#sandbox.world];
		const enterprise = this.caller?.enterprise.id;
		return enterprise === undefined ? [] : log.deliveries(enterprise).toReversed();
	});

	/** The enterprises of the session, with their apps. */
	readonly enterprises = $derived.by(() => {
		const named = appsOn(groundOf(this.#sandbox));
		return named.map((each, place) => ({ ...each, id: `enterprise:${place}` as EnterpriseId }));
	});

	/** The one that calls, and its app: the helper where a CRM is not linked. */
	readonly caller = $derived.by(() => {
		const enterprise = this.enterprises.find(({ id }) => id === this.enterprise) ?? this.enterprises[0];
		const app = enterprise?.apps.find((each) => each.app === this.app) ?? enterprise?.apps[0];
		return enterprise && app && { enterprise, app };
	});

	/** The last one first. */
	get exchanges(): readonly Exchange[] {
		return this.#exchanges;
	}

	/** For how many minutes of simulated time the token is still good; `undefined` where there is none. */
	get tokenMinutes(): number | undefined {
		const token = this.#token;
		if (!token || this.#sandbox.world.clock >= token.until) return undefined;
		return Math.floor((token.until - this.#sandbox.world.clock) / 60_000);
	}

	/** The month of the session's edition, and whether an interface is called in vain. */
	isThere({ since }: Endpoint, month: string): boolean {
		return this.everything || since.slice(0, 7) <= month;
	}

	/** Fills in an interface from the session as it is now. */
	example(endpoint: Endpoint): { readonly query: Record<string, string>; readonly body: string } {
		const { key, world } = this.#sandbox;
		const { enterprise, app } = this.caller ?? {};
		const present = presentOf(key, world, enterprise?.id ?? 'enterprise:0', app?.agentid ?? undefined);
		const query = exampleOf(endpoint.query, present);
		if (endpoint.path === 'gettoken')
			Object.assign(query, { corpid: enterprise?.corpid, corpsecret: app?.secret });
		return {
			query: Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)])),
			body: endpoint.method === 'POST' ? JSON.stringify(exampleOf(endpoint.body, present), null, 2) : ''
		};
	}

	/** The address of a call, with its token where it takes one. */
	urlOf(endpoint: Endpoint, query: Readonly<Record<string, string>>): string {
		const token = endpoint.for === 'anybody' ? undefined : { access_token: this.#token?.text ?? '' };
		const path = `${this.everything ? `${allYears}/` : ''}cgi-bin/${endpoint.path}`;
		return addressOf(path, { ...token, ...query });
	}

	/** Gets a token by the caller's secret, and keeps it for the calls that follow. */
	async getToken(): Promise<Exchange | undefined> {
		const { caller } = this;
		if (!caller) return undefined;
		const { enterprise, app } = caller;
		const url = addressOf('cgi-bin/gettoken', { corpid: enterprise.corpid, corpsecret: app.secret });
		return this.send('GET', url, undefined);
	}

	async send(method: Exchange['method'], url: string, body: string | undefined): Promise<Exchange> {
		const { head } = this.#sandbox;
		const began = Date.now();
		const start = performance.now();
		const response = await publicInterface(this.#sandbox).fetch(url, {
			method,
			...(body !== undefined && { body, headers: { 'Content-Type': 'application/json' } })
		});
		const answer = await response.text();
		const took = performance.now() - start;
		const entry = this.#sandbox.head === head ? undefined : this.#sandbox.head;
		this.#number += 1;
		const { status } = response;
		const exchange = { number: this.#number, began, method, url, body, status, answer, took, entry };
		const noted = { ...exchange, errcode: errcodeIn(answer) };
		this.#exchanges = [noted, ...this.#exchanges].slice(0, mostKept);
		if (calledBy(url) === 'gettoken') this.#keepToken(answer);
		return noted;
	}

	clear(): void {
		this.#exchanges = [];
	}

	forgetToken(): void {
		this.#token = undefined;
	}

	#keepToken(answer: string): void {
		const { access_token: text, expires_in: left } = JSON.parse(answer) as {
			readonly access_token?: string;
			readonly expires_in?: number;
		};
		if (text && left) this.#token = { text, until: this.#sandbox.world.clock + left * 1_000 };
	}
}
