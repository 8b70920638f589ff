/**
 * Checks the projects of a plan side by side. This thread is one of the jobs, with the checker that made the plan; each
 * other has a thread and a checker of its own. A job that dies costs its group a second try, in a thread of its own again.
 */
import { Worker } from "node:worker_threads";
import type {
	Diagnosis,
	FileResult,
	PlanGroup,
	Statistics,
	Workspace,
	WorkspaceOptions,
} from "../../../analyzer/src/index.ts";
import { sumOf } from "../report/statistics.ts";
import type { CheckerCells } from "./cells.ts";
import type { FromJob, GroupResult, JobStart } from "./job.ts";
import { GroupQueue } from "./queue.ts";

/** This thread's number among the jobs. */
const HERE = 0;

export interface CrewOptions {
	readonly jobs: number;
	/** The script that runs a job in a thread. */
	readonly entry: URL;
	/** Of the environment that this program was started in, before any checker. */
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly workspaceOptions: WorkspaceOptions;
	readonly cells: CheckerCells;
	/** Checks a group here; returns control to the event loop now and then. */
	readonly checkHere: (group: PlanGroup) => Promise<FileResult[]>;
	/** Told of files that others checked. */
	readonly onFiles: (count: number) => void;
}

export interface CrewResult {
	/** In the order of the groups. */
	readonly results: FileResult[];
	readonly diagnoses: Diagnosis[];
	readonly statistics: Statistics;
}

export class Crew {
	private readonly workspace: Pick<Workspace, "hasLoaded" | "diagnose" | "finish" | "statistics" | "close">;
	private readonly queue: GroupQueue;
	private readonly options: CrewOptions;
	private readonly done = new Map<number, GroupResult>();
	private readonly statistics: Statistics[] = [];
	private readonly workers = new Set<Worker>();
	private isDisbanded = false;

	/** @param groups those that the plan deferred */
	constructor(
		workspace: Pick<Workspace, "hasLoaded" | "diagnose" | "finish" | "statistics" | "close">,
		groups: readonly PlanGroup[],
		options: CrewOptions,
	) {
		this.workspace = workspace;
		this.queue = new GroupQueue(groups);
		this.options = options;
	}

	async run(): Promise<CrewResult> {
		const running = [this.runHere()];
		for (let job = 1; job < this.options.jobs; job++) running.push(this.runOther(job));
		try {
			await Promise.all(running);
		} catch (error) {
			this.disband();
			throw error;
		}
		const results = this.queue.groups.map((_, index) => this.done.get(index) as GroupResult);
		return {
			results: results.flatMap((one) => one.results),
			diagnoses: results.map((one) => one.diagnosis),
			statistics: sumOf([this.workspace.statistics(), ...this.statistics]),
		};
	}

	private disband(): void {
		this.isDisbanded = true;
		for (const worker of this.workers) void worker.terminate();
		this.options.cells.killAll();
	}

	private async runHere(): Promise<void> {
		for (;;) {
			const index = this.queue.take(HERE, (group) => this.workspace.hasLoaded(group));
			if (index === undefined) break;
			const group = this.queue.groups[index] as PlanGroup;
			const diagnosis = this.workspace.diagnose(group);
			this.done.set(index, { diagnosis, results: await this.options.checkHere(group) });
			this.workspace.finish(group);
		}
		// Others still need the memory.
		this.options.cells.forget(HERE);
		this.workspace.close();
	}

	private async runOther(job: number): Promise<void> {
		const reason = await this.thread(job);
		if (this.isDisbanded) return;
		// One at most: a job does one after the other.
		for (const lost of this.queue.takenOf(job).filter((index) => !this.done.has(index))) {
			const again = (await this.thread(job, lost)) ?? reason ?? "It ended early.";
			if (!this.done.has(lost)) this.done.set(lost, failed(this.queue.groups[lost] as PlanGroup, again));
		}
	}

	/** @returns why the thread ended, unless it came to its end */
	private thread(job: number, only?: number): Promise<string | undefined> {
		const { entry, env, workspaceOptions: options, cells } = this.options;
		const { groups, buffer: taken } = this.queue;
		const start: JobStart = { job, options, groups, taken, cells: cells.buffer, ...(only !== undefined && { only }) };
		return new Promise((resolve) => {
			let reason: string | undefined = "It ended early.";
			const worker = new Worker(entry, { workerData: start, env });
			this.workers.add(worker);
			worker.on("message", (message: FromJob) => {
				if (message.say === "done") {
					this.done.set(message.group, message.result);
					this.options.onFiles(message.result.results.length);
				} else {
					this.statistics.push(message.statistics);
					reason = undefined;
				}
			});
			worker.on("error", (error) => (reason = error instanceof Error ? error.message : String(error)));
			worker.on("exit", () => {
				this.workers.delete(worker);
				cells.kill(job);
				resolve(reason);
			});
		});
	}
}

/** A group that nobody could check. */
function failed(group: PlanGroup, reason: string): GroupResult {
	const message = `The project could not be checked, in two attempts: ${reason}`;
	return {
		diagnosis: { problems: [], notes: [] },
		results: group.files.map((file) => ({
			file,
			findings: [],
			refused: [],
			problems: [{ kind: "internal-error", file, message }],
		})),
	};
}
