/** The groups that jobs take from, each by one job: all threads see what is taken. */
import type { PlanGroup } from "../../../analyzer/src/index.ts";

export class GroupQueue {
	readonly groups: readonly PlanGroup[];
	readonly buffer: SharedArrayBuffer;
	private readonly takenBy: Int32Array;
	/** The largest first, so that no job is left with a large one at the end. */
	private readonly order: readonly number[];

	/** @param buffer of a queue of the same groups in another thread */
	constructor(
		groups: readonly PlanGroup[],
		buffer = new SharedArrayBuffer(groups.length * Int32Array.BYTES_PER_ELEMENT),
	) {
		this.groups = groups;
		this.buffer = buffer;
		this.takenBy = new Int32Array(buffer);
		this.order = groups.map((_, index) => index).sort((a, b) => sizeOf(groups[b]) - sizeOf(groups[a]));
	}

	/**
	 * @param prefers groups that cost the job less than others
	 * @returns the index of a group that is the job's now; `undefined` when none is left
	 */
	take(job: number, prefers: (group: PlanGroup) => boolean = () => false): number | undefined {
		const free = this.order.filter((index) => Atomics.load(this.takenBy, index) === 0);
		const preferred = free.filter((index) => prefers(this.groups[index] as PlanGroup));
		return [...preferred, ...free].find((index) => Atomics.compareExchange(this.takenBy, index, 0, job + 1) === 0);
	}

	/** The groups that a job took. */
	takenOf(job: number): number[] {
		return [...this.groups.keys()].filter((index) => Atomics.load(this.takenBy, index) === job + 1);
	}
}

/** Files of no project come last: the checker has to make one up, for which it may have to start again. */
function sizeOf(group: PlanGroup | undefined): number {
	return group?.configFile === undefined ? -1 : group.files.length;
}
