/** `asynclint waterfall --trace FILE`: ranks findings by the time that they cost in a recorded run. */
import pc from "picocolors";
import { type FileResult, type Finding, NestedTooDeep, type Waterfall, Workspace } from "../../analyzer/src/index.ts";
import type { RankCommand } from "./arguments.ts";
import { complainOfConfig, complainOfProblems } from "./complaints.ts";
import { complain, wantsColour, writeOut } from "./output.ts";
import { workspaceOptions } from "./settings.ts";
import { ABOUT_TIME, costOf, measuredOf, ranked } from "./traces/costs.ts";
import { matchSpans } from "./traces/match.ts";
import { readTraces } from "./traces/read.ts";
import { rankingJson, rankingText } from "./traces/report.ts";
import { sitesOf, textOf } from "./traces/sites.ts";
import { TraceError } from "./traces/span.ts";

/** @returns the exit code */
export async function rank(command: RankCommand): Promise<number> {
	const cwd = process.cwd();
	let workspace: Workspace | undefined;
	try {
		const spans = readTraces(command.traces, cwd);
		workspace = new Workspace(workspaceOptions(command, cwd));
		const plan = workspace.plan({ paths: command.paths.length > 0 ? command.paths : ["."], base: cwd });
		const results = [...workspace.check(plan)];
		const problems = [...plan.problems, ...results.flatMap((result) => result.problems)];
		const about = functionsOf(results, workspace);
		const sites = sitesOf([...new Set(about.values())], textOf);
		const matches = matchSpans(sites, spans);
		const waits = sites.map((site) => ({ site, time: measuredOf(site, matches) }));
		const costs = [...about].map(([finding, waterfall]) =>
			costOf(
				finding,
				waits.filter(({ site }) => site.waterfall === waterfall),
			),
		);
		const ranking = { costs: ranked(costs), unmatched: matches.unmatched, spans: spans.length };
		const colours = pc.createColors(wantsColour(process.stdout));
		await writeOut(command.format === "json" ? rankingJson(ranking, cwd) : rankingText(ranking, cwd, colours));
		complainOfProblems(problems, cwd);
		return problems.length > 0 ? 2 : 0;
	} catch (error) {
		if (!(error instanceof TraceError)) return complainOfConfig(error, cwd);
		complain(error.message);
		return 2;
	} finally {
		workspace?.close();
	}
}

/** By finding about time, the waterfall of the function that it is in. */
function functionsOf(results: readonly FileResult[], workspace: Workspace): Map<Finding, Waterfall> {
	const found = new Map<Finding, Waterfall>();
	const byPlace = new Map<string, Waterfall>();
	for (const result of results) {
		for (const finding of result.findings) {
			if (!ABOUT_TIME.includes(finding.rule)) continue;
			const waterfall = drawnAt(finding, result, workspace);
			if (!waterfall) continue;
			const key = `${waterfall.file}:${waterfall.start.offset}`;
			const known = byPlace.get(key) ?? waterfall;
			byPlace.set(key, known);
			found.set(finding, known);
		}
	}
	return found;
}

function drawnAt({ start }: Finding, result: FileResult, workspace: Workspace): Waterfall | undefined {
	try {
		return workspace.waterfall(result.file, { offset: start.offset }, result);
	} catch (error) {
		// A program wrote it; the other findings have their times all the same.
		if (error instanceof NestedTooDeep) return undefined;
		throw error;
	}
}
