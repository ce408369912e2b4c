import { CodesOnStage } from '../../../src/panes/scanner';
import { Session } from '../../../src/session';
import { Sandbox } from '../../../src/store';
import { Anchors } from '../../../src/ui';
import {
	cast,
	castStart,
	codeOf,
	endOf,
	linkBetween,
	type Command,
	type ConversationId,
	type EndId,
	type SentContent
} from '../../../src/world';

export const { wang, li, zhou, zhi, zhiAtWork, zhaoAtWork } = cast;

/** A table with the cast, on which everything works and nothing is kept. */
export function setTable(start: readonly Command[] = castStart) {
	const sandbox = new Sandbox({
		session: Session.begin('abcdefghij', start),
		newKey: () => 'klmnpqrstu'
	});
	const stage = {
		hands: sandbox.handsFor('here'),
		anchors: new Anchors(),
		codes: new CodesOnStage()
	};

	function act(command: Command) {
		const decision = sandbox.act(command);
		if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.code}`);
	}

	const linkOf = (one: EndId, other: EndId) => {
		const link = linkBetween(sandbox.world, one, other);
		if (!link) throw new Error(`${one} and ${other} have no link`);
		return link;
	};

	function ask(by: EndId, other: EndId, hello = '') {
		act({ type: 'link.ask', by, code: codeOf(sandbox.world, other), way: 'scan', hello });
	}

	return {
		sandbox,
		stage,
		act,
		ask,
		linkOf,
		say(by: EndId, to: ConversationId, said: string | SentContent) {
			act({
				type: 'message.send',
				by,
				to,
				content: typeof said === 'string' ? { kind: 'text', text: said } : said
			});
		},
		/** The chat of two who are linked. */
		chatOf(one: EndId, other: EndId): ConversationId {
			const { conversation } = linkOf(one, other);
			if (!conversation) throw new Error(`${one} and ${other} have no chat`);
			return conversation;
		},
		/** Wang and Zhi at work have added each other, as in the lesson's third step. */
		meet(): ConversationId {
			act({ type: 'grant.give', by: zhaoAtWork, to: { kind: 'member', identity: zhiAtWork } });
			ask(zhiAtWork, wang, '我是云杉旅行的知晓君');
			act({ type: 'link.accept', by: wang, link: linkOf(wang, zhiAtWork).id });
			return this.chatOf(wang, zhiAtWork);
		},
		endOf: (code: string) => endOf(sandbox.world, code)
	};
}

export type SetTable = ReturnType<typeof setTable>;
