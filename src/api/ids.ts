import {
	appsFor,
	find,
	get,
	hash,
	indexOf,
	personOf,
	type AccountId,
	type DepartmentId,
	type EnterpriseId,
	type IdentityId,
	type WorkIdentity,
	type World
} from '../world';

/*
 * What leaves the world bears the session's key and the entry that made it, so that no id of one branch is taken for
 * another's (W12). All of it is derived: nothing is kept, and each id leads back without a search.
 */

/** So many hex digits, the same for the same parts. It tells apart, it does not resist an enemy. */
export function digits(length: number, ...parts: readonly (string | number)[]): string {
	let text = '';
	for (let round = 0; text.length < length; round += 1) text += hash([round, ...parts]);
	return text.slice(0, length);
}

export function corpidOf(key: string, enterprise: EnterpriseId): string {
	return `ww${digits(16, key, enterprise, 'corp')}`;
}

/**
 * The apps of an enterprise that may call: its own CRM (A25), the directory's helper 通讯录同步, and those that it has
 * built besides, by their numbers.
 */
export type AppKind = 'crm' | 'directory' | `agent${number}`;

/** The CRM's number among the enterprise's own apps, as in the documentation's samples. */
export const crmAgentid = 1_000_002;

export function secretOf(key: string, enterprise: EnterpriseId, app: AppKind): string {
	return digits(43, key, enterprise, app, 'secret');
}

/** The apps that are there: the CRM while it is linked, the helper always (assumed), and the enterprise's own. */
export function appsOf(world: World, enterprise: EnterpriseId): AppKind[] {
	const { crm = 'unlinked', apps = [] } = find(world, enterprise) ?? {};
	const own = apps.map(({ agent }) => `agent${agent}` as const);
	return [...(crm === 'unlinked' ? [] : (['crm'] as const)), 'directory', ...own];
}

export function hasApp(world: World, enterprise: EnterpriseId, app: AppKind): boolean {
	return appsOf(world, enterprise).includes(app);
}

/** An app's AgentId; the helper has none. */
export function agentidOf(app: AppKind): number | null {
	if (app === 'crm') return crmAgentid;
	return app === 'directory' ? null : Number(app.slice('agent'.length));
}

/** Whether a member is in the 可见范围 of an app: the CRM and the helper see everybody (assumed). */
export function isSeenBy(world: World, app: AppKind, member: IdentityId): boolean {
	if (app === 'crm' || app === 'directory') return true;
	return appsFor(world, member).some(({ agent }) => agent === agentidOf(app));
}

/** A member's id: of how they are drawn and their number, since this world has no names in letters (assumed). */
export function useridOf(world: World, identity: IdentityId): string {
	const { face } = personOf(world, identity);
	return `${/^[0-9A-Za-z]/.test(face) ? face : 'm'}-${indexOf(identity)}`;
}

export function isUserid(text: string): boolean {
	return /^[0-9A-Za-z][\w.@-]{0,63}$/.test(text);
}

/** The member of an enterprise with this id, in any case of letters; also one who has left. */
export function memberBy(world: World, enterprise: EnterpriseId, userid: string): WorkIdentity | undefined {
	const number = /-(0|[1-9]\d{0,8})$/.exec(userid)?.[1];
	const identity = number === undefined ? undefined : find(world, `identity:${Number(number)}`);
	if (identity?.enterprise !== enterprise) return undefined;
	return useridOf(world, identity.id).toLowerCase() === userid.toLowerCase() ? identity : undefined;
}

/** The number of the enterprise itself among its departments. */
export const rootDepartment = 1;

export function departmentNumber(department: DepartmentId | null | undefined): number {
	return department ? indexOf(department) + 2 : rootDepartment;
}

/** Largest number of accounts: what the six digits below hold. */
const mask = 2 ** 28 - 1;

/** `wm`, 8 digits of the enterprise, 6 of the account, 16 by which all is checked: 32, as the real ones have. */
export function externalUseridOf(
	key: string,
	world: World,
	enterprise: EnterpriseId,
	account: AccountId
): string {
	const { prefix, veil, ids } = externalParts(key, enterprise);
	// on another branch the account of this number may be another one
	const { key: made } = get(world, account);
	const told = ids.get(account);
	if (told?.made === made) return told.id;
	const number = ((indexOf(account) ^ veil) & mask).toString(36).padStart(6, '0');
	const id = prefix + number + digits(16, key, enterprise, account, made);
	ids.set(account, { made, id });
	return id;
}

/** The account behind such an id; `undefined` for anything else, also of another enterprise, session or branch. */
export function accountBy(
	key: string,
	world: World,
	enterprise: EnterpriseId,
	id: string
): AccountId | undefined {
	const { prefix, veil } = externalParts(key, enterprise);
	if (id.length !== 32 || !id.startsWith(prefix)) return undefined;
	const number = Number.parseInt(id.slice(10, 16), 36);
	const account = find(world, `account:${(number ^ veil) & mask}`)?.id;
	return account && externalUseridOf(key, world, enterprise, account) === id ? account : undefined;
}

/** The same for all customers of an enterprise: asked for each of thousands, whose ids are made once. */
interface ExternalParts {
	readonly key: string;
	readonly enterprise: string;
	readonly prefix: string;
	readonly veil: number;
	readonly ids: Map<AccountId, { readonly made: number; readonly id: string }>;
}

let known: ExternalParts = { key: '', enterprise: '', prefix: '', veil: 0, ids: new Map() };

function externalParts(key: string, enterprise: EnterpriseId): ExternalParts {
	if (known.key !== key || known.enterprise !== enterprise) {
		const prefix = `wm${digits(8, key, enterprise, 'external')}`;
		const veil = Number.parseInt(digits(7, key, enterprise, 'veil'), 16);
		known = { key, enterprise, prefix, veil, ids: new Map() };
	}
	return known;
}
