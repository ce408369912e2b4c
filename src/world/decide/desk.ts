import type { CommandOf } from '../command';
import type { Enterprise } from '../enterprise';
import type { IdentityId } from '../id';
import { limits } from '../limits';
import { appsFor } from '../ownApps';
import { subjectOf } from '../permission';
import { refusal, type Refusal } from '../refusal';
import { checkMessage, checkName } from '../text';
import { values } from '../vector';
import { find, get } from '../world';
import { refusedBy, type Deciding, type Outcome } from './deciding';
import { isAdmin } from './enterprise';
import { platformVoice } from './notices';

/* What else an administrator does at the console's desk: apps, announcements, the enterprise itself. All assumed. */

type DeskCommand = CommandOf<'announcement.post' | 'app.create' | 'app.setRange' | 'enterprise.edit'>;

export function atDesk(scope: Deciding, command: DeskCommand): Outcome {
	const { world } = scope;
	const { by, type } = command;
	const id = find(world, by)?.enterprise;
	if (!id) return refusal(type, 'noSuchRecord');
	if (!isAdmin(world, by, id)) return refusedBy(world, type, null, ['actorIsAdmin']);
	const enterprise = get(world, id);
	if (type === 'announcement.post') return announce(scope, command, enterprise);
	const change =
		type === 'enterprise.edit' ? edited(command, enterprise) : withApp(scope, command, enterprise);
	if ('code' in change) return change;
	return [{ type: 'enterprise.edited', enterprise: id, ...change, from: by, to: [by] }];
}

/** Everybody at work hears it in the thread of notices. */
function announce(
	scope: Deciding,
	{ by, type, text: given }: CommandOf<'announcement.post'>,
	{ id, identities }: Enterprise
): Outcome {
	const said = checkMessage(given);
	if ('fault' in said) return refusal(type, said.fault);
	const notice = { is: 'announcement', enterprise: id, by, text: said.text } as const;
	const to = [...values(identities)].filter((each) => get(scope.world, each).state === 'active');
	if (to.length > limits.toldOneByOne) {
		const [conversation, message] = [scope.next('conversation'), scope.next('message')];
		return [{ type: 'announcement.told', conversation, message, notice, from: 'platform', to }];
	}
	const say = platformVoice(scope);
	return to.flatMap((each) => say(each, notice));
}

/** An app tells members at work something; the CRM tells whomever, another app those who see it. */
export function sendByApp(
	scope: Deciding,
	{ by, type, agent, to, text: given }: CommandOf<'app.send'>
): Outcome {
	const { world } = scope;
	const enterprise = find(world, by);
	if (!enterprise) return refusal(type, 'noSuchRecord');
	const isCrm = agent === crmAgent && enterprise.crm !== 'unlinked';
	const sees = (id: IdentityId) => isCrm || appsFor(world, id).some((app) => app.agent === agent);
	const reached = to.every((id) => {
		const member = find(world, id);
		return member?.enterprise === by && member.state === 'active' && sees(id);
	});
	if (!reached) return refusal(type, 'noSuchRecord');
	const said = checkMessage(given);
	if ('fault' in said) return refusal(type, said.fault);
	const say = platformVoice(scope);
	const notice = { is: 'appMessage', enterprise: by, agent, text: said.text } as const;
	return [...new Set(to)].flatMap((id) => say(id, notice));
}

type Change = Partial<Pick<Enterprise, 'name' | 'shortName' | 'logo' | 'apps'>>;

function edited(command: CommandOf<'enterprise.edit'>, now: Enterprise): Change | Refusal {
	const { logo, type, was } = command;
	const name = checkName(command.name);
	if ('fault' in name) return refusal(type, name.fault);
	const shortName = checkName(command.shortName);
	if ('fault' in shortName) return refusal(type, shortName.fault);
	if (was && (was.name !== now.name || was.shortName !== now.shortName || was.logo !== (now.logo ?? '')))
		return refusal(type, 'changedMeanwhile', { assumed: true });
	if (name.text === now.name && shortName.text === now.shortName && logo === (now.logo ?? ''))
		return refusal(type, 'nothingChanges', { assumed: true });
	return { name: name.text, shortName: shortName.text, logo };
}

/** Numbers follow the CRM's, which has the first one that an enterprise's own app gets. */
const crmAgent = 1_000_002;
const firstAgent = crmAgent + 1;

function withApp(
	{ world }: Deciding,
	command: CommandOf<'app.create' | 'app.setRange'>,
	{ id, apps = [] }: Enterprise
): Change | Refusal {
	const { range, type } = command;
	if (range.some((each) => subjectOf(world, each)?.enterprise !== id)) return refusal(type, 'noSuchRecord');
	if (type === 'app.create') {
		const name = checkName(command.name);
		if ('fault' in name) return refusal(type, name.fault);
		return { apps: [...apps, { agent: firstAgent + apps.length, name: name.text, range }] };
	}
	if (!apps.some(({ agent }) => agent === command.agent)) return refusal(type, 'noSuchRecord');
	return { apps: apps.map((app) => (app.agent === command.agent ? { ...app, range } : app)) };
}
