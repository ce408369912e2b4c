import { story } from '../e2e/story.ts';
import { commandsOf, outcomeOf } from './replaying.ts';

/* Run by itself in another time zone and language: tells where it is, and what the same commands come to there. */

const [seed = '1', count = '300'] = process.argv.slice(2);
const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();

process.stdout.write(
	JSON.stringify({
		timeZone,
		locale,
		story: outcomeOf(story),
		generated: outcomeOf(commandsOf(Number(seed), Number(count)))
	})
);
