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
export { signatureOf } from './callbacks/signature';
export { readXml, textIn, writeXml, type XmlElement, type XmlFields } from './callbacks/xml';
