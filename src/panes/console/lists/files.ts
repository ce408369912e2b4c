export { saveMembers } from './members';
