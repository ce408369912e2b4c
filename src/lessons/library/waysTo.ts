import type { IdentityId, ConversationId, PersonId } from '../../world';
import type { Place, Pointed } from '../lesson';

/** Ways to controls that several steps of the lessons lead along, outermost first. */
export const waysTo = {
	/** The switch of a member's right, at the administrator's desk. */
	allow: (identity: IdentityId): readonly Pointed[] => [
		{ control: 'stage.device.console' },
		{ device: 'console', control: 'console.section.external' },
		{ device: 'console', control: 'console.external.member', of: identity }
	],

	/** A button about the enterprise's own CRM, at the administrator's desk. */
	crm: (
		button: 'console.external.crm' | 'console.external.listen' | 'console.external.customers'
	): readonly Pointed[] => [
		{ control: 'stage.device.console' },
		{ device: 'console', control: 'console.section.external' },
		{ device: 'console', control: button }
	],

	/** The switch of the adviser's department, and the question that may come before it. */
	department: [
		{ control: 'stage.device.console' },
		{ device: 'console', control: 'console.section.external' },
		{ device: 'console', control: 'console.external.department', of: 'department:0' },
		{ device: 'console', control: 'console.external.confirm' }
	] as readonly Pointed[],

	/** An administrator invites somebody. */
	invite: (person: PersonId): readonly Pointed[] => [
		{ control: 'stage.device.console' },
		{ device: 'console', control: 'console.section.members' },
		{ device: 'console', control: 'console.members.invite' },
		{ device: 'console', control: 'console.invite.person', of: person },
		{ device: 'console', control: 'console.invite.position' },
		{ device: 'console', control: 'console.invite.send' }
	],

	/** Whoever is invited joins, from the menu of their identities. */
	join: (identity: IdentityId): readonly Pointed[] => [
		{ device: 'wecom', control: 'wecom.identities' },
		{ device: 'wecom', control: 'wecom.identities.choose', of: identity },
		{ device: 'wecom', control: 'wecom.gate.join' }
	],

	leave: [
		{ device: 'wecom', control: 'wecom.chat.back' },
		{ device: 'wecom', control: 'wecom.tab.me' },
		{ device: 'wecom', control: 'wecom.me.leave' },
		{ device: 'wecom', control: 'wecom.leave.confirm' }
	] as readonly Pointed[],

	/** A member shows the card, and the customer's WeChat scans its code. */
	scanTheCard: [
		{ device: 'wechat', control: 'wechat.tab.chats' },
		{ device: 'wechat', control: 'wechat.add' },
		{ device: 'wechat', control: 'wechat.add.scan' },
		{ device: 'wecom', control: 'wecom.tab.chats' },
		{ device: 'wecom', control: 'wecom.add' },
		{ device: 'wecom', control: 'wecom.add.card' },
		{ device: 'wechat', control: 'wechat.scan.onStage' },
		{ device: 'wechat', control: 'wechat.found.add' }
	] as readonly Pointed[],

	/** The customer shows her code, and WeCom scans it. Once the code is shown, WeChat's part of the way is gone. */
	scanHerCode: [
		{ device: 'wecom', control: 'wecom.tab.chats' },
		{ device: 'wecom', control: 'wecom.add' },
		{ device: 'wecom', control: 'wecom.add.scan' },
		{ device: 'wechat', control: 'wechat.chat.back' },
		{ device: 'wechat', control: 'wechat.tab.chats' },
		{ device: 'wechat', control: 'wechat.add' },
		{ device: 'wechat', control: 'wechat.add.myCode' },
		{ device: 'wecom', control: 'wecom.scan.onStage' },
		{ device: 'wecom', control: 'wecom.found.add' }
	] as readonly Pointed[],

	acceptInWechat: [
		{ device: 'wechat', control: 'wechat.tab.contacts' },
		{ device: 'wechat', control: 'wechat.contacts.requests' },
		{ device: 'wechat', control: 'wechat.requests.accept' }
	] as readonly Pointed[],

	acceptInWecom: [
		{ device: 'wecom', control: 'wecom.tab.contacts' },
		{ device: 'wecom', control: 'wecom.contacts.requests' },
		{ device: 'wecom', control: 'wecom.requests.accept' }
	] as readonly Pointed[],

	/** Writing in a thread, from the list or from the profile that adding ended on. */
	write(device: Exclude<Place, 'console' | 'crm'>, thread?: ConversationId): readonly Pointed[] {
		const app = device === 'wecom' ? 'wecom' : 'wechat';
		return [
			{ device, control: `${app}.tab.chats` },
			{ device, control: `${app}.profile.send` },
			...(thread ? [{ device, control: `${app}.chats.thread`, of: thread } as const] : []),
			{ device, control: `${app}.chat.text` },
			{ device, control: `${app}.chat.send` }
		];
	}
} as const;
