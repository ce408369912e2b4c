export { appsOn, type Apps } from './apps';
export { openText, sealOf, sealText, type CipherFault, type Opened, type Seal } from './callbacks/cipher';
export {
	delivery,
	isToken,
	received,
	reply,
	verification,
	type DeliveryFault,
	type Receiver,
	type Stamp
} from './callbacks/delivery';
export { changeTypes, type ChangeType, type Happening } from './callbacks/happening';
export {
	callbackSettingOf,
	letterOf,
	questionOf,
	receiverOf,
	tryAddress,
	type Letter,
	type Trial
} from './callbacks/letter';
export { DeliveryLog, mostAttempts, patience, type Attempt, type Delivery } from './callbacks/log';
export { signatureOf } from './callbacks/signature';
export { readXml, textIn, writeXml, type XmlElement, type XmlFields } from './callbacks/xml';
export { Books, tokenLife } from './books';
export type { Call, Callers, Endpoint } from './endpoint';
export { endpoints } from './endpoints';
export { commonErrcodes, errcodes } from './errcodes';
export type { Ground } from './ground';
export { allYears, apiOn, handle, type Api } from './handle';
export { corpidOf, crmAgentid, externalUseridOf, secretOf, useridOf, type AppKind } from './ids';
export { tagIdOf } from './tags';
export { configIdOf } from './ways';
export { faultIn, type Field, type Fields, type Shape } from './shape';
