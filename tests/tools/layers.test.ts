import { expect, test } from 'vitest';
import { objection } from './layers.js';

test.each([
	['world/decide.ts', './machines/message.ts'],
	['world/machines/message.ts', '../facts.ts'],
	['world/schema.ts', 'valibot'],
	['session/tree.ts', '../world'],
	['session/tree.ts', '../world/index.ts'],
	['session/tree.ts', 'idb-keyval'],
	['store/store.ts', '../i18n/index.ts'],
	['ui/Button.svelte', '../i18n/index.ts'],
	['panes/wechat/Chat.svelte', '../crm/Profile.svelte'],
	['panes/wechat/Chat.svelte', '../../ui/index.ts'],
	['panes/crm/Customers.svelte', '../../crm'],
	['panes/crm/Customers.svelte', '../../store'],
	['crm/system.ts', './client'],
	['panes/crm/CrmScreens.svelte', '../../store/crmDesk.svelte'],
	['pages/Stage.svelte', '../panes/index.ts'],
	['pages/Open.svelte', '../session/share'],
	['main.ts', './ui/tokens.css'],
	['main.ts', './App.svelte'],
	['App.svelte', './pages/Stage.svelte']
])('%s may import %s', (file, wanted) => {
	expect(objection(file, wanted)).toBeUndefined();
});

test.each([
	['world/decide.ts', '../session/index.ts', 'below'],
	['world/decide.ts', 'svelte', 'only'],
	['world/decide.ts', 'immerse', 'only'],
	['session/tree.ts', '../world/decide.ts', 'index.ts'],
	['api/handle.ts', '../crm/index.ts', 'neighbours'],
	['i18n/index.ts', '../store/index.ts', 'neighbours'],
	['store/store.ts', '../ui/index.ts', 'neighbours'],
	['store/store.ts', '../panes/index.ts', 'below'],
	['crm/system.ts', '../world', 'API alone'],
	['crm/system.ts', '../session/index.ts', 'API alone'],
	['crm/system.ts', '../api', 'API alone'],
	['panes/crm/Customers.svelte', '../../world', 'not the world'],
	['panes/crm/Customers.svelte', '../../api', 'not the world'],
	['panes/wechat/Chat.svelte', '../../crm/crm.ts', 'index.ts'],
	['pages/Stage.svelte', '../panes/wechat/Chat.svelte', 'index.ts'],
	['pages/Stage.svelte', '../App.svelte', 'below'],
	['pages/Open.svelte', '../session/share/link.ts', 'index.ts'],
	['main.ts', './world/decide.ts', 'index.ts'],
	['main.ts', '../tests/stub.ts', 'outside']
])('%s may not import %s', (file, wanted, why) => {
	expect(objection(file, wanted)).toContain(why);
});
