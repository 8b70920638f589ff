/** The waterfall of one function of a checked file. */
import type { EffectCounts } from "../ask/counts.ts";
import type { Inquiry } from "../ask/inquiry.ts";
import type { ProjectView } from "../engine/project-view.ts";
import type { Waterfall } from "../facts/waterfall.ts";
import { type AskedPlace, type Checked, waterfallAt } from "../waterfall/index.ts";
import { type FileTask, isStackOverflow } from "./check-files.ts";
import { CheckedFile } from "./checked-file.ts";
import { runInquiries } from "./run-inquiries.ts";

/** The code is nested too deeply to be drawn. */
export class NestedTooDeep extends Error {
	override readonly name = "NestedTooDeep";
}

/**
 * @param checked what a check of the file's present text found
 * @param isUnwanted asked now and then
 * @returns undefined where no function around the place waits for anything
 * @throws NestedTooDeep, CheckerError when the checker process fails, Interrupted when `isUnwanted`
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
	if (isStackOverflow(failure)) throw new NestedTooDeep("The code is nested too deeply here to be drawn.");
	if (failure !== undefined) throw failure;
	return found;
}
