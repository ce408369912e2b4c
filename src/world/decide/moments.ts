import type { Command, CommandOf } from '../command';
import type { Act } from '../editions';
import { isAccount, type EndId } from '../id';
import { limits } from '../limits';
import type { Moment } from '../moment';
import { refusal, type Refusal } from '../refusal';
import { checkMessage } from '../text';
import { contactsOf, hasContact } from '../inbox';
import { find, type World } from '../world';
import { isAtWork, refusedBy, refusedByEdition, toward, type Deciding, type Outcome } from './deciding';

/** Looking at somebody's Moments changes nothing, and is written down: lessons ask whether it was tried. */
export function openMoments({ world }: Deciding, command: CommandOf<'moments.open'>): Outcome {
	const { by, of, type } = command;
	if (!find(world, by) || !find(world, of)) return refusal(type, 'noSuchRecord');
	if (!isAtWork(world, by)) return refusedBy(world, type, null, ['senderIsActive']);
	const own = by === of && isAccount(by);
	const refused = own ? null : refusedByEdition(world, type, toward(world, 'moments.open', by, of));
	return refused ?? [{ type: 'moments.opened', of, from: by, to: [by] }];
}

export function postMoment(scope: Deciding, command: CommandOf<'moments.post'>): Outcome {
	return post(scope, command, 'moments.post', 'friends');
}

/** 客户朋友圈, where an edition has it. */
export function postToCustomers(scope: Deciding, command: CommandOf<'customerMoments.post'>): Outcome {
	return post(scope, command, 'customerMoments.post', 'customers');
}

function post(
	{ world, next }: Deciding,
	command: CommandOf<'moments.post' | 'customerMoments.post'>,
	act: Act,
	to: Moment['to']
): Outcome {
	const { by, type } = command;
	if (!find(world, by)) return refusal(type, 'noSuchRecord');
	if (!isAtWork(world, by)) return refusedBy(world, type, null, ['senderIsActive']);
	const pair = isAccount(by) ? 'wechat>wechat' : 'wecom>wechat';
	const refused = refusedByEdition(world, type, { act, pair });
	if (refused) return refused;
	const pictures = ('pictures' in command && command.pictures) || [];
	const broken = pictures.map(({ size }) => pictureFault(type, size)).find((fault) => fault !== undefined);
	if (broken) return broken;
	const checked = checkMessage(command.text);
	// Pictures say enough without words.
	const wordless = 'fault' in checked && checked.fault === 'textIsEmpty' && pictures.length > 0;
	if ('fault' in checked && !wordless) return refusal(type, checked.fault);
	const moment: Moment = {
		id: next('moment'),
		by,
		to,
		at: world.clock,
		text: 'text' in checked ? checked.text : '',
		...(pictures.length > 0 && { pictures })
	};
	return [{ type: 'moment.posted', moment, from: by, to: readersOf(world, by) }];
}

function readersOf(world: World, by: EndId): EndId[] {
	return contactsOf(world, by).flatMap(({ other }) => (isAccount(other) ? [other] : []));
}

function pictureFault(type: Command['type'], size: number): Refusal | undefined {
	if (size > limits.fileBytes) return refusal(type, 'fileIsTooLarge', { remedies: ['chooseAnotherFile'] });
	if (size === 0) return refusal(type, 'fileIsEmpty', { remedies: ['chooseAnotherFile'] });
	return undefined;
}

/** 赞, and taking it back. */
export function likeMoment({ world }: Deciding, command: CommandOf<'moments.like'>): Outcome {
	const { by, on, type } = command;
	const moment = find(world, command.moment);
	const refused = refusedToReader(world, command, moment);
	if (refused || !moment) return refused ?? refusal(type, 'noSuchRecord');
	if ((moment.likes ?? []).includes(by) === on) return refusal(type, 'notInThisState', { assumed: true });
	return [{ type: 'moment.liked', moment: moment.id, by, on, from: by, to: [moment.by] }];
}

export function commentMoment({ world }: Deciding, command: CommandOf<'moments.comment'>): Outcome {
	const { by, text, type } = command;
	const moment = find(world, command.moment);
	const refused = refusedToReader(world, command, moment);
	if (refused || !moment) return refused ?? refusal(type, 'noSuchRecord');
	const checked = checkMessage(text);
	if ('fault' in checked) return refusal(type, checked.fault);
	const comment = { by, at: world.clock, text: checked.text };
	return [{ type: 'moment.commented', moment: moment.id, comment, from: by, to: [moment.by] }];
}

/** Who told something may take it away: nobody sees it any more, nor what was answered to it. */
export function deleteMoment(
	{ world }: Deciding,
	{ by, type, moment: id }: CommandOf<'moments.delete'>
): Outcome {
	const moment = find(world, id);
	if (!find(world, by) || !moment) return refusal(type, 'noSuchRecord');
	if (moment.by !== by) return refusal(type, 'momentIsOfAnother', { assumed: true });
	if (moment.deleted) return refusal(type, 'momentIsGone', { assumed: true });
	if (!isAtWork(world, by)) return refusedBy(world, type, null, ['senderIsActive']);
	return [{ type: 'moment.deleted', moment: id, from: by, to: readersOf(world, by) }];
}

/** Whoever has the author in their contacts may answer to what they tell, where the edition lets them. */
function refusedToReader(
	world: World,
	{ type, by }: CommandOf<'moments.like' | 'moments.comment'>,
	moment: Moment | undefined
): Refusal | null {
	if (!find(world, by) || !moment) return refusal(type, 'noSuchRecord');
	if (moment.deleted) return refusal(type, 'momentIsGone', { assumed: true });
	if (!isAtWork(world, by)) return refusedBy(world, type, null, ['senderIsActive']);
	if (by === moment.by) return null;
	const refused = refusedByEdition(world, type, toward(world, type, by, moment.by));
	if (refused) return refused;
	return hasContact(world, by, moment.by) ? null : refusedBy(world, type, null, ['isFriendOfActor']);
}
