export { control, controls, type ControlId } from './controls';
