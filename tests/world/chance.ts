import fc from 'fast-check';
import { begin, castStart, startIn, type World } from '../../src/world';
import {
	books,
	chenAtWork,
	connect,
	give,
	heAtWork,
	invite,
	membership,
	say,
	toAll,
	travel,
	wang,
	zhaoAtWork,
	zhiAtWork
} from './commands';
import { castTrial } from './laws';

/* Commands by chance: any run of them, each made against the world as it then is. */

export { lotKinds, make, type Lot } from './anyCommand';

/** Without bias: every kind of command is as likely as it stands in the list of makers. */
export const lot = fc.noBias(fc.uint8Array({ minLength: 8, maxLength: 8 }));

export const worlds: World[] = [
	begin(castStart).world,
	// others begin where the interop is already in use, so that they get further
	(() => {
		const trial = castTrial();
		trial.do(give(toAll(travel)));
		trial.do(say(wang, connect(trial, wang, zhiAtWork), '你好'));
		trial.do({ type: 'app.create', by: zhaoAtWork, name: '报销', range: [] });
		trial.do({ type: 'department.add', by: zhaoAtWork, name: '前台', parent: null });
		trial.do({ type: 'crm.create', enterprise: travel });
		const group = { id: 0, group: null, name: '客户等级', order: 1 };
		trial.do({
			type: 'corpTags.set',
			by: travel,
			tags: [group, { ...group, id: 1, group: 0 }, { ...group, id: 2, group: 0, name: '重要' }]
		});
		const way = { id: 0, several: true, inMiniProgram: false, members: [], departments: [null] };
		trial.do({
			type: 'contactWay.set',
			by: travel,
			way: { ...way, skipsVerify: true, state: 'booth-a', remark: '' }
		});
		return trial.end();
	})(),
	// and some where everything hangs in the air
	(() => {
		const trial = castTrial();
		trial.do(
			{ type: 'verification.lapse', enterprise: books },
			{ type: 'verification.submit', by: heAtWork }
		);
		trial.do(give(toAll(travel)), invite('person:0'), membership('suspend', chenAtWork));
		for (const place of [2, 3] as const) {
			trial.do(
				{ type: 'enterprise.create', name: '外', shortName: '外', verification: 'verified', admitted: false },
				{
					type: 'identity.create',
					person: `person:${place}`,
					enterprise: `enterprise:${place}`,
					department: null,
					position: '经理',
					administers: true
				}
			);
		}
		trial.do({
			type: 'application.submit',
			by: `identity:${trial.world.identities.size - 1}`,
			form: { contact: '经理', trade: 'other', scenario: 'partners', use: '' }
		});
		return trial.end();
	})(),
	// and one from before all that
	begin(startIn('before')).world
];
