/** How many projects to check side by side. */
import { availableParallelism, freemem } from "node:os";
import { MOST_JOBS } from "./cells.ts";

/**
 * Files that another job has to take over to be worth its thread and its checker, which both begin with nothing. Measured on
 * repositories of 6 and 23 projects: it costs about a second (code that is not compiled yet, libraries that are read once
 * more), and a file takes 5 to 20 ms.
 */
const WORTHWHILE = 200;

/**
 * What a job may take of the memory: its checker with large projects, and the thread. Measured: 0.9 GiB each over 1,360
 * files, 2.7 GiB where types are heavy and memory was plenty, which a checker does without when there is less.
 */
const BYTES_PER_JOB = 2 * 2 ** 30;

export interface Machine {
	readonly cores: number;
	/** In bytes. */
	readonly memory: number;
}

export function thisMachine(): Machine {
	// What is free leaves out what the system would give back at once; the first releases of Node.js 20 know no better.
	const memory = "availableMemory" in process ? process.availableMemory() : freemem();
	return { cores: availableParallelism(), memory };
}

/**
 * @param asked what the command line says
 * @param sizes how many files each project has
 */
export function jobsFor(asked: number | undefined, sizes: readonly number[], machine: () => Machine): number {
	const most = Math.min(sizes.length, MOST_JOBS);
	if (asked !== undefined) return Math.max(1, Math.min(asked, most));
	const files = sizes.reduce((all, size) => all + size, 0);
	const largest = Math.max(0, ...sizes);
	if (largest === 0) return 1;
	// The largest project is checked in one piece. What there is beside it is all that others can take over, and where that
	// is less than the project they are done long before it: measured, that gains nothing certain and costs a fifth more CPU.
	const useful = Math.min(1 + Math.floor((files - largest) / WORTHWHILE), Math.floor(files / largest));
	if (useful < 2 || most < 2) return 1;
	const { cores, memory } = machine();
	return Math.max(1, Math.min(most, useful, cores, Math.floor(memory / BYTES_PER_JOB)));
}
