import { get } from '../../world';
import { Failure, posting } from '../endpoint';
import { isInRange } from '../reach';
import { list, need, record, text } from '../shape';
import { hasTalk, linkBy, pairOfLink } from '../welcome';
import { id } from './row';

/* 新客户欢迎语: said by the member who was added, once, within 20 s (D92137). */

export const welcome = [
	posting({
		path: 'externalcontact/send_welcome_msg',
		since: '2020-08-16',
		body: {
			welcome_code: need(text(), 41049),
			text: record({ content: text(undefined, 4_000) }),
			attachments: list(record({ msgtype: id }), 9, 41064)
		},
		errcodes: [41049, 41050, 41051, 41096, 41053, 41064, 41065],
		answer: (call) => {
			const { key, world, books, caller, input } = call;
			const link = linkBy(key, world, books, input.welcome_code);
			const pair = link && pairOfLink(link);
			if (!link?.conversation || !pair) throw new Failure(41050);
			const member = get(world, pair.member);
			if (member.enterprise !== caller.enterprise || !isInRange(world, member)) throw new Failure(41050);
			if (hasTalk(world, link)) throw new Failure(41051);
			if (input.attachments?.length) throw new Failure(48002, 'attachments are not simulated');
			const words = input.text?.content ?? '';
			if (words === '') throw new Failure(40058, 'text');
			const content = { kind: 'text', text: words } as const;
			const command = {
				type: 'message.send',
				by: member.id,
				to: link.conversation,
				content,
				via: 'api'
			} as const;
			if (call.act(command)) throw new Failure(40058, 'text');
			return {};
		}
	})
] as const;
