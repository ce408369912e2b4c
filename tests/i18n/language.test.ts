import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chatTime, clockTime, dateTime, hourTime, listTime, opensStretch } from '../../src/i18n';
import firstInEnglish from '../../src/i18n/en';
import desksInEnglish from '../../src/i18n/en/desks';
import laterInEnglish from '../../src/i18n/en/later';
import { about as aboutInEnglish } from '../../src/i18n/en/about';
import { api as apiInEnglish } from '../../src/i18n/en/api';
import { gaps as gapsInEnglish } from '../../src/i18n/en/gaps';
import { guide as guideInEnglish } from '../../src/i18n/en/guide';
import { library as libraryInEnglish } from '../../src/i18n/en/library';
import { share as shareInEnglish } from '../../src/i18n/en/share';
import { lanes as lanesInEnglish } from '../../src/i18n/en/lanes';
import { sessions as sessionsInEnglish } from '../../src/i18n/en/sessions';
import stageInEnglish from '../../src/i18n/en/stage';
import { facts as factsInEnglish } from '../../src/i18n/en/facts';
import first from '../../src/i18n/zh-CN';
import desks from '../../src/i18n/zh-CN/desks';
import later from '../../src/i18n/zh-CN/later';
import { about } from '../../src/i18n/zh-CN/about';
import { api } from '../../src/i18n/zh-CN/api';
import { gaps } from '../../src/i18n/zh-CN/gaps';
import { guide } from '../../src/i18n/zh-CN/guide';
import { library } from '../../src/i18n/zh-CN/library';
import { share } from '../../src/i18n/zh-CN/share';
import { lanes } from '../../src/i18n/zh-CN/lanes';
import { sessions } from '../../src/i18n/zh-CN/sessions';
import stage from '../../src/i18n/zh-CN/stage';
import { facts } from '../../src/i18n/zh-CN/facts';
import { instantOf, minute } from '../../src/world';

const zhCN = {
	...first,
	...stage,
	...later,
	chat: { ...stage.chat, ...later.chat },
	about,
	api,
	gaps,
	guide,
	share,
	sessions,
	lanes,
	library,
	...desks
};
const en = {
	...firstInEnglish,
	...stageInEnglish,
	...laterInEnglish,
	chat: { ...stageInEnglish.chat, ...laterInEnglish.chat },
	about: aboutInEnglish,
	api: apiInEnglish,
	gaps: gapsInEnglish,
	guide: guideInEnglish,
	share: shareInEnglish,
	sessions: sessionsInEnglish,
	lanes: lanesInEnglish,
	library: libraryInEnglish,
	...desksInEnglish
};

function leaves(value: object, path = ''): [string, unknown][] {
	return Object.entries(value).flatMap(([key, item]) =>
		item !== null && typeof item === 'object'
			? leaves(item as object, `${path}${key}.`)
			: [[`${path}${key}`, item]]
	);
}

describe('P17 both languages', () => {
	test('have the same texts, none of them empty', () => {
		const chinese = new Map(leaves(zhCN));
		const english = new Map(leaves(en));
		expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
		for (const [key, text] of [...chinese, ...english])
			if (typeof text === 'string' && !/\.\d$/.test(key)) expect(text, key).not.toBe('');
	});

	test('no Chinese sentence stands in the English texts but the products’ own words', () => {
		for (const [key, text] of leaves(en)) {
			if (typeof text === 'string')
				expect(text.replace(/[「『][^」』]*[」』]|（[^）]*）|\([^)]*\)/gu, ''), key).not.toMatch(
					/\p{Script=Han}{5,}/u
				);
		}
	});

	test('explain the same facts', () => {
		expect(Object.keys(factsInEnglish).sort()).toEqual(Object.keys(facts).sort());
		for (let number = 1; number <= 33; number += 1) expect(facts).toHaveProperty(`A${number}`);
	});
});

describe('P10 simulated time reads the same wherever it is read', () => {
	const noon = instantOf('2018-05-24T12:05');
	test('in the zone of the world, whatever the machine’s', () => {
		expect(clockTime('zh-CN', noon)).toBe('12:05');
		expect(clockTime('zh-CN', instantOf('2018-05-24T00:05'))).toBe('00:05');
		expect(dateTime('zh-CN', noon)).toBe('5月24日 周四');
		expect(dateTime('en', noon)).toMatch(/Thu.*May 24/);
	});

	test('the hour says which half of the day', () => {
		expect(hourTime('zh-CN', instantOf('2018-05-24T10:06'))).toMatch(/^上午 10:06$/);
		expect(hourTime('zh-CN', instantOf('2018-05-24T14:05'))).toMatch(/^下午 2:05$/);
		expect(hourTime('en', instantOf('2018-05-24T14:05'))).toMatch(/2:05/);
	});

	test('a list of chats says today’s clock, yesterday, the weekday, then the date', () => {
		const at = (days: string) => listTime('zh-CN', instantOf(`2018-05-${days}T09:00`), noon);
		expect(at('24')).toBe('09:00');
		expect(at('23')).toBe('昨天');
		expect(at('22')).toBe('周二');
		expect(at('10')).toMatch(/18/);
	});

	test('a chat’s own line adds the day where it is not today', () => {
		expect(chatTime('zh-CN', instantOf('2018-05-23T09:00'), noon)).toMatch(/^昨天 /);
		expect(chatTime('zh-CN', instantOf('2018-05-01T09:00'), noon)).toMatch(/^5月1日 /);
	});

	test('a new stretch of talk begins after five minutes', () => {
		expect(opensStretch(noon, undefined)).toBe(true);
		expect(opensStretch(noon, noon - 5 * minute)).toBe(false);
		expect(opensStretch(noon, noon - 5 * minute - 1)).toBe(true);
	});
});

test('English has English quotation marks, in the app and in the lessons', () => {
	const files = [...under('src/i18n/en'), ...under('src/lessons/library')];
	expect(files.length).toBeGreaterThan(40);
	for (const file of files) {
		const text = readFileSync(file, 'utf8');
		const english = file.includes('lessons') ? (text.match(/\ben: .*/g) ?? []).join('\n') : text;
		expect(english.replaceAll(/\/\*\*.*?\*\//gs, ''), file).not.toMatch(/[«»]/);
	}
});

function under(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => join(folder, name));
}
