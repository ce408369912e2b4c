import { codeOfWay, values, type World } from '../../world';

/** A 联系我 that an enterprise has put up somewhere: who passes by scans it. */
export interface Posted {
	readonly code: string;
	readonly enterprise: string;
	/** What its own system calls it, or by what it tells where somebody came from; empty where it says neither. */
	readonly name: string;
}

/** Every one that hangs, whoever's. */
export function postedIn(world: World): Posted[] {
	return [...values(world.enterprises)].flatMap(({ id, shortName, contactWays }) =>
		(contactWays ? [...values(contactWays)] : [])
			.filter(({ deleted, inMiniProgram }) => !deleted && !inMiniProgram)
			.map((way) => ({
				code: codeOfWay(id, way),
				enterprise: shortName,
				name: way.remark || way.state
			}))
	);
}
