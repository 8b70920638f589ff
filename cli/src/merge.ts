/** `asynclint merge`: one report of those of all shards, with the gates of the whole. */
import { type Coverage, type Finding, type Problem, VERSION } from "../../analyzer/src/index.ts";
import type { MergeCommand } from "./arguments.ts";
import { complainOfProblems } from "./complaints.ts";
import { reportContext } from "./context.ts";
import { placeOf, render, tellAside, writeReport } from "./delivery.ts";
import { failsCoverage, judge } from "./gate.ts";
import { complain } from "./output.ts";
import type { Report } from "./report/report.ts";
import type { ShardRecord } from "./report/shard-record.ts";
import { completeSet, hiddenFindings } from "./shards/gather.ts";
import { type JsonShard, MergeError, readShards, type SarifShard } from "./shards/read.ts";

/** What the exit code depends on. */
interface Judged {
	/** Those included that are not shown. */
	readonly findings: readonly Pick<Finding, "severity">[];
	readonly problems: readonly Problem[];
	readonly coverage: Coverage;
}

/** @returns the exit code */
export async function merge(command: MergeCommand): Promise<number> {
	const cwd = process.cwd();
	try {
		const shards = completeSet(readShards(command.paths, cwd), VERSION);
		const json = shards.filter((shard) => shard.format === "json");
		const sarif = shards.filter((shard) => shard.format === "sarif");
		if (json.length > 0 && sarif.length > 0) {
			throw new MergeError(`${json[0]?.source} is a JSON report and ${sarif[0]?.source} is SARIF: merge one kind.`);
		}
		const { findings, problems, coverage } = await (json.length > 0
			? mergeReports(json, command, cwd)
			: mergeLogs(sarif, command, cwd));
		const { exitCode, reasons } = judge(findings, problems, coverage, command);
		for (const reason of reasons) complain(reason);
		return exitCode;
	} catch (error) {
		if (!(error instanceof MergeError)) throw error;
		complain(error.message);
		return 2;
	}
}

async function mergeReports(shards: readonly JsonShard[], command: MergeCommand, cwd: string): Promise<Judged> {
	const { mergeJson } = await import("./shards/merge-json.ts");
	const { format = "json", outputFile, strictCoverage } = command;
	const merged = mergeJson(shards, cwd);
	const hidden = hiddenFindings(recordsOf(shards));
	const quiet = isQuiet(shards, command);
	const findings = quiet ? merged.findings.filter((one) => one.severity === "error") : merged.findings;
	const report: Report = {
		...merged,
		findings,
		notes: quiet ? [] : merged.notes,
		hidden: hidden.length + merged.findings.length - findings.length,
		quiet,
		failsCoverage: failsCoverage(merged.coverage, strictCoverage),
	};
	await writeReport(await render(format, report, cwd, placeOf(outputFile)), outputFile, cwd);
	complainOfProblems(report.problems, cwd);
	if (format !== "pretty") await tellAside(format, report, cwd, false);
	return { findings: [...merged.findings, ...hidden], problems: report.problems, coverage: report.coverage };
}

async function mergeLogs(shards: readonly SarifShard[], command: MergeCommand, cwd: string): Promise<Judged> {
	const { format = "sarif", outputFile } = command;
	if (format !== "sarif") {
		throw new MergeError(`SARIF is merged to SARIF: for --format ${format}, have the shards write json.`);
	}
	const { mergeSarif, problemOf, severityOf } = await import("./shards/merge-sarif.ts");
	const { sarifLog } = await import("./reporters/sarif-log.ts");
	const { entries, coverage } = mergeSarif(shards, cwd);
	const shown = isQuiet(shards, command)
		? { ...entries, results: entries.results.filter((one) => severityOf(one) === "error"), notes: [] }
		: entries;
	const context = reportContext(cwd, placeOf(outputFile));
	await writeReport(sarifLog(shown, { coverage }, context), outputFile, cwd);
	const problems = entries.problems.map((one) => problemOf(one, cwd));
	complainOfProblems(problems, cwd);
	const findings = entries.results.map((one) => ({ severity: severityOf(one) }));
	return { findings: [...findings, ...hiddenFindings(recordsOf(shards))], problems, coverage };
}

function recordsOf(shards: readonly { readonly record: ShardRecord }[]): ShardRecord[] {
	return shards.map((shard) => shard.record);
}

/** What a shard did not say, its report does not have. */
function isQuiet(shards: readonly { readonly record: ShardRecord }[], { quiet }: MergeCommand): boolean {
	return quiet || recordsOf(shards).some((record) => record.hidden !== undefined);
}
