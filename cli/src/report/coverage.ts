/** What a report says of its coverage. */
import {
	type Coverage,
	describeCauses,
	describeCoverage,
	isPoorlyCovered,
	opaqueShare,
} from "../../../analyzer/src/index.ts";
import { relativePath } from "./paths.ts";
import type { Report } from "./report.ts";

/** Causes that a report for people names. */
const mostCauses = 5;
/** Up to this share `any` here and there is the code's own affair. */
const negligible = 0.01;

/** Why something is opaque, a line each; none where it is not worth a line. */
export function causeLines({ coverage, failsCoverage }: Report, cwd: string): string[] {
	const isWorthIt =
		failsCoverage ||
		opaqueShare(coverage) > negligible ||
		coverage.causes.some(({ cause }) => cause === "missing-types");
	if (!isWorthIt) return [];
	const lines = describeCauses(coverage, (file) => relativePath(cwd, file));
	const more = lines.length - mostCauses;
	return more > 0 ? [...lines.slice(0, mostCauses), `${more} more, see --format json.`] : lines;
}

/** Whether even somebody who asked for quiet has to know, or nobody asked. */
export function isWorthSaying({ coverage, failsCoverage, quiet }: Report): boolean {
	return !quiet || failsCoverage || isPoorlyCovered(coverage);
}

/** For formats without a place of their own: what somebody who reads no more than this should know. */
export function coverageNotes(report: Report, cwd: string): string[] {
	if (!isWorthSaying(report)) return [];
	const causes = causeLines(report, cwd);
	return causes.length === 0 ? [] : [`${describeCoverage(report.coverage)}.`, ...causes];
}

/** The same with other names for the files. */
export function withFiles(coverage: Coverage, nameOf: (file: string) => string): Coverage {
	return {
		...coverage,
		causes: coverage.causes.map(({ file, ...cause }) => ({
			...cause,
			...(file === undefined ? {} : { file: nameOf(file) }),
		})),
	};
}
