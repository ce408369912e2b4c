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

/** 第一屏之后才用到的文字：每一步的说法、名片、分支、拒绝的理由、扫码、断网、窗口。 */
export default {
	application,
	branches,
	chat: inChat,
	devices,
	inWechat,
	inWecom,
	keeping,
	card,
	log,
	offline,
	refusal,
	scan,
	windows,
	words
};
