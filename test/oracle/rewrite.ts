/** Executes one rewrite of one module in all the ways in which its function can be called. */
import { applyEdits, type Finding, type Fix } from "../../analyzer/src/index.ts";
import { type Comparison, compare, EFFORT, type Effort, FEW_ORDERS, type Kind } from "./compare.ts";
import type { Extraction } from "./extract.ts";
import { subjectsOf } from "./subject.ts";

/** Rules whose safe fixes move awaits. */
export const MOVING_RULES: readonly string[] = ["sequential-await", "await-in-loop", "premature-await"];

/** Fixes that claim to keep the program's meaning. */
export function provenFixes(finding: Finding): Fix[] {
	return finding.fixes.filter(({ safety }) => safety === "safe");
}

/** The modules after a fix. @param entry the module that the finding is in */
function rewritten(files: ReadonlyMap<string, string>, entry: string, fix: Fix): ReadonlyMap<string, string> {
	return new Map(files).set(entry, applyEdits(files.get(entry) ?? "", fix.edits));
}

/** What fixes of its kind may do. */
export function kindOf({ id }: Fix): Kind {
	return {
		// `Promise.all` of calls of which at most one can fail leaves reads running when that one fails.
		leavesReads: id === "promise-all",
		omitsReads: id === "move-below",
	};
}

/** @returns what came out for each choice of arguments */
export async function checkRewrite(
	extraction: Extraction,
	files: ReadonlyMap<string, string>,
	entry: string,
	fix: Fix,
	effort: Effort = EFFORT,
): Promise<Comparison[]> {
	const before = subjectsOf(extraction.recipe(files));
	const after = subjectsOf(extraction.recipe(rewritten(files, entry, fix)));
	const results: Comparison[] = [];
	for (const [index, subject] of before.entries()) {
		const other = after[index];
		if (!other) continue;
		// Other arguments lead elsewhere; the orders are much the same.
		const spent = index === 0 ? effort : FEW_ORDERS;
		results.push(await compare(subject, other, kindOf(fix), spent));
	}
	return results;
}
