import { limits } from './limits';

/**
 * Any text is safe text (P13). Text is stored exactly as given, after two repairs that no reader can see:
 * lone surrogates become U+FFFD, and line ends become `\n`. What cannot be shown harmlessly is refused by name.
 * Direction marks and zero-width joiners stay: the screen isolates every name and message.
 */
export type TextFault = 'textIsEmpty' | 'textIsTooLong' | 'textHasControls' | 'textHasStackedMarks';

/** U+0000–001F and U+007F–009F but for tab and line end: nothing that a person types. */
const controls = /[^\P{Cc}\t\n]/u;
/** Joiners and other format characters between marks do not end the pile. */
const stackedMarks = new RegExp(`(?:\\p{M}\\p{Cf}*){${limits.combiningMarks + 1}}`, 'u');
const unseen = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** A message as it will be stored, or why it cannot be (rule T1–T4). */
export function checkMessage(text: string): { text: string } | { fault: TextFault } {
	if (text.length > 2 * limits.messageBytes) return { fault: 'textIsTooLong' };
	const whole = repair(text);
	if (seen(whole) === '') return { fault: 'textIsEmpty' };
	if (controls.test(whole)) return { fault: 'textHasControls' };
	if (stackedMarks.test(whole)) return { fault: 'textHasStackedMarks' };
	if (countCharacters(whole) > limits.messageCharacters || countBytes(whole) > limits.messageBytes) {
		return { fault: 'textIsTooLong' };
	}
	return { text: whole };
}

/** A name, remark or position as it will be stored: one line, no more than `most` characters (rule T5). */
export function checkName(
	text: string,
	most: number = limits.nameCharacters
): { text: string } | { fault: TextFault } {
	if (text.length > 8 * most) return { fault: 'textIsTooLong' };
	const line = repair(text)
		.replace(/[\n\t]+/gu, ' ')
		.trim();
	if (seen(line) === '') return { fault: 'textIsEmpty' };
	if (controls.test(line)) return { fault: 'textHasControls' };
	if (stackedMarks.test(line)) return { fault: 'textHasStackedMarks' };
	if (countCharacters(line) > most) return { fault: 'textIsTooLong' };
	return { text: line };
}

export function countCharacters(text: string): number {
	let count = 0;
	for (const _ of text) count += 1;
	return count;
}

function countBytes(text: string): number {
	let bytes = 0;
	for (const character of text) {
		const point = character.codePointAt(0) ?? 0;
		bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
	}
	return bytes;
}

function repair(text: string): string {
	return text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\r\n?/gu, '\n');
}

function seen(text: string): string {
	return text.replace(unseen, '');
}
