export { faceOf } from './card';
export { AppLabel, counterpartOf } from './chat';
export { previewOf } from './chat/preview';
export type { ConsoleScreen } from './console/screens';
export type { CrmScreen } from './crm/screens';
export { DeviceView } from './device/view.svelte';
export type { StagePart } from './device/stage';
export { fetchLater, laterConsole, laterCrm } from './later';
export { CodesOnStage } from './scanner/codesOnStage.svelte';
export { FactLinks } from './source';
export { WechatPhone, subjectsOf as wechatSubjects, type WechatScreen } from './wechat';
export { WecomPhone, subjectsOf as wecomSubjects, type WecomScreen } from './wecom';
export {
	commandText,
	contentText,
	durationText,
	entryText,
	interfaceOf,
	reasonText,
	sourceOf
} from './words';
