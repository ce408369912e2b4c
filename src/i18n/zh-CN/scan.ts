/** 扫码：两台设备共用。 */
export const scan = {
	title: '扫一扫',
	titleAtWork: '扫描微信二维码',
	aim: '选一个码，或者换一种办法',
	reading: '正在认……',
	filming: '把二维码放到镜头前',
	stop: '关掉摄像头',
	again: '再扫一次',

	onStage: '台上的二维码',
	noneOnStage: '别的设备上现在没有二维码。打开「我的二维码」或「我的名片」，这里就能扫到。',
	/** 企业自己的系统用接口做的码（D92228）。 */
	posted: '企业的「联系我」',
	postedBy: (enterprise: string, name: string) => (name === '' ? enterprise : `${enterprise} · ${name}`),
	ways: '别的办法',
	picture: '相册',
	camera: '摄像头',
	type: '手输',
	typeLabel: '二维码下面的文字',
	typeExample: 'HUTONG:1:…',
	typeDone: '确定',
	drop: '也可以把图片拖进来，或者粘贴。',

	answers: {
		refused: '不能添加',
		foreign: '不是这里的码',
		otherSession: '是另一次演练的码',
		newer: '是更新版本的码',
		damaged: '码不完整',
		nothing: '图里没有二维码',
		unreadable: '打不开',
		cameraFailed: '摄像头用不了'
	},
	foreign: '码里是下面这段文字。这里只显示，不打开。',
	otherSession: '它来自另一次演练，在那边才认得出是谁。请扫现在这台设备上的码。',
	newer: '做它的程序比这里新。更新页面之后再扫。',
	damaged: '少了或错了几个字。再扫一次；手输的，请逐字核对。',
	nothing: '换一张清楚、完整的图；也可以手输。',
	notPicture: '这不是图片，或者已经损坏。',
	tooLarge: '图片太大：最多 20 MB、6400 万像素。',
	noReader: '认码的程序没有载入。连上网再试；手输现在就能用。',
	noCamera: '没有找到摄像头，或者这个页面不能用它。图片和手输都可以。',
	denied: '浏览器没有允许使用摄像头。可以在地址栏旁边改；图片和手输都可以。',
	failed: '摄像头没有打开，可能正被别的程序占用。图片和手输都可以。',
	more: '展开',
	less: '收起'
};
