export {
	endsOf as endsMeant,
	isMet,
	missingFrom,
	type Fact,
	type Goal,
	type Happening,
	type Missing,
	type Situation,
	type Try,
	type Who
} from './goal';
export {
	places,
	type Answer,
	type Check,
	type Lesson,
	type Place,
	type Pointed,
	type Question,
	type Seat,
	type Step,
	type Texts
} from './lesson';
export { catalogue, lastKey, listed, progressKey, type LessonId, type Listed } from './library/catalogue';
export { keepLesson, loadLesson } from './library';
export type { Parsed } from './parse';
export { advanced, begun, checksOf, ProgressTree, type Progress } from './progress';
export { saidHere } from './saidHere';
export { runnerMachine, type RunnerEvent, type RunnerState } from './runnerMachine';
export { parseLessonText } from './open';
