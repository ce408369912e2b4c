export { envelope, read, type Body, type Done, type Message, type Received, type Shown } from './message';
export { patience, Peer, type Ports, type Saving, type Stored } from './peer';
export { roleMachine, type Role, type RoleEvent } from './roleMachine';
