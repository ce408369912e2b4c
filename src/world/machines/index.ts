import { applicationMachine } from './application';
import { contactSideMachine } from './contactSide';
import { crmLinkMachine } from './crmLink';
import { grantMachine } from './grant';
import { groupMembershipMachine } from './groupMembership';
import { messageMachine } from './message';
import { verificationMachine } from './verification';
import { wechatAccountMachine } from './wechatAccount';
import { workIdentityMachine } from './workIdentity';

/** Every lifecycle of the world by its name. */
export const machines = {
	wechatAccount: wechatAccountMachine,
	verification: verificationMachine,
	application: applicationMachine,
	workIdentity: workIdentityMachine,
	grant: grantMachine,
	contactSide: contactSideMachine,
	message: messageMachine,
	groupMembership: groupMembershipMachine,
	crmLink: crmLinkMachine
} as const;

export type MachineName = keyof typeof machines;
