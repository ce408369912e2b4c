export { envelope, read, type Body, type Done, type Message, type Received, type Shown } from './message';
export { patience, Peer } from './peer';
export type { Ports, Saving, Stored } from './ports';
export { roleMachine, type Role, type RoleEvent } from './roleMachine';
