export { measure, type Measured } from './measure';
export { probeOf, worldOf, type Look, type Probe } from './probe';
