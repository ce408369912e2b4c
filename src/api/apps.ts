import { values } from '../world';
import type { Ground } from './ground';
import { appKinds, corpidOf, crmAgentid, hasApp, secretOf, type AppKind } from './ids';

/** What the console of an enterprise shows to whoever connects a system of its own. */
export interface Apps {
	readonly corpid: string;
	readonly name: string;
	readonly apps: readonly {
		readonly app: AppKind;
		readonly secret: string;
		/** The directory's helper has none. */
		readonly agentid: number | null;
	}[];
}

/** The enterprises of the session, and by which apps each may be called now. */
export function appsOn({ key, world }: Partial<Ground> & Pick<Ground, 'key' | 'world'>): readonly Apps[] {
	return [...values(world.enterprises)].map(({ id, name }) => ({
		corpid: corpidOf(key, id),
		name,
		apps: appKinds
			.filter((app) => hasApp(world, id, app))
			.map((app) => ({ app, secret: secretOf(key, id, app), agentid: app === 'crm' ? crmAgentid : null }))
	}));
}
