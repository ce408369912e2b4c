import type { Endpoint } from '../endpoint';
import { appMessages } from './appMessages';
import { auth } from './auth';
import { customers } from './customers';
import { directory } from './directory';
import { later } from './later';
import { statistics } from './statistics';
import { tags } from './tags';
import { transfer } from './transfer';
import { ways } from './ways';
import { welcome } from './welcome';

/** Every interface there is. */
export const endpoints: readonly Endpoint[] = [
	...auth,
	...directory,
	...customers,
	...transfer,
	...statistics,
	...welcome,
	...appMessages,
	...ways,
	...tags,
	...later
];
