import type { Command } from '../../world';

/**
 * The interface that did a command, by its path; nothing where a person did. Of those that change what is kept there
 * (making, editing), the one that makes it.
 */
export function interfaceOf(command: Command): string | undefined {
	if (command.type === 'app.send') return 'message/send';
	if (!('via' in command)) return undefined;
	switch (command.type) {
		case 'link.remark':
		case 'link.describe':
			return 'externalcontact/remark';
		case 'link.mark':
			return 'externalcontact/mark_tag';
		case 'corpTags.set':
			return `externalcontact/${command.tags.every(({ deleted }) => deleted) ? 'del' : 'add'}_corp_tag`;
		case 'contactWay.set':
			return `externalcontact/${command.way.deleted ? 'del' : 'add'}_contact_way`;
		case 'handover.assign':
			return 'externalcontact/transfer_customer';
		case 'message.send':
			return 'externalcontact/send_welcome_msg';
		default:
			return 'user/delete';
	}
}
