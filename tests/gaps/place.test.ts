import { describe, expect, test } from 'vitest';
import { controls } from '../../src/controls';
import { whereToTry } from '../../src/gaps';
import { acts, pairsOf, type Pair } from '../../src/world';

const all = acts.flatMap((act) => pairsOf[act].map((pair: Pair) => ({ act, pair })));

describe('where to try', () => {
	test('every control is one of the list', () => {
		for (const { act, pair } of all)
			for (const { control } of whereToTry(act, pair) ?? []) expect(controls).toContain(control);
	});

	test('the act that a newcomer asks about leads to a chat and to sending', () => {
		expect(whereToTry('card.toGroup', 'wechat>wecom')?.map(({ control }) => control)).toEqual([
			'wechat.forward.chat',
			'wechat.forward.send'
		]);
		expect(whereToTry('add.scan', 'wecom>wechat')).toEqual([{ control: 'wecom.found.add' }]);
		expect(whereToTry('message.image', 'wechat>wecom')?.map(({ control }) => control)).toEqual([
			'wechat.chat.more',
			'wechat.chat.more.image',
			'wechat.chat.more.sample'
		]);
	});

	test('a label is only looked at; what has no screen leads nowhere', () => {
		expect(whereToTry('label.show', 'wechat>wecom')).toEqual([]);
		for (const act of acts)
			if (/^api\.|^handover\.|^customer/.test(act))
				for (const pair of pairsOf[act]) expect(whereToTry(act, pair), act).toBeNull();
	});
});
