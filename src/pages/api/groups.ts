import { endpoints, type Endpoint } from '../../api';
import type { InterfaceNames } from '../../i18n';

export type Group = keyof InterfaceNames['groups'];

/** Which part of the list an interface stands in, by its address. */
const groups: readonly (readonly [Group, RegExp])[] = [
	['auth', /^(gettoken|getcallbackip)$/],
	['directory', /^(user|department)\//],
	['message', /^message\//],
	['way', /contact_way|close_temp_chat/],
	['tag', /_tag/],
	['transfer', /transfer|unassigned/],
	['stat', /behavior_data|statistic/],
	['push', /welcome|msg/],
	['moment', /moment/],
	['id', /convert|_to_|from_service/],
	['group', /groupchat/]
];

export function groupOf({ path }: Endpoint): Group {
	return groups.find(([, address]) => address.test(path))?.[0] ?? 'customer';
}

/**
 * The interfaces whose address, name or group has all the words, by group, in the order of the list; names in any of
 * the languages given.
 */
export function found(words: string, languages: readonly InterfaceNames[]): [Group, Endpoint[]][] {
	const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
	const all = new Map<Group, Endpoint[]>();
	for (const endpoint of endpoints) {
		const group = groupOf(endpoint);
		const { path, also = [] } = endpoint;
		const names = languages.flatMap(({ titles, groups: called }) => [titles[path], called[group]]);
		const text = [path, ...also.map((each) => each.path), ...names].join(' ').toLowerCase();
		if (wanted.every((word) => text.includes(word))) all.set(group, [...(all.get(group) ?? []), endpoint]);
	}
	return [...all];
}
