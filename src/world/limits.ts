import { day, minute, second } from './time';

/** Every limit of the world in one place, shown to users where it is met. */
export const limits = {
	/** Characters (code points) of one message. */
	messageCharacters: 5_000,
	/** Bytes of one message in UTF-8. */
	messageBytes: 20_000,
	/** Combining marks in a row: Chromium's layout time grows with their square. */
	combiningMarks: 8,
	/** Characters of a name, a remark, a position. */
	nameCharacters: 32,
	/** Characters of a description (facts/rules.md §7). */
	descriptionCharacters: 150,
	/** Characters of the words that go with a request. */
	helloCharacters: 50,
	/** Members of a WeChat group in this sandbox (assumed). */
	groupMembers: 100,
	/** Characters of a file's name. */
	fileNameCharacters: 255,
	/** Tags that one end gives another, and characters of one (facts/rules.md §7). */
	tags: 20,
	tagCharacters: 30,
	/** Tags that one enterprise has, their groups not counted (D92117). */
	corpTags: 10_000,
	/** How long a voice message is at the most, in ms (assumed). */
	voiceLength: 60_000,
	/** Pictures in one of somebody's Moments (from memory: assumed). */
	momentPictures: 9,
	/** Members of one list that is imported, and departments around one of them (assumed). */
	importedMembers: 10_000,
	departmentLevels: 10,
	/** Members who are told something by an app at once (D90236). */
	toldByApp: 1_000,
	/** Members and departments that see an app of the enterprise's own (assumed). */
	appRange: 100,
	/** Characters of the address to which an enterprise's system is told (assumed). */
	callbackAddress: 256,
	/** Members, or departments, that one 联系我 names (D92228). */
	wayMembers: 100,
	/** Bytes of one picture or file. */
	fileBytes: 10_000_000,
	/** Levels of nesting in anything that comes from outside. */
	depth: 16,
	/** How long a sent message can be recalled, in ms (facts/rules.md §5, weakly sourced). */
	recallWindow: 2 * minute,
	/** How long a request waits for its answer, in ms (facts/rules.md §1, from memory: assumed). */
	requestLife: 3 * day,
	/**
	 * So many members are told of the interop with an event for each, as in sessions of earlier builds; more with one
	 * event for all.
	 */
	toldOneByOne: 100,
	/** How far one act moves the simulated clock unless the session says otherwise, in ms. */
	pace: 20 * second,
	/** The most that one command may move the clock, in ms. */
	longestAdvance: 400 * day
} as const;
