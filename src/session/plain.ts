import { limits } from '../world';

const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Whether plain data from outside keeps within the limits of depth and has no key that could reach a
 * prototype; `within` is how deep it lies already. Walks without recursion, so that depth cannot exhaust the stack (RB4, RB5).
 */
export function isPlain(input: unknown, within = 0): boolean {
	const waiting: { value: unknown; depth: number }[] = [{ value: input, depth: within }];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { value, depth } = next;
		if (value === null || typeof value !== 'object') continue;
		if (depth > limits.depth) return false;
		for (const key of Object.keys(value)) {
			if (reserved.has(key)) return false;
			waiting.push({ value: (value as Record<string, unknown>)[key], depth: depth + 1 });
		}
	}
	return true;
}
