/** The command that everything is about: plan, check, fix, report, judge. */
import path from "node:path";
import { type CheckPlan, type FileResult, Workspace } from "../../analyzer/src/index.ts";
import type { CheckCommand } from "./arguments.ts";
import { complainOfConfig, complainOfProblems } from "./complaints.ts";
import { judge } from "./gate.ts";
import { complain, wantsColour, writeFileWhole, writeOut } from "./output.ts";
import { partOf } from "./plan.ts";
import { Progress } from "./progress.ts";
import { isWithin } from "./report/paths.ts";
import type { FixSummary, Report } from "./report/report.ts";
import { workspaceOptions } from "./settings.ts";
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
			...(command.fix === undefined ? {} : { overlays: true }),
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
	const absolute = (files: readonly string[]) => files.map((file) => path.resolve(cwd, file));
	const paths = absolute(command.paths);
	const projects = absolute(command.projects);
	const roots = paths.length > 0 ? paths : projects.length > 0 ? projects.map((file) => path.dirname(file)) : [cwd];
	const checkPlan = (label: string) => (part: CheckPlan) => checkFiles(workspace, part, label, progress);

	progress.show("loading projects", true);
	// Projects that are named bring their own files, and paths beside them choose among these.
	const whole = workspace.plan(projects.length > 0 ? { paths, projects } : { paths: roots });
	const narrowed = projects.length > 0 && paths.length > 0;
	const plan = narrowed ? partOf(whole, (file) => paths.some((one) => isWithin(one, file))) : whole;
	const found = await checkPlan("checking")(plan);

	let results = found;
	let fixed: FixSummary | undefined;
	let diff: string | undefined;
	if (command.fix !== undefined) {
		const { FixRun } = await import("./fixing.ts");
		const fixing = new FixRun(workspace, plan, roots, command.fix, checkPlan("fixing"));
		const after = await fixing.run(found);
		if (command.dryRun) diff = await fixing.diff(cwd);
		else results = await fixing.write(after);
		fixed = fixing.summary();
	}
	progress.clear();
	return finish({ command, cwd, workspace, plan, results, fixed, diff, started });
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
	readonly started: number;
}

async function finish({ command, cwd, workspace, plan, results, fixed, diff, started }: Outcome): Promise<number> {
	const findings = results.flatMap((result) => result.findings);
	const problems = [...plan.problems, ...results.flatMap((result) => result.problems)];
	const shown = command.quiet ? findings.filter((one) => one.severity === "error") : findings;
	const report: Report = {
		findings: inOrder(shown),
		refused: command.refusals ? inOrder(results.flatMap((result) => result.refused)) : [],
		problems,
		notes: command.quiet ? [] : plan.notes,
		hidden: findings.length - shown.length,
		files: results.length,
		projects: plan.projects,
		durationMs: performance.now() - started,
		...(fixed === undefined ? {} : { fixed }),
		...(command.stats ? { statistics: workspace.statistics() } : {}),
	};
	const terminal = command.outputFile === undefined;
	const colour = terminal && wantsColour(process.stdout);
	const text = diff === undefined ? await render(command, report, cwd, colour) : colour ? await colourDiff(diff) : diff;
	if (terminal) await writeOut(text);
	else await writeFileWhole(path.resolve(cwd, command.outputFile), text);

	complainOfProblems(problems, cwd);
	if (diff !== undefined || command.format !== "pretty") await tellAside(command, report, cwd, diff !== undefined);
	const { exitCode, reason } = judge(findings, problems, command.maxWarnings);
	if (reason !== undefined) complain(reason);
	return exitCode;
}

async function render(command: CheckCommand, report: Report, cwd: string, colour: boolean): Promise<string> {
	const { loadReporter } = await import("./reporters/index.ts");
	const { reportContext } = await import("./context.ts");
	const reporter = await loadReporter(command.format);
	const context = reportContext(cwd, { colour, toTerminal: command.outputFile === undefined });
	return reporter(report, context);
}

/** What the pretty report says in its own words goes to standard error for the formats that have no place for it. */
async function tellAside(command: CheckCommand, report: Report, cwd: string, dryRun: boolean): Promise<void> {
	const structured = !dryRun && (command.format === "json" || command.format === "sarif");
	if (!structured) {
		const { noteLines } = await import("./report/notes.ts");
		for (const line of noteLines(report.notes, cwd)) process.stderr.write(`note: ${line}\n`);
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
