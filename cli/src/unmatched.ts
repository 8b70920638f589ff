/** Paths that led to no file: a mistake, and nothing to be green about, unless the command line forgives it. */
import type { CheckPlan, Note, Problem, Unmatched } from "../../analyzer/src/index.ts";
import { complain } from "./output.ts";
import { relativePath } from "./report/paths.ts";

export interface PathVerdict {
	/** All that is wrong with the plan. */
	readonly problems: readonly Problem[];
	readonly notes: readonly Note[];
	/** What led to nothing when nothing was checked at all, and that is a mistake: it is told together. */
	readonly nothing?: readonly Unmatched[];
}

const NOTHING = "Nothing was checked";

/**
 * @param isNothing whether no file is checked
 * @param forgiving whether a path may lead to no file
 */
export function judgePaths(plan: CheckPlan, isNothing: boolean, forgiving: boolean): PathVerdict {
	return isNothing ? judgeNothing(plan, forgiving) : judgeSome(plan, forgiving);
}

function judgeSome({ problems, notes, unmatched = [] }: CheckPlan, forgiving: boolean): PathVerdict {
	const kept = forgiving ? problems.filter((problem) => problem.kind !== "path") : problems;
	// What may be a mistake is among the problems; what is left to say is that a folder holds nothing to check.
	const silent = unmatched.filter(
		({ file, message }) =>
			!kept.some((problem) => problem.file === file) && !notes.some((note) => note.message === message),
	);
	return { problems: kept, notes: [...notes, ...silent.map(({ file, message }) => ({ file, message }))] };
}

function judgeNothing({ problems, notes, unmatched = [] }: CheckPlan, forgiving: boolean): PathVerdict {
	const others = problems.filter((problem) => problem.kind !== "path");
	const said = notes.filter((note) => !unmatched.some(({ message }) => message === note.message));
	const entries =
		unmatched.length === 0
			? [{ message: `${NOTHING}.` }]
			: unmatched.map(({ file, message }) => ({ file, message: `${NOTHING}: ${message}` }));
	if (forgiving) return { problems: others, notes: [...said, ...entries] };
	const mistakes = entries.map((entry): Problem => ({ kind: "path", ...entry }));
	return { problems: [...others, ...mistakes], notes: said, nothing: unmatched };
}

/** Tells on standard error that, and why, nothing was checked. */
export function complainOfNothing(nothing: readonly Unmatched[], cwd: string): void {
	const reasons = nothing.map(({ file, message }) => `${relativePath(cwd, file)}: ${message}`);
	const [first] = reasons;
	const lines = [first === undefined ? `${NOTHING}.` : reasons.length === 1 ? `${NOTHING}: ${first}` : `${NOTHING}:`];
	if (reasons.length > 1) lines.push(...reasons.map((reason) => `  ${reason}`));
	if (nothing.some((one) => one.gitIgnored)) lines.push("With --no-gitignore, what git ignores is checked as well.");
	complain(...lines);
}
