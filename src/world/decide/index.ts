import { missingRight } from '../administrators';
import type { Command, CommandType } from '../command';
import type { DomainEvent } from '../event';
import { refusal, type Refusal } from '../refusal';
import type { World } from '../world';
import { setAdmin } from './administrators';
import { accept, ask, changeSide, describe, remark, tag } from './adding';
import { decideApplication, registerEnterprise, submitApplication } from './application';
import { clearConversation } from './clearing';
import {
	createContact,
	createCrm,
	createDepartment,
	createEnterprise,
	createFriendship,
	createGrant,
	createGroup,
	createIdentity,
	createPerson
} from './cast';
import { assignHandover, changeCrm, setManner, writeInCrm } from './customers';
import { deciding, isRefusal, type Deciding, type Outcome } from './deciding';
import { atDesk, sendByApp } from './desk';
import { setEdition, untilEdition } from './edition';
import { addDepartment, assignMember, moveDepartment, removeDepartment, renameDepartment } from './directory';
import { changeGrant, changeVerification, readUsage } from './enterprise';
import { bringIn, createCustomerGroup, leaveGroup, renameGroup, startGroup } from './groups';
import { importMembers } from './importing';
import { changeMembership, invite, leave } from './job';
import { commentMoment, deleteMoment, likeMoment, openMoments, postMoment, postToCustomers } from './moments';
import {
	createMessage,
	deleteMessage,
	openColleague,
	openFiles,
	recall,
	saveCard,
	send,
	setConversation
} from './talking';
import { mark, setContactWay, setCorpTags } from './tagging';
import { passTime } from './time';

export type Decision =
	| { readonly ok: true; readonly events: readonly DomainEvent[] }
	| { readonly ok: false; readonly refusal: Refusal };

/** Commands that set the table, or what goes wrong at it, take no simulated time. */
const timeless: ReadonlySet<CommandType> = new Set([
	'person.create',
	'enterprise.create',
	'department.create',
	'identity.create',
	'friendship.create',
	'group.create',
	'contact.create',
	'grant.create',
	'message.create',
	'crm.create',
	'crm.behave',
	'clock.setPace'
]);

/**
 * The one door. What would follow from `command` in `world`: the events, or the refusal. Pure: asking «may I?»
 * is calling it and not keeping the answer. `entry` is the number of the entry being decided (default: a
 * number that no entry has, for questions).
 */
export function decide(world: World, command: Command, entry = -1): Decision {
	const passed = passTime(world, world.clock + durationOf(world, command), entry);
	const outcome = handle(deciding(passed.world, entry), command);
	if (isRefusal(outcome)) return { ok: false, refusal: outcome };
	const right = missingRight(passed.world, command);
	if (right) return { ok: false, refusal: refusal(command.type, 'rightMissing', { right, assumed: true }) };
	return { ok: true, events: [...passed.events, ...outcome] };
}

/** How far a command moves the clock, in ms of simulated time. */
function durationOf(world: World, command: Command): number {
	if (command.type === 'clock.advance') return command.ms;
	if (command.type === 'edition.set') return untilEdition(world, command);
	return timeless.has(command.type) ? 0 : world.pace;
}

function handle(scope: Deciding, command: Command): Outcome {
	switch (command.type) {
		case 'person.create':
			return createPerson(scope, command);
		case 'enterprise.create':
			return createEnterprise(scope, command);
		case 'department.create':
			return createDepartment(scope, command);
		case 'identity.create':
			return createIdentity(scope, command);
		case 'friendship.create':
			return createFriendship(scope, command);
		case 'group.create':
			return createGroup(scope, command);
		case 'contact.create':
			return createContact(scope, command);
		case 'grant.create':
			return createGrant(scope, command);
		case 'message.create':
			return createMessage(scope, command);
		case 'crm.create':
			return createCrm(scope, command);
		case 'edition.set':
			return setEdition(scope, command);
		case 'clock.advance':
			return [];
		case 'clock.setPace':
			return [{ type: 'pace.set', pace: command.ms, from: 'platform', to: [] }];
		case 'app.send':
			return sendByApp(scope, command);
		case 'announcement.post':
		case 'app.create':
		case 'app.setRange':
		case 'enterprise.edit':
			return atDesk(scope, command);
		case 'department.add':
			return addDepartment(scope, command);
		case 'department.rename':
			return renameDepartment(scope, command);
		case 'department.move':
			return moveDepartment(scope, command);
		case 'department.remove':
			return removeDepartment(scope, command);
		case 'verification.submit':
		case 'verification.verify':
		case 'verification.decline':
		case 'verification.lapse':
			return changeVerification(scope, command);
		case 'enterprise.register':
			return registerEnterprise(scope, command);
		case 'application.submit':
			return submitApplication(scope, command);
		case 'application.admit':
		case 'application.decline':
		case 'application.decide':
			return decideApplication(scope, command);
		case 'admin.set':
			return setAdmin(scope, command);
		case 'grant.give':
		case 'grant.withdraw':
			return changeGrant(scope, command);
		case 'usage.read':
			return readUsage(scope, command);
		case 'crm.link':
		case 'crm.unlink':
		case 'crm.listen':
		case 'crm.listCustomers':
			return changeCrm(scope, command);
		case 'crm.behave':
			return setManner(scope, command);
		case 'crm.write':
			return writeInCrm(scope, command);
		case 'handover.assign':
			return assignHandover(scope, command);
		case 'identity.invite':
			return invite(scope, command);
		case 'identity.join':
		case 'identity.withdraw':
		case 'identity.suspend':
		case 'identity.reinstate':
		case 'identity.remove':
			return changeMembership(scope, command);
		case 'members.import':
			return importMembers(scope, command);
		case 'identity.assign':
			return assignMember(scope, command);
		case 'identity.leave':
			return leave(scope, command);
		case 'link.ask':
			return ask(scope, command);
		case 'link.accept':
			return accept(scope, command);
		case 'link.delete':
		case 'link.block':
		case 'link.unblock':
			return changeSide(scope, command);
		case 'link.remark':
			return remark(scope, command);
		case 'link.describe':
			return describe(scope, command);
		case 'link.tag':
			return tag(scope, command);
		case 'link.mark':
			return mark(scope, command);
		case 'contactWay.set':
			return setContactWay(scope, command);
		case 'corpTags.set':
			return setCorpTags(scope, command);
		case 'card.save':
			return saveCard(scope, command);
		case 'message.send':
			return send(scope, command);
		case 'message.recall':
			return recall(scope, command);
		case 'message.delete':
			return deleteMessage(scope, command);
		case 'conversation.clear':
			return clearConversation(scope, command);
		case 'colleague.open':
			return openColleague(scope, command);
		case 'conversation.set':
			return setConversation(scope, command);
		case 'group.start':
			return startGroup(scope, command);
		case 'group.rename':
			return renameGroup(scope, command);
		case 'group.leave':
			return leaveGroup(scope, command);
		case 'group.bringIn':
			return bringIn(scope, command);
		case 'moments.open':
			return openMoments(scope, command);
		case 'moments.post':
			return postMoment(scope, command);
		case 'moments.like':
			return likeMoment(scope, command);
		case 'moments.comment':
			return commentMoment(scope, command);
		case 'moments.delete':
			return deleteMoment(scope, command);
		case 'customerMoments.post':
			return postToCustomers(scope, command);
		case 'customerGroup.create':
			return createCustomerGroup(scope, command);
		case 'files.open':
			return openFiles(scope, command);
	}
}
