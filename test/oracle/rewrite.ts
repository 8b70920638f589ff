/** Executes one rewrite of one module in all the ways in which its function can be called. */
import { applyEdits, type Finding, type Fix } from "../../analyzer/src/index.ts";
import { brief, type Comparison, compare, EFFORT, type Effort } from "./compare.ts";
import type { Extraction } from "./extract.ts";
import { subjectOf } from "./subject.ts";

/** Rules whose safe fixes move awaits. */
export const MOVING_RULES: readonly string[] = ["sequential-await", "await-in-loop", "premature-await"];

/** Fixes that claim to keep the program's meaning. */
export function provenFixes(finding: Finding): Fix[] {
	return finding.fixes.filter(({ safety }) => safety === "safe");
}

/** The modules after a fix. @param entry the module that the finding is in */
export function rewritten(files: ReadonlyMap<string, string>, entry: string, fix: Fix): ReadonlyMap<string, string> {
	return new Map(files).set(entry, applyEdits(files.get(entry) ?? "", fix.edits));
}

/** `Promise.all` of calls of which at most one can fail leaves reads running when that one fails. */
const LEAVES_READS: ReadonlySet<string> = new Set(["promise-all"]);

/** Whoever leaves early does not read what he would not have used. */
const OMITS_READS: ReadonlySet<string> = new Set(["move-below"]);

/** @returns what came out for each choice of arguments */
export async function checkRewrite(
	extraction: Extraction,
	files: ReadonlyMap<string, string>,
	entry: string,
	fix: Fix,
	effort: Effort = EFFORT,
): Promise<Comparison[]> {
	const before = extraction.recipes(files);
	const after = extraction.recipes(rewritten(files, entry, fix));
	const results: Comparison[] = [];
	for (const [index, recipe] of before.entries()) {
		const other = after[index];
		if (!other) continue;
		const tolerance = { leavesReads: LEAVES_READS.has(fix.id), omitsReads: OMITS_READS.has(fix.id) };
		// Other arguments lead elsewhere; the orders are much the same.
		const spent = index === 0 ? effort : brief(effort);
		results.push(await compare(subjectOf(recipe), subjectOf(other), tolerance, spent));
	}
	return results;
}
