/*
 * The little XML that callbacks are written in: elements, text and CDATA, no attributes. What else XML knows (entities
 * of one's own, instructions, comments) is refused and never read.
 */

/** Text is written as CDATA, a number bare; a list is its element several times. */
export type XmlValue = string | number | XmlFields | readonly XmlFields[];

export interface XmlFields {
	readonly [element: string]: XmlValue | undefined;
}

/** An element as it was read: its text, or what is in it. */
export type XmlElement = string | { readonly [element: string]: readonly XmlElement[] };

const mostCharacters = 1_000_000;
const mostDepth = 16;

export function writeXml(fields: XmlFields): string {
	return `<xml>${writeFields(fields)}</xml>`;
}

function writeFields(fields: XmlFields): string {
	return Object.entries(fields)
		.flatMap(([name, value]) => {
			if (value === undefined) return [];
			const each = Array.isArray(value) ? (value as readonly XmlFields[]) : [value as XmlFields];
			return each.map((one) => `<${name}>${writeValue(one)}</${name}>`);
		})
		.join('');
}

function writeValue(value: string | number | XmlFields): string {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' ? cdata(value) : writeFields(value);
}

function cdata(text: string): string {
	return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

const token = /<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z_][\w.-]*)\s*(\/?)>|([^<]+)/gy;
const entities: { readonly [entity: string]: string } = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** What is in the element `xml`; `undefined` for anything that is not written this way. */
export function readXml(text: string): { readonly [element: string]: readonly XmlElement[] } | undefined {
	if (text.length > mostCharacters) return undefined;
	const source = text.replace(/^\ufeff?\s*(<\?xml [^?<>]*\?>)?\s*/, '').trimEnd();
	const open: Open[] = [{ name: '', text: '', inside: new Map() }];
	token.lastIndex = 0;
	while (token.lastIndex < source.length) {
		const found = token.exec(source);
		const top = open.at(-1);
		if (!found || !top) return undefined;
		const [, raw, slash, name, alone, words] = found;
		if (raw !== undefined) top.text += raw;
		else if (words !== undefined) {
			const plain = unescapeText(words);
			if (plain === undefined) return undefined;
			top.text += plain;
		} else if (name !== undefined) {
			if (slash && alone) return undefined;
			if (!slash) open.push({ name, text: '', inside: new Map() });
			if (open.length > mostDepth) return undefined;
			if ((slash || alone) && !close(open, name)) return undefined;
		}
	}
	const whole = open.length === 1 ? open[0] : undefined;
	const [root, ...more] = whole?.inside.get('xml') ?? [];
	if (!root || more.length > 0 || whole?.inside.size !== 1 || whole.text.trim() !== '') return undefined;
	return typeof root === 'string' ? {} : root;
}

/** The text of the one element of this name; `undefined` where there is none, or more than text in it. */
export function textIn(
	fields: { readonly [element: string]: readonly XmlElement[] },
	name: string
): string | undefined {
	const [value] = Object.hasOwn(fields, name) ? (fields[name] ?? []) : [];
	return typeof value === 'string' ? value : undefined;
}

interface Open {
	readonly name: string;
	text: string;
	readonly inside: Map<string, XmlElement[]>;
}

function close(open: Open[], name: string): boolean {
	const done = open.pop();
	const parent = open.at(-1);
	if (!done || !parent || done.name !== name) return false;
	const value = done.inside.size > 0 ? Object.fromEntries(done.inside) : done.text;
	const same = parent.inside.get(name);
	if (same) same.push(value);
	else parent.inside.set(name, [value]);
	return true;
}

function unescapeText(text: string): string | undefined {
	let known = true;
	const plain = text.replace(/&([^;&\s]*);?/g, (_, entity: string) => {
		const character = Object.hasOwn(entities, entity) ? entities[entity] : undefined;
		known &&= character !== undefined;
		return character ?? '';
	});
	return known ? plain : undefined;
}
