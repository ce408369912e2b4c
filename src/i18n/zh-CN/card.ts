/** 企业微信名片。 */
export const card = {
	of: (name: string) => `${name}的企业微信名片`,
	code: (name: string) => `${name}的企业微信二维码`,
	verified: '已认证',
	unverified: '未认证',
	hint: '扫一扫上面的二维码图案，加我企业微信',
	simulated: '教学模拟',
	tooLong: '这个码太长，画不出来。',
	fileName: (name: string, company: string) => `${name}-${company}-企业微信名片.png`
};
