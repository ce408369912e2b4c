import IdCard from '@lucide/svelte/icons/id-card';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import ScanLine from '@lucide/svelte/icons/scan-line';
import UserRoundPlus from '@lucide/svelte/icons/user-round-plus';
import { control } from '../../controls';
import type { MenuItem } from '../../ui';
import { identityItems } from './identityItems';
import type { WecomPart } from './part';
import { wecomTexts } from './texts';

/** The menus of the tabs' title bar. */
export interface HomeMenus {
	readonly identities: readonly MenuItem[];
	readonly adding: readonly MenuItem[];
}

export function homeMenus(part: WecomPart): HomeMenus {
	const t = wecomTexts();
	const { view } = part;
	return {
		identities: identityItems(t, part),
		adding: [
			{
				id: 'group',
				label: t.startGroup,
				icon: MessageCircle,
				initials: 'fqql',
				attributes: control('wecom.add.group'),
				onselect: () => view.go({ at: 'startGroup' })
			},
			{
				id: 'add',
				label: t.addContact,
				icon: UserRoundPlus,
				initials: 'tj',
				attributes: control('wecom.add.contact'),
				onselect: () => view.go({ at: 'addWays' })
			},
			{
				id: 'scan',
				label: t.scan,
				icon: ScanLine,
				initials: 'sys',
				attributes: control('wecom.add.scan'),
				onselect: () => view.go({ at: 'scan' })
			},
			{
				id: 'card',
				label: t.myCard,
				icon: IdCard,
				initials: 'wdmp',
				attributes: control('wecom.add.card'),
				onselect: () => view.go({ at: 'card' })
			}
		]
	};
}
