/** Decides what a run checks: the files under the paths, the project of each, and what is wrong with any of it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Components } from "./components/components.ts";
import { isAboutModule, isComponent } from "./components/names.ts";
import type { CheckerHost } from "./engine/checker-host.ts";
import type { ProjectDiagnostic } from "./engine/project-view.ts";
import type { Note, Problem } from "./facts/finding.ts";
import { configAsWritten, messageAsWritten } from "./projects/compat/adapt.ts";
import type { CompilerVersion } from "./projects/compat/compiler-version.ts";
import { isAboutOutput, isUnderstood } from "./projects/compat/complaints.ts";
import { kindOf } from "./projects/path-words.ts";
import type { ProjectFinder } from "./projects/project-finder.ts";
import { type FoundFiles, findSourceFiles, isDeclaration, isJavaScript } from "./projects/source-files.ts";
import { LineIndex } from "./text/line-index.ts";

export interface PlanRequest {
	/** Files, folders and globs; with a `!` in front, what to leave out of them. */
	paths: readonly string[];
	/** Absolute path of the folder that relative paths start from; the workspace's first one otherwise. */
	base?: string;
	/** Absolute paths of tsconfig files: check just these projects, and of them what lies under the paths if there are any. */
	projects?: readonly string[];
	/** Check what git ignores as well; a file that is named is checked in any case. */
	noGitIgnore?: boolean;
	/**
	 * Asked once the files are known, with how many each project has: whether to leave the loading to whoever checks them.
	 * Files that no tsconfig names have the projects loaded that may import them all the same.
	 */
	defers?: (sizes: readonly number[]) => boolean;
}

/** What will be checked, file by file. */
export interface CheckPlan {
	/** Absolute paths in the order of checking, grouped by project. */
	files: readonly string[];
	/** Number of projects (tsconfig files, and one for files without) involved. */
	projects: number;
	/** The same files by project, in the order of checking. */
	groups: readonly PlanGroup[];
	problems: readonly Problem[];
	notes: readonly Note[];
	/** The paths under which nothing will be checked, and why. Those that may be mistakes are among the problems, too. */
	unmatched?: readonly Unmatched[];
	/** Absolute paths of the files and folders that the paths begin in, or of the folders of the named projects. */
	roots?: readonly string[];
	/** When loading was left to others: all that is to be loaded, in order, and diagnosed for what the plan lacks still. */
	deferred?: readonly PlanGroup[];
}

/** What came to light when a project was loaded. */
export interface Diagnosis {
	problems: Problem[];
	notes: Note[];
}

export interface Unmatched {
	/** Absolute path of a file or folder; a glob stands where its matches would. */
	file: string;
	message: string;
	/** Whether git ignores what is there. */
	gitIgnored: boolean;
}

export interface PlanGroup {
	/** Absolute path of the tsconfig; `undefined` for files of no project. */
	configFile: string | undefined;
	files: readonly string[];
	/** Components that are part of the project, those included that are not checked. */
	components?: readonly string[];
	/** Of a part of the files of no project: all of them, since the options of each are inferred from those around it. */
	strays?: readonly string[];
}

/** More files without a tsconfig than this are told of together. */
const MOST_STRAY_NOTES = 3;

type Groups = Map<string | undefined, string[]>;

/** A plan in the making. */
interface Draft {
	readonly found: FoundFiles;
	readonly groups: Groups;
	/** JavaScript that no project asks for. */
	readonly leftOut: readonly string[];
	readonly isDeferred: boolean;
}

/**
 * Finds the files and loads their projects, unless the request defers that.
 * @param isIgnored by absolute path; may throw ConfigError
 */
export function makePlan(
	request: PlanRequest & { base: string; folders: readonly string[] },
	host: CheckerHost,
	finder: ProjectFinder,
	components: Components,
	isIgnored: (file: string) => boolean,
): CheckPlan {
	const found = findSourceFiles({
		paths: request.paths,
		base: request.base,
		gitIgnore: request.noGitIgnore !== true,
		homes: request.folders,
		hasText: (file) => host.textOf(file) !== undefined,
	});
	const projects = request.projects?.map(tsconfigAt);
	const draft = host.retrying((): Draft => {
		const { groups, leftOut } = projects ? filesOfProjects(projects, found, finder) : assign(found, finder);
		for (const [config, members] of groups) addComponents(config, members, finder, components);
		const isDeferred = request.defers?.([...groups.values()].map((members) => members.length)) === true;
		const needed = isDeferred ? nearestTo(groups.get(undefined) ?? [], finder) : [...groups.keys()];
		host.load(needed.filter((config) => config !== undefined));
		placeStrays(groups, host, finder);
		return { found, groups, leftOut: leftOut.filter((file) => !isIgnored(file)), isDeferred };
	});
	const diagnosed = draft.isDeferred
		? []
		: host.retrying(() => [...draft.groups.keys()].map((config) => diagnose(config, host, finder)));
	const all = [...draft.groups].map(([configFile, members]): PlanGroup => {
		const among = members.filter(isComponent);
		const files = members.filter((file) => !isIgnored(file));
		return { configFile, files, ...(among.length > 0 && { components: among }) };
	});
	const kept = all.filter((group) => group.files.length > 0);
	const files = kept.flatMap((group) => group.files);
	return {
		files,
		groups: kept,
		projects: kept.length,
		problems: unique([
			...found.problems,
			...finder.problems,
			...emptyProjects(projects ?? [], finder),
			...diagnosed.flatMap((one) => one.problems),
		]),
		notes: [
			...tellOfStrays(draft.groups.get(undefined) ?? []),
			...tellOfLeftOut(draft.leftOut, finder),
			...diagnosed.flatMap((one) => one.notes),
		],
		roots:
			found.paths.length > 0 ? found.paths.map((one) => one.start) : (projects ?? []).map((one) => path.dirname(one)),
		unmatched: [...unmatchedPaths(draft, files, finder), ...unmatchedProjects(projects ?? [], draft, files, finder)],
		...(draft.isDeferred && { deferred: all }),
	};
}

/**
 * The plan as it is when nothing was deferred.
 * @param diagnoses of what was deferred, in its order
 */
export function withDiagnoses({ deferred: _, ...plan }: CheckPlan, diagnoses: readonly Diagnosis[]): CheckPlan {
	return {
		...plan,
		problems: unique([...plan.problems, ...diagnoses.flatMap((one) => one.problems)]),
		notes: [...plan.notes, ...diagnoses.flatMap((one) => one.notes)],
	};
}

/** A project may be named by its folder. */
function tsconfigAt(project: string): string {
	return kindOf(project) === "folder" ? path.join(project, "tsconfig.json") : project;
}

function emptyProjects(projects: readonly string[], finder: ProjectFinder): Problem[] {
	return projects.flatMap((file): Problem[] => {
		if (finder.problems.some((problem) => problem.file === file)) return [];
		const family = finder.family(file);
		if (family.length === 0) return [{ kind: "project", file, message: "No such tsconfig." }];
		const isEmpty = family.every((config) => finder.filesOf(config).size === 0);
		return isEmpty ? [{ kind: "project", file, message: "The tsconfig includes no files." }] : [];
	});
}

function unmatchedPaths(
	{ found, groups, leftOut }: Draft,
	files: readonly string[],
	finder: ProjectFinder,
): Unmatched[] {
	const taken = [...groups.values()].flat();
	return found.paths.flatMap((one): Unmatched[] => {
		if (files.some((file) => one.covers(file))) return [];
		const without = leftOut.filter((file) => one.covers(file));
		const message =
			one.nothing ??
			(without.length > 0
				? leftOutMessage(without, finder)
				: taken.some((file) => one.covers(file))
					? "The configuration ignores what is there."
					: "Nothing that was asked for is there.");
		return [{ file: one.path, message, gitIgnored: one.gitIgnores }];
	});
}

/** Projects that have files, none of which is left. */
function unmatchedProjects(
	projects: readonly string[],
	{ found }: Draft,
	files: readonly string[],
	finder: ProjectFinder,
): Unmatched[] {
	if (found.paths.length > 0 || files.length > 0) return [];
	return projects.flatMap((file): Unmatched[] => {
		if (finder.family(file).every((config) => finder.filesOf(config).size === 0)) return [];
		return [{ file, message: "All that it includes is ignored, by git or by the configuration.", gitIgnored: true }];
	});
}

/** Makes components part of a project. */
export function addComponents(
	config: string | undefined,
	files: readonly string[],
	finder: ProjectFinder,
	components: Components,
): void {
	const members = files.filter(isComponent);
	if (config === undefined || members.length === 0) return;
	finder.addFiles(config, components.filesForChecker(members, finder.allowsJs(config)));
}

/** The nearest tsconfig, where its program holds a file that it does not name: one that is only imported. */
export function importingProject(file: string, host: CheckerHost, finder: ProjectFinder): string | undefined {
	const config = finder.nearest(file);
	return config !== undefined && host.project(config)?.sourceFile(file) ? config : undefined;
}

/** Groups files by the tsconfig they belong to; `undefined` holds those that no tsconfig names. */
function assign({ files, named }: FoundFiles, finder: ProjectFinder): { groups: Groups; leftOut: string[] } {
	const groups: Groups = new Map();
	const leftOut: string[] = [];
	for (const file of files) {
		const config = finder.projectOf(file);
		// JavaScript is checked where a project asks for it (`allowJs`), where there is no project that could leave it out,
		// or when the file itself was named.
		const isChecked = config !== undefined || !isJavaScript(file) || named.has(file) || !finder.nearest(file);
		if (isChecked) put(groups, config, file);
		else leftOut.push(file);
	}
	return { groups, leftOut };
}

/** What the projects and those they reference name, each file once. */
function filesOfProjects(
	projects: readonly string[],
	found: FoundFiles,
	finder: ProjectFinder,
): { groups: Groups; leftOut: string[] } {
	const groups: Groups = new Map();
	const taken = new Set<string>();
	for (const config of new Set(projects.flatMap((project) => finder.family(project)))) {
		for (const file of [...finder.filesOf(config), ...componentsOf(config, finder)]) {
			if (taken.has(file) || isDeclaration(file) || isInstalled(file, config) || !found.isWanted(file)) continue;
			taken.add(file);
			put(groups, config, file);
		}
	}
	return { groups, leftOut: [] };
}

/** The components that a tsconfig includes: the checker does not list them. */
function componentsOf(config: string, finder: ProjectFinder): string[] {
	const folder = path.dirname(config);
	const { files } = findSourceFiles({ paths: [folder], base: folder, gitIgnore: false, homes: [] });
	return files.filter((file) => isComponent(file) && finder.includesFile(config, file));
}

/** Whether a file lies in a package that somebody installed for the project. The project itself may be such a package. */
function isInstalled(file: string, config: string): boolean {
	return path.relative(path.dirname(config), file).split(path.sep).includes("node_modules");
}

function nearestTo(files: readonly string[], finder: ProjectFinder): (string | undefined)[] {
	return [...new Set(files.map((file) => finder.nearest(file)))];
}

/** Files that no tsconfig names may still be in the nearest program, through an import. */
function placeStrays(groups: Groups, host: CheckerHost, finder: ProjectFinder): void {
	const strays = groups.get(undefined) ?? [];
	groups.delete(undefined);
	const left: string[] = [];
	for (const file of strays) {
		const config = importingProject(file, host, finder);
		if (config === undefined) left.push(file);
		else put(groups, config, file);
	}
	// Last in the map, and so checked last: the checker has to make up a project for them.
	if (left.length > 0) groups.set(undefined, left);
}

function tellOfStrays(strays: readonly string[]): Note[] {
	const [first] = strays;
	if (first === undefined) return [];
	const end = "no tsconfig: checked with inferred options.";
	if (strays.length <= MOST_STRAY_NOTES) return strays.map((file) => ({ file, message: `Belongs to ${end}` }));
	return [{ file: first, message: `This and ${strays.length - 1} other files belong to ${end}` }];
}

function tellOfLeftOut(files: readonly string[], finder: ProjectFinder): Note[] {
	if (files.length === 0) return [];
	const configs = new Set(files.map((file) => finder.nearest(file)));
	const [config] = configs;
	return [
		{
			...(configs.size === 1 && config !== undefined && { file: config }),
			message: leftOutMessage(files, finder),
		},
	];
}

function leftOutMessage(files: readonly string[], finder: ProjectFinder): string {
	const one = files.length === 1;
	const are = one ? "1 JavaScript file is" : `${files.length} JavaScript files are`;
	const them = one ? "it" : "them";
	// Where the projects take JavaScript, `include` is what leaves these out.
	const areTaken = files.every((file) => {
		const config = finder.nearest(file);
		return config !== undefined && finder.allowsJs(config);
	});
	const cure = areTaken ? `add ${them} to "include" in tsconfig.json` : 'set "allowJs" in tsconfig.json';
	return `${are} in no project: ${cure}, or name ${them}.`;
}

function put(groups: Groups, config: string | undefined, file: string): void {
	const group = groups.get(config);
	if (group) group.push(file);
	else groups.set(config, [file]);
}

/** What is wrong with a tsconfig, and what its program lacks. */
export function diagnose(configFile: string | undefined, host: CheckerHost, finder: ProjectFinder): Diagnosis {
	const project = configFile === undefined ? undefined : host.project(configFile);
	if (!project || configFile === undefined) return { problems: [], notes: [] };
	const { version } = finder.adaptationFor(configFile);
	return {
		problems: project
			.configDiagnostics()
			.flatMap((diagnostic) => problemOf(diagnostic, configFile, host, version) ?? []),
		notes: [
			...(version.note === undefined ? [] : [{ file: configFile, message: version.note }]),
			...project
				.programDiagnostics()
				.filter(({ code, message }) => !isAboutModule(message) && !isAboutOutput(code))
				.map(({ file = configFile, message }) => ({ file: configAsWritten(file), message: messageAsWritten(message) })),
		],
	};
}

function problemOf(
	diagnostic: ProjectDiagnostic,
	configFile: string,
	host: CheckerHost,
	version: CompilerVersion,
): Problem | undefined {
	const file = configAsWritten(diagnostic.file ?? configFile);
	const text = host.textOf(file) ?? readText(file);
	if (text !== undefined && isUnderstood(diagnostic.code, text.slice(diagnostic.start), version)) return undefined;
	return {
		kind: "project",
		file,
		...(text !== undefined && { position: new LineIndex(text).positionAt(Math.max(0, diagnostic.start)) }),
		message: diagnostic.message,
	};
}

function readText(file: string): string | undefined {
	try {
		return readFileSync(file, "utf8");
	} catch {
		// The diagnostic stands without a position.
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
