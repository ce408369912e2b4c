import { describe, expect, test } from 'vitest';
import {
	codeIn,
	addressOf,
	calledBy,
	curlOf,
	errcodeIn,
	fetchOf,
	harOf,
	pretty,
	type Exchange
} from '../../../src/pages/api/exchange';

const url = addressOf('all-years/cgi-bin/externalcontact/remark', { access_token: 'a b', cursor: '' });
const said = { method: 'POST', url, body: '{"remark":"it\'s"}' } as const;

describe('a call of the API console', () => {
	test('leaves out what has no value, and tells which interface it calls', () => {
		expect(url).toBe('https://qyapi.weixin.qq.com/all-years/cgi-bin/externalcontact/remark?access_token=a+b');
		expect(calledBy(url)).toBe('externalcontact/remark');
	});

	test('as a line for a shell is what the real server is asked, quotes and all', () => {
		expect(curlOf(said)).toBe(
			`curl 'https://qyapi.weixin.qq.com/cgi-bin/externalcontact/remark?access_token=a+b' \\
  -H 'Content-Type: application/json' \\
  --data '{"remark":"it'\\''s"}'`
		);
	});

	test('as a line for this page asks this page, with what the form has', () => {
		const line = fetchOf(said);
		expect(line).toContain('hutong.fetch("/all-years/cgi-bin/externalcontact/remark?access_token=a+b"');
		expect(line).toContain(`"remark": "it's"`);
	});

	test('what is no JSON is shown as it is, and has no errcode', () => {
		expect(pretty('<html>')).toBe('<html>');
		expect([errcodeIn('<html>'), errcodeIn('{"errcode":0}'), errcodeIn('{"errcode":"0"}')]).toEqual([
			undefined,
			0,
			undefined
		]);
	});

	test('goes into an archive that says each part of HTTP', () => {
		const exchange: Exchange = {
			...said,
			number: 1,
			began: Date.UTC(2018, 4, 24),
			status: 200,
			answer: '{"errcode":0,"errmsg":"好"}',
			errcode: 0,
			took: 1.5,
			entry: undefined
		};
		expect(harOf([exchange], '1')).toMatchObject({
			log: {
				version: '1.2',
				entries: [
					{
						startedDateTime: '2018-05-24T00:00:00.000Z',
						time: 1.5,
						request: {
							method: 'POST',
							queryString: [{ name: 'access_token', value: 'a b' }],
							postData: { text: said.body },
							bodySize: 17
						},
						response: { status: 200, bodySize: 28, content: { text: exchange.answer } },
						timings: { send: 0, wait: 1.5, receive: 0 }
					}
				]
			}
		});
	});
});

test('H24 the QR code of a 联系我 is found in both answers that tell it', () => {
	expect(codeIn('{"config_id":"1","qr_code":"HUTONG:1"}')).toBe('HUTONG:1');
	expect(codeIn('{"contact_way":{"qr_code":"HUTONG:2"}}')).toBe('HUTONG:2');
	for (const other of ['', '[]', 'null', '{"qr_code":7}']) expect(codeIn(other)).toBeUndefined();
});
