/** Decides the exit code. */
import { type Coverage, type Finding, opaqueShare, type Problem } from "../../analyzer/src/index.ts";

export interface Verdict {
	/** 0 nothing at or over the gate, 1 findings over it, 2 something could not be checked. */
	readonly exitCode: 0 | 1 | 2;
	/** Why something else than errors fails the run, a sentence each. */
	readonly reasons: readonly string[];
}

export interface Gates {
	/** Most warnings that pass; any number does when absent. */
	readonly maxWarnings?: number | undefined;
	/** Most of the awaits and calls that may be opaque, in percent; any share may when absent. */
	readonly strictCoverage?: number | undefined;
}

/**
 * @param findings all of them, those that `--quiet` hides included: hiding a warning does not forgive it
 * @param coverage of the whole run
 */
export function judge(
	findings: readonly Pick<Finding, "severity">[],
	problems: readonly Problem[],
	coverage: Coverage,
	{ maxWarnings, strictCoverage }: Gates,
): Verdict {
	const errors = findings.filter((one) => one.severity === "error").length;
	const warnings = findings.filter((one) => one.severity === "warning").length;
	const reasons: string[] = [];
	if (maxWarnings !== undefined && warnings > maxWarnings) {
		reasons.push(`${warnings} warnings, more than --max-warnings ${maxWarnings}.`);
	}
	if (failsCoverage(coverage, strictCoverage)) {
		reasons.push(
			`${exact(opaqueShare(coverage) * 100)} % of the awaits and calls are opaque, more than --strict-coverage=${strictCoverage}%.`,
		);
	}
	if (problems.length > 0) return { exitCode: 2, reasons };
	return { exitCode: errors > 0 || reasons.length > 0 ? 1 : 0, reasons };
}

/** @param most of the awaits and calls that may be opaque, in percent */
export function failsCoverage(coverage: Coverage, most: number | undefined): boolean {
	return most !== undefined && opaqueShare(coverage) * 100 > most;
}

/** With as many digits as it takes to differ from 0. */
function exact(percentage: number): string {
	return percentage < 1 ? percentage.toPrecision(1) : percentage.toFixed(1);
}
