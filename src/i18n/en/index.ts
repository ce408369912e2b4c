import type { Messages } from '../language.svelte';
import { frame } from './frame';
import { source } from './source';

const first: Pick<Messages, 'frame' | 'source'> = { frame, source };

export default first;
