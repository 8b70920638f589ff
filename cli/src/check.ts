/** The command that everything is about: plan, check, fix, report, judge. */
import path from "node:path";
import {
	type CheckPlan,
	type FileResult,
	type Finding,
	mergeCoverage,
	type PlanGroup,
	type PlanRequest,
	type Severity,
	type Statistics,
	Workspace,
	type WorkspaceOptions,
	withDiagnoses,
} from "../../analyzer/src/index.ts";
import { notesOnAllowEntries } from "./allow-entries.ts";
import type { CheckCommand } from "./arguments.ts";
import { complainOfConfig, complainOfProblems } from "./complaints.ts";
import { placeOf, render, tellAside, writeReport } from "./delivery.ts";
import { failsCoverage, judge } from "./gate.ts";
import { CheckerCells } from "./jobs/cells.ts";
import { jobsFor, thisMachine } from "./jobs/count.ts";
import { complain, writeOut } from "./output.ts";
import { Progress } from "./progress.ts";
import { relativePath } from "./report/paths.ts";
import { type FixSummary, inOrder, type Report } from "./report/report.ts";
import { workspaceOptions } from "./settings.ts";
import type { Share } from "./shards/share.ts";
import { type GivenText, readStandardInput } from "./standard-input.ts";
import { complainOfNothing, judgePaths } from "./unmatched.ts";
import { startWatchdog, type Watchdog } from "./watchdog.ts";

/** Milliseconds of work between two looks at signals: a check is synchronous and would not notice them. */
const breath = 50;

/**
 * Files of projects that one job loads together, which takes less time than one after the other (13 projects: 2.6 s, not
 * 3.7); with more of them what it takes to keep all projects in memory counts for more.
 */
const MOST_LOADED_TOGETHER = 3_000;

/** The checkers of this run, and how to start more of them. */
interface Team {
	readonly cells: CheckerCells;
	readonly entry: URL;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly settings: WorkspaceOptions;
}

/**
 * @param entry the script that runs a job when it is run in a thread
 * @returns the exit code
 */
export async function check(command: CheckCommand, entry: URL): Promise<number> {
	const progress = new Progress(process.stderr);
	const cells = new CheckerCells();
	// A checker's start adds to it what is meant for that checker alone.
	const env = { ...process.env };
	let workspace: Workspace | undefined;
	let watchdog: Watchdog | undefined;
	try {
		const settings = workspaceOptions(command, process.cwd());
		watchdog = startWatchdog(cells);
		workspace = new Workspace({
			...settings,
			...cells.hooks(0),
			// Fixes are tried on unsaved texts, so that nothing half-fixed is ever on disk.
			...(command.fix === undefined && command.stdinFile === undefined ? {} : { overlays: true }),
		});
		return await checkWorkspace(workspace, command, progress, { cells, entry, env, settings });
	} catch (error) {
		progress.clear();
		return complainOfConfig(error, process.cwd());
	} finally {
		watchdog?.stop();
		workspace?.close();
	}
}

async function checkWorkspace(
	workspace: Workspace,
	command: CheckCommand,
	progress: Progress,
	team: Team,
): Promise<number> {
	const started = performance.now();
	const cwd = process.cwd();
	const given =
		command.stdinFile === undefined ? undefined : await readStandardInput(path.resolve(cwd, command.stdinFile));
	if (given) workspace.setText(given.file, given.text);
	const checkPlan = (label: string) => (part: CheckPlan) => {
		const count = new FileCount(progress, label, part.files.length);
		return interruptibly(progress, team.cells, () => checkFiles(workspace, part, count));
	};

	progress.show("loading projects", true);
	let jobs = 1;
	const request = planRequest(command, cwd);
	// Fixes are tried on texts that one workspace has, and go back to projects that were checked.
	const staysLoaded = command.fix !== undefined || given !== undefined;
	const defers = (sizes: readonly number[]): boolean => {
		// A shard loads no more than it checks.
		if (command.shard !== undefined) return true;
		jobs = jobsFor(command.jobs, sizes, thisMachine);
		return !staysLoaded && (jobs > 1 || (sizes.length > 1 && sum(sizes) > MOST_LOADED_TOGETHER));
	};
	let plan = workspace.plan({ ...request, defers });
	const share = command.shard && (await shareOf(plan, command, cwd));
	if (share) {
		plan = share.plan;
		const sizes = plan.groups.map(({ files }) => files.length);
		jobs = jobsFor(command.jobs, sizes, thisMachine);
	}
	let found: FileResult[];
	let statistics = () => workspace.statistics();
	if (plan.deferred && !staysLoaded) {
		const all = await checkSideBySide(workspace, plan, plan.deferred, jobs, team, progress);
		share?.place(all.diagnoses);
		plan = withDiagnoses(plan, all.diagnoses);
		found = all.results;
		statistics = () => all.statistics;
	} else {
		if (plan.deferred) {
			const diagnoses = plan.deferred.map((group) => workspace.diagnose(group));
			share?.place(diagnoses);
			plan = withDiagnoses(plan, diagnoses);
		}
		found = await checkPlan("checking")(plan);
	}

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
	return finish({ command, cwd, statistics, plan, share, results, fixed, diff, given, fixedText, started });
}

async function shareOf(plan: CheckPlan, command: CheckCommand, cwd: string): Promise<Share | undefined> {
	const { Share } = await import("./shards/share.ts");
	const { preset, rules, only, minConfidence, config, refusals, quiet, fix, dryRun, shard } = command;
	const configFile = config === undefined ? undefined : relativePath(cwd, path.resolve(cwd, config));
	const options = { preset, rules, only, minConfidence, configFile, refusals, quiet, fix, dryRun };
	return shard && new Share(plan, shard, options, cwd);
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

/** Tells how far a check is. */
class FileCount {
	private readonly progress: Progress;
	private readonly label: string;
	private readonly total: number;
	private count = 0;

	constructor(progress: Progress, label: string, total: number) {
		this.progress = progress;
		this.label = label;
		this.total = total;
	}

	add(files: number): void {
		this.count += files;
		this.progress.show(`${this.label} ${this.count}/${this.total} files`);
	}
}

/** Has an interrupt end the checkers before the program. Outside of this the default applies: it ends at once. */
async function interruptibly<T>(progress: Progress, cells: CheckerCells, action: () => Promise<T>): Promise<T> {
	const interrupted = () => {
		progress.clear();
		// Threads that wait for them go on, to where they can be ended.
		cells.killAll();
		complain("interrupted");
		process.exit(130);
	};
	process.once("SIGINT", interrupted);
	try {
		return await action();
	} finally {
		process.removeListener("SIGINT", interrupted);
	}
}

async function checkFiles(workspace: Workspace, plan: CheckPlan, count: FileCount): Promise<FileResult[]> {
	const results: FileResult[] = [];
	let rested = performance.now();
	for (const result of workspace.check(plan)) {
		results.push(result);
		count.add(1);
		if (performance.now() - rested > breath) {
			await new Promise((resolve) => setImmediate(resolve));
			rested = performance.now();
		}
	}
	return results;
}

async function checkSideBySide(
	workspace: Workspace,
	plan: CheckPlan,
	groups: readonly PlanGroup[],
	jobs: number,
	{ cells, entry, env, settings }: Team,
	progress: Progress,
) {
	const { Crew } = await import("./jobs/crew.ts");
	const { planOf } = await import("./jobs/job.ts");
	const count = new FileCount(progress, "checking", plan.files.length);
	const crew = new Crew(workspace, groups, {
		jobs,
		entry,
		env,
		cells,
		workspaceOptions: { ...settings, siblings: jobs },
		checkHere: (group) => checkFiles(workspace, planOf(group), count),
		onFiles: (files) => count.add(files),
	});
	return interruptibly(progress, cells, () => crew.run());
}

interface Outcome {
	readonly command: CheckCommand;
	readonly cwd: string;
	readonly statistics: () => Statistics;
	readonly plan: CheckPlan;
	/** With `--shard`: the plan is its. */
	readonly share: Share | undefined;
	readonly results: readonly FileResult[];
	readonly fixed: FixSummary | undefined;
	readonly diff: string | undefined;
	readonly given: GivenText | undefined;
	/** What the given text became: it goes to standard output, and the report makes way for it. */
	readonly fixedText: string | Buffer | undefined;
	readonly started: number;
}

async function finish(outcome: Outcome): Promise<number> {
	const { command, cwd, plan, share, results, fixed, diff, started } = outcome;
	const findings = results.flatMap((result) => result.findings);
	// Whether nothing was checked is a matter of all shards.
	const isNothing = (share?.wholeFiles ?? plan.files.length) === 0;
	const paths = judgePaths(plan, isNothing, !command.errorOnUnmatched);
	const problems = [...paths.problems, ...results.flatMap((result) => result.problems)];
	const coverage = mergeCoverage(results.map((result) => result.coverage));
	const shown = command.quiet ? findings.filter((one) => one.severity === "error") : findings;
	// What a part of it all has too much of, the whole need not have.
	const strictCoverage = share ? undefined : command.strictCoverage;
	const whole: Report = {
		findings: inOrder(shown),
		refused: command.refusals ? inOrder(results.flatMap((result) => result.refused)) : [],
		problems,
		notes: command.quiet ? [] : [...paths.notes, ...(isOfAll(outcome) ? notesOnAllowEntries(results) : [])],
		hidden: findings.length - shown.length,
		coverage,
		failsCoverage: failsCoverage(coverage, strictCoverage),
		quiet: command.quiet,
		files: results.length,
		projects: plan.projects,
		durationMs: performance.now() - started,
		...(fixed === undefined ? {} : { fixed }),
		...(command.stats ? { statistics: outcome.statistics() } : {}),
	};
	const hidden = command.quiet ? countHidden(findings) : undefined;
	const report = share ? { ...whole, shard: share.recordOf(whole, results, hidden) } : whole;
	await deliver(outcome, report);

	complainOfProblems(isNothing ? problems.filter(({ kind }) => kind !== "path") : problems, cwd);
	if (paths.nothing) complainOfNothing(paths.nothing, cwd);
	if (diff !== undefined || command.format !== "pretty")
		await tellAside(command.format, report, cwd, diff !== undefined);
	if (share && command.strictCoverage !== undefined)
		process.stderr.write("note: --strict-coverage is left to asynclint merge, which knows the whole.\n");
	const { exitCode, reasons } = judge(findings, problems, coverage, { ...command, strictCoverage });
	for (const reason of reasons) complain(reason);
	return exitCode;
}

/** Whether the run is about all files below its folder, and has looked at them with all rules. */
function isOfAll({ command, share, given, results }: Outcome): boolean {
	const { paths, projects, only } = command;
	const isPart = share !== undefined || given !== undefined || [...paths, ...projects, ...only].length > 0;
	return !isPart && results.every(({ problems }) => problems.length === 0);
}

function countHidden(findings: readonly Finding[]): { warnings: number; infos: number } {
	const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
	return { warnings: count("warning"), infos: count("info") };
}

/** Writes the report, or what stands in its place, to where it belongs. */
async function deliver({ command, cwd, diff, given, fixedText }: Outcome, report: Report): Promise<void> {
	if (fixedText !== undefined) await writeOut(fixedText);
	const place = placeOf(command.outputFile, fixedText === undefined ? process.stdout : process.stderr);
	const texts = new Map(given ? [[given.file, fixedText?.toString().replace(/^\ufeff/, "") ?? given.text]] : []);
	const text =
		diff === undefined
			? await render(command.format, report, cwd, { ...place, texts })
			: place.colour
				? await colourDiff(diff)
				: diff;
	if (fixedText !== undefined && place.toTerminal) process.stderr.write(text);
	else await writeReport(text, command.outputFile, cwd);
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

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
