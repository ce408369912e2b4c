import type { Acquaintance } from './people';

/*
 * Under which letter a name stands, without a dictionary: the browser's own pinyin order says between which two
 * characters it lies, each the first that its letter has.
 */

const order = new Intl.Collator('zh-CN-u-co-pinyin');

const letters = 'ABCDEFGHJKLMNOPQRSTWXYZ';
const firsts = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他挖夕丫帀'];

/** Surnames that are read otherwise than the same character elsewhere, by one that is read alike. */
const surnames: Readonly<Record<string, string>> = {
	曾: '增',
	单: '善',
	仇: '求',
	区: '欧',
	解: '谢',
	查: '扎',
	朴: '瓢',
	翟: '宅',
	冼: '显',
	缪: '妙',
	乐: '月',
	召: '哨',
	折: '舌',
	种: '虫',
	员: '运'
};

/** Where a name goes that begins with neither a letter nor a character of the common set; last in the list. */
const others = '#';

const known = new Map<string, string>();

/** `A` to `Z`, or `#`. */
export function letterOf(name: string): string {
	const [first = ''] = name.trim();
	return letterOfCharacter(surnames[first] ?? first);
}

/** The first letters of a name's characters, small: 王女士 is `wns`. */
export function initialsOf(name: string): string {
	const [first = '', ...rest] = name.trim();
	return [surnames[first] ?? first, ...rest].map(letterOfCharacter).join('').toLowerCase();
}

function letterOfCharacter(character: string): string {
	let letter = known.get(character);
	if (letter === undefined) known.set(character, (letter = lookUp(character)));
	return letter;
}

function lookUp(character: string): string {
	const [plain = ''] = character.normalize('NFD').toUpperCase();
	if (/[A-Z]/.test(plain)) return plain;
	if (!/[\u4e00-\u9fff]/.test(character)) return others;
	const next = firsts.findIndex((first) => order.compare(character, first) < 0);
	return letters.at((next === -1 ? letters.length : next) - 1) ?? others;
}

export interface LetterSection<Person> {
	readonly letter: string;
	readonly people: readonly Person[];
}

/** People under their letters, those of one letter in the order of their sounds. */
export function underLetters<Person extends Pick<Acquaintance, 'name'>>(
	people: readonly Person[]
): LetterSection<Person>[] {
	const sections = new Map<string, Person[]>();
	for (const one of people) {
		const letter = letterOf(one.name);
		const section = sections.get(letter);
		if (section) section.push(one);
		else sections.set(letter, [one]);
	}
	return [...sections]
		.sort(([one], [other]) => Number(one === others) - Number(other === others) || (one < other ? -1 : 1))
		.map(([letter, section]) => ({
			letter,
			people: section.sort((one, other) => order.compare(soundOf(one.name), soundOf(other.name)))
		}));
}

/** A name as it sorts: its surname by one that is read alike. */
function soundOf(name: string): string {
	const [first = ''] = name;
	const alike = surnames[first];
	return alike ? alike + name.slice(first.length) : name;
}
