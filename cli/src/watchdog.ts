/**
 * Watches the checker processes from a thread of its own, since those that work with them wait for answers and notice
 * nothing meanwhile. A checker that gives no answer for a long time is killed, which ends the wait; the analyzer starts
 * another and asks again, once.
 */
import { Worker } from "node:worker_threads";
import type { CheckerCells } from "./jobs/cells.ts";

/** Seconds that one question may take. Loading a very large program is one question. */
const DEFAULT_LIMIT = 300;

/**
 * Counts its own ticks: a machine that slept, or a process that was stopped, did not wait all the while. The cells hold a
 * process id and a number of questions for each checker.
 */
const script = `
	const { workerData: { cells, ticks, interval } } = require("node:worker_threads");
	const view = new Int32Array(cells);
	const last = new Int32Array(view.length);
	const idle = new Int32Array(view.length);
	setInterval(() => {
		for (let at = 0; at < view.length; at += 2) {
			const pid = Atomics.load(view, at);
			const pulse = Atomics.load(view, at + 1);
			idle[at] = pulse === last[at] ? idle[at] + 1 : 0;
			last[at] = pulse;
			if (idle[at] < ticks || pid === 0) continue;
			idle[at] = 0;
			try { process.kill(pid, "SIGKILL"); } catch {}
		}
	}, interval);
`;

export interface Watchdog {
	stop(): void;
}

/** `ASYNCLINT_CHECKER_TIMEOUT` in the environment says another number of seconds, 0 for no limit. */
export function startWatchdog(cells: CheckerCells): Watchdog | undefined {
	const asked = Number(process.env["ASYNCLINT_CHECKER_TIMEOUT"]?.trim() || DEFAULT_LIMIT);
	const limit = Number.isFinite(asked) && asked >= 0 ? asked : DEFAULT_LIMIT;
	if (limit === 0) return undefined;
	const ticks = 10;
	const thread = new Worker(script, {
		eval: true,
		workerData: { cells: cells.buffer, ticks, interval: (limit * 1000) / ticks },
		resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1 },
	});
	// Without the thread there is only no watchdog.
	thread.on("error", () => {});
	thread.unref();
	return {
		stop: () => {
			cells.forgetAll();
			void thread.terminate();
		},
	};
}
