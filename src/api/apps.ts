import { values } from '../world';
import type { Ground } from './ground';
import { agentidOf, appsOf, corpidOf, secretOf, type AppKind } from './ids';

/** What the console of an enterprise shows to whoever connects a system of its own. */
export interface Apps {
	readonly corpid: string;
	readonly name: string;
	readonly apps: readonly {
		readonly app: AppKind;
		/** Of one that the enterprise has built besides its CRM. */
		readonly name: string | null;
		readonly secret: string;
		/** The directory's helper has none. */
		readonly agentid: number | null;
	}[];
}

/** The enterprises of the session, and by which apps each may be called now. */
export function appsOn({ key, world }: Partial<Ground> & Pick<Ground, 'key' | 'world'>): readonly Apps[] {
	return [...values(world.enterprises)].map(({ id, name, apps = [] }) => ({
		corpid: corpidOf(key, id),
		name,
		apps: appsOf(world, id).map((app) => {
			const agentid = agentidOf(app);
			const own = apps.find(({ agent }) => agent === agentid);
			return { app, name: own?.name ?? null, secret: secretOf(key, id, app), agentid };
		})
	}));
}
