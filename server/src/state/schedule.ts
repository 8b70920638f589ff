/** The smaller goes first. */
export const Priority = {
	/** Somebody looks at the text and waits. */
	interactive: 0,
	/** Other open files after an edit; waits for a pause in typing. */
	background: 1,
	/** The whole workspace. */
	bulk: 2,
} as const;
export type Priority = (typeof Priority)[keyof typeof Priority];

export interface Job {
	/** Takes the job back if it has not begun. Returns whether that was so. */
	cancel(): boolean;
	readonly started: boolean;
}

interface Entry {
	priority: Priority;
	run: () => Promise<void>;
	started: boolean;
}

/** How long nobody may have typed until background work begins, in milliseconds. */
export const IDLE_MS = 300;

/**
 * Runs jobs one at a time, the most urgent first, equal ones in order. Background jobs wait until nothing was typed for
 * {@link IDLE_MS}. There is one analyzer that does one thing at a time, so this queue is where everything waits, and
 * what waits here can still be taken back.
 */
export class Scheduler {
	private readonly queue: Entry[] = [];
	private running = false;
	private idleAt = 0;
	private timer: NodeJS.Timeout | undefined;
	private readonly now: () => number;
	private readonly onBusy: (busy: boolean) => void;

	constructor(onBusy: (busy: boolean) => void = () => {}, now: () => number = () => performance.now()) {
		this.onBusy = onBusy;
		this.now = now;
	}

	/** Somebody typed. */
	touch(): void {
		this.idleAt = this.now() + IDLE_MS;
	}

	/** @param run must settle; what it throws is the caller's to handle inside of it */
	add(priority: Priority, run: () => Promise<void>): Job {
		const entry: Entry = { priority, run, started: false };
		const after = this.queue.findIndex((other) => other.priority > priority);
		this.queue.splice(after === -1 ? this.queue.length : after, 0, entry);
		this.pump();
		return {
			cancel: () => {
				const at = this.queue.indexOf(entry);
				if (at !== -1) this.queue.splice(at, 1);
				return at !== -1;
			},
			get started() {
				return entry.started;
			},
		};
	}

	private pump(): void {
		if (this.running) return;
		const wait = this.idleAt - this.now();
		const at = this.queue.findIndex((entry) => entry.priority !== Priority.background || wait <= 0);
		if (at === -1) {
			if (this.queue.length > 0 && this.timer === undefined) {
				this.timer = setTimeout(() => {
					this.timer = undefined;
					this.pump();
				}, wait + 1);
			}
			return;
		}
		const [entry] = this.queue.splice(at, 1) as [Entry];
		this.running = true;
		entry.started = true;
		this.onBusy(true);
		const done = (): void => {
			this.running = false;
			this.pump();
			if (!this.running) this.onBusy(false);
		};
		entry.run().then(done, done);
	}
}
