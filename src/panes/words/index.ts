export { interfaceOf } from './byApi';
export { commandText, entryText } from './command';
export { contentText, stickerName } from './content';
export { durationText, spokenSeconds } from './duration';
export { reasonText, sourceOf } from './refusal';
