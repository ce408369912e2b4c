import { language, type Messages } from '../../i18n';
import type { Entry } from '../../session';
import { opening } from '../../ui';
import {
	corpTagsOf,
	endOf,
	endsOf,
	find,
	get,
	groupName,
	isIdentity,
	personOf,
	type Command,
	type ConversationId,
	type DepartmentId,
	type EndId,
	type GrantScope,
	type GroupId,
	type LinkId,
	type PersonId,
	type World
} from '../../world';
import { contentText } from './content';
import { durationText } from './duration';

/** A command as a sentence of the present language: who does what to whom, as of `world`. */
export function commandText(world: World, command: Command): string {
	const { words: t } = language.t;
	const who = whoOf(world, command);
	return t.sentences[command.type]({ who, whom: whomOf(world, command), what: whatOf(world, command) });
}

/** Who acts; of a tie that is set, the first of the two. */
function whoOf(world: World, command: Command): string {
	if ('between' in command) return nameOf(world, command.between[0]);
	if (
		!('by' in command) ||
		command.type === 'crm.listCustomers' ||
		command.type === 'crm.behave' ||
		command.type === 'crm.write' ||
		command.type === 'app.send' ||
		command.type === 'corpTags.set' ||
		command.type === 'contactWay.set'
	)
		return '';
	return nameOf(world, command.by);
}

/** An entry in words: a refusal and a bounced message say so. */
export function entryText(world: World, entry: Entry): string {
	const { words: t } = language.t;
	const sentence = commandText(world, entry.command);
	if (entry.refusal) return t.notDone(sentence);
	if (entry.events.some(({ type }) => type === 'message.bounced')) return t.bounced(sentence);
	const lapsed =
		entry.command.type === 'link.accept' && entry.events.some(({ type }) => type === 'link.lapsed');
	return lapsed ? t.lapsed(sentence) : sentence;
}

function whomOf(world: World, command: Command): string {
	switch (command.type) {
		case 'grant.create':
		case 'grant.give':
		case 'grant.withdraw':
			return scopeName(world, command.to);
		case 'department.move':
			return placeOf(world, command.department, command.to);
		case 'department.rename':
			return command.was ?? departmentName(world, command.department);
		case 'department.remove':
			return departmentName(world, command.department);
		case 'identity.create':
		case 'identity.invite':
			return nameOf(world, command.person);
		case 'identity.withdraw':
		case 'identity.suspend':
		case 'identity.reinstate':
		case 'identity.remove':
		case 'identity.assign':
		case 'admin.set':
			return nameOf(world, command.identity);
		case 'friendship.create':
		case 'contact.create':
			return nameOf(world, command.between[1]);
		case 'handover.assign':
			return nameOf(world, command.to);
		case 'link.ask': {
			const end = endOf(world, command.code, command.by);
			return end ? placed(world, end) : language.t.words.unknown;
		}
		case 'link.accept':
		case 'link.delete':
		case 'link.block':
		case 'link.unblock':
		case 'link.remark':
		case 'link.tag':
		case 'link.mark':
		case 'link.describe':
			return otherOf(world, command.link, command.by);
		case 'message.create':
		case 'message.send':
			return threadName(world, command.to, command.by);
		case 'conversation.clear':
		case 'conversation.set':
		case 'files.open':
			return threadName(world, command.conversation, command.by);
		case 'colleague.open':
			return nameOf(world, command.to);
		case 'app.send':
			return listed(command.to.slice(0, 5).map((member) => nameOf(world, member)));
		case 'group.start':
			return listed(command.members.map((member) => nameOf(world, member)));
		case 'group.rename':
		case 'group.leave':
			return groupTitle(world, command.by, command.group);
		case 'group.bringIn':
			return placed(world, command.member);
		case 'moments.open':
			return placed(world, command.of);
		case 'moments.like':
		case 'moments.comment': {
			const moment = find(world, command.moment);
			return moment ? nameOf(world, moment.by) : language.t.words.unknown;
		}
		default:
			return '';
	}
}

function whatOf(world: World, command: Command): string {
	const { words: t } = language.t;
	switch (command.type) {
		case 'person.create':
		case 'enterprise.create':
		case 'department.create':
		case 'department.add':
		case 'department.rename':
		case 'group.create':
		case 'group.start':
		case 'group.rename':
		case 'customerGroup.create':
		case 'enterprise.register':
		case 'enterprise.edit':
		case 'app.create':
			return command.name;
		case 'app.setRange': {
			const identity = find(world, command.by);
			const { apps = [] } = identity ? get(world, identity.enterprise) : {};
			return apps.find(({ agent }) => agent === command.agent)?.name ?? t.unknown;
		}
		case 'app.send':
		case 'announcement.post':
			return short(command.text);
		case 'edition.set':
			return language.t.frame.editions[command.edition];
		case 'crm.listCustomers':
			return find(world, command.by)?.shortName ?? t.unknown;
		case 'crm.listen':
			return command.setting?.url ?? '';
		case 'crm.behave':
			return t.manners[command.as](find(world, command.by)?.shortName ?? t.unknown);
		case 'crm.write':
			return t.records[command.record.kind](command.record.customer, short(command.record.text));
		case 'handover.assign': {
			const member = find(world, command.link)?.ends.find(isIdentity);
			return member ? nameOf(world, member) : t.unknown;
		}
		case 'clock.advance':
		case 'clock.setPace':
			return durationText(command.ms);
		case 'department.move':
			return departmentName(world, command.department);
		case 'application.admit':
		case 'application.decline':
		case 'application.decide':
		case 'verification.verify':
		case 'verification.decline':
		case 'verification.lapse':
		case 'crm.create':
			return find(world, command.enterprise)?.shortName ?? t.unknown;
		case 'members.import':
			return String(command.rows.length);
		case 'identity.invite':
			return command.position;
		case 'identity.assign':
			return [command.department && departmentName(world, command.department), command.position]
				.filter(Boolean)
				.join(' · ');
		case 'admin.set':
			return command.rights.map((right) => language.t.refusal.rights[right]).join(language.t.words.comma);
		case 'identity.join':
			return enterpriseOf(world, command.identity);
		case 'identity.leave':
			return enterpriseOf(world, command.by);
		case 'link.remark':
			return command.remark;
		case 'link.describe':
			return short(command.description);
		case 'link.tag':
			return command.tags.join(' · ');
		case 'link.mark': {
			const identity = find(world, command.by);
			const tags = identity ? corpTagsOf(world, identity.enterprise) : [];
			return listed(command.tags.map((id) => tags[id]?.name ?? t.unknown));
		}
		case 'contactWay.set':
			return command.way.remark || command.way.state || `#${command.way.id + 1}`;
		case 'corpTags.set':
			return listed(command.tags.map(({ name }) => name));
		case 'moments.post':
			return command.text.trim() === '' && command.pictures?.length
				? language.t.chat.picture
				: short(command.text);
		case 'moments.delete': {
			const { text = '', pictures } = find(world, command.moment) ?? {};
			return text === '' && pictures ? language.t.chat.picture : short(text);
		}
		case 'moments.comment':
		case 'customerMoments.post':
			return short(command.text);
		case 'moments.like':
			return command.on ? t.like : t.unlike;
		case 'message.create':
		case 'message.send':
			return short(contentText(world, command.content));
		case 'message.recall':
		case 'message.delete': {
			const message = find(world, command.message);
			return message ? short(contentText(world, message.content)) : '';
		}
		case 'conversation.set':
			return settingText(t, command.setting, command.on);
		case 'group.bringIn':
			return groupTitle(world, command.by, command.group);
		default:
			return '';
	}
}

/** The beginning of a long message: a sentence about it stays a sentence. */
function short(text: string): string {
	const cut = opening(text, 48);
	return cut === text ? text : `${cut}…`;
}

/** A few names, so that a sentence with many stays a sentence. */
function listed(names: readonly string[]): string {
	const { comma } = language.t.words;
	return names.length > 3 ? `${names.slice(0, 3).join(comma)}…` : names.join(comma);
}

function groupTitle(world: World, by: EndId, id: GroupId): string {
	return find(world, id) ? groupName(world, by, id) : language.t.words.unknown;
}

function settingText(t: Messages['words'], setting: 'pinned' | 'muted', on: boolean): string {
	if (setting === 'pinned') return on ? t.pin : t.unpin;
	return on ? t.mute : t.unmute;
}

function nameOf(world: World, id: EndId | PersonId): string {
	if (id.startsWith('person:')) return find(world, id as PersonId)?.name ?? language.t.words.unknown;
	const end = find(world, id as EndId);
	return end ? personOf(world, id as EndId).name : language.t.words.unknown;
}

/** A work identity is told with its enterprise: the same person may stand in a list twice. */
function placed(world: World, end: EndId): string {
	if (!isIdentity(end) || !find(world, end)) return nameOf(world, end);
	return language.t.words.at(nameOf(world, end), enterpriseOf(world, end));
}

function enterpriseOf(world: World, id: `identity:${number}`): string {
	const identity = find(world, id);
	return identity ? get(world, identity.enterprise).shortName : language.t.words.unknown;
}

function scopeName(world: World, scope: GrantScope): string {
	const { words: t } = language.t;
	if (scope.kind === 'member') return nameOf(world, scope.identity);
	if (scope.kind === 'department') return find(world, scope.department)?.name ?? t.unknown;
	return t.all;
}

function departmentName(world: World, id: DepartmentId): string {
	return find(world, id)?.name ?? language.t.words.unknown;
}

/** Where a department is moved to: another one, or right under its enterprise. */
function placeOf(world: World, id: DepartmentId, to: DepartmentId | null): string {
	const enterprise = find(world, id)?.enterprise;
	const place = to ? find(world, to)?.name : enterprise && find(world, enterprise)?.shortName;
	return place ?? language.t.words.unknown;
}

function otherOf(world: World, id: LinkId, by: EndId): string {
	const other = find(world, id)?.ends.find((end) => end !== by);
	return other ? placed(world, other) : language.t.words.unknown;
}

function threadName(world: World, id: ConversationId, by: EndId): string {
	const conversation = find(world, id);
	if (!conversation) return language.t.words.unknown;
	if (conversation.kind.is === 'group') return groupName(world, by, conversation.kind.group);
	const other = endsOf(world, conversation).find((end) => end !== by);
	return other ? nameOf(world, other) : '';
}
