import { console } from './console.ts';
import { desk } from './desk.ts';

/** All that the admin console says. */
export default { console, desk };
