import { initialTransition, transition } from 'xstate';
import {
	checksOf,
	ProgressTree,
	runnerMachine,
	saidHere,
	type Lesson,
	type Missing,
	type Progress,
	type RunnerEvent,
	type RunnerState,
	type Step
} from '../lessons';
import type { Command } from '../world';
import type { Sandbox } from './sandbox.svelte';

/** How long one act of a demonstration stays before the next, in ms of the screen. */
const beat = 1_400;

/**
 * A lesson under way: which step the guide shows and what the learner asked for. How far they have come is read off
 * the path of the sandbox, so undo, jumps and branches take it along.
 */
export class LessonRun {
	readonly lesson: Lesson;
	readonly #sandbox: Sandbox;
	readonly #tree: ProgressTree;
	#snapshot = $state.raw(initialTransition(runnerMachine)[0]);
	/** The step that the guide shows. */
	#shown = $state.raw(0);
	#answer = $state.raw<number>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#demonstrating = $state.raw(false);

	/** How far the path to the head has come; of free play, the path up to where it began. */
	readonly progress: Progress = $derived.by(() => {
		const { path, aside } = this.#sandbox;
		const counted = aside === undefined ? path : path.filter(({ id }) => id <= aside);
		return this.#tree.at(counted, (entry) => this.#sandbox.worldAt(entry));
	});

	/** What is missing in each line of the shown step's checklist; all met where the path is past it. */
	readonly checks: readonly Missing[] = $derived.by(() => {
		const { checks } = this.step;
		return this.#shown < this.progress.step ? checks.map(() => null) : checksOf(this.lesson, this.progress);
	});

	/** The first line of the shown step's checklist that is not met; -1 where all are. */
	readonly waiting = $derived(this.checks.findIndex((missing) => missing !== null));

	constructor(lesson: Lesson, sandbox: Sandbox) {
		this.lesson = lesson;
		this.#sandbox = sandbox;
		sandbox.refusalsBranch = true;
		this.#tree = new ProgressTree(lesson, sandbox.worldAt(0));
		this.#shown = Math.min(this.progress.step, lesson.steps.length - 1);
		if (sandbox.aside !== undefined) this.#send({ type: 'free' });
		this.look();
	}

	get state(): RunnerState {
		return this.#snapshot.value as RunnerState;
	}

	get shown(): number {
		return this.#shown;
	}

	get step(): Step {
		return this.lesson.steps[this.#shown] as Step;
	}

	/** Which answer to the step's question was chosen. */
	get answer(): number | undefined {
		return this.#answer;
	}

	/** The solution is being played, act by act. */
	get demonstrating(): boolean {
		return this.#demonstrating;
	}

	/** The path may be another one: called after whatever changed it. */
	readonly look = (): void => {
		const { step, situation } = this.progress;
		if (this.#sandbox.aside !== undefined) return;
		if (step < this.#shown || step > this.#shown + 1) this.#enter(Math.min(step, this.#last));
		this.#send({ type: 'look', met: step > this.#shown, acted: situation.done.length > 0 });
	};

	readonly hint = (): void => this.#send({ type: 'hint' });

	/** On to the next step, past the question if there is one. */
	readonly next = (): void => {
		const before = this.state;
		const asks = this.step.question !== undefined;
		this.#send({ type: 'next', asks, last: this.#shown === this.#last });
		if (before === 'met') this.#follow();
	};

	readonly choose = (answer: number): void => {
		this.#answer = answer;
	};

	/** The question is done with. */
	readonly answered = (): void => {
		this.#send({ type: 'answer', last: this.#shown === this.#last });
		this.#follow();
	};

	/** Back to where the shown step began; what was done stays as a branch. */
	readonly resetStep = (): void => {
		this.stop();
		if (this.#sandbox.aside !== undefined) this.back();
		const start = this.progress.starts[this.#shown];
		if (start !== undefined) this.#sandbox.goto(start);
		this.#enter(this.#shown);
		this.look();
	};

	readonly resetLesson = (): void => {
		this.stop();
		this.#sandbox.stepAside(undefined);
		this.#sandbox.goto(0);
		this.#enter(0);
		this.look();
	};

	/** The guide steps aside. */
	readonly free = (): void => {
		this.stop();
		this.#sandbox.stepAside(this.#sandbox.head);
		this.#send({ type: 'free' });
	};

	/** Back from free play to where the step was left. */
	readonly back = (): void => {
		const { aside } = this.#sandbox;
		this.#sandbox.stepAside(undefined);
		if (aside !== undefined) this.#sandbox.goto(aside);
		this.#send({ type: 'back' });
		this.look();
	};

	/** Shows a step as it begins: on the present line where that has come so far, else by playing what leads there. */
	readonly goTo = (index: number): void => {
		this.stop();
		const wanted = Math.max(0, Math.min(index, this.#last));
		this.#sandbox.stepAside(undefined);
		const start = this.progress.starts[wanted];
		if (start === undefined) this.#playUpTo(wanted);
		else if (this.progress.step !== wanted) this.#sandbox.goto(start);
		this.#enter(wanted);
		this.look();
	};

	/** The step that an address asks for: one that the path has just met, and nobody has left, as it is. */
	readonly open = (index: number): void => {
		const isJustMet = this.progress.step === index + 1;
		if (this.#shown === index || (isJustMet && this.state === 'free')) return;
		if (!isJustMet) return this.goTo(index);
		this.#enter(index);
		this.look();
	};

	/** Plays the step's solution from where the step began, one act a beat; `before` brings each into view. */
	readonly demonstrate = (before: (command: Command) => void, after: (command: Command) => void): void => {
		if (this.#demonstrating) return this.stop();
		const { situation, starts, step } = this.progress;
		const start = starts[this.#shown];
		if (start === undefined) return;
		if (step > this.#shown || situation.done.length > 0) this.#sandbox.goto(start);
		this.#enter(this.#shown);
		this.#send({ type: 'show' });
		const left = [...this.step.solution];
		const act = () => {
			const command = left.shift();
			if (!command) return this.stop();
			before(command);
			this.#timer = setTimeout(() => {
				this.#sandbox.act(saidHere(this.#sandbox.world, command));
				after(command);
				this.look();
				this.#timer = setTimeout(act, beat / 2);
			}, beat / 2);
		};
		this.#demonstrating = true;
		act();
	};

	/** Ends a demonstration where it is. */
	readonly stop = (): void => {
		clearTimeout(this.#timer);
		this.#demonstrating = false;
	};

	get #last(): number {
		return this.lesson.steps.length - 1;
	}

	/** After a step is left: the one that the path has come to. */
	#follow(): void {
		if (this.state !== 'explaining' || this.#shown >= this.#last) return;
		this.#enter(this.#shown + 1);
		this.look();
	}

	#enter(index: number): void {
		// What the step before was refused has been read.
		if (this.#shown !== index) this.#sandbox.explain(undefined);
		this.#shown = index;
		this.#answer = undefined;
		this.#send({ type: 'enter' });
	}

	/** From as far as the line has come, by the solutions of the steps in between. */
	#playUpTo(wanted: number): void {
		const { step, starts } = this.progress;
		this.#sandbox.goto(starts[step] ?? 0);
		for (const { solution } of this.lesson.steps.slice(step, wanted)) {
			for (const command of solution) this.#sandbox.act(saidHere(this.#sandbox.world, command));
		}
		this.#sandbox.explain(undefined);
	}

	#send(event: RunnerEvent): void {
		this.#snapshot = transition(runnerMachine, this.#snapshot, event)[0];
	}
}
