import type { ControlId, Pointing } from '../controls';
import { cast, firstEdition, isIdentity, type Act, type Command, type CommandOf, type Pair } from '../world';
import { probeOf } from './probe';

type App = 'wechat' | 'wecom';

/**
 * The controls that lead to where an act is done or refused, outermost first; the last one decides. Empty where
 * looking is all there is to do; `null` where no screen has it.
 */
export function whereToTry(act: Act, pair: Pair): readonly Pointing[] | null {
	const { tries } = probeOf(firstEdition, act, pair);
	if (tries.type === 'look') return [];
	const way = ways[act];
	if (!way || !('by' in tries)) return null;
	return way(tries, isIdentity(tries.by) ? 'wecom' : 'wechat', pair);
}

type Way = (tries: Command, app: App, pair: Pair) => readonly Pointing[] | null;

const at = (control: ControlId, of?: string): Pointing => (of === undefined ? { control } : { control, of });

const found: Way = (_, app) => [at(`${app}.found.add`)];
const details =
	(name: 'pin' | 'mute' | 'files'): Way =>
	(_, app) => [at(`${app}.chatDetails.${name}`)];

/** A file of those that ship, of the kind that is sent. */
const sample =
	(kind: 'image' | 'file'): Way =>
	(tries, app) => {
		const sent = contentOf(tries, kind);
		return [
			at(`${app}.chat.more`),
			at(`${app}.chat.more.${kind}`),
			at(`${app}.chat.more.sample`, sent.file.hash)
		];
	};

/** A card chosen from the list beside a chat. */
const chosenCard: Way = (tries, app) => [
	at(`${app}.chat.more`),
	at(`${app}.chat.more.card`),
	at(`${app}.chat.card.choose`, contentOf(tries, 'card').of)
];

/** A card that a profile forwards. */
const forwarded: Way = (tries) => [at('wechat.forward.chat', sentTo(tries)), at('wechat.forward.send')];

/** WeCom posts no picture of its card from a chat: the member's own WeChat does, out of its album. */
const fromAlbum: Way = (tries, app) =>
	app === 'wecom'
		? null
		: [
				at('wechat.chat.more'),
				at('wechat.chat.more.cardPicture'),
				at('wechat.album.picture', contentOf(tries, 'cardPicture').of)
			];

const ways: { readonly [act in Act]?: Way } = {
	'add.scan': found,
	'add.card': found,
	'add.cardPicture': found,
	'add.group': (tries, app, pair) => (app === 'wecom' ? null : found(tries, app, pair)),
	'message.text': (_, app) => [at(`${app}.chat.text`), at(`${app}.chat.send`)],
	'message.image': sample('image'),
	'message.file': sample('file'),
	'message.sticker': (tries, app) => [
		at(`${app}.chat.stickers`),
		at(`${app}.chat.sticker`, contentOf(tries, 'sticker').sticker)
	],
	'message.voice': (_, app) => [at(`${app}.chat.more`), at(`${app}.chat.more.voice`)],
	'message.location': (_, app) => [at(`${app}.chat.more`), at(`${app}.chat.more.location`)],
	'message.card': chosenCard,
	'message.cardPicture': fromAlbum,
	'message.recall': (tries, app) => [
		at(`${app}.chat.message.menu`, as(tries, 'message.recall').message),
		at(`${app}.chat.message.recall`)
	],
	'message.delete': (tries, app) => [
		at(`${app}.chat.message.menu`, as(tries, 'message.delete').message),
		at(`${app}.chat.message.delete`)
	],
	'message.quote': (tries, app) => [
		at(`${app}.chat.message.menu`, as(tries, 'message.send').quote),
		at(`${app}.chat.message.quote`)
	],
	'conversation.pin': details('pin'),
	'conversation.mute': details('mute'),
	'conversation.files': details('files'),
	// a profile of another enterprise's member has no place for notes
	'contact.remark': (_, app, pair) =>
		pair === 'wecom>wecom'
			? null
			: [at(`${app}.profile.remark`), at(`${app}.remark.text`), at(`${app}.remark.save`)],
	'contact.describe': (_, app, pair) =>
		pair === 'wecom>wecom'
			? null
			: [at(`${app}.profile.describe`), at(`${app}.description.text`), at(`${app}.description.save`)],
	'contact.tag': (_, app, pair) =>
		app === 'wechat' || pair === 'wecom>wecom' ? null : [at('wecom.profile.tags')],
	// colleagues are not among the cards that a chat offers
	'card.toPerson': (tries, app, pair) =>
		app === 'wechat'
			? forwarded(tries, app, pair)
			: pair === 'colleague'
				? null
				: chosenCard(tries, app, pair),
	'card.toGroup': forwarded,
	'cardPicture.toGroup': fromAlbum,
	'group.bringIn': (tries, app) =>
		app === 'wecom'
			? null
			: [at('wechat.bringIn.member', as(tries, 'group.bringIn').member), at('wechat.bringIn.done')],
	'moments.open': (_, app) => (app === 'wecom' ? null : [at('wechat.profile.moments')]),
	'moments.post': (_, app) =>
		app === 'wecom' ? null : [at('wechat.moments.text'), at('wechat.moments.post')],
	'moments.like': (tries, app) =>
		app === 'wecom'
			? null
			: [
					at('wechat.moments.more', as(tries, 'moments.like').moment),
					at('wechat.moments.like', as(tries, 'moments.like').moment)
				],
	'moments.comment': (tries, app) =>
		app === 'wecom'
			? null
			: [
					at('wechat.moments.more', as(tries, 'moments.comment').moment),
					at('wechat.moments.comment', as(tries, 'moments.comment').moment)
				],
	'beta.apply': () => [at('console.enterprise.apply')],
	'permission.grant': () => [at('console.external.member', cast.zhiAtWork)],
	'usage.read': () => [at('console.external.usage')],
	'crm.link': () => [at('console.external.crm')]
};

/** The command as one of its kind; another one is a fault of the probes. */
function as<Type extends Command['type']>(command: Command, type: Type): CommandOf<Type> {
	if (command.type !== type) throw new Error(`${command.type} is tried where ${type} was meant`);
	return command as CommandOf<Type>;
}

type Sent = CommandOf<'message.send'>['content'];

function contentOf<Kind extends Sent['kind']>(command: Command, kind: Kind): Extract<Sent, { kind: Kind }> {
	const { content } = as(command, 'message.send');
	if (content.kind !== kind) throw new Error(`${content.kind} is sent where ${kind} was meant`);
	return content as Extract<Sent, { kind: Kind }>;
}

const sentTo = (command: Command) => as(command, 'message.send').to;
