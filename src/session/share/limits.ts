/** Sizes of what comes in from outside and of what goes out; told where one is met. */
export const shareLimits = {
	/** Bytes of a file, as it lies on the disk. */
	fileBytes: 64 * 2 ** 20,
	/** Bytes that a packed file may unfold to. */
	fileExpanded: 64 * 2 ** 20,
	/** Characters of an address after its `#`: chat apps cut longer ones. */
	fragment: 8_192,
	/** Bytes that a link may unfold to. */
	linkExpanded: 2 ** 20,
	/** Bytes of packed data that are unfolded at a time. */
	slice: 4_096,
	/** Times its size to which data may unfold, once {@link grace} bytes have come. */
	ratio: 200,
	grace: 65_536,
	keys: 10_000,
	items: 200_000,
	/** Characters that are parsed in one go: the largest picture in base64, and what stands around it. */
	part: 14_000_000,
	/** Brackets and commas in them. */
	marks: 500_000,
	/** Pictures and files that come with a session. */
	carried: 1_000,
	faults: 20
} as const;
