import type { CommandOf } from '../command';
import type { Act } from '../editions';
import { isAccount, type EndId } from '../id';
import type { Moment } from '../moment';
import { refusal } from '../refusal';
import { checkMessage } from '../text';
import { contactsOf } from '../inbox';
import { find } from '../world';
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
	{ by, text, type }: CommandOf<'moments.post' | 'customerMoments.post'>,
	act: Act,
	to: Moment['to']
): Outcome {
	if (!find(world, by)) return refusal(type, 'noSuchRecord');
	if (!isAtWork(world, by)) return refusedBy(world, type, null, ['senderIsActive']);
	const pair = isAccount(by) ? 'wechat>wechat' : 'wecom>wechat';
	const refused = refusedByEdition(world, type, { act, pair });
	if (refused) return refused;
	const checked = checkMessage(text);
	if ('fault' in checked) return refusal(type, checked.fault);
	const moment: Moment = { id: next('moment'), by, to, at: world.clock, text: checked.text };
	const readers: EndId[] = contactsOf(world, by).flatMap(({ other }) => (isAccount(other) ? [other] : []));
	return [{ type: 'moment.posted', moment, from: by, to: readers }];
}
