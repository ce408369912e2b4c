export { guard, tell } from './guard';
