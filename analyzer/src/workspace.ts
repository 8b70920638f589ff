/**
 * The façade behind `index.ts`: joins projects, settings, the checker process and the rules, and starts the process
 * again when it died.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ConfigLayer } from "./config/config.ts";
import { ConfigStore } from "./config/store.ts";
import { Checker, type CheckerSnapshot } from "./engine/checker.ts";
import { CheckerError } from "./engine/prefetch.ts";
import type { ProjectView } from "./engine/project-view.ts";
import type { FileResult, Note, Problem } from "./finding.ts";
import { ProjectFinder } from "./projects/project-finder.ts";
import { findSourceFiles, isTypeScript } from "./projects/source-files.ts";
import { allRules } from "./rules/registry.ts";
import { checkFiles, type RunTimes } from "./run/check-files.ts";
import { type IgnoreEdits, ignoreEdits } from "./run/ignore-edits.ts";
import { LineIndex } from "./text/line-index.ts";

export type LogLevel = "error" | "warning" | "info" | "debug";

export interface WorkspaceOptions {
	/** Absolute path of the folders that are checked; the first one is the base for relative paths and globs. */
	folders: readonly string[];
	/** Accept unsaved text (`setText`). Costs a round trip per file that the checker reads: for editors only. */
	overlays?: boolean;
	/** Settings that lie over every config file, such as the command line's `--rule` or the editor's settings. */
	overrides?: ConfigLayer;
	/** Use this config file for all files in place of the nearest one. Absolute path. */
	configFile?: string;
	log?: (level: LogLevel, message: string) => void;
	/** Told as soon as a checker process runs, in the middle of the call that starts it: for an outside watchdog. */
	onCheckerStart?: (pid: number | undefined) => void;
}

export interface PlanRequest {
	/** Absolute paths of files or folders. */
	paths: readonly string[];
	/** Absolute paths of tsconfig files: check just these projects. */
	projects?: readonly string[];
}

/** What will be checked, file by file; made by {@link Workspace.plan}. */
export interface CheckPlan {
	/** Absolute paths in the order of checking, grouped by project. */
	files: readonly string[];
	/** Number of projects (tsconfig files, and one for files without) involved. */
	projects: number;
	/** The same files by project, in the order of checking. */
	groups: readonly PlanGroup[];
	problems: readonly Problem[];
	notes: readonly Note[];
}

export interface PlanGroup {
	/** Absolute path of the tsconfig; `undefined` for files of no project. */
	configFile: string | undefined;
	files: readonly string[];
}

export interface FileChanges {
	/** Absolute paths. */
	changed?: readonly string[];
	created?: readonly string[];
	deleted?: readonly string[];
}

/** Where the time went, in milliseconds, and what was asked. */
export interface Statistics {
	loadMs: number;
	syntaxMs: number;
	typesMs: number;
	rulesMs: number;
	perRuleMs: Record<string, number>;
	files: number;
	projects: number;
	/** Requests to the checker process, and nodes whose type was asked. */
	requests: number;
	typeQuestions: number;
	/** How often the checker process had to be started again. */
	restarts: number;
}

/**
 * A set of folders, their projects and the checker process behind them. Not re-entrant: one call at a time.
 * The checker process starts with the first call that needs it, and is started again after it died.
 */
export class Workspace {
	private readonly options: WorkspaceOptions;
	private readonly config: ConfigStore;
	private readonly finder: ProjectFinder;
	/** Texts that the checker reads in place of files: unsaved ones, and repaired tsconfig files. */
	private readonly texts = new Map<string, string>();
	private readonly unsaved = new Set<string>();
	private readonly openProjects = new Set<string>();
	private readonly openFiles = new Set<string>();
	/** Changes that the checker was not told of yet. */
	private pending: { changed: Set<string>; created: Set<string>; deleted: Set<string> } = noChanges();
	private checker: Checker | undefined;
	private checkerReadsTexts = false;
	private readonly times: RunTimes = { syntaxMs: 0, typesMs: 0, perRuleMs: new Map(), files: 0 };
	private readonly counts = { loadMs: 0, requests: 0, questions: 0, restarts: 0 };
	private views = new Set<ProjectView>();

	/** @throws ConfigError when `overrides` or `configFile` are wrong */
	constructor(options: WorkspaceOptions) {
		this.options = options;
		this.config = new ConfigStore({
			folders: options.folders,
			rules: allRules.map((rule) => rule.meta),
			overrides: options.overrides,
			configFile: options.configFile,
		});
		this.finder = new ProjectFinder({ filesOfConfig: (file) => this.running().filesOfConfig(file) });
	}

	/**
	 * Finds the projects and files under the paths and loads the projects.
	 * What cannot be found or read is in `problems`; the rest of the plan stands.
	 * @throws ConfigError when a config file (`asynclint.json`) is wrong
	 */
	plan(request: PlanRequest): CheckPlan {
		const problems: Problem[] = [];
		const notes: Note[] = [];
		const groups = new Map<string | undefined, string[]>();
		const began = performance.now();
		const found = findSourceFiles(request.paths);
		problems.push(...found.problems);
		this.retrying(() => {
			groups.clear();
			for (const [config, files] of this.assign(found.files, found.named, request.projects)) groups.set(config, files);
			this.load([...groups.keys()].filter((config) => config !== undefined));
			this.placeStrays(groups, notes);
		});
		problems.push(...this.finder.problems);
		for (const config of groups.keys()) {
			problems.push(...this.configProblems(config));
			notes.push(...this.configNotes(config));
		}
		for (const config of request.projects ?? []) {
			if (!groups.has(config) && !problems.some((problem) => problem.file === config)) {
				problems.push({ kind: "project", file: config, message: "No such tsconfig, or it includes no files." });
			}
		}
		this.counts.loadMs += performance.now() - began;
		const kept = [...groups]
			.map(([configFile, files]) => ({ configFile, files: files.filter((file) => !this.config.forFile(file).ignored) }))
			.filter((group) => group.files.length > 0);
		return {
			files: kept.flatMap((group) => group.files),
			groups: kept,
			projects: kept.length,
			problems: unique(problems),
			notes,
		};
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
					this.dropChecker(error);
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
	 * @throws ConfigError when the file's config file is wrong
	 */
	checkFile(file: string): FileResult {
		const config = this.config.forFile(file);
		if (config.ignored) return { file, findings: [], refused: [], problems: [] };
		const [result] = this.retrying(() => {
			const configFile = this.finder.projectOf(file) ?? this.importingProject(file);
			return [...this.checkGroup(configFile, [file])];
		});
		return result ?? { file, findings: [], refused: [], problems: [] };
	}

	/** Sets a file's unsaved text, or takes it back (`undefined`). Needs `overlays`. */
	setText(file: string, text: string | undefined): void {
		if (this.texts.get(file) === text) return;
		if (text === undefined) {
			this.texts.delete(file);
			this.unsaved.delete(file);
		} else {
			this.texts.set(file, text);
			this.unsaved.add(file);
		}
		this.pending.changed.add(file);
	}

	/** Tells of changes on disk. A changed tsconfig or config file is read again. */
	notifyChanges(changes: FileChanges): void {
		for (const kind of ["changed", "created", "deleted"] as const) {
			for (const file of changes[kind] ?? []) this.pending[kind].add(file);
		}
		const { changed = [], created = [], deleted = [] } = changes;
		const all = [...changed, ...created, ...deleted];
		this.config.invalidate(all);
		// A file that came or went may belong to another project than before.
		if (
			created.length > 0 ||
			deleted.length > 0 ||
			changed.some((file) => /^[tj]sconfig.*\.json$/.test(path.basename(file)))
		) {
			this.finder.reset();
		}
	}

	/** Takes other overrides from now on. @throws ConfigError when they are wrong; the former ones stay */
	setOverrides(overrides: ConfigLayer): void {
		this.config.setOverrides(overrides);
	}

	/** The resolved configuration of a file with where each value comes from, for `--print-config`. @throws ConfigError */
	explainConfig(file: string): ConfigExplanation {
		return this.config.explain(file);
	}

	/** Where a file's options come from: its tsconfig's absolute path, or why it has none. For status displays. */
	projectOf(file: string): { configFile?: string; note?: string } {
		const configFile = this.retrying(() => this.finder.projectOf(file) ?? this.importingProject(file));
		return configFile === undefined ? { note: "The file belongs to no tsconfig: inferred options" } : { configFile };
	}

	/**
	 * Edits that add an ignore comment for a finding of the file's present text: to the line above it, and to the file's
	 * top. Absent where a comment cannot stand. See `run/ignore-edits.ts`.
	 */
	ignoreEdits(file: string, rule: string, offset: number): IgnoreEdits {
		return this.retrying(() => {
			const root = this.projectView(file)?.sourceFile(file);
			return root ? ignoreEdits(file, root, root.text, rule, offset) : {};
		});
	}

	statistics(): Statistics {
		const perRule = Object.fromEntries([...this.times.perRuleMs].map(([rule, ms]) => [rule, ms]));
		return {
			loadMs: this.counts.loadMs,
			syntaxMs: this.times.syntaxMs,
			typesMs: this.times.typesMs,
			rulesMs: Object.values(perRule).reduce((sum, ms) => sum + ms, 0),
			perRuleMs: perRule,
			files: this.times.files,
			projects: this.openProjects.size,
			requests: this.counts.requests + (this.checker?.requests ?? 0),
			typeQuestions: this.counts.questions + [...this.views].reduce((sum, view) => sum + view.questions, 0),
			restarts: this.counts.restarts,
		};
	}

	/** Gives back what earlier texts left behind in the checker process. For a moment when nobody waits for an answer. */
	tidy(): void {
		try {
			this.checker?.tidy();
		} catch (error) {
			if (!(error instanceof CheckerError)) throw error;
			this.dropChecker(error);
		}
	}

	/** The checker's process id while it runs; an outside watchdog may kill it, the next call starts another. */
	get checkerPid(): number | undefined {
		return this.checker?.pid;
	}

	/** Ends the checker process. */
	close(): void {
		this.checker?.close();
		this.checker = undefined;
	}

	/** @throws CheckerError when the checker process fails */
	private *checkGroup(configFile: string | undefined, files: readonly string[]): Generator<FileResult, void, void> {
		if (configFile === undefined) {
			// The checker decides for each file on its own: most get the project it makes up, which they share.
			this.openLoose(files);
			for (const run of runsOf(files, (file) => this.viewOf(undefined, file))) yield* this.checkIn(run.key, run.items);
		} else {
			this.load([configFile]);
			yield* this.checkIn(this.viewOf(configFile, files[0] as string), files);
		}
	}

	private *checkIn(project: ProjectView | undefined, files: readonly string[]): Generator<FileResult, void, void> {
		if (!project) {
			const message = "The project that the file belongs to could not be loaded.";
			for (const file of files) yield { file, findings: [], refused: [], problems: [{ kind: "file", file, message }] };
			return;
		}
		const tasks = files.map((file) => ({ file, config: this.config.forFile(file) }));
		yield* checkFiles(project, tasks, allRules, this.times, !this.checkerReadsTexts);
	}

	/** The project that holds a file, loaded. */
	private projectView(file: string): ProjectView | undefined {
		return this.viewOf(this.finder.projectOf(file) ?? this.importingProject(file), file);
	}

	/** @param configFile the file's tsconfig; `undefined` for a file of no project */
	private viewOf(configFile: string | undefined, file: string): ProjectView | undefined {
		const snapshot = configFile === undefined ? this.openLoose([file]) : this.load([configFile]);
		const view = configFile === undefined ? snapshot.projectOfOpenFile(file) : snapshot.project(configFile);
		if (view) this.views.add(view);
		return view;
	}

	/** The nearest tsconfig, where its program holds a file that it does not name: one that is only imported. */
	private importingProject(file: string): string | undefined {
		const config = this.finder.nearest(file);
		if (config === undefined) return undefined;
		return this.load([config]).project(config)?.sourceFile(file) ? config : undefined;
	}

	/** Groups files by the tsconfig they belong to; `undefined` holds those that no tsconfig names. */
	private assign(
		files: readonly string[],
		named: ReadonlySet<string>,
		projects: readonly string[] | undefined,
	): Map<string | undefined, string[]> {
		const groups = new Map<string | undefined, string[]>();
		const put = (config: string | undefined, file: string): void => {
			const group = groups.get(config);
			if (group) group.push(file);
			else groups.set(config, [file]);
		};
		if (projects) {
			const families = [...new Set(projects.flatMap((project) => this.finder.family(project)))];
			const taken = new Set<string>();
			for (const config of families) {
				for (const file of this.finder.filesOf(config)) {
					if (taken.has(file) || isDeclaration(file) || file.includes("/node_modules/")) continue;
					taken.add(file);
					put(config, file);
				}
			}
			return groups;
		}
		for (const file of files) {
			const config = this.finder.projectOf(file);
			// JavaScript is checked where a project asks for it (`allowJs`), or when the file itself was named.
			if (config !== undefined || isTypeScript(file) || named.has(file)) put(config, file);
		}
		return groups;
	}

	/** Files that no tsconfig names may still be in the nearest program, through an import. */
	private placeStrays(groups: Map<string | undefined, string[]>, notes: Note[]): void {
		const strays = groups.get(undefined);
		if (!strays) return;
		const left: string[] = [];
		for (const file of strays) {
			const config = this.importingProject(file);
			if (config) {
				const group = groups.get(config);
				if (group) group.push(file);
				else groups.set(config, [file]);
			} else left.push(file);
		}
		groups.delete(undefined);
		if (left.length === 0) return;
		groups.set(undefined, left);
		if (left.length <= MOST_STRAY_NOTES) {
			for (const file of left) notes.push({ file, message: "Belongs to no tsconfig: checked with inferred options." });
		} else {
			notes.push({
				file: left[0] as string,
				message: `This and ${left.length - 1} other files belong to no tsconfig: checked with inferred options.`,
			});
		}
	}

	private configProblems(configFile: string | undefined): Problem[] {
		const project = configFile === undefined ? undefined : this.checker?.snapshot?.project(configFile);
		if (!project) return [];
		return project.configDiagnostics().map((diagnostic) => {
			const file = diagnostic.file ?? configFile;
			const text = file === undefined ? undefined : (this.texts.get(file) ?? readText(file));
			return {
				kind: "project" as const,
				...(file !== undefined && { file }),
				...(text !== undefined && { position: new LineIndex(text).positionAt(Math.max(0, diagnostic.start)) }),
				message: diagnostic.message,
			};
		});
	}

	private configNotes(configFile: string | undefined): Note[] {
		const project = configFile === undefined ? undefined : this.checker?.snapshot?.project(configFile);
		return (project?.programDiagnostics() ?? []).map((diagnostic) => ({
			file: diagnostic.file ?? (configFile as string),
			message: diagnostic.message,
		}));
	}

	/** A snapshot in which these projects are open and all changes are known. */
	private load(projects: readonly string[]): CheckerSnapshot {
		return this.update(
			projects.filter((project) => !this.openProjects.has(project)),
			[],
		);
	}

	private openLoose(files: readonly string[]): CheckerSnapshot {
		return this.update(
			[],
			files.filter((file) => !this.openFiles.has(file)),
		);
	}

	private update(projects: readonly string[], files: readonly string[]): CheckerSnapshot {
		const checker = this.running();
		const { changed, created, deleted } = this.pending;
		const changes = changed.size + created.size + deleted.size > 0;
		const current = checker.snapshot;
		if (current && projects.length === 0 && files.length === 0 && !changes) return current;
		this.forgetViews();
		for (const project of projects) this.openProjects.add(project);
		// The process keeps the text that an opened file had then; what it is now, it reads when the file is opened again.
		const outdated = current ? [...changed].filter((file) => this.openFiles.has(file)) : [];
		if (outdated.length > 0) checker.update({ closeFiles: outdated });
		for (const file of files) this.openFiles.add(file);
		// A process that was just started has nothing open yet.
		const snapshot = checker.update({
			openProjects: current ? projects : [...this.openProjects],
			openFiles: current ? [...files, ...outdated] : [...this.openFiles],
			...(current && changes && { changes: { changed: [...changed], created: [...created], deleted: [...deleted] } }),
		});
		this.pending = noChanges();
		return snapshot;
	}

	private running(): Checker {
		for (const [file, text] of this.finder?.repairs ?? []) this.texts.set(file, text);
		const needsTexts = this.options.overlays === true || this.texts.size > 0;
		if (this.checker && needsTexts && !this.checkerReadsTexts) this.stopChecker();
		if (!this.checker) {
			this.checkerReadsTexts = needsTexts;
			this.checker = new Checker({
				directory: this.options.folders[0] ?? process.cwd(),
				...(needsTexts && { overlays: this.texts }),
			});
			this.options.onCheckerStart?.(this.checker.pid);
		}
		return this.checker;
	}

	private stopChecker(): void {
		this.forgetViews();
		this.counts.requests += this.checker?.requests ?? 0;
		this.checker?.close();
		this.checker = undefined;
	}

	private dropChecker(error: CheckerError): void {
		this.options.log?.("warning", `${error.message}; the checker is started again.`);
		this.counts.restarts++;
		this.stopChecker();
	}

	private forgetViews(): void {
		for (const view of this.views) this.counts.questions += view.questions;
		this.views = new Set();
	}

	/** Runs an action that asks the checker, once more after the checker failed. */
	private retrying<T>(action: () => T): T {
		try {
			return action();
		} catch (error) {
			if (!(error instanceof CheckerError)) throw error;
			this.dropChecker(error);
			return action();
		}
	}
}

/** More files without a tsconfig than this are told of together. */
const MOST_STRAY_NOTES = 3;

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

const noChanges = () => ({ changed: new Set<string>(), created: new Set<string>(), deleted: new Set<string>() });

const isDeclaration = (file: string): boolean => /\.d\.([^.]+\.)?[cm]?ts$/i.test(file);

function readText(file: string): string | undefined {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return undefined;
	}
}

function unique(problems: readonly Problem[]): Problem[] {
	const seen = new Set<string>();
	return problems.filter((problem) => {
		const key = `${problem.file}\n${problem.position?.offset}\n${problem.message}`;
		return !seen.has(key) && seen.add(key);
	});
}

export interface ConfigExplanation {
	/** JSON-able. Each rule's severity and options. */
	rules: Record<string, { severity: string; options: unknown; source: string }>;
	/** Other settings by name. */
	settings: Record<string, { value: unknown; source: string }>;
	/** Absolute paths of the config files that took part, the weakest first. */
	files: string[];
}
