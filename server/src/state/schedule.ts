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

/** What a job throws that gave up on the way as it was asked to. */
export class Interrupted extends Error {}

export interface Job {
	/** Takes the job back if it has not begun. Returns whether that was so. */
	cancel(): boolean;
	/** Takes the job back in any case: one that has begun is interrupted, if it can be. */
	abandon(): void;
	readonly started: boolean;
}

interface Entry {
	priority: Priority;
	run: () => Promise<void>;
	interrupt: (() => void) | undefined;
	started: boolean;
	abandoned: boolean;
}

/** How long nobody may have typed until background work begins, in milliseconds. */
export const IDLE_MS = 300;

/**
 * Runs jobs one at a time, the most urgent first, equal ones in order. Background jobs wait until nothing was typed for
 * {@link IDLE_MS}. There is one analyzer that does one thing at a time, so this queue is where everything waits, and
 * what waits here can still be taken back. A job that can be interrupted gives way to one that is more urgent, and begins
 * again later.
 */
export class Scheduler {
	private readonly queue: Entry[] = [];
	private running: Entry | undefined;
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

	/**
	 * @param run must settle; what it throws, but for Interrupted, is the caller's to handle inside of it
	 * @param interrupt has `run`, while it is under way, throw Interrupted soon
	 */
	add(priority: Priority, run: () => Promise<void>, interrupt?: () => void): Job {
		const entry: Entry = { priority, run, interrupt, started: false, abandoned: false };
		const after = this.queue.findIndex((other) => other.priority > priority);
		this.queue.splice(after === -1 ? this.queue.length : after, 0, entry);
		if (this.running && this.running.priority > priority) this.running.interrupt?.();
		this.pump();
		const cancel = (): boolean => {
			const at = this.queue.indexOf(entry);
			if (at !== -1) this.queue.splice(at, 1);
			return at !== -1;
		};
		return {
			cancel,
			abandon: () => {
				entry.abandoned = true;
				if (!cancel() && this.running === entry) entry.interrupt?.();
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
		this.running = entry;
		entry.started = true;
		this.onBusy(true);
		const done = (): void => {
			this.running = undefined;
			this.pump();
			if (!this.running) this.onBusy(false);
		};
		entry.run().then(done, (error) => {
			if (error instanceof Interrupted && !entry.abandoned) this.putBack(entry);
			done();
		});
	}

	/** Before what else is as urgent. */
	private putBack(entry: Entry): void {
		entry.started = false;
		const at = this.queue.findIndex((other) => other.priority >= entry.priority);
		this.queue.splice(at === -1 ? this.queue.length : at, 0, entry);
	}
}
