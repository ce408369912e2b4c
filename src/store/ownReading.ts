import {
	withAside,
	withDraft,
	withinWorld,
	withRead,
	type Intent,
	type Reading,
	type Session
} from '../session';

type Draft = Extract<Intent, { type: 'draft' }>;

/** How long what is being written waits before it is sent to the window that saves, in ms. */
const delay = 300;

/** What is read and written in one of several windows: it is that window's own, and goes to the one that saves. */
export class OwnReading {
	readonly #send: (draft: Draft) => void;
	#reading: Reading;
	#drafts: Record<string, Draft> = {};
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(reading: Reading, send: (draft: Draft) => void) {
		this.#reading = reading;
		this.#send = send;
	}

	/** As it is here; where a learner stepped aside is the session's. */
	within({ reading: { aside } }: Session): Reading {
		return this.#reading.aside === aside ? this.#reading : (this.#reading = withAside(this.#reading, aside));
	}

	/** Another session is on screen. */
	begin(reading: Reading): void {
		this.#reading = reading;
	}

	note(intent: Intent): void {
		if (intent.type === 'read')
			this.#reading = withRead(this.#reading, intent.end, intent.conversation, intent.count);
		if (intent.type === 'draft')
			this.#reading = withDraft(this.#reading, intent.end, intent.conversation, intent.text);
	}

	/** In a branch that began with the entry after `size`, what was read beyond it is unread. */
	branch(session: Session, size: number): void {
		const entry = session.entry(size + 1);
		if (entry) this.#reading = withinWorld(this.#reading, session.worldAt(entry.parent));
	}

	/** Is sent soon: of each thread what was written last. */
	later(draft: Draft): void {
		this.#drafts[`${draft.end}/${draft.conversation}`] = draft;
		this.#timer ??= setTimeout(() => this.flush(), delay);
	}

	/** Sends what waits. */
	flush(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const drafts = Object.values(this.#drafts);
		this.#drafts = {};
		for (const draft of drafts) this.#send(draft);
	}
}
