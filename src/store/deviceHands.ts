import { draftOf, readMark, type Intent } from '../session';
import type { Hands } from './hands';
import type { Sandbox } from './sandbox.svelte';

/** The living hands of a device of the stage; `change`: what is read and written by them is carried out by it. */
export function deviceHands(sandbox: Sandbox, device: string, change: (intent: Intent) => void): Hands {
	return {
		alive: true,
		times: sandbox,
		act: (command) => sandbox.act(command, device),
		may: sandbox.may,
		explain: (refusal) => sandbox.explain({ refusal, command: null, device }),
		seen: (end, place) => readMark(sandbox.reading, end, place),
		markSeen: (end, place, count) => {
			if (readMark(sandbox.reading, end, place) !== count)
				change({ type: 'read', end, conversation: place, count });
		},
		draft: (end, conversation) => draftOf(sandbox.reading, end, conversation),
		setDraft: (end, conversation, text) => {
			if (draftOf(sandbox.reading, end, conversation) !== text)
				change({ type: 'draft', end, conversation, text });
		},
		get session() {
			return sandbox.session.key;
		},
		keepFile: (file) =>
			sandbox.attachments().then(
				(all) => all.keep(file),
				() => undefined
			),
		fileUrl: (file) =>
			sandbox.attachments().then(
				(all) => all.url(file),
				() => undefined
			)
	};
}
