import { catalogue } from '../../lessons';

/** The address of this page without what was asked of it. */
export function pageAddress(): string {
	return location.href.split(/[?#]/, 1)[0] ?? '';
}

/** The lesson that ships and is under way here. */
export function presentLesson(): string | undefined {
	const id = /^#\/lesson\/([^/?]+)/.exec(location.hash)?.[1];
	return catalogue.find((each) => each.id === id)?.id;
}
