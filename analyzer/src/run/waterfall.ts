/** The waterfall of one function of a checked file. */
import type { EffectCounts } from "../ask/counts.ts";
import type { Inquiry } from "../ask/inquiry.ts";
import type { ProjectView } from "../engine/project-view.ts";
import type { Waterfall } from "../facts/waterfall.ts";
import { type AskedPlace, type Checked, waterfallAt } from "../waterfall/index.ts";
import type { FileTask } from "./check-files.ts";
import { CheckedFile } from "./checked-file.ts";
import { runInquiries } from "./run-inquiries.ts";

/**
 * @param checked what a check of the file's present text found
 * @param isUnwanted asked now and then
 * @returns undefined where no function around the place waits for anything
 * @throws CheckerError when the checker process fails, Interrupted when `isUnwanted`, and what goes wrong with the code
 */
export function waterfallOf(
	project: ProjectView,
	task: FileTask,
	place: AskedPlace,
	checked: Checked,
	counts: EffectCounts,
	isUnwanted: () => boolean = () => false,
): Waterfall | undefined {
	const tree = project.sourceFile(task.known ?? task.file);
	if (!tree) return undefined;
	const file = new CheckedFile(task.file, tree, project, task.addToOption, task.config.effects, counts);
	const { limiters = [] } = (task.config.rules.get("unbounded-concurrency")?.options ?? {}) as { limiters?: string[] };
	let found: Waterfall | undefined;
	let failure: unknown;
	function* find(): Inquiry<void> {
		found = yield* waterfallAt(place, checked, limiters, file);
	}
	const failed = (error: unknown): void => {
		failure = error;
	};
	runInquiries([{ rule: "waterfall", inquiry: find(), failed }], project, new Map(), isUnwanted);
	if (failure !== undefined) throw failure;
	return found;
}
