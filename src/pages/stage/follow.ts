import type { ConsoleScreen, DeviceView, WechatScreen, WecomScreen } from '../../panes';
import {
	endOf,
	endsOf,
	find,
	isAccount,
	isAdmin,
	isIdentity,
	membersOf,
	personOf,
	type AccountId,
	type Command,
	type ConversationId,
	type EndId,
	type EnterpriseId,
	type IdentityId,
	type LinkId,
	type World
} from '../../world';
import type { Devices } from './devices.svelte';

/** Where a command is given: whose device, and the screens that lie on each other there. */
export type Scene =
	| { readonly app: 'wechat'; readonly owner: AccountId; readonly screens: readonly WechatScreen[] }
	| { readonly app: 'wecom'; readonly owner: IdentityId; readonly screens: readonly WecomScreen[] }
	| { readonly app: 'console'; readonly owner: IdentityId; readonly screens: readonly ConsoleScreen[] };

/** Brings the screen on which `command` is given into view, as if its giver had just come there. */
export function bringUp(devices: Devices, world: World, command: Command): void {
	const scene = sceneOf(world, command);
	if (scene) show(devices, world, scene);
}

/** Opens the thread of a message on every device of the table whose owner has just got it. */
export function showArrival(devices: Devices, world: World, command: Command): void {
	if (command.type !== 'message.send') return;
	const conversation = find(world, command.to);
	if (!conversation) return;
	const inside = endsOf(world, conversation);
	for (const device of devices.shown) {
		const owner = devices.ownerOf(device, world);
		if (owner !== command.by && inside.includes(owner)) present(devices, world, owner, command.to);
	}
}

/** The chat of one of its ends, on their device. */
export function present(devices: Devices, world: World, owner: EndId, conversation: ConversationId): void {
	show(devices, world, chatOf(owner, conversation));
}

/** Shows screens on the device of their owner, which comes to the table if it was not there. */
function show(devices: Devices, world: World, scene: Scene): void {
	const ofApp = devices.all.filter(({ app }) => app === scene.app).toReversed();
	const device = ofApp.find((each) => devices.ownerOf(each, world) === scene.owner) ?? ofApp[0];
	if (!device) return;
	if (devices.ownerOf(device, world) !== scene.owner) devices.setOwner(device, scene.owner);
	devices.show(device.id);
	// The scene's screens are of the device's own app.
	const view = device.view as unknown as DeviceView<{ readonly at: string }>;
	const [first, ...above] = scene.screens;
	view.reset(first);
	for (const screen of above) view.go(screen);
}

function chatOf(owner: EndId, conversation: ConversationId, above: 'chatDetails'[] = []): Scene {
	const more = above.map((at) => ({ at, conversation }));
	return isIdentity(owner)
		? { app: 'wecom', owner, screens: [{ at: 'messages' }, { at: 'chat', conversation }, ...more] }
		: { app: 'wechat', owner, screens: [{ at: 'chats' }, { at: 'chat', conversation }, ...more] };
}

/** Where a command is given; `undefined` for what nobody gives on a device. */
export function sceneOf(world: World, command: Command): Scene | undefined {
	switch (command.type) {
		case 'grant.give':
		case 'grant.withdraw':
		case 'crm.link':
		case 'crm.unlink':
		case 'usage.read':
			return { app: 'console', owner: command.by, screens: [{ at: 'external' }] };
		case 'verification.submit':
			return { app: 'console', owner: command.by, screens: [{ at: 'enterprise' }] };
		case 'verification.verify':
		case 'verification.decline':
		case 'verification.lapse':
		case 'application.admit':
		case 'application.decline':
		case 'application.decide':
			return deskOf(world, command.enterprise);
		case 'application.submit':
			return find(world, command.by) && applying(personOf(world, command.by).account);
		case 'enterprise.register':
			return applying(find(world, command.by)?.account);
		case 'identity.invite':
		case 'identity.withdraw':
		case 'identity.suspend':
		case 'identity.reinstate':
		case 'identity.remove':
			return { app: 'console', owner: command.by, screens: [{ at: 'members' }] };
		case 'identity.join':
			return { app: 'wecom', owner: command.identity, screens: [{ at: 'messages' }] };
		case 'identity.leave':
			return { app: 'wecom', owner: command.by, screens: [{ at: 'me' }] };
		case 'card.save':
			return { app: 'wecom', owner: command.by, screens: [{ at: 'messages' }, { at: 'card' }] };
		case 'link.ask': {
			const { by, code, way } = command;
			const end = endOf(world, code, by);
			return end && over(by, { at: 'found', end, code, way }, { at: 'found', end, code, way });
		}
		case 'link.accept':
			return over(command.by, { at: 'newFriends' }, { at: 'newContacts' });
		case 'link.delete':
		case 'link.block':
		case 'link.unblock':
		case 'link.remark':
		case 'link.describe':
		case 'link.tag':
		case 'link.mark':
			return profile(world, command.by, command.link);
		case 'moments.open':
			return over(command.by, { at: 'profile', end: command.of }, { at: 'profile', end: command.of });
		case 'moments.post':
		case 'moments.like':
		case 'moments.comment':
		case 'moments.delete':
			return over(command.by, { at: 'moments', of: null }, { at: 'me' });
		case 'group.bringIn':
			return isAccount(command.by)
				? over(command.by, { at: 'bringIn', group: command.group }, { at: 'messages' })
				: {
						app: 'wecom',
						owner: command.by,
						screens: [{ at: 'messages' }, { at: 'contacts' }]
					};
		case 'conversation.set':
		case 'files.open':
			return chatOf(command.by, command.conversation, ['chatDetails']);
		case 'conversation.clear':
			return isIdentity(command.by)
				? { app: 'wecom', owner: command.by, screens: [{ at: 'messages' }] }
				: { app: 'wechat', owner: command.by, screens: [{ at: 'chats' }] };
		case 'message.recall':
		case 'message.delete': {
			const message = find(world, command.message);
			return message && chatOf(command.by, message.conversation);
		}
		case 'message.send':
			return sendingOf(command);
		default:
			return undefined;
	}
}

function applying(owner: AccountId | undefined): Scene | undefined {
	return (
		owner && { app: 'wechat', owner, screens: [{ at: 'contacts' }, { at: 'accounts' }, { at: 'apply' }] }
	);
}

/** Where the trainer speaks for the platform; who has nobody to administer it yet has no desk. */
function deskOf(world: World, enterprise: EnterpriseId): Scene | undefined {
	const admin =
		find(world, enterprise) && membersOf(world, enterprise).find(({ id }) => isAdmin(world, id, enterprise));
	return admin && { app: 'console', owner: admin.id, screens: [{ at: 'enterprise' }] };
}

/** A card that is not one's own is forwarded from a profile; everything else is sent in the chat. */
function sendingOf({ by, to, content }: Extract<Command, { type: 'message.send' }>): Scene {
	const isForwarded = content.kind === 'card' && content.of !== by;
	return isForwarded && isAccount(by)
		? { app: 'wechat', owner: by, screens: [{ at: 'contacts' }, { at: 'forward', card: content.of }] }
		: chatOf(by, to);
}

function over(by: EndId, wechat: WechatScreen, wecom: WecomScreen): Scene {
	return isIdentity(by)
		? { app: 'wecom', owner: by, screens: [{ at: 'contacts' }, wecom] }
		: { app: 'wechat', owner: by, screens: [{ at: 'contacts' }, wechat] };
}

function profile(world: World, by: EndId, link: LinkId): Scene | undefined {
	const end = find(world, link)?.ends.find((each) => each !== by);
	return end && over(by, { at: 'profile', end }, { at: 'profile', end });
}
