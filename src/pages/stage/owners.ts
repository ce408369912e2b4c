import { faceOf } from '../../panes';
import { get, identitiesOf, membersOf, personOf, values, type EndId, type World } from '../../world';
import type { App } from './devices.svelte';

/** Somebody who can have a device of an app. */
export interface Candidate {
	readonly end: EndId;
	readonly name: string;
	readonly face: string;
	/** Company and position of a work identity. */
	readonly job: string;
	readonly state: 'active' | 'void' | 'invited' | 'suspended';
}

/** Who can have a device of an app: everybody a WeChat, every work identity a WeCom, administrators a console, enterprises a CRM. */
export function candidatesOf(world: World, app: App): Candidate[] {
	if (app === 'wechat')
		return [...values(world.accounts)].map(({ id }) => ({
			end: id,
			name: personOf(world, id).name,
			face: faceOf(world, id),
			job: '',
			state: 'active'
		}));
	if (app === 'crm')
		return [...values(world.enterprises)].flatMap(({ id, name, shortName }): Candidate[] => {
			// the desk of whoever administers it stands for the enterprise
			const desk = membersOf(world, id).find(({ administers }) => administers);
			return desk
				? [{ end: desk.id, name: shortName, face: faceOf(world, desk.id), job: name, state: 'active' }]
				: [];
		});
	return [...values(world.people)]
		.flatMap(({ account }) => identitiesOf(world, account))
		.filter(({ administers }) => app === 'wecom' || administers)
		.map(({ id, enterprise, position, state }) => ({
			end: id,
			name: personOf(world, id).name,
			face: faceOf(world, id),
			job: [get(world, enterprise).shortName, position].filter((part) => part !== '').join(' · '),
			state
		}));
}

/** Those whose name or job has what was typed in it. */
export function found(candidates: readonly Candidate[], words: string): readonly Candidate[] {
	const wanted = words.trim().toLocaleLowerCase();
	return candidates.filter(({ name, job }) => `${name} ${job}`.toLocaleLowerCase().includes(wanted));
}
