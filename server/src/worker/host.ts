import { Worker } from "node:worker_threads";
import type { LogLevel } from "../../../analyzer/src/index.ts";
import type { Call, CallName, Calls, FromWorker, Setup, Tell, WorkerFailure, WorkerStart } from "./messages.ts";

export interface HostOptions {
	/** The script that the worker runs. */
	entry: URL;
	log(level: LogLevel, message: string): void;
	settingsRefused(message: string): void;
	/** Unsaved texts, for a worker that takes the place of one that died. */
	texts(): [file: string, text: string][];
	/** The worker or the checker's process died and another one took its place, or no other will: `failed`. */
	restarted(failed: boolean): void;
	/** Milliseconds that one call may take until the checker's process is killed. It doubles with each kill. */
	callLimitMs?: number;
}

/** A call failed in the analyzer, or the worker died twice over it. */
export class AnalyzerError extends Error {
	readonly failure: WorkerFailure;
	constructor(failure: WorkerFailure) {
		super(failure.message);
		this.name = failure.name;
		if (failure.stack !== undefined) this.stack = failure.stack;
		this.failure = failure;
	}
}

interface Pending {
	readonly message: Call;
	resolve(result: unknown): void;
	reject(error: Error): void;
	deaths: number;
}

/** After this many deaths of the worker in {@link DEATH_WINDOW_MS} no other is started. */
const MAX_DEATHS = 5;
const DEATH_WINDOW_MS = 180_000;
/** Time for the worker to notice that its checker was killed, until the worker itself is ended. */
const GRACE_MS = 15_000;

/**
 * The main thread's side of the worker: starts it, keeps one call at a time under way, watches over it, and starts it
 * again, with everything it has to know, when it died.
 */
export class AnalyzerHost {
	private readonly options: HostOptions;
	private readonly checkerPidCell = new SharedArrayBuffer(4);
	private readonly checkerPidView = new Int32Array(this.checkerPidCell);
	private readonly unwantedCell = new SharedArrayBuffer(4);
	private worker: Worker | undefined;
	private setup: Setup | undefined;
	private pending: Pending | undefined;
	private lastId = 0;
	private callLimitMs: number;
	private watchdog: NodeJS.Timeout | undefined;
	private deaths: number[] = [];
	private closed = false;
	private givenUp = false;

	constructor(options: HostOptions) {
		this.options = options;
		this.callLimitMs = options.callLimitMs ?? 60_000;
	}

	/** The checker's process id while it runs. */
	get checkerPid(): number | undefined {
		return Atomics.load(this.checkerPidView, 0) || undefined;
	}

	/** Opens a workspace in place of the former one, with the present unsaved texts. */
	open(setup: Setup): void {
		this.setup = setup;
		this.worker ??= this.start();
		this.worker.postMessage({ tell: "setup", setup, texts: this.options.texts() } satisfies Tell);
	}

	/** Starts the thread ahead of {@link open}, so that its code is loaded meanwhile. */
	warmUp(): void {
		this.worker ??= this.start();
	}

	tell(message: Exclude<Tell, { tell: "setup" }>): void {
		if (message.tell === "overrides" && this.setup !== undefined) this.setup.overrides = message.overrides;
		// A worker that is not there gets the texts and settings of that moment when it starts.
		this.worker?.postMessage(message);
	}

	/**
	 * Calls the analyzer; a second call while one is under way is a mistake of the caller's.
	 * @throws AnalyzerError
	 */
	call<Name extends CallName>(call: Name, params: Calls[Name]["params"]): Promise<Calls[Name]["result"]> {
		if (this.pending !== undefined) throw new Error("A call is under way.");
		if (this.givenUp) return Promise.reject(gaveUp());
		const message = { call, id: ++this.lastId, params } as Call;
		return new Promise((resolve, reject) => {
			this.pending = { message, resolve: resolve as (result: unknown) => void, reject, deaths: 0 };
			this.send();
		});
	}

	/**
	 * Gives up a check or waterfall under way, whose call is then rejected with an error named `Interrupted`, if it is not
	 * over first.
	 */
	interrupt(): void {
		const message = this.pending?.message;
		if (message?.call === "check" || message?.call === "waterfall")
			Atomics.store(new Int32Array(this.unwantedCell), 0, message.id);
	}

	/** Ends the worker and the checker's process. */
	async close(): Promise<void> {
		this.closed = true;
		clearTimeout(this.watchdog);
		// In this order: a worker that hears of the killed checker first would start another.
		const ended = this.worker?.terminate();
		this.killChecker();
		await ended;
	}

	/** Kills the checker's process, if it runs; the call under way, or the next one, starts another. */
	killChecker(): void {
		const pid = this.checkerPid;
		if (pid === undefined) return;
		try {
			process.kill(pid, "SIGKILL");
		} catch {
			// It ended by itself in between.
		}
	}

	private start(): Worker {
		const worker = new Worker(this.options.entry, {
			workerData: {
				asynclint: "analyzer",
				checkerPid: this.checkerPidCell,
				unwanted: this.unwantedCell,
			} satisfies WorkerStart,
			// What a library prints must not get into the protocol's stream.
			stdout: true,
			stderr: true,
		});
		worker.stdout.on("data", (chunk: Buffer) => this.options.log("debug", chunk.toString().trimEnd()));
		worker.stderr.on("data", (chunk: Buffer) => this.options.log("warning", chunk.toString().trimEnd()));
		worker.on("message", (message: FromWorker) => this.receive(message));
		worker.on("error", (error) =>
			this.options.log("error", `The analyzer's thread failed: ${error.stack ?? error.message}`),
		);
		worker.on("exit", (code) => {
			if (this.worker === worker) this.died(code);
		});
		return worker;
	}

	private send(): void {
		if (this.pending === undefined) return;
		this.worker?.postMessage(this.pending.message);
		this.watch(this.pending.message);
	}

	private receive(message: FromWorker): void {
		switch (message.event) {
			case "log":
				this.options.log(message.level, message.message);
				return;
			case "settingsRefused":
				this.options.settingsRefused(message.message);
				return;
			case "result":
			case "failure": {
				const pending = this.pending;
				if (pending === undefined || pending.message.id !== message.id) return;
				clearTimeout(this.watchdog);
				this.pending = undefined;
				if (message.event === "result") pending.resolve(message.result);
				else pending.reject(new AnalyzerError(message.failure));
			}
		}
	}

	private watch(message: Call): void {
		clearTimeout(this.watchdog);
		this.watchdog = setTimeout(() => {
			this.options.log(
				"error",
				`"${message.call}" took more than ${this.callLimitMs / 1000} s: the checker is started again.`,
			);
			// The program may just be large: next time it gets longer.
			this.callLimitMs *= 2;
			this.killChecker();
			this.options.restarted(false);
			this.watchdog = setTimeout(() => {
				// Blocked on something else than the checker. Terminating makes it exit, which starts another.
				if (this.pending?.message === message) void this.worker?.terminate();
			}, GRACE_MS);
		}, this.callLimitMs);
		this.watchdog.unref();
	}

	private died(code: number): void {
		clearTimeout(this.watchdog);
		this.worker = undefined;
		this.killChecker();
		Atomics.store(this.checkerPidView, 0, 0);
		if (this.closed) return;
		const now = Date.now();
		this.deaths = [...this.deaths.filter((at) => now - at < DEATH_WINDOW_MS), now];
		this.options.log("error", `The analyzer's thread ended with code ${code}.`);
		const pending = this.pending;
		if (this.deaths.length >= MAX_DEATHS) {
			this.givenUp = true;
			this.pending = undefined;
			pending?.reject(gaveUp());
			this.options.restarted(true);
			return;
		}
		if (pending !== undefined && ++pending.deaths > 1) {
			this.pending = undefined;
			pending.reject(
				new AnalyzerError({ name: "WorkerDied", message: `The analyzer died twice over "${pending.message.call}".` }),
			);
		}
		this.worker = this.start();
		if (this.setup !== undefined) this.open(this.setup);
		this.options.restarted(false);
		this.send();
	}
}

function gaveUp(): AnalyzerError {
	return new AnalyzerError({
		name: "WorkerDied",
		message: `The analyzer died ${MAX_DEATHS} times and is not started again.`,
	});
}
