import type { Messages } from '../language.svelte';
import { application } from './application';
import { branches } from './branches';
import { card } from './card';
import { devices } from './devices';
import { inChat } from './inChat';
import { inWechat } from './inWechat';
import { inWecom } from './inWecom';
import { keeping } from './keeping';
import { log } from './log';
import { offline } from './offline';
import { refusal } from './refusal';
import { scan } from './scan';
import { windows } from './windows';
import { words } from './words';

const later: Pick<
	Messages,
	| 'application'
	| 'branches'
	| 'devices'
	| 'inWechat'
	| 'inWecom'
	| 'keeping'
	| 'card'
	| 'log'
	| 'offline'
	| 'refusal'
	| 'scan'
	| 'windows'
	| 'words'
> & { chat: typeof inChat } = {
	application,
	branches,
	chat: inChat,
	inWechat,
	inWecom,
	keeping,
	card,
	devices,
	log,
	offline,
	refusal,
	scan,
	windows,
	words
};

export default later;
