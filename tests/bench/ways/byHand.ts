import { produce } from 'immer';
import { get, type Message, type World } from '../../../src/world';
import { push } from '../../../src/world/vector';
import { linesOf, type Keeping } from './way';

/** The same change written by hand with Immer on the same layout: nothing is asked. */
export const byHand: Keeping<World> = {
	name: 'by hand with Immer',
	start: (world) => world,
	say(world, { by, to, content }) {
		return produce(world, (draft) => {
			// Immer's Draft type walks the recursive vectors without end.
			const open = draft as unknown as World & { clock: number };
			open.clock += world.pace;
			const message: Message = {
				id: `message:${world.messages.size}`,
				conversation: to,
				from: by,
				at: open.clock,
				state: 'delivered',
				content,
				only: null,
				refusal: null
			};
			push(open.messages, message);
			push(get(open, to).messages, message.id);
		});
	},
	lines: linesOf
};
