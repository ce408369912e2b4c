import { describe, expect, test } from 'vitest';
import { search } from '../../src/gaps';
import { gaps as english } from '../../src/i18n/en/gaps';
import { gaps as chinese } from '../../src/i18n/zh-CN/gaps';
import { acts, hasCell } from '../../src/world';

const questions = [
	['客户能把我们的名片转发到群吗？', 'card.toGroup', 'wechat>wecom'],
	['can a customer forward our card to a group', 'card.toGroup', 'wechat>wecom'],
	['员工能给客户发表情吗', 'message.sticker', 'wecom>wechat'],
	['企业微信能看微信客户的朋友圈吗', 'moments.open', 'wecom>wechat'],
	['Can customers see our Moments?', 'moments.open', 'wechat>wecom'],
	['员工离职，客户怎么办', 'handover.onLeaving', 'wecom>wechat'],
	['客户能把员工拉进群吗', 'group.bringIn', 'wechat>wecom'],
	['同事之间发文件', 'message.file', 'colleague'],
	['recalling a message to another company', 'message.recall', 'wecom>wecom'],
	['撤回', 'message.recall', 'wechat>wechat']
] as const;

describe.each([
	['zh-CN', chinese],
	['en', english]
] as const)('search, with the words of %s', (_, said) => {
	test.each(questions)('«%s» is answered by %s × %s', (question, act, pair) => {
		expect(search(question, said)[0]).toMatchObject({ act, pair });
	});

	test.each(acts)('the name of %s finds it', (act) => {
		expect(search(said.acts[act], said)[0]?.act).toBe(act);
	});

	test('what nothing speaks of is not found, nor is emptiness', () => {
		for (const query of ['', '  ', '？', 'qzx', '天气']) expect(search(query, said)).toEqual([]);
	});

	test('the name of a pair alone finds its cells first', () => {
		expect(search(said.pairs['wecom>wecom'], said)[0]?.pair).toBe('wecom>wecom');
	});

	test('every find is a cell, and a formula or a pattern is only text', () => {
		for (const { act, pair } of search('名片 card (.*)+ [', said)) expect(hasCell(act, pair)).toBe(true);
		expect(search('(.*)+[\\', said)).toEqual([]);
	});
});
