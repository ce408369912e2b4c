import type { Messages } from '../language.svelte';

export const scan: Messages['scan'] = {
	title: 'Scan',
	titleAtWork: 'Scan WeChat QR Code',
	aim: 'Choose a code, or another way',
	reading: 'Reading…',
	filming: 'Hold the code in front of the camera',
	stop: 'Turn camera off',
	again: 'Scan again',

	onStage: 'Codes on stage',
	noneOnStage:
		'No other device shows a code now. Open “My QR Code” or “My Card” on one, and it can be scanned here.',
	posted: 'Contact Me codes of enterprises',
	postedBy: (enterprise, name) => (name === '' ? enterprise : `${enterprise} · ${name}`),
	ways: 'Other ways',
	picture: 'Album',
	camera: 'Camera',
	type: 'Type',
	typeLabel: 'Text under the code',
	typeExample: 'HUTONG:1:…',
	typeDone: 'OK',
	drop: 'Pictures can also be dropped or pasted here.',

	answers: {
		refused: 'Cannot be added',
		foreign: 'Not a code of this sandbox',
		otherSession: 'A code of another session',
		newer: 'A code of a newer version',
		damaged: 'The code is incomplete',
		nothing: 'No code in this picture',
		unreadable: 'Cannot be opened',
		cameraFailed: 'No camera'
	},
	foreign: 'It says the text below. It is only shown here, never opened.',
	otherSession: 'Only the session that made it knows whose it is. Scan a code that a device shows now.',
	newer: 'A newer program made it. Update this page, then scan again.',
	damaged: 'A few characters are missing or wrong. Scan again; if you typed it, check each character.',
	nothing: 'Try a clear and whole picture, or type the text under the code.',
	notPicture: 'This is no picture, or it is broken.',
	tooLarge: 'The picture is too large: at most 20 MB and 64 megapixels.',
	noReader: 'The code reader did not load. Go online and try again; typing works now.',
	noCamera: 'There is no camera, or this page may not use one. A picture or typing will do.',
	denied:
		'The browser did not allow the camera. Change that beside the address; a picture or typing will do.',
	failed: 'The camera did not start; another program may be using it. A picture or typing will do.',
	more: 'Show all',
	less: 'Show less'
};
