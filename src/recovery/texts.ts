/* The words of the recovery screen, in both languages and in one place: it must not depend on what loads the others. */

const zh = {
	other: 'English',
	brand: '互通沙盘',
	asked: '恢复',
	broken: '出了点问题',
	safe: '保存过的都还在这个浏览器里，什么也没有删。先选一种办法继续；不放心，就先全部下载。',
	bar: '刚才有一步出了问题；已保存的都在。',
	goOn: '继续',
	look: '恢复办法',
	reload: '重新打开',
	reloadNote: '回到刚才的页面，多数时候这样就好。',
	close: '回到刚才的页面',
	closeNote: '页面还在，从停下的地方接着做。',
	step: (number: number) => (number === 0 ? '打开这次演练的开头' : `打开第 ${number} 步，那时还是好的`),
	stepNote: '后面的步骤都留着，随时可以再往前走。',
	download: '全部下载',
	downloadNote:
		'这个浏览器里存的一切，演练和文件，存成一个 JSON 文件；64 MB 以内的，以后能在「我的沙盘」里导入、找回。',
	empty: '从空的开始',
	emptyNote: '新开一个沙盘。原来的都留在这里，不删除。',
	library: '去情境首页',
	libraryNote: '别的页面照常能用。',
	reading: '正在读取……',
	downloaded: (records: number, files: number, size: string) =>
		`已下载：${records} 条记录、${files} 个文件，共 ${size}。`,
	partly: (count: number) => `有 ${count} 条读不出来，文件里写明了是哪些。`,
	unread: '浏览器的存储打不开，没有可下载的。可以换一个窗口再试。',
	notEmptied: '浏览器的存储打不开，没有改动任何东西。请关掉其他窗口再试。',
	what: '发生了什么',
	nothing: '没有记下错误。',
	copy: '复制',
	copied: '已复制。',
	notCopied: '浏览器不让复制；请选中文字，自己复制。',
	build: '这一版：',
	framed: '这一页嵌在别的网页里，浏览器不让它保存：一切只在内存里，关掉就没有了。',
	ownTab: '在单独的标签页里打开'
};

export type Words = typeof zh;

const en: Words = {
	other: '中文',
	brand: 'Hutong',
	asked: 'Recovery',
	broken: 'Something went wrong',
	safe: 'What was saved is all still in this browser; nothing has been deleted. Choose how to go on, or download everything first to be sure.',
	bar: 'Something just went wrong; what is saved is safe.',
	goOn: 'Go on',
	look: 'Recovery',
	reload: 'Open again',
	reloadNote: 'Back to the page you were on. This mostly helps.',
	close: 'Back to the page',
	closeNote: 'It is still there: carry on where you stopped.',
	step: (number) =>
		number === 0 ? 'Open this session at its start' : `Open step ${number}, which still worked`,
	stepNote: 'All later steps are kept; you can go forward again at any time.',
	download: 'Download everything',
	downloadNote:
		'All that is stored in this browser, sessions and files, as one JSON file. Up to 64 MB, it can be imported again from “My sandboxes”.',
	empty: 'Start empty',
	emptyNote: 'Begins a new sandbox. What you had stays here; nothing is deleted.',
	library: 'Go to the lessons',
	libraryNote: 'The other pages work as before.',
	reading: 'Reading…',
	downloaded: (records, files, size) =>
		`Downloaded: ${records} ${records === 1 ? 'record' : 'records'} and ${files} ${files === 1 ? 'file' : 'files'}, ${size}.`,
	partly: (count) => `${count} could not be read; the file says which.`,
	unread:
		'The browser’s storage cannot be opened, so there is nothing to download. Try again in another window.',
	notEmptied:
		'The browser’s storage cannot be opened, so nothing was changed. Close other windows and try again.',
	what: 'What happened',
	nothing: 'No error was noted.',
	copy: 'Copy',
	copied: 'Copied.',
	notCopied: 'The browser does not allow copying; please select the text and copy it yourself.',
	build: 'This build: ',
	framed:
		'This page stands inside another one, where the browser lets nothing be saved: all is in memory, and gone when it closes.',
	ownTab: 'Open in a tab of its own'
};

const all = { 'zh-CN': zh, en } as const;

export type Spoken = keyof typeof all;

/** The language that the page speaks, or was told to speak last. */
export function spoken(): Spoken {
	const { lang } = document.documentElement;
	let kept: string | null = null;
	try {
		kept = localStorage.getItem('hutong.language');
	} catch {
		// Storage is shut off; the page's own language will do.
	}
	const asked = new URLSearchParams(location.search).get('lang') ?? kept ?? lang;
	return asked === 'en' || (lang === 'en' && asked !== 'zh-CN') ? 'en' : 'zh-CN';
}

export const wordsOf = (language: Spoken): Words => all[language];
