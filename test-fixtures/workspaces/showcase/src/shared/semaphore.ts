/** Lets a fixed number of tasks run at once; the others wait their turn. */
export class Semaphore {
	readonly #waiting: (() => void)[] = [];
	#free: number;

	constructor(slots: number) {
		this.#free = slots;
	}

	/** Fulfils as soon as a slot is the caller's, who has to `release` it. */
	async acquire(): Promise<void> {
		if (this.#free > 0) {
			this.#free -= 1;
			return;
		}
		await new Promise<void>((resolve) => {
			this.#waiting.push(resolve);
		});
	}

	release(): void {
		const next = this.#waiting.shift();
		if (next === undefined) {
			this.#free += 1;
		} else {
			next();
		}
	}

	/** Runs a task in a slot of its own. */
	async run<T>(task: () => Promise<T>): Promise<T> {
		await this.acquire();
		try {
			return await task();
		} finally {
			this.release();
		}
	}
}
