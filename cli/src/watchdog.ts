/**
 * Watches the checker process from a thread of its own, since this one waits for answers and notices nothing meanwhile.
 * A checker that gives no answer for a long time is killed, which ends the wait; the analyzer starts another and asks
 * again, once.
 */
import { Worker } from "node:worker_threads";

/** Seconds that one question may take. Loading a very large program is one question. */
const DEFAULT_LIMIT = 300;

/** What both threads see: the checker's process id, and a number that changes with every question. */
const PID = 0;
const PULSE = 1;

/** Counts its own ticks: a machine that slept, or a process that was stopped, did not wait all the while. */
const script = `
	const { workerData: { cells, ticks, interval } } = require("node:worker_threads");
	const view = new Int32Array(cells);
	let last = 0;
	let idle = 0;
	setInterval(() => {
		const pulse = Atomics.load(view, ${PULSE});
		idle = pulse === last ? idle + 1 : 0;
		last = pulse;
		const pid = Atomics.load(view, ${PID});
		if (idle < ticks || pid === 0) return;
		idle = 0;
		try { process.kill(pid, "SIGKILL"); } catch {}
	}, interval);
`;

export interface Watchdog {
	onCheckerStart(pid: number | undefined): void;
	onQuestion(): void;
	/** The checker is gone, and its process id may be another process's soon. */
	stop(): void;
}

/** `ASYNCLINT_CHECKER_TIMEOUT` in the environment says another number of seconds, 0 for no limit. */
export function startWatchdog(): Watchdog | undefined {
	const asked = Number(process.env["ASYNCLINT_CHECKER_TIMEOUT"]?.trim() || DEFAULT_LIMIT);
	const limit = Number.isFinite(asked) && asked >= 0 ? asked : DEFAULT_LIMIT;
	if (limit === 0) return undefined;
	const cells = new SharedArrayBuffer(8);
	const view = new Int32Array(cells);
	const ticks = 10;
	const thread = new Worker(script, {
		eval: true,
		workerData: { cells, ticks, interval: (limit * 1000) / ticks },
		resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1 },
	});
	// Without the thread there is only no watchdog.
	thread.on("error", () => {});
	thread.unref();
	return {
		onCheckerStart: (pid) => Atomics.store(view, PID, pid ?? 0),
		onQuestion: () => Atomics.add(view, PULSE, 1),
		stop: () => {
			Atomics.store(view, PID, 0);
			void thread.terminate();
		},
	};
}
