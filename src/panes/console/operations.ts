import type { Entry } from '../../session';
import { find, isIdentity, type Command, type EnterpriseId, type IdentityId, type World } from '../../world';

/** What is changed or looked at from the desk of the console, by what it concerns. */
const kinds = {
	rights: ['grant.give', 'grant.withdraw'],
	members: [
		'department.add',
		'department.rename',
		'department.move',
		'department.remove',
		'identity.assign',
		'members.import',
		'identity.invite',
		'identity.withdraw',
		'identity.suspend',
		'identity.reinstate',
		'identity.remove',
		'identity.join',
		'identity.leave'
	],
	customers: ['usage.read', 'crm.link', 'crm.unlink', 'crm.listen', 'handover.assign'],
	enterprise: [
		'application.submit',
		'verification.submit',
		'announcement.post',
		'app.create',
		'app.setRange',
		'enterprise.edit',
		'admin.set'
	]
} as const satisfies Readonly<Record<string, readonly Command['type'][]>>;

export type OperationKind = keyof typeof kinds;

export const operationKinds = Object.keys(kinds) as readonly OperationKind[];

const kindOf = new Map<Command['type'], OperationKind>(
	operationKinds.flatMap((kind) => kinds[kind].map((type) => [type, kind] as const))
);

/** Something that a member did in their enterprise, or tried to. */
export interface Operation {
	readonly kind: OperationKind;
	readonly by: IdentityId;
	readonly entry: Entry;
}

/** What was done in an enterprise on a line of entries up to `head`, the newest first; refusals too. */
export function operationsOf(
	world: World,
	enterprise: EnterpriseId,
	line: readonly Entry[],
	head: number
): readonly Operation[] {
	const found: Operation[] = [];
	for (let place = line.length - 1; place >= 0; place -= 1) {
		const entry = line[place];
		const kind = entry && entry.id <= head && kindOf.get(entry.command.type);
		const by = kind && identityIn(entry.command);
		if (by && find(world, by)?.enterprise === enterprise) found.push({ kind, by, entry });
	}
	return found;
}

/** Which identity a command is done with; who joins does it with the one that they then have. */
function identityIn(command: Command): IdentityId | undefined {
	if (command.type === 'identity.join') return command.identity;
	return 'by' in command && isIdentity(command.by) ? command.by : undefined;
}
