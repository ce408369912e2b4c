import { Failure, getting, posting, type Endpoint } from '../endpoint';
import { int, list, need, record, text, type Fields } from '../shape';

/*
 * What is true to its shape so far, and no more: what it is given is checked; of what this world has none it says so,
 * by an empty list or by the errcode of an id that nobody has; what would make something answers 48002.
 */

export type Row = readonly [
	/** `GET` where that is the method; then the address after `externalcontact/`, or after `/`. */
	address: string,
	/** With `?`, assumed. */
	since: string,
	given: Fields,
	/** The answer, or the errcode. */
	answer: object | number,
	errcodes?: readonly number[]
];

export const id = need(text());
export const ids = list(text(), 100);
export const page = { cursor: text(), limit: int(1, 1_000) } as const;
export const message = {
	text: record({ content: text(undefined, 4_000) }),
	attachments: list(record({ msgtype: id }), 9, 41064)
};
export const nothing = 48002;
export const noPage = { next_cursor: '' };
const unsaid = 'this is not simulated';

export function endpointOf([address, since, given, answer, errcodes = []]: Row): Endpoint {
	const [, method, slash, rest = ''] = /^(GET )?(\/?)(.*)$/.exec(address) ?? [];
	const path = slash ? rest : `externalcontact/${rest}`;
	const isFixed = typeof answer === 'object';
	const said = {
		path,
		since: since.replace('?', ''),
		assumed: since.endsWith('?'),
		for: path.startsWith('user/') ? 'directory' : 'crm',
		depth: 'shape',
		errcodes: isFixed ? errcodes : [answer, ...errcodes],
		answer: () => {
			if (isFixed) return answer;
			throw new Failure(answer, answer === nothing ? unsaid : undefined);
		}
	} as const;
	const out = isFixed ? shapeOf(answer) : {};
	return method ? getting({ ...said, query: given, out }) : posting({ ...said, body: given, out });
}

/** Of an answer that is always the same. */
function shapeOf(answer: object): Fields {
	return Object.fromEntries(
		Object.entries(answer).map(([name, value]) => [
			name,
			Array.isArray(value) ? list(record({})) : typeof value === 'number' ? int() : text()
		])
	);
}
