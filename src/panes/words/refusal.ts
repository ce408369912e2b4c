import { language } from '../../i18n';
import { givenRights, type Refusal } from '../../world';

/** Why, in one sentence of the present language. The same value gives the same sentence everywhere. */
export function reasonText(refusal: Refusal): string {
	const { refusal: t } = language.t;
	if (refusal.code === 'editionAllows' && refusal.capability) {
		const { act, pair } = refusal.capability;
		return t.between[act]?.[pair] ?? t.acts[act];
	}
	if (refusal.code === 'notInThisState' && refusal.machine && refusal.state) {
		// A side's state has two regions; the words are about the first.
		const state = refusal.state.split('/')[0];
		return t.states[`${refusal.machine}.${state}.${refusal.event}`] ?? t.codes.notInThisState;
	}
	const { right } = refusal;
	if (right && right in t.rights) {
		const isGiven = (givenRights as readonly string[]).includes(right);
		return (isGiven ? t.lacking : t.onlySuper)(t.rights[right]);
	}
	return t.codes[refusal.code];
}

/** Where in the machinery the «no» was said, for those who want to know. */
export function sourceOf({ machine, state, event }: Refusal): string | undefined {
	if (!machine || !state || !event) return undefined;
	return language.t.refusal.inMachine(machine, state, event);
}
