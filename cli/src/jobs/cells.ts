/** What all threads see of the checkers, one of each job: process ids, and numbers that change with every question. */

/** More checkers than these at a time help nobody. */
export const MOST_JOBS = 64;

/** Where a job's numbers are among its two. */
const PID = 0;
const PULSE = 1;
const SIZE = 2;

/** Whether all is over, in numbers of no job, which never have a process id. */
const ENDED = MOST_JOBS * SIZE + PULSE;

export class CheckerCells {
	readonly buffer: SharedArrayBuffer;
	private readonly view: Int32Array;

	constructor(buffer = new SharedArrayBuffer((MOST_JOBS + 1) * SIZE * Int32Array.BYTES_PER_ELEMENT)) {
		this.buffer = buffer;
		this.view = new Int32Array(buffer);
	}

	/** What a job's workspace is to tell. */
	hooks(job: number): { onCheckerStart(pid: number | undefined): void; onQuestion(): void } {
		return {
			onCheckerStart: (pid) => {
				Atomics.store(this.view, job * SIZE + PID, pid ?? 0);
				if (Atomics.load(this.view, ENDED) !== 0) this.kill(job);
			},
			onQuestion: () => Atomics.add(this.view, job * SIZE + PULSE, 1),
		};
	}

	/** A job's checker is gone or no longer asked, and its process id may be another process's soon. */
	forget(job: number): void {
		Atomics.store(this.view, job * SIZE + PID, 0);
	}

	forgetAll(): void {
		for (let job = 0; job < MOST_JOBS; job++) this.forget(job);
	}

	/** Ends the checker of a job that cannot do so itself. */
	kill(job: number): void {
		const pid = Atomics.exchange(this.view, job * SIZE + PID, 0);
		if (pid === 0) return;
		try {
			process.kill(pid, "SIGKILL");
		} catch {
			// It is gone already.
		}
	}

	/** Ends all checkers, and those that take their place: threads that wait for one start it again. */
	killAll(): void {
		Atomics.store(this.view, ENDED, 1);
		for (let job = 0; job < MOST_JOBS; job++) this.kill(job);
	}
}
