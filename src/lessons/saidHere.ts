import { codeOf, endOf, find, type Command, type EndId, type World } from '../world';

/**
 * A command of a solution as it must be said in a world: a code tells which entry made its end, and who took more or
 * fewer steps to get there has other numbers for the same end.
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
	const end = code.split('@', 1)[0] as EndId;
	return endOf(world, code, by) || !find(world, end) ? code : codeOf(world, end);
}
