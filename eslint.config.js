import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { rule as layers } from './tests/tools/layers.js';

/**
 * Text never becomes code, anywhere in the app.
 * @type {[string, string][]}
 */
const markup = [
	['MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]', 'Text never becomes markup.'],
	[
		'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
		'Text never becomes markup.'
	],
	[
		'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
		'Text never becomes markup.'
	]
];

/**
 * The same commands give the same world, on any machine and in any year.
 * @type {[string, string][]}
 */
const chance = [
	['MemberExpression[object.name="Date"][property.name="now"]', 'The time is part of a command.'],
	['MemberExpression[object.name="performance"][property.name="now"]', 'The time is part of a command.'],
	['NewExpression[callee.name="Date"][arguments.length=0]', 'The time is part of a command.'],
	['CallExpression[callee.name="Date"]', 'The time is part of a command.'],
	[
		'MemberExpression[object.name="Math"][property.name="random"]',
		'Chance comes from outside, as a parameter.'
	],
	[
		'MemberExpression[property.name=/^(randomUUID|getRandomValues)$/]',
		'Ids come from outside, or from counters in the world.'
	],
	[
		'MemberExpression[property.name=/^(localeCompare|toLocale\\w*)$/]',
		'What a language decides differs between machines.'
	],
	['Identifier[name="Intl"]', 'What a language decides differs between machines.'],
	[
		'MemberExpression[property.name=/^(getTimezoneOffset|get(FullYear|Month|Date|Day|Hours|Minutes|Seconds))$/]',
		'The time zone of a machine is its own.'
	]
];

/** @param {[string, string][]} list */
const forbid = (list) => ({
	'no-restricted-syntax': /** @type {['error', ...object[]]} */ ([
		'error',
		...list.map(([selector, message]) => ({ selector, message }))
	])
});

export default defineConfig(
	{ ignores: ['dist', 'dist-single', 'test-results', 'playwright-report', 'tests/fixtures'] },
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs['flat/recommended'],
	{
		languageOptions: { globals: { ...globals.browser } },
		rules: {
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			eqeqeq: 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			'no-undef': 'off', // svelte-check knows better
			'svelte/no-at-html-tags': 'error',
			'svelte/no-navigation-without-resolve': 'off' // for SvelteKit's router
		}
	},
	{
		files: ['src/**/*.{ts,svelte}'],
		plugins: { hutong: { rules: { layers } } },
		rules: {
			'hutong/layers': 'error',
			'no-console': ['error', { allow: ['warn', 'error'] }],
			'no-eval': 'error',
			'no-implied-eval': 'error',
			'no-new-func': 'error',
			...forbid(markup)
		}
	},
	{ files: ['src/{world,session}/**/*.ts'], rules: forbid([...markup, ...chance]) },
	{ files: ['*.{ts,js}', 'tests/**/*.{ts,js}'], languageOptions: { globals: { ...globals.node } } }
);
