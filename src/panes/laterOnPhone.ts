import { Later } from '../ui';
import type * as Screens from './phoneScreens';

/** One of what the phones get after their first paint. */
export function laterOnPhone<Name extends keyof typeof Screens>(name: Name) {
	return new Later<(typeof Screens)[Name]>(
		() => import('./phoneScreens').then((screens) => ({ default: screens[name] })),
		'later'
	);
}
