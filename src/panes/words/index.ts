export { commandText, contentText, durationText, entryText } from './command';
export { reasonText, sourceOf } from './refusal';
