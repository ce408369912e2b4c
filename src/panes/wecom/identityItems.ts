import Check from '@lucide/svelte/icons/check';
import Circle from '@lucide/svelte/icons/circle';
import Square from '@lucide/svelte/icons/square';
import SquareDashed from '@lucide/svelte/icons/square-dashed';
import SquareX from '@lucide/svelte/icons/square-x';
import { control } from '../../controls';
import type { MenuItem } from '../../ui';
import { get, identitiesOf, personOf, type WorkIdentity } from '../../world';
import type { WecomPart } from './part';
import type { wecomTexts } from './texts';

/** The menu of a person's identities and their WeChat, with the same shapes as everywhere. */
export function identityItems(
	t: ReturnType<typeof wecomTexts>,
	{ world, owner, onswitch }: WecomPart
): MenuItem[] {
	const jobs = identitiesOf(world, owner).map((identity): MenuItem => ({
		id: identity.id,
		label: t.identityItem(get(world, identity.enterprise).shortName, identity.state),
		icon: identity.id === owner ? Check : shapeOf(identity),
		attributes:
			identity.id === owner ? { 'aria-current': 'true' } : control('wecom.identities.choose', identity.id),
		onselect: identity.id === owner ? undefined : () => onswitch(identity.id)
	}));
	const { account } = personOf(world, owner);
	return [
		...jobs,
		{
			id: account,
			label: t.openWechat,
			icon: Circle,
			initials: 'dk',
			attributes: control('wecom.identities.choose', account),
			parted: true,
			onselect: () => onswitch(account)
		}
	];
}

function shapeOf({ state }: WorkIdentity) {
	if (state === 'void') return SquareX;
	return state === 'invited' ? SquareDashed : Square;
}
