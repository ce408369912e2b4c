export { commandText, contentText, durationText, entryText, spokenSeconds } from './command';
export { reasonText, sourceOf } from './refusal';
