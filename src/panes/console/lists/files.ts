export { saveMembers } from './members';
export { saveUsage } from './usage';
