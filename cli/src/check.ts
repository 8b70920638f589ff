/** The command that everything is about: plan, check, fix, report, judge. */
import path from "node:path";
import {
	type CheckPlan,
	type FileResult,
	isPoorlyCovered,
	mergeCoverage,
	type PlanRequest,
	Workspace,
} from "../../analyzer/src/index.ts";
import type { CheckCommand } from "./arguments.ts";
import { complainOfConfig, complainOfProblems } from "./complaints.ts";
import type { ReportPlace } from "./context.ts";
import { failsCoverage, judge } from "./gate.ts";
import { complain, wantsColour, writeFileWhole, writeOut } from "./output.ts";
import { Progress } from "./progress.ts";
import type { FixSummary, Report } from "./report/report.ts";
import { workspaceOptions } from "./settings.ts";
import { type GivenText, readStandardInput } from "./standard-input.ts";
import { complainOfNothing, judgePaths } from "./unmatched.ts";
import { startWatchdog, type Watchdog } from "./watchdog.ts";

/** Milliseconds of work between two looks at signals: a check is synchronous and would not notice them. */
const breath = 50;

/** @returns the exit code */
export async function check(command: CheckCommand): Promise<number> {
	const progress = new Progress(process.stderr);
	let workspace: Workspace | undefined;
	let watchdog: Watchdog | undefined;
	try {
		const settings = workspaceOptions(command, process.cwd());
		watchdog = startWatchdog();
		workspace = new Workspace({
			...settings,
			...watchdog,
			// Fixes are tried on unsaved texts, so that nothing half-fixed is ever on disk.
			...(command.fix === undefined && command.stdinFile === undefined ? {} : { overlays: true }),
		});
		return await checkWorkspace(workspace, command, progress);
	} catch (error) {
		progress.clear();
		return complainOfConfig(error, process.cwd());
	} finally {
		watchdog?.stop();
		workspace?.close();
	}
}

async function checkWorkspace(workspace: Workspace, command: CheckCommand, progress: Progress): Promise<number> {
	const started = performance.now();
	const cwd = process.cwd();
	const given =
		command.stdinFile === undefined ? undefined : await readStandardInput(path.resolve(cwd, command.stdinFile));
	if (given) workspace.setText(given.file, given.text);
	const checkPlan = (label: string) => (part: CheckPlan) => checkFiles(workspace, part, label, progress);

	progress.show("loading projects", true);
	const plan = workspace.plan(planRequest(command, cwd));
	const found = await checkPlan("checking")(plan);

	let results = found;
	let fixed: FixSummary | undefined;
	let diff: string | undefined;
	let fixedText: string | Buffer | undefined;
	if (command.fix !== undefined) {
		const { FixRun } = await import("./fixing.ts");
		const fixing = new FixRun(workspace, plan, plan.roots ?? [cwd], command.fix, checkPlan("fixing"), given);
		const after = await fixing.run(found);
		if (command.dryRun) diff = await fixing.diff(cwd);
		else results = given ? after : await fixing.write(after);
		if (!command.dryRun) fixedText = fixing.givenText();
		fixed = fixing.summary();
	}
	progress.clear();
	return finish({ command, cwd, workspace, plan, results, fixed, diff, given, fixedText, started });
}

function planRequest({ paths, projects, gitIgnore }: CheckCommand, cwd: string): PlanRequest {
	return {
		// Projects that are named bring their own files, and paths beside them choose among these.
		paths: paths.length > 0 || projects.length > 0 ? paths : ["."],
		base: cwd,
		...(projects.length > 0 && { projects: projects.map((file) => path.resolve(cwd, file)) }),
		noGitIgnore: !gitIgnore,
	};
}

async function checkFiles(
	workspace: Workspace,
	plan: CheckPlan,
	label: string,
	progress: Progress,
): Promise<FileResult[]> {
	const results: FileResult[] = [];
	const interrupted = () => {
		progress.clear();
		workspace.close();
		process.exit(130);
	};
	process.once("SIGINT", interrupted);
	try {
		let rested = performance.now();
		for (const result of workspace.check(plan)) {
			results.push(result);
			progress.show(`${label} ${results.length}/${plan.files.length} files`);
			if (performance.now() - rested > breath) {
				await new Promise((resolve) => setImmediate(resolve));
				rested = performance.now();
			}
		}
	} finally {
		// Outside of this loop the default applies: the program ends at once.
		process.removeListener("SIGINT", interrupted);
	}
	return results;
}

interface Outcome {
	readonly command: CheckCommand;
	readonly cwd: string;
	readonly workspace: Workspace;
	readonly plan: CheckPlan;
	readonly results: readonly FileResult[];
	readonly fixed: FixSummary | undefined;
	readonly diff: string | undefined;
	readonly given: GivenText | undefined;
	/** What the given text became: it goes to standard output, and the report makes way for it. */
	readonly fixedText: string | Buffer | undefined;
	readonly started: number;
}

async function finish(outcome: Outcome): Promise<number> {
	const { command, cwd, workspace, plan, results, fixed, diff, started } = outcome;
	const findings = results.flatMap((result) => result.findings);
	const paths = judgePaths(plan, !command.errorOnUnmatched);
	const problems = [...paths.problems, ...results.flatMap((result) => result.problems)];
	const coverage = mergeCoverage(results.map((result) => result.coverage));
	const shown = command.quiet ? findings.filter((one) => one.severity === "error") : findings;
	const report: Report = {
		findings: inOrder(shown),
		refused: command.refusals ? inOrder(results.flatMap((result) => result.refused)) : [],
		problems,
		notes: command.quiet ? [] : paths.notes,
		hidden: findings.length - shown.length,
		coverage,
		failsCoverage: failsCoverage(coverage, command.strictCoverage),
		quiet: command.quiet,
		files: results.length,
		projects: plan.projects,
		durationMs: performance.now() - started,
		...(fixed === undefined ? {} : { fixed }),
		...(command.stats ? { statistics: workspace.statistics() } : {}),
	};
	await deliver(outcome, report);

	complainOfProblems(plan.files.length === 0 ? problems.filter(({ kind }) => kind !== "path") : problems, cwd);
	if (paths.nothing) complainOfNothing(paths.nothing, cwd);
	if (diff !== undefined || command.format !== "pretty") await tellAside(command, report, cwd, diff !== undefined);
	const { exitCode, reasons } = judge(findings, problems, coverage, command);
	for (const reason of reasons) complain(reason);
	return exitCode;
}

/** Writes the report, or what stands in its place, to where it belongs. */
async function deliver({ command, cwd, diff, given, fixedText }: Outcome, report: Report): Promise<void> {
	if (fixedText !== undefined) await writeOut(fixedText);
	const stream = fixedText === undefined ? process.stdout : process.stderr;
	const toTerminal = command.outputFile === undefined;
	const colour = toTerminal && wantsColour(stream);
	const texts = new Map(given ? [[given.file, fixedText?.toString().replace(/^\ufeff/, "") ?? given.text]] : []);
	const text =
		diff === undefined
			? await render(command, report, cwd, { colour, toTerminal, texts })
			: colour
				? await colourDiff(diff)
				: diff;
	if (!toTerminal) await writeFileWhole(path.resolve(cwd, command.outputFile), text);
	else if (fixedText === undefined) await writeOut(text);
	else process.stderr.write(text);
}

async function render(command: CheckCommand, report: Report, cwd: string, where: ReportPlace): Promise<string> {
	const { loadReporter } = await import("./reporters/index.ts");
	const { reportContext } = await import("./context.ts");
	const reporter = await loadReporter(command.format);
	return reporter(report, reportContext(cwd, where));
}

/** What the pretty report says in its own words goes to standard error for the formats that have no place for it. */
async function tellAside(command: CheckCommand, report: Report, cwd: string, dryRun: boolean): Promise<void> {
	const structured = !dryRun && (command.format === "json" || command.format === "sarif");
	if (!structured) {
		const { noteLines } = await import("./report/notes.ts");
		for (const line of noteLines(report.notes, cwd)) process.stderr.write(`note: ${line}\n`);
		const { coverageNotes } = await import("./report/coverage.ts");
		// On GitHub an annotation says it where it matters.
		const isTold = !dryRun && command.format === "github" && isPoorlyCovered(report.coverage);
		if (!isTold) for (const line of coverageNotes(report, cwd)) process.stderr.write(`note: ${line}\n`);
	}
	if (report.fixed !== undefined && command.format !== "json") {
		const { fixSummaryText } = await import("./fixing.ts");
		process.stderr.write(fixSummaryText(report.fixed, cwd, dryRun));
	}
	if (report.statistics !== undefined && command.format !== "json") {
		const { statisticsText } = await import("./report/statistics.ts");
		process.stderr.write(`${statisticsText(report.statistics)}\n`);
	}
}

async function colourDiff(diff: string): Promise<string> {
	const { default: pc } = await import("picocolors");
	const { bold, cyan, green, red } = pc.createColors(true);
	return diff.replaceAll(/^.+$/gm, (line) => {
		if (line.startsWith("---") || line.startsWith("+++")) return bold(line);
		if (line.startsWith("@@")) return cyan(line);
		return line.startsWith("+") ? green(line) : line.startsWith("-") ? red(line) : line;
	});
}

function inOrder<T extends { file: string; start: { offset: number } }>(list: readonly T[]): T[] {
	return list.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start.offset - b.start.offset));
}
