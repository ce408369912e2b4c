import { expect, test } from 'vitest';
import { endpoints } from '../../../src/api';
import { interfaceOf } from '../../../src/panes/words/byApi';
import { commandSchema, type Command } from '../../../src/world';

/** Every command that the API may do, as far as this asks. */
const all = commandSchema.options.map(({ entries }) => entries);

test('K8 what the API did leads to the interface that did it, and what a person did to none', () => {
	for (const entries of all) {
		const type = entries.type.literal;
		const more = { tags: [], way: {} };
		const byPerson = interfaceOf({ type, ...more } as unknown as Command);
		expect(byPerson, type).toBe(type === 'app.send' ? 'message/send' : undefined);
		if (!('via' in entries)) continue;
		const path = interfaceOf({ type, ...more, via: 'api' } as unknown as Command);
		expect(endpoints.map((each) => each.path)).toContain(path);
	}
});

test('H22 H24 what is taken away leads to the interface that takes away', () => {
	const deleted = { id: 0, group: null, name: '', order: 0, deleted: true } as const;
	const tags: Command = { type: 'corpTags.set', by: 'enterprise:0', tags: [deleted], via: 'api' };
	expect(interfaceOf(tags)).toBe('externalcontact/del_corp_tag');
	const made = { ...tags, tags: [{ ...deleted, deleted: undefined as never }] };
	expect(interfaceOf(made)).toBe('externalcontact/add_corp_tag');
});
