import type { Messages } from '../language.svelte';
import { card } from './card';
import { refusal } from './refusal';
import { scan } from './scan';

const later: Pick<Messages, 'card' | 'refusal' | 'scan'> = { card, refusal, scan };

export default later;
