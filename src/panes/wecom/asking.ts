import type { Hands } from '../../store';
import {
	codeOf,
	get,
	values,
	type AddWay,
	type CommandOf,
	type EndId,
	type Guard,
	type IdentityId,
	type Refusal,
	type World
} from '../../world';

/** What can stand between a member and everybody on WeChat, not only one of them. */
const general: ReadonlySet<Guard> = new Set([
	'editionAllows',
	'interopIsOpen',
	'memberMayAdd',
	'identityIsActive'
]);

/** Why there is nobody to be added, with the request that would be refused so. */
export interface Nobody {
	readonly refusal: Refusal;
	readonly command: CommandOf<'link.ask'>;
}

/** Why this member can add nobody on WeChat at all, found by asking about one after another. */
export function whyNobody(
	world: World,
	owner: IdentityId,
	may: Hands['may'],
	way: AddWay = 'scan'
): Nobody | undefined {
	const { person } = get(world, owner);
	for (const account of values(world.accounts)) {
		if (account.person === person) continue;
		const command = askCommand(world, owner, account.id, { way });
		const refusal = may(command);
		if (!refusal) return undefined;
		if (refusal.guards.some((guard) => general.has(guard))) return { refusal, command };
	}
	return undefined;
}

export function askCommand(
	world: World,
	by: IdentityId,
	end: EndId,
	{ code = codeOf(world, end), way = 'scan', hello = '' }: Partial<CommandOf<'link.ask'>> = {}
): CommandOf<'link.ask'> {
	return { type: 'link.ask', by, code, way, hello };
}
