import { language, type Messages } from '../../i18n';
import { endsMeant, type Fact, type Happening, type Missing, type Who } from '../../lessons';
import { find, get, isIdentity, personOf, type Party, type World } from '../../world';

type Leaf = Extract<NonNullable<Missing>, { leaf: unknown }>;

/** What is still missing for a goal, in words of the present language; nothing where it is met. */
export function missingText(world: World, missing: Missing): string {
	if (missing === null) return '';
	const { missing: t } = language.t.guide;
	if ('all' in missing) return missing.all.map((each) => missingText(world, each)).join(t.and);
	// The first way is the one that the step speaks of; the others are for those who came another way.
	if ('any' in missing) return missingText(world, missing.any[0] ?? null);
	if ('not' in missing) return t.not;
	return leafText(t, world, missing);
}

function leafText(t: Messages['guide']['missing'], world: World, { leaf, count }: Leaf): string {
	if ('is' in leaf) return factText(t, world, leaf.is);
	if ('refused' in leaf) return t.refused(nameOf(world, leaf.refused.by));
	if ('never' in leaf) return t.never;
	if ('within' in leaf) return t.late;
	if ('happened' in leaf) return happeningText(t, world, leaf.happened);
	return t.times(happeningText(t, world, leaf.count), count, leaf.atLeast);
}

function happeningText(
	t: Messages['guide']['missing'],
	world: World,
	{ event, from, to }: Happening
): string {
	return t.events[event]?.(nameOf(world, from), nameOf(world, to)) ?? t.event;
}

function factText(t: Messages['guide']['missing'], world: World, fact: Fact): string {
	switch (fact.fact) {
		case 'contact':
			return t.contact(nameOf(world, fact.between[0]), nameOf(world, fact.between[1]));
		case 'asked':
			return t.asked(nameOf(world, fact.by), nameOf(world, fact.of));
		case 'permitted':
			return t.permitted(nameOf(world, fact.identity));
		case 'identity':
			return t.identity[fact.state](nameOf(world, fact.identity));
		case 'works':
			return t.works(nameOf(world, fact.person), find(world, fact.at)?.shortName ?? '');
		case 'application':
			return t.application[fact.state](find(world, fact.enterprise)?.shortName ?? t.newEnterprise);
		case 'setting':
			return t.setting(nameOf(world, fact.end));
	}
}

/** Somebody as both apps call them; of a job that has not begun yet, the person and the company. */
function nameOf(world: World, who: Who | Party | undefined): string {
	const { guide: t } = language.t;
	if (who === undefined || who === 'platform') return t.anybody;
	if (typeof who !== 'string') {
		const person = find(world, who.person);
		const [end] = endsMeant(world, who);
		if (!person) return t.anybody;
		return end ? nameOf(world, end) : t.person(person.name, find(world, who.at)?.shortName ?? '');
	}
	const record = find(world, who);
	if (!record) return t.anybody;
	if ('name' in record) return record.name;
	const end = who as `account:${number}` | `identity:${number}`;
	const { name } = personOf(world, end);
	return isIdentity(end) ? t.person(name, get(world, get(world, end).enterprise).shortName) : name;
}
