import { dateTime, language } from '../../i18n';
import { applicationOf, applicationState, get, personOf, type EnterpriseId, type World } from '../../world';

/** Where an enterprise stands with the beta, in one sentence: the same at the desk and on the phone. */
export function standingText(world: World, id: EnterpriseId): string {
	const t = language.t.application;
	const on = (at: number) => dateTime(language.locale, at);
	const enterprise = get(world, id);
	const application = applicationOf(enterprise);
	const who = application ? personOf(world, application.by).name : '';
	switch (applicationState(enterprise)) {
		case 'admitted':
			return t.admitted(on(enterprise.admittedAt ?? world.clock));
		case 'submitted':
			return t.submitted(who, on(application?.at ?? 0));
		case 'downloading':
			return t.downloading(who);
		case 'declined': {
			const { declinedFor, and } = language.t.chat;
			const reasons = (application?.reasons ?? []).map((each) => declinedFor[each]).join(and);
			return t.declined(on(application?.decidedAt ?? 0), reasons);
		}
		default:
			return t.none;
	}
}
