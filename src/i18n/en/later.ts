import type { Messages } from '../language.svelte';
import { card } from './card';
import { log } from './log';
import { refusal } from './refusal';
import { scan } from './scan';

const later: Pick<Messages, 'card' | 'log' | 'refusal' | 'scan'> = { card, log, refusal, scan };

export default later;
