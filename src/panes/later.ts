import { Later, laterRows } from '../ui';
import { laterThreadMenu } from './chat';
import { laterNews } from './wechat/laterNews';
import { laterScreens as laterInWechat } from './wechat/laterScreens';
import {
	laterHomeItems,
	laterLeaving,
	laterScreens as laterInWecom,
	laterTabs,
	laterThreadsHead
} from './wecom/laterScreens';

/** The desktop of an administrator: it comes when it is put on the table. */
export const laterConsole = new Later(
	() => import('./console/AdminConsole.svelte'),
	'later',
	'console',
	'api'
);

/** The desktop of an enterprise's own system, likewise. */
export const laterCrm = new Later(() => import('./crm/CrmScreens.svelte'), 'later', 'crm');

/** Everything of the panes that the first paint does without, fetched in an idle moment: no click ever waits. */
export async function fetchLater(): Promise<void> {
	await laterRows.fetch();
	for (const later of [
		laterHomeItems,
		laterThreadsHead,
		laterThreadMenu,
		laterInWechat,
		laterNews,
		laterInWecom,
		laterTabs,
		laterLeaving,
		laterConsole,
		laterCrm
	])
		await later.fetch();
}
