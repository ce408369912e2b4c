import type { Messages } from '../language.svelte';
import { branches } from './branches';
import { card } from './card';
import { log } from './log';
import { offline } from './offline';
import { refusal } from './refusal';
import { scan } from './scan';
import { words } from './words';

const later: Pick<Messages, 'branches' | 'card' | 'log' | 'offline' | 'refusal' | 'scan' | 'words'> = {
	branches,
	card,
	log,
	offline,
	refusal,
	scan,
	words
};

export default later;
