import type { Endpoint } from '../endpoint';
import { auth } from './auth';
import { customers } from './customers';
import { directory } from './directory';

/** Every interface there is. */
export const endpoints: readonly Endpoint[] = [...auth, ...directory, ...customers];
