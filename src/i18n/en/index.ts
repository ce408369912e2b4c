import type { Messages } from '../language.svelte';
import { frame } from './frame';
import { library } from './library';

const first: Pick<Messages, 'frame' | 'library'> = { frame, library };

export default first;
