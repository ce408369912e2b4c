import type { Command, CommandType } from './command';
import { isIdentity, type IdentityId } from './id';
import { find, type World } from './world';

/**
 * What administrators may do, and which commands that is: the one table behind the world's refusals, the console's
 * controls, what 「我的企业」 says of it, and the tests. The article has one kind of administrator; others are assumed.
 */
export const adminRights = {
	directory: [
		'department.add',
		'department.rename',
		'department.move',
		'department.remove',
		'identity.assign',
		'identity.invite',
		'identity.withdraw',
		'identity.suspend',
		'identity.reinstate',
		'identity.remove',
		'members.import'
	],
	external: ['grant.give', 'grant.withdraw'],
	customers: ['usage.read', 'handover.assign'],
	crm: ['crm.link', 'crm.listen', 'crm.unlink'],
	apps: ['app.create', 'app.setRange'],
	announcements: ['announcement.post'],
	company: ['enterprise.edit', 'verification.submit'],
	administrators: ['admin.set']
} as const;

export type AdminRight = keyof typeof adminRights;

/** Those that a sub-administrator can be given: who may add external contacts stays with super administrators (T12). */
export const givenRights = ['directory', 'customers', 'crm', 'apps', 'announcements', 'company'] as const;

export type GivenRight = (typeof givenRights)[number];

/** What an administrator may do, whatever their state; nothing where they are none. Who has no list has all. */
export function rightsOf(world: World, id: IdentityId): readonly AdminRight[] {
	const { administers = false, rights } = find(world, id) ?? {};
	return administers ? (rights ?? (Object.keys(adminRights) as AdminRight[])) : [];
}

/** Which right a command needs that its administrator has not. */
export function missingRight(world: World, command: Command): AdminRight | undefined {
	if (!('by' in command) || !isIdentity(command.by) || !find(world, command.by)?.rights) return undefined;
	const right = rightFor(world, command);
	return right && !rightsOf(world, command.by).includes(right) ? right : undefined;
}

/** Whoever suspends or removes an administrator sets who administers. */
function rightFor(world: World, command: Command): AdminRight | undefined {
	if (
		(command.type === 'identity.suspend' || command.type === 'identity.remove') &&
		find(world, command.identity)?.administers
	)
		return 'administrators';
	return (Object.keys(adminRights) as AdminRight[]).find((right) => {
		const needed: readonly CommandType[] = adminRights[right];
		return needed.includes(command.type);
	});
}
