import { beforeEach, describe, expect, test } from 'vitest';
import { answersTo, get, limits, momentsFor, type Command, type EndId } from '../../src/world';
import { li, link, meet, wang, zhi, zhiAtWork, zhou } from './commands';
import { castTrial, type Trial } from './laws';

let trial: Trial;

beforeEach(() => {
	trial = castTrial();
});

const picture = { name: '洱海.svg', size: 983, type: 'image/svg+xml', hash: 'sample-erhai.svg' } as const;
const post = (by: EndId, text: string, ...pictures: { size: number }[]) =>
	trial.do({
		type: 'moments.post',
		by,
		text,
		...(pictures.length > 0 && { pictures: pictures.map((each) => ({ ...picture, ...each })) })
	});
const like = (by: EndId, on = true) => ({ type: 'moments.like', by, moment: 'moment:0', on }) as const;
const comment = (by: EndId, text: string) =>
	({ type: 'moments.comment', by, moment: 'moment:0', text }) as const;
const seenBy = (end: EndId) => answersTo(trial.world, end, get(trial.world, 'moment:0'));

describe('Moments', () => {
	test('M24 are words, or pictures, or both', () => {
		post(wang, '洱海的早上', picture);
		post(wang, ' \n', picture, picture);
		expect(momentsFor(trial.world, wang, wang).map(({ text, pictures }) => [text, pictures?.length])).toEqual(
			[
				['', 2],
				['洱海的早上', 1]
			]
		);
		expect(trial.no({ type: 'moments.post', by: wang, text: '', pictures: [] }).code).toBe('textIsEmpty');
	});

	test('M24 take no picture that could not be sent', () => {
		const posting = (size: number): Command => ({
			type: 'moments.post',
			by: wang,
			text: '看',
			pictures: [{ ...picture, size }]
		});
		expect(trial.no(posting(limits.fileBytes + 1))).toMatchObject({
			code: 'fileIsTooLarge',
			remedies: ['chooseAnotherFile']
		});
		expect(trial.no(posting(0)).code).toBe('fileIsEmpty');
	});
});

describe('a friend’s Moments', () => {
	beforeEach(() => void post(li, '六月去大理'));

	test('M25 are liked and commented on, and the like is taken back', () => {
		trial.do(like(wang));
		trial.do(comment(wang, '带上我\r\n'));
		expect(seenBy(li)).toMatchObject({ likes: [wang], comments: [{ by: wang, text: '带上我\n' }] });
		expect(trial.no(like(wang)).code).toBe('notInThisState');
		trial.do(like(wang, false));
		expect(seenBy(li).likes).toEqual([]);
		expect(trial.no(like(wang, false)).code).toBe('notInThisState');
		expect(trial.no(comment(wang, '  ')).code).toBe('textIsEmpty');
	});

	test('M25 are answered by their author too', () => {
		trial.do(comment(wang, '带上我'));
		trial.do(comment(li, '好'));
		expect(seenBy(wang).comments.map(({ text }) => text)).toEqual(['带上我', '好']);
	});

	test('M25 are not answered by a stranger, nor by a work identity (A20)', () => {
		expect(trial.no(like(zhi)).code).toBe('isFriendOfActor');
		expect(trial.no(comment(zhi, '好')).code).toBe('isFriendOfActor');
		expect(trial.no(like(zhiAtWork)).code).toBe('editionAllows');
		expect(trial.no({ ...like(wang), moment: 'moment:9' }).code).toBe('noSuchRecord');
	});

	test('M25 show others’ answers only to who knows those others', () => {
		post(wang, '云杉的早上');
		const moment = 'moment:1';
		trial.do(
			{ type: 'moments.like', by: li, moment, on: true },
			{ type: 'moments.comment', by: zhou, moment, text: '我也去' }
		);
		const seen = (end: EndId) => {
			const { likes, comments } = answersTo(trial.world, end, get(trial.world, moment));
			return [...likes, ...comments.map(({ by }) => by)];
		};
		expect(seen(wang)).toEqual([li, zhou]);
		expect(seen(li)).toEqual([li]);
		expect(seen(zhou)).toEqual([zhou]);
		trial.do({ type: 'friendship.create', between: [li, zhou] });
		expect(seen(li)).toEqual([li, zhou]);
	});
});

describe('one’s own Moments', () => {
	const remove = (by: EndId) => ({ type: 'moments.delete', by, moment: 'moment:0' }) as const;

	test('M26 are deleted by their author alone, and then neither seen nor answered', () => {
		post(li, '六月去大理');
		expect(trial.no(remove(wang)).code).toBe('momentIsOfAnother');
		trial.do(remove(li));
		for (const viewer of [li, wang]) expect(momentsFor(trial.world, viewer, null)).toEqual([]);
		expect(trial.no(like(wang)).code).toBe('momentIsGone');
		expect(trial.no(comment(li, '在吗')).code).toBe('momentIsGone');
		expect(trial.no(remove(li)).code).toBe('momentIsGone');
	});
});

describe('Groups and Moments', () => {
	beforeEach(() => {
		meet(trial);
		return () => trial.end();
	});

	test('M11 A20 a WeCom contact has no Moments to open', () => {
		expect(trial.no({ type: 'moments.open', by: wang, of: zhiAtWork })).toMatchObject({
			code: 'editionAllows',
			machine: null,
			facts: ['A20'],
			capability: { act: 'moments.open', verdict: 'no' }
		});
		expect(trial.no({ type: 'moments.open', by: zhiAtWork, of: zhiAtWork }).code).toBe('editionAllows');
	});

	test('M11 looking at a friend’s, or at one’s own, is written down', () => {
		expect(trial.do({ type: 'moments.open', by: wang, of: li }).at(-1)?.type).toBe('moments.opened');
		trial.do({ type: 'moments.open', by: wang, of: wang });
		expect(link(trial, wang, li)).toBe('link:1');
	});
});
