// The order of the layers under src/, as a lint rule: down only, and through each layer's index.ts.
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** @type {Record<string, number>} */
export const layers = {
	recovery: 0,
	world: 0,
	session: 1,
	controls: 1,
	api: 2,
	crm: 2,
	lessons: 2,
	gaps: 2,
	store: 3,
	ui: 3,
	i18n: 3,
	panes: 4,
	inspector: 4,
	pages: 4
};

/** Neighbours that may know each other, besides those of the top layer. */
const neighbours = new Set(['store → i18n', 'ui → i18n']);

/** Parts of a layer with a door of their own, since they are loaded apart from the rest of it. */
const apart = new Set(['session/share', 'i18n/library', 'store/crmDesk.svelte']);

/**
 * What knows the world by nothing but what it is handed: the enterprise's own system is told and asks over the line,
 * as the real one, and its screens show what it knows and no more (DESIGN §3.4).
 */
const ignorant = {
	crm: 'the system knows of the world by its API alone',
	'panes/crm': 'the screens of the system show what it knows, and not the world'
};

/** The only packages that the world knows. */
const worldPackages = ['xstate', 'immer', 'valibot'];

/**
 * Why an import is not allowed, or nothing.
 * @param {string} file the importing file, as a path from src/
 * @param {string} wanted what it imports
 * @returns {string | undefined}
 */
export function objection(file, wanted) {
	const from = file.split('/')[0] ?? '';
	const plain = wanted.replace(/[?#].*$/, '');
	if (!plain.startsWith('.')) {
		const known = worldPackages.some((name) => plain === name || plain.startsWith(`${name}/`));
		return from === 'world' && !known ? `world knows ${worldPackages.join(', ')} only` : undefined;
	}
	const path = join(dirname(file), plain).split(sep).join('/');
	if (path.startsWith('../')) return 'src imports nothing from outside of src';
	const [to = '', ...rest] = path.split('/');
	const upper = layers[from];
	const lower = layers[to];
	if (from === to) return undefined;
	if (from === 'crm') return ignorant.crm;
	if (file.startsWith('panes/crm/') && ['world', 'session', 'api'].includes(to)) return ignorant['panes/crm'];
	if (lower === undefined) return upper === undefined ? undefined : `${from} is below ${path}`;
	if (upper !== undefined) {
		if (lower > upper) return `${from} is below ${to}`;
		if (lower === upper && upper < 4 && !neighbours.has(`${from} → ${to}`))
			return `${from} and ${to} are neighbours`;
	}
	const whole = rest.length === 0 || /^index(\.[jt]s)?$/.test(rest.join('/')) || apart.has(path);
	const style = /\.(css|svg|png|webp)$/.test(plain);
	const page = upper === undefined && lower === 4; // main.ts and App.svelte load each page as a chunk of its own
	return whole || style || page ? undefined : `${to} is imported through its index.ts`;
}

/** @type {import('eslint').Rule.RuleModule} */
export const rule = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		const path = relative(join(context.cwd, 'src'), context.filename);
		if (path.startsWith('..') || isAbsolute(path)) return {};
		const file = path.split(sep).join('/');
		/** @param {any} node */
		const check = (node) => {
			const source = node.source ?? node.argument?.literal ?? node.argument;
			if (typeof source?.value !== 'string') return;
			const message = objection(file, source.value);
			if (message) context.report({ node: source, message });
		};
		return {
			ImportDeclaration: check,
			ExportNamedDeclaration: check,
			ExportAllDeclaration: check,
			ImportExpression: check,
			TSImportType: check
		};
	}
};
