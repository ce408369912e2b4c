import { codeOf, codeOfWay, endOf, find, wayNumbered, type Command, type EndId, type World } from '../world';

/**
 * A command of a solution as it must be said in a world: a code tells which entry made its end or its 联系我, and
 * who took more or fewer steps to get there has other numbers for the same.
 */
export function saidHere(world: World, command: Command): Command {
	if (command.type === 'link.ask') return { ...command, code: codeHere(world, command.code, command.by) };
	if (command.type === 'message.send' && command.content.kind === 'cardPicture')
		return {
			...command,
			content: { ...command.content, code: codeHere(world, command.content.code, command.by) }
		};
	return command;
}

function codeHere(world: World, code: string, by: EndId): string {
	if (code.startsWith('way:')) {
		const found = wayNumbered(world, code);
		return found ? codeOfWay(found.enterprise, found.way) : code;
	}
	const end = code.split('@', 1)[0] as EndId;
	return endOf(world, code, by) || !find(world, end) ? code : codeOf(world, end);
}
