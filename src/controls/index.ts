export { control, type Pointing } from './control';
export { controls, type ControlId } from './controls';
