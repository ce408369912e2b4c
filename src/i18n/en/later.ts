import type { Messages } from '../language.svelte';
import { card } from './card';
import { log } from './log';
import { refusal } from './refusal';
import { scan } from './scan';
import { words } from './words';

const later: Pick<Messages, 'card' | 'log' | 'refusal' | 'scan' | 'words'> = {
	card,
	log,
	refusal,
	scan,
	words
};

export default later;
