import { language, type Messages } from '../../i18n';

/** Everything that the app says: what is seen first, and what is seen further in. */
export function wechatTexts(): Messages['wechat'] & Messages['inWechat'] {
	return { ...language.t.wechat, ...language.t.inWechat };
}
