/** How a finished report reaches whoever reads it. */
import path from "node:path";
import { isPoorlyCovered } from "../../analyzer/src/index.ts";
import type { ReportPlace } from "./context.ts";
import { wantsColour, writeFileWhole, writeOut } from "./output.ts";
import type { Format } from "./report/formats.ts";
import { NOTHING_FOR_SHARD, type Report } from "./report/report.ts";

/** Where a report goes that is not beside anything else on standard output. */
export function placeOf(outputFile: string | undefined, stream: NodeJS.WriteStream = process.stdout): ReportPlace {
	const toTerminal = outputFile === undefined;
	return { colour: toTerminal && wantsColour(stream), toTerminal };
}

/** @throws OutputError */
export async function writeReport(text: string, outputFile: string | undefined, cwd: string): Promise<void> {
	if (outputFile === undefined) await writeOut(text);
	else await writeFileWhole(path.resolve(cwd, outputFile), text);
}

export async function render(format: Format, report: Report, cwd: string, where: ReportPlace): Promise<string> {
	const { loadReporter } = await import("./reporters/index.ts");
	const { reportContext } = await import("./context.ts");
	const reporter = await loadReporter(format);
	return reporter(report, reportContext(cwd, where));
}

/** What the pretty report says in its own words goes to standard error for the formats that have no place for it. */
export async function tellAside(format: Format, report: Report, cwd: string, dryRun: boolean): Promise<void> {
	const structured = !dryRun && (format === "json" || format === "sarif");
	if (!structured) {
		const { noteLines } = await import("./report/notes.ts");
		for (const line of noteLines(report.notes, cwd)) process.stderr.write(`note: ${line}\n`);
		const { coverageNotes } = await import("./report/coverage.ts");
		// On GitHub an annotation says it where it matters.
		const isTold = !dryRun && format === "github" && isPoorlyCovered(report.coverage);
		if (!isTold) for (const line of coverageNotes(report, cwd)) process.stderr.write(`note: ${line}\n`);
	}
	if (report.shard && report.files === 0 && report.problems.length === 0) {
		process.stderr.write(`note: ${NOTHING_FOR_SHARD}\n`);
	}
	if (report.fixed !== undefined && format !== "json") {
		const { fixSummaryText } = await import("./fixing.ts");
		process.stderr.write(fixSummaryText(report.fixed, cwd, dryRun));
	}
	if (report.statistics !== undefined && format !== "json") {
		const { statisticsText } = await import("./report/statistics.ts");
		process.stderr.write(`${statisticsText(report.statistics)}\n`);
	}
}
