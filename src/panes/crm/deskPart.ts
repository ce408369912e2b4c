import type { Crm } from '../../crm';
import type { Hands } from '../../store';
import type { CrmDesk } from '../../store/crmDesk.svelte';
import type { DeviceView } from '../device/view.svelte';
import type { CrmScreen } from './screens';

/** What each screen of the system is given. */
export interface DeskPart {
	/** What it knows. */
	readonly crm: Crm;
	readonly desk: CrmDesk;
	readonly hands: Hands;
	readonly view: DeviceView<CrmScreen>;
}
