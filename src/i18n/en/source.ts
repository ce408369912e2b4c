import type { Messages } from '../language.svelte';

export const source: Messages['source'] = {
	fact: (number) => `Article ${number}`,
	rule: (section, number) => `Rules §${section} (${number})`,
	dated: (number) => `Timeline ${number}`,
	and: ', ',
	article:
		'From an article of May 2018 by 知晓程序, whose author tried the closed beta of that time. This is our own wording; terms in 「」 are the original ones.',
	rules:
		'From the rules that we collected from public sources, each marked by how strong its source is: official documentation and the article are strong, vendors’ blogs and Q&A pages are weak, and some is from memory or inferred.',
	timeline:
		'From the timeline that we collected from public sources: the dates of each step between WeCom and WeChat, each marked by how strong its source is.',
	missing: 'There is no text for this one.',
	loading: 'Fetching the source…',
	failed:
		'The text of the source could not be fetched. The sandbox is not affected; once you are online, close this and open it again.',
	all: 'All sources',
	close: 'Close',
	assumed: 'assumed',
	assumedTitle: 'What “assumed” means',
	assumedText:
		'No source says how this was. The sandbox has to do something, so we chose what seems most reasonable and mark it here. It changes once a source is found.'
};
