export { control, controls, type ControlId, type Pointing } from './controls';
