import { render } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { ControlId } from '../../src/controls';
import type { WechatScreen } from '../../src/panes/wechat';
import type { WecomScreen } from '../../src/panes/wecom';
import {
	cast,
	codeOf,
	editionIds,
	isAccount,
	threadBetween,
	type AccountId,
	type Act,
	type AddWay,
	type Command,
	type ConversationId,
	type EditionId,
	type EndId,
	type IdentityId,
	type Pair
} from '../../src/world';
import type { SetTable } from './chat/table';
import Console from './console/Console.svelte';
import Wechat from './wechat/Phone.svelte';
import Wecom from './wecom/Phone.svelte';

/* Every control that tries an act of the edition's table, and how to come to it in the world of the act's probe. */

const { wang, li, zhou, zhi, zhiAtWork, chenAtWork, zhaoAtWork, heAtWork, groupChat } = cast;

const user = userEvent.setup({ pointerEventsCheck: 0 });

/** The world of a cell's probe, on a table, with who turns to whom in it. */
interface Scene {
	readonly table: SetTable;
	/** What the probe tries. */
	readonly tries: Command;
	readonly from: EndId;
	readonly to: EndId;
}

export interface Row {
	readonly act: Act;
	readonly pairs: readonly Pair[];
	/** Which control it is, where an act has several. */
	readonly at?: string;
	/** Where the control is there at all; everywhere unless told otherwise. */
	readonly editions?: readonly EditionId[];
	/** What is set besides the probe's own. */
	readonly sets?: { readonly [pair in Pair]?: Command };
	/** Brings the control into view, and gives it. */
	readonly show: (scene: Scene) => HTMLElement | Promise<HTMLElement>;
}

export const ends: { readonly [pair in Pair]: readonly [EndId, EndId] } = {
	'wechat>wechat': [wang, li],
	'wechat>wecom': [wang, zhiAtWork],
	'wecom>wechat': [zhiAtWork, wang],
	colleague: [zhiAtWork, chenAtWork],
	'wecom>wecom': [zhiAtWork, heAtWork]
};

/** A screen that both apps have. */
function open(table: SetTable, owner: EndId, at: WechatScreen & WecomScreen) {
	if (isAccount(owner)) wechat(table, owner, at);
	else wecom(table, owner, at);
}

function wechat(table: SetTable, owner: EndId, at: WechatScreen) {
	render(Wechat, { table, owner: owner as AccountId, at: [at] });
}

function wecom(table: SetTable, owner: EndId, at: WecomScreen) {
	render(Wecom, { table, owner: owner as IdentityId, at: [at], onswitch: () => {} });
}

export function marked(id: ControlId, of?: string): HTMLElement {
	const found = [...document.querySelectorAll<HTMLElement>(`[data-control="${id}"]`)];
	const [element] = of === undefined ? found : found.filter(({ dataset }) => dataset.of === of);
	if (!element) throw new Error(`${id} is not there`);
	return element;
}

const press = (id: ControlId, of?: string) => user.click(marked(id, of));
const appOf = (end: EndId) => (isAccount(end) ? 'wechat' : 'wecom');

function chatOf({ table, from, to }: Scene): ConversationId {
	return threadBetween(table.sandbox.world, from, to) ?? groupChat;
}

export function inChat(scene: Scene, conversation = chatOf(scene)) {
	open(scene.table, scene.from, { at: 'chat', conversation });
	return appOf(scene.from);
}

const inMore = (name: 'image' | 'file' | 'voice' | 'location' | 'card') => async (scene: Scene) => {
	const app = inChat(scene);
	await press(`${app}.chat.more`);
	return marked(`${app}.chat.more.${name}`);
};

/** The menu of what the probe is about: the last that was said. */
const inMenuOfMessage = (name: 'delete' | 'quote') => async (scene: Scene) => {
	const app = inChat(scene);
	await press(`${app}.chat.message.menu`, `message:${scene.table.sandbox.world.messages.size - 1}`);
	return marked(`${app}.chat.message.${name}`);
};

const inDetails = (name: 'pin' | 'mute' | 'files') => (scene: Scene) => {
	open(scene.table, scene.from, { at: 'chatDetails', conversation: chatOf(scene) });
	return marked(`${appOf(scene.from)}.chatDetails.${name}`);
};

const inProfile =
	(name: 'profile.remark' | 'profile.describe' | 'profile.moments' | 'profile.tags') => (scene: Scene) => {
		open(scene.table, scene.from, { at: 'profile', end: scene.to });
		return marked(`${appOf(scene.from)}.${name}` as ControlId);
	};

/** Somebody found, by the way that the probe asks by. */
const found = (way: AddWay) => (scene: Scene) => {
	const { table, from, to } = scene;
	open(table, from, { at: 'found', end: to, code: codeOf(table.sandbox.world, to), way });
	return marked(`${appOf(from)}.found.add`);
};

/** The other one's card to where the probe sends it. */
const forward = async ({ table, tries, from, to }: Scene) => {
	wechat(table, from, { at: 'forward', card: to });
	await press('wechat.forward.chat', tries.type === 'message.send' ? tries.to : '');
	return marked('wechat.forward.send');
};

const chooseCard = async (scene: Scene) => {
	const app = inChat(scene, scene.tries.type === 'message.send' ? scene.tries.to : undefined);
	await press(`${app}.chat.more`);
	await press(`${app}.chat.more.card`);
	return marked(`${app}.chat.card.choose`, scene.to);
};

/** From the album of who has a card, into a chat of theirs. */
const album = (into: (scene: Scene) => ConversationId) => (scene: Scene) => {
	wechat(scene.table, zhi, { at: 'album', into: into(scene) });
	return marked('wechat.album.picture', zhiAtWork);
};

const albumTile = (into: (scene: Scene) => ConversationId) => async (scene: Scene) => {
	wechat(scene.table, zhi, { at: 'chat', conversation: into(scene) });
	await press('wechat.chat.more');
	return marked('wechat.chat.more.cardPicture');
};

const partnerOf = ({ table, from, to }: Scene): ConversationId =>
	threadBetween(table.sandbox.world, zhi, isAccount(from) && isAccount(to) ? zhou : heAtWork) ?? groupChat;

const desk =
	(id: ControlId, of?: string) =>
	({ table }: Scene) => {
		render(Console, { table, owner: zhaoAtWork });
		return marked(id, of);
	};

const ofWechat = ['wechat>wechat', 'wechat>wecom'] as const;
const talking = [...ofWechat, 'wecom>wechat', 'colleague'] as const;
const linked = [...ofWechat, 'wecom>wechat'] as const;
const withWork: Row['sets'] = {
	'wechat>wecom': { type: 'contact.create', between: [zhi, heAtWork] }
};

export const rows: readonly Row[] = [
	{ act: 'add.scan', pairs: linked, show: found('scan') },
	{
		act: 'add.scan',
		pairs: ['wecom>wecom'],
		at: 'the profile of somebody of another enterprise',
		show: ({ table, from, to }) => {
			open(table, from, { at: 'profile', end: to });
			return marked('wecom.found.add');
		}
	},
	...(['scan', 'card'] as const).map((way): Row => ({
		act: `add.${way}`,
		pairs: ['wecom>wechat'],
		at: 'the two ways',
		show: ({ table, from }) => {
			wecom(table, from, { at: 'addWays' });
			return marked(`wecom.addContact.${way}`);
		}
	})),
	{ act: 'add.card', pairs: linked, show: found('card') },
	{ act: 'add.cardPicture', pairs: linked, show: found('cardPicture') },
	{
		act: 'add.group',
		pairs: ofWechat,
		show: found('group')
	},
	{
		act: 'message.text',
		pairs: talking,
		show: async (scene) => {
			const app = inChat(scene);
			await user.type(marked(`${app}.chat.text`), '在吗？');
			return marked(`${app}.chat.send`);
		}
	},
	{ act: 'message.image', pairs: talking, show: inMore('image') },
	{ act: 'message.file', pairs: talking, show: inMore('file') },
	{ act: 'message.voice', pairs: talking, show: inMore('voice') },
	{ act: 'message.location', pairs: talking, show: inMore('location') },
	{ act: 'message.card', pairs: talking, show: inMore('card') },
	{
		act: 'message.sticker',
		pairs: talking,
		show: (scene) => marked(`${inChat(scene)}.chat.stickers`)
	},
	{ act: 'message.cardPicture', pairs: ofWechat, at: 'the album', sets: withWork, show: album(partnerOf) },
	{
		act: 'message.cardPicture',
		pairs: ofWechat,
		at: 'the panel',
		sets: withWork,
		show: albumTile(partnerOf)
	},
	{
		act: 'message.recall',
		pairs: talking,
		show: async (scene) => {
			const app = inChat(scene);
			const { tries } = scene;
			await press(`${app}.chat.message.menu`, tries.type === 'message.recall' ? tries.message : '');
			return marked(`${app}.chat.message.recall`);
		}
	},
	{ act: 'message.delete', pairs: talking, show: inMenuOfMessage('delete') },
	{ act: 'message.quote', pairs: talking, show: inMenuOfMessage('quote') },
	{ act: 'conversation.pin', pairs: talking, show: inDetails('pin') },
	{ act: 'conversation.mute', pairs: talking, show: inDetails('mute') },
	{ act: 'conversation.files', pairs: talking, show: inDetails('files') },
	{ act: 'contact.remark', pairs: linked, show: inProfile('profile.remark') },
	{ act: 'contact.describe', pairs: ['wecom>wechat'], show: inProfile('profile.describe') },
	{ act: 'contact.tag', pairs: ['wecom>wechat'], show: inProfile('profile.tags') },
	{ act: 'card.toPerson', pairs: ofWechat, at: 'forwarding', show: forward },
	{ act: 'card.toPerson', pairs: linked, at: 'the panel', show: chooseCard },
	{ act: 'card.toGroup', pairs: ofWechat, at: 'forwarding', show: forward },
	{ act: 'card.toGroup', pairs: ofWechat, at: 'the panel', show: chooseCard },
	{ act: 'cardPicture.toGroup', pairs: ['wechat>wecom'], at: 'the album', show: album(() => groupChat) },
	{ act: 'cardPicture.toGroup', pairs: ['wechat>wecom'], at: 'the panel', show: albumTile(() => groupChat) },
	{
		act: 'group.bringIn',
		pairs: ofWechat,
		show: ({ table, tries, from, to }) => {
			const group = tries.type === 'group.bringIn' ? tries.group : 'group:0';
			wechat(table, from, { at: 'bringIn', group });
			return marked('wechat.bringIn.member', to);
		}
	},
	...(['like', 'comment'] as const).map((what): Row => ({
		act: `moments.${what}`,
		pairs: ['wechat>wechat'],
		show: async ({ table, from }) => {
			wechat(table, from, { at: 'moments', of: null });
			await press('wechat.moments.more', 'moment:0');
			return marked(`wechat.moments.${what}`);
		}
	})),
	{ act: 'moments.open', pairs: ofWechat, show: inProfile('profile.moments') },
	{
		act: 'moments.post',
		pairs: ['wechat>wechat'],
		show: async ({ table, from }) => {
			wechat(table, from, { at: 'moments', of: null });
			await user.type(marked('wechat.moments.text'), '大理的春天到了。');
			return marked('wechat.moments.post');
		}
	},
	{
		act: 'beta.apply',
		pairs: ['colleague'],
		show: ({ table }) => {
			render(Console, { table, owner: 'identity:4', at: 'enterprise' });
			return marked('console.enterprise.apply');
		}
	},
	// before the beta the whole section is not there
	...(
		[
			['permission.grant', 'colleague', desk('console.external.member', zhiAtWork)],
			['permission.grant', 'colleague', desk('console.external.department', 'department:0')],
			['usage.read', 'colleague', desk('console.external.usage')],
			['crm.link', 'wecom>wechat', desk('console.external.crm')]
		] as const
	).map(([act, pair, show]): Row => ({ act, pairs: [pair], editions: editionIds.slice(1), show }))
];
