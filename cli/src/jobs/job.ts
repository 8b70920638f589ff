/** A job in a thread of its own, with a workspace and so a checker of its own. */
import { parentPort } from "node:worker_threads";
import {
	type CheckPlan,
	type Diagnosis,
	type FileResult,
	type PlanGroup,
	type Statistics,
	Workspace,
	type WorkspaceOptions,
} from "../../../analyzer/src/index.ts";
import { CheckerCells } from "./cells.ts";
import { GroupQueue } from "./queue.ts";

export interface JobStart {
	readonly job: number;
	readonly options: WorkspaceOptions;
	readonly groups: readonly PlanGroup[];
	/** The queue's, which counts what is left. */
	readonly taken: SharedArrayBuffer;
	readonly cells: SharedArrayBuffer;
	/** Do this group and no other. */
	readonly only?: number;
}

/** What a group gave. */
export interface GroupResult {
	readonly diagnosis: Diagnosis;
	readonly results: readonly FileResult[];
}

export type FromJob =
	| { readonly say: "done"; readonly group: number; readonly result: GroupResult }
	| { readonly say: "end"; readonly statistics: Statistics };

export function runJob({ job, options, groups, taken, cells: buffer, only }: JobStart): void {
	const port = parentPort;
	if (!port) throw new Error("A job needs a thread of its own.");
	const say = (message: FromJob) => port.postMessage(message);
	const cells = new CheckerCells(buffer);
	const queue = new GroupQueue(groups, taken);
	const workspace = new Workspace({ ...options, ...cells.hooks(job) });
	try {
		const mine = only === undefined ? groups : groups.slice(only, only + 1);
		let next = only ?? queue.take(job);
		if (next !== undefined) workspace.adopt(mine);
		while (next !== undefined) {
			const group = groups[next] as PlanGroup;
			const diagnosis = workspace.diagnose(group);
			say({ say: "done", group: next, result: { diagnosis, results: [...workspace.check(planOf(group))] } });
			workspace.finish(group);
			next = only === undefined ? queue.take(job) : undefined;
		}
		say({ say: "end", statistics: workspace.statistics() });
	} finally {
		cells.forget(job);
		workspace.close();
	}
}

/** A plan of one group. */
export function planOf(group: PlanGroup): CheckPlan {
	return { files: group.files, groups: [group], projects: 1, problems: [], notes: [] };
}
