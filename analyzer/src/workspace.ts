/**
 * The façade behind `index.ts`: joins projects, settings, the checker process and the rules, and starts the process
 * again when it died.
 */
import { noCounts } from "./ask/counts.ts";
import { Components } from "./components/components.ts";
import { fileAsWritten, isComponent } from "./components/names.ts";
import type { OffEdits } from "./config/additions.ts";
import type { ConfigExplanation, ConfigLayer } from "./config/config.ts";
import { ConfigStore } from "./config/store.ts";
import { CheckerError } from "./engine/channel.ts";
import { CheckerHost } from "./engine/checker-host.ts";
import type { ProjectView } from "./engine/project-view.ts";
import type { FileResult } from "./facts/finding.ts";
import type { Waterfall } from "./facts/waterfall.ts";
import {
	addComponents,
	type CheckPlan,
	type Diagnosis,
	diagnose,
	importingProject,
	makePlan,
	type PlanGroup,
	type PlanRequest,
} from "./planning.ts";
import { GitIgnored } from "./projects/git/ignored.ts";
import { InferredProjects } from "./projects/inferred-projects.ts";
import { entriesWithout } from "./projects/links.ts";
import { ProjectFinder } from "./projects/project-finder.ts";
import { allRules } from "./rules/registry.ts";
import { checkFiles, type FileTask, type RunTimes } from "./run/check-files.ts";
import { type IgnoreEdits, ignoreEdits } from "./run/ignore-edits.ts";
import { type LimiterAt, limiterAt } from "./run/limiter-at.ts";
import { waterfallOf } from "./run/waterfall.ts";
import type { AskedPlace } from "./waterfall/index.ts";
import type { FileChanges, ProjectExplanation, Statistics, WorkspaceOptions } from "./workspace-types.ts";

/**
 * A set of folders, their projects and the checker process behind them. Not re-entrant: one call at a time.
 * The checker process starts with the first call that needs it, and is started again after it died.
 */
export class Workspace {
	private readonly config: ConfigStore;
	private readonly finder: ProjectFinder;
	private readonly inferred: InferredProjects;
	private readonly host: CheckerHost;
	private readonly components: Components;
	private readonly times: RunTimes = { syntaxMs: 0, typesMs: 0, perRuleMs: new Map(), files: 0, effects: noCounts() };
	private readonly folders: readonly string[];
	private readonly isUnwanted: (() => boolean) | undefined;
	private git: GitIgnored | undefined;
	private loadMs = 0;

	/** @throws ConfigError when `overrides` or `configFile` are wrong */
	constructor(options: WorkspaceOptions) {
		this.isUnwanted = options.isUnwanted;
		this.folders = options.folders.length > 0 ? options.folders : [process.cwd()];
		this.config = new ConfigStore({
			folders: options.folders,
			rules: allRules.map((rule) => rule.meta),
			overrides: options.overrides,
			configFile: options.configFile,
		});
		this.host = new CheckerHost({
			directory: this.base,
			overlays: options.overlays === true,
			warn: (message) => options.log?.("warning", message),
			onStart: (pid) => options.onCheckerStart?.(pid),
			onQuestion: options.onQuestion,
			siblings: options.siblings,
			entriesWithout,
		});
		this.finder = new ProjectFinder(this.host);
		this.components = new Components(this.host);
		this.inferred = new InferredProjects(options.folders, (config, text) => this.host.make(config, text));
	}

	/**
	 * Finds the projects and files under the paths and loads the projects.
	 * What cannot be found or read is in `problems`; the rest of the plan stands.
	 * @throws ConfigError when a config file (`asynclint.json`) is wrong
	 */
	plan(request: PlanRequest): CheckPlan {
		const began = performance.now();
		const based = { ...request, base: request.base ?? this.base, folders: this.folders };
		const isIgnored = (file: string) => this.config.forFile(file).ignored;
		const plan = makePlan(based, this.host, this.finder, this.components, isIgnored);
		this.loadMs += performance.now() - began;
		return plan;
	}

	/** Reads what there is to know before any of these groups is loaded, of a plan that another workspace made. */
	adopt(groups: readonly PlanGroup[]): void {
		const began = performance.now();
		if (groups.some(({ components = [] }) => components.length > 0)) this.host.expectReplacements();
		this.host.retrying(() => {
			for (const { configFile } of groups) {
				for (const one of configFile === undefined ? [] : this.finder.family(configFile)) this.finder.filesOf(one);
			}
		});
		this.loadMs += performance.now() - began;
	}

	/** Loads the project of a group that was deferred. */
	diagnose({ configFile, components = [], strays = [] }: PlanGroup): Diagnosis {
		const began = performance.now();
		const diagnosis = this.host.retrying(() => {
			this.infer(strays);
			addComponents(configFile, components, this.finder, this.components);
			return diagnose(configFile, this.host, this.finder);
		});
		this.loadMs += performance.now() - began;
		return diagnosis;
	}

	/** Says that nothing more will be asked about a group. */
	finish({ configFile }: PlanGroup): void {
		if (configFile !== undefined) this.host.finish(configFile);
	}

	/** Whether a group's project is loaded already. */
	hasLoaded({ configFile }: PlanGroup): boolean {
		return configFile !== undefined && this.host.isOpen(configFile);
	}

	/** Checks a plan's files one after the other; stop iterating to cancel. */
	*check(plan: CheckPlan): Generator<FileResult, void, void> {
		for (const group of plan.groups) {
			let done = 0;
			let fragile = false;
			while (done < group.files.length) {
				// After the checker failed, files go one by one, so that the one it cannot take costs no other.
				const files = fragile ? group.files.slice(done, done + 1) : group.files.slice(done);
				try {
					for (const result of this.checkGroup(group.configFile, files)) {
						done++;
						yield result;
					}
					fragile = false;
				} catch (error) {
					if (!(error instanceof CheckerError)) throw error;
					this.host.drop(error);
					if (fragile) {
						const file = group.files[done] as string;
						done++;
						yield {
							file,
							findings: [],
							refused: [],
							problems: [{ kind: "internal-error", file, message: error.message }],
						};
					}
					fragile = !fragile;
				}
			}
		}
	}

	/**
	 * Checks one file as the editor shows it: its unsaved text where it has one. A file of no project gets inferred options.
	 * @throws ConfigError when the file's config file is wrong, Interrupted when the result is unwanted
	 */
	checkFile(file: string): FileResult {
		const config = this.config.forFile(file);
		if (config.ignored) return { file, findings: [], refused: [], problems: [] };
		const [result] = this.host.retrying(() => {
			return [...this.checkGroup(this.configFileOf(file), [file])];
		});
		return result ?? { file, findings: [], refused: [], problems: [] };
	}

	/** Whether a check of the whole workspace passes over a file because git ignores it. */
	isGitIgnored(file: string): boolean {
		this.git ??= new GitIgnored(this.folders, this.folders);
		return this.git.ignores(file, false);
	}

	/** Sets a file's unsaved text, or takes it back (`undefined`). Needs `overlays`. */
	setText(file: string, text: string | undefined): void {
		if (isComponent(file)) this.components.setText(file, text);
		else this.host.setText(file, text);
		if (this.finder.dependsOn(file)) this.forgetProjects();
	}

	/** Tells of changes on disk. A changed tsconfig or config file is read again. */
	notifyChanges(changes: FileChanges): void {
		this.host.notify(changes);
		this.git = undefined;
		const { changed = [], created = [], deleted = [] } = changes;
		const all = [...changed, ...created, ...deleted];
		this.config.invalidate(all);
		for (const file of all) if (isComponent(file)) this.components.refresh(file);
		// A file that came or went may belong to another project than before.
		if (created.length > 0 || deleted.length > 0 || changed.some((file) => this.finder.dependsOn(file))) {
			this.forgetProjects();
		}
	}

	private forgetProjects(): void {
		this.host.dropReplacements();
		this.finder.reset();
		this.inferred.reset();
	}

	/** Takes other overrides from now on. @throws ConfigError when they are wrong; the former ones stay */
	setOverrides(overrides: ConfigLayer): void {
		this.config.setOverrides(overrides);
	}

	/** The resolved configuration of a file with where each value comes from, for `--print-config`. @throws ConfigError */
	explainConfig(file: string): ConfigExplanation {
		return this.config.explain(file);
	}

	/** The tsconfig that counts for a file, the TypeScript that it was written for, and what that changes. */
	explainProject(file: string): ProjectExplanation {
		const configFile = this.host.retrying(() => this.configFileOf(file));
		if (configFile === undefined) return { changes: [] };
		const { version, changes } = this.finder.adaptationFor(configFile);
		return { configFile, version, changes };
	}

	/** Where a file's options come from: its tsconfig's absolute path, or why it has none. For status displays. */
	projectOf(file: string): { configFile?: string; note?: string } {
		const configFile = this.host.retrying(() => this.configFileOf(file));
		return configFile === undefined ? { note: "The file belongs to no tsconfig: inferred options" } : { configFile };
	}

	/**
	 * Edits of a file's config file after which a rule is off, everywhere or for the file's folder; `undefined` where stronger
	 * settings would keep it on. @throws ConfigError
	 */
	turnOff(file: string, rule: string): OffEdits | undefined {
		return this.config.turnOff(file, rule);
	}

	/**
	 * Edits that add an ignore comment for a finding of the file's present text: to the line above it, and to the file's
	 * top. Absent where a comment cannot stand. See `run/ignore-edits.ts`.
	 */
	ignoreEdits(file: string, rule: string, offset: number): IgnoreEdits {
		return this.host.retrying(() => {
			const { root, script } = this.treeAt(file, offset);
			if (!root) return {};
			const edits = ignoreEdits(root.fileName, root, root.text, rule, offset, script?.top);
			if (!script) return edits;
			const line = this.components.editsAsWritten(edits.line);
			const whole = this.components.editsAsWritten(edits.file);
			return { ...(line && { line }), ...(whole && { file: whole }) };
		});
	}

	/**
	 * What the innermost function around a place waits for that waits for anything. Undefined where there is none.
	 * @param place offsets into the file's present text
	 * @param checked what a check of this text found; without it the file is checked
	 * @throws ConfigError when the file's config file is wrong, NestedTooDeep, Interrupted when the result is unwanted
	 */
	waterfall(
		file: string,
		place: AskedPlace,
		checked: Pick<FileResult, "findings" | "refused"> = this.checkFile(file),
	): Waterfall | undefined {
		return this.host.retrying(() => {
			const configFile = this.configFileOf(file);
			const project = this.projectOfFile(configFile, file);
			const allowJs = this.allowsJs(configFile);
			const known = isComponent(file) ? this.components.scriptAt(file, allowJs, place.offset)?.file : undefined;
			const task = this.tasksFor(file, allowJs).find((one) => one.known === known);
			if (!project || !task) return undefined;
			const found = waterfallOf(project, task, place, checked, this.times.effects, this.isUnwanted);
			return found && this.components.waterfallAsWritten(found);
		});
	}

	/**
	 * How much the limiter lets run at once that is handed work at a place of the file's present text.
	 * @param offset from 0, in UTF-16 code units
	 */
	limiterAt(file: string, offset: number): LimiterAt | undefined {
		return this.host.retrying(() => {
			const { root, project } = this.treeAt(file, offset);
			const found = root && project && limiterAt(root, offset, project);
			return found && { ...found, file: fileAsWritten(found.file) };
		});
	}

	/** A file's present tree, and which script of it where it is a component's. */
	private treeAt(file: string, offset: number) {
		const configFile = this.configFileOf(file);
		const project = this.projectOfFile(configFile, file);
		const script = isComponent(file) ? this.components.scriptAt(file, this.allowsJs(configFile), offset) : undefined;
		return { root: project?.sourceFile(script?.file ?? file), project, script };
	}

	statistics(): Statistics {
		const perRule = Object.fromEntries(this.times.perRuleMs);
		const { projects, requests, questions, restarts } = this.host.counts;
		return {
			loadMs: this.loadMs,
			syntaxMs: this.times.syntaxMs,
			typesMs: this.times.typesMs,
			rulesMs: Object.values(perRule).reduce((sum, ms) => sum + ms, 0),
			perRuleMs: perRule,
			files: this.times.files,
			projects,
			requests,
			typeQuestions: questions,
			effects: { ...this.times.effects },
			restarts,
		};
	}

	/** Gives back what earlier texts left behind in the checker process. For a moment when nobody waits for an answer. */
	tidy(): void {
		this.host.tidy();
	}

	/** The checker's process id while it runs; an outside watchdog may kill it, the next call starts another. */
	get checkerPid(): number | undefined {
		return this.host.pid;
	}

	/** Ends the checker process. */
	close(): void {
		this.host.close();
	}

	/** What relative paths start from. */
	private get base(): string {
		return this.folders[0] as string;
	}

	/** The tsconfig that a file belongs to, by name or through an import. */
	private configFileOf(file: string): string | undefined {
		return this.finder.projectOf(file) ?? importingProject(file, this.host, this.finder);
	}

	/** @param configFile the file's tsconfig; `undefined` for a file of no project */
	private projectOfFile(configFile: string | undefined, file: string): ProjectView | undefined {
		addComponents(configFile, [file], this.finder, this.components);
		return this.host.project(configFile ?? (this.infer([file])[0] as string));
	}

	private allowsJs(configFile: string | undefined): boolean {
		return configFile === undefined || this.finder.allowsJs(configFile);
	}

	/** Gives files of no project inferred options. */
	private infer(files: readonly string[]): string[] {
		return this.inferred.add(files, (file) => this.components.filesForChecker([file], true));
	}

	/** @throws CheckerError when the checker process fails */
	private *checkGroup(configFile: string | undefined, files: readonly string[]): Generator<FileResult, void, void> {
		if (configFile === undefined) {
			const configs = this.infer(files);
			this.host.load([...new Set(configs)]);
			const runs = runsOf([...files.keys()], (index) => configs[index] as string);
			for (const { key, items } of runs) {
				yield* this.checkIn(
					this.host.project(key),
					items.map((index) => files[index] as string),
					true,
				);
			}
		} else {
			addComponents(configFile, files, this.finder, this.components);
			yield* this.checkIn(this.host.project(configFile), files, this.allowsJs(configFile));
		}
	}

	private *checkIn(
		project: ProjectView | undefined,
		files: readonly string[],
		allowJs: boolean,
	): Generator<FileResult, void, void> {
		if (!project) {
			const message = "The project that the file belongs to could not be loaded.";
			for (const file of files) yield { file, findings: [], refused: [], problems: [{ kind: "file", file, message }] };
			return;
		}
		const tasks = files.flatMap((file) => this.tasksFor(file, allowJs));
		const results = checkFiles(project, tasks, allRules, this.times, this.isUnwanted);
		yield* this.components.any ? this.components.resultsAsWritten(results) : results;
	}

	/** A component has one task for each of its modules. */
	private tasksFor(file: string, allowJs: boolean): FileTask[] {
		const task = {
			config: this.config.forFile(file),
			addToOption: (rule: string, option: string, entry: Readonly<Record<string, unknown>>) =>
				this.config.addToOption(file, rule, option, entry),
		};
		if (!isComponent(file)) return [{ file, ...task }];
		return this.components
			.modulesOf(file, allowJs)
			.map(({ file: known, fileName }) => ({ file: fileName, known, ...task }));
	}
}

/** Neighbours with the same key, together. */
function runsOf<T, K>(items: readonly T[], keyOf: (item: T) => K): { key: K; items: T[] }[] {
	const runs: { key: K; items: T[] }[] = [];
	for (const item of items) {
		const key = keyOf(item);
		const last = runs.at(-1);
		if (last && last.key === key) last.items.push(item);
		else runs.push({ key, items: [item] });
	}
	return runs;
}
