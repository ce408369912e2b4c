import { values, type EnterpriseId } from '../../world';
import { Failure, getting } from '../endpoint';
import { appsOf, corpidOf, secretOf } from '../ids';
import { int, list, need, text } from '../shape';

/* 凭证: by what an app shows who it is. */

export const auth = [
	getting({
		path: 'gettoken',
		since: '2017',
		for: 'anybody',
		query: { corpid: need(text(), 41002), corpsecret: need(text(), 41004) },
		out: { access_token: text(undefined, 512), expires_in: int(0) },
		errcodes: [40001, 40013, 41002, 41004, 50003],
		answer: ({ input: { corpid, corpsecret }, key, world, books }) => {
			let enterprise: EnterpriseId | undefined;
			for (const { id } of values(world.enterprises)) if (corpidOf(key, id) === corpid) enterprise = id;
			if (!enterprise) throw new Failure(40013);
			const app = appsOf(world, enterprise).find((each) => secretOf(key, enterprise, each) === corpsecret);
			if (!app) throw new Failure(40001);
			const { token, left } = books.tokenFor({ enterprise, app });
			return { access_token: token, expires_in: left };
		}
	}),
	getting({
		path: 'getcallbackip',
		since: '2017',
		for: 'any',
		out: { ip_list: list(text()) },
		// an address that is nobody's (RFC 5737): nothing leaves this page
		answer: () => ({ ip_list: ['203.0.113.7'] })
	})
] as const;
