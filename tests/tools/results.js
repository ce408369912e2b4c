// What the results of a long run are made of: whose a test is, and the seal that a figure changed by hand breaks.
import { createHash } from 'node:crypto';

/** Where P with a number stands for something else than the promise. */
const others = /(^|\/)(guide|gaps)\.spec\.ts$|^tests\/(gaps|lessons)\//;

/**
 * The promises that a test proves: the numbers that its name begins with.
 * @param {string} title
 * @param {string} file from the project's folder
 * @returns {string[]}
 */
export function promisesOf(title, file) {
	if (others.test(file)) return [];
	const [head = ''] = /^([A-Z]{1,2}\d+(–[A-Z]?\d+)?\s+)+/.exec(title) ?? [];
	return head.split(/\s+/).filter((word) => /^P\d+$/.test(word));
}

/**
 * @param {object} results without their seal
 * @returns {string} 16 hex digits
 */
export function seal(results) {
	return createHash('sha256').update(JSON.stringify(results)).digest('hex').slice(0, 16);
}
