import { hasFace } from '../../ui';
import { get, isIdentity, personOf, type EndId, type IdentityId, type World } from '../../world';

/** What stands on a work card. */
export interface Card {
	readonly name: string;
	readonly face: string;
	/** 企业简称 */
	readonly company: string;
	readonly verified: boolean;
	readonly position: string;
}

export function cardOf(world: World, of: IdentityId): Card {
	const { enterprise, position } = get(world, of);
	const { shortName, verification } = get(world, enterprise);
	return {
		name: personOf(world, of).name,
		face: faceOf(world, of),
		company: shortName,
		verified: verification === 'verified',
		position
	};
}

/** The face of an end: at work people wear another one than in private, where one is drawn. */
export function faceOf(world: World, end: EndId): string {
	const { face } = personOf(world, end);
	return isIdentity(end) && hasFace(`${face}work`) ? `${face}work` : face;
}
