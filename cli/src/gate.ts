/** Decides the exit code. */
import type { Finding, Problem } from "../../analyzer/src/index.ts";

export interface Verdict {
	/** 0 nothing at or over the gate, 1 findings over it, 2 something could not be checked. */
	readonly exitCode: 0 | 1 | 2;
	/** Why warnings alone fail the run, where they do. */
	readonly reason?: string;
}

/**
 * @param findings all of them, those that `--quiet` hides included: hiding a warning does not forgive it
 * @param maxWarnings most warnings that pass; any number does when absent
 */
export function judge(
	findings: readonly Pick<Finding, "severity">[],
	problems: readonly Problem[],
	maxWarnings: number | undefined,
): Verdict {
	const errors = findings.filter((one) => one.severity === "error").length;
	const warnings = findings.filter((one) => one.severity === "warning").length;
	const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
	const reason = tooMany ? { reason: `${warnings} warnings, more than --max-warnings ${maxWarnings}.` } : {};
	if (problems.length > 0) return { exitCode: 2, ...reason };
	return { exitCode: errors > 0 || tooMany ? 1 : 0, ...reason };
}
