import { refusal, rightsOf, type AdminRight, type IdentityId, type World } from '../../world';
import { reasonText } from '../words';

/** Why an administrator cannot use what needs a right, in words; nothing where they can. */
export function lackingText(world: World, owner: IdentityId, right: AdminRight): string | undefined {
	if (rightsOf(world, owner).includes(right)) return undefined;
	return reasonText(refusal(null, 'rightMissing', { right, assumed: true }));
}
