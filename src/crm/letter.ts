/** What a callback says, once it is opened: the few elements that the system goes by. */
export interface Letter {
	readonly ChangeType: string;
	readonly UserID: string;
	readonly ExternalUserID: string;
}

const element = /<(ChangeType|UserID|ExternalUserID)>(?:<!\[CDATA\[([^\]]*)\]\]>|([^<]*))<\/\1>/g;

/** `undefined` for anything that is not about a member or a customer. */
export function readLetter(xml: string): Letter | undefined {
	const found: Record<string, string> = {};
	for (const [, name = '', data, plain = ''] of xml.matchAll(element)) found[name] ??= data ?? plain;
	const { ChangeType = '', UserID = '', ExternalUserID = '' } = found;
	return ChangeType === '' ? undefined : { ChangeType, UserID, ExternalUserID };
}
