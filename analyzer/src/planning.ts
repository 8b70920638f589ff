/** Decides what a run checks: the files under the paths, the project of each, and what is wrong with any of it. */
import { readFileSync } from "node:fs";
import type { CheckerHost } from "./engine/checker-host.ts";
import type { ProjectDiagnostic } from "./engine/project-view.ts";
import type { Note, Problem } from "./facts/finding.ts";
import { configAsWritten } from "./projects/compat/adapt.ts";
import type { CompilerVersion } from "./projects/compat/compiler-version.ts";
import { isUnderstood } from "./projects/compat/complaints.ts";
import type { ProjectFinder } from "./projects/project-finder.ts";
import { findSourceFiles, isDeclaration, isTypeScript } from "./projects/source-files.ts";
import { LineIndex } from "./text/line-index.ts";

export interface PlanRequest {
	/** Absolute paths of files or folders. */
	paths: readonly string[];
	/** Absolute paths of tsconfig files: check just these projects. */
	projects?: readonly string[];
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
}

export interface PlanGroup {
	/** Absolute path of the tsconfig; `undefined` for files of no project. */
	configFile: string | undefined;
	files: readonly string[];
}

/** More files without a tsconfig than this are told of together. */
const MOST_STRAY_NOTES = 3;

type Groups = Map<string | undefined, string[]>;

/**
 * Finds the files and loads their projects.
 * @param isIgnored by absolute path; may throw ConfigError
 */
export function makePlan(
	request: PlanRequest,
	host: CheckerHost,
	finder: ProjectFinder,
	isIgnored: (file: string) => boolean,
): CheckPlan {
	const notes: Note[] = [];
	const { files, named, problems } = findSourceFiles(request.paths);
	const groups = host.retrying(() => {
		const assigned = request.projects ? filesOfProjects(request.projects, finder) : assign(files, named, finder);
		host.load([...assigned.keys()].filter((config) => config !== undefined));
		placeStrays(assigned, host, finder);
		return assigned;
	});
	tellOfStrays(groups.get(undefined) ?? [], notes);
	problems.push(...finder.problems);
	const diagnosed = host.retrying(() => [...groups.keys()].map((config) => diagnose(config, host, finder)));
	for (const found of diagnosed) {
		problems.push(...found.problems);
		notes.push(...found.notes);
	}
	for (const config of request.projects ?? []) {
		if (!groups.has(config) && !problems.some((problem) => problem.file === config)) {
			problems.push({ kind: "project", file: config, message: "No such tsconfig, or it includes no files." });
		}
	}
	const kept = [...groups]
		.map(([configFile, members]) => ({ configFile, files: members.filter((file) => !isIgnored(file)) }))
		.filter((group) => group.files.length > 0);
	return {
		files: kept.flatMap((group) => group.files),
		groups: kept,
		projects: kept.length,
		problems: unique(problems),
		notes,
	};
}

/** The nearest tsconfig, where its program holds a file that it does not name: one that is only imported. */
export function importingProject(file: string, host: CheckerHost, finder: ProjectFinder): string | undefined {
	const config = finder.nearest(file);
	return config !== undefined && host.project(config)?.sourceFile(file) ? config : undefined;
}

/** Groups files by the tsconfig they belong to; `undefined` holds those that no tsconfig names. */
function assign(files: readonly string[], named: ReadonlySet<string>, finder: ProjectFinder): Groups {
	const groups: Groups = new Map();
	for (const file of files) {
		const config = finder.projectOf(file);
		// JavaScript is checked where a project asks for it (`allowJs`), or when the file itself was named.
		if (config !== undefined || isTypeScript(file) || named.has(file)) put(groups, config, file);
	}
	return groups;
}

/** What the projects and those they reference name, each file once. */
function filesOfProjects(projects: readonly string[], finder: ProjectFinder): Groups {
	const groups: Groups = new Map();
	const taken = new Set<string>();
	for (const config of new Set(projects.flatMap((project) => finder.family(project)))) {
		for (const file of finder.filesOf(config)) {
			if (taken.has(file) || isDeclaration(file) || file.includes("/node_modules/")) continue;
			taken.add(file);
			put(groups, config, file);
		}
	}
	return groups;
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

function tellOfStrays(strays: readonly string[], notes: Note[]): void {
	const [first] = strays;
	if (first === undefined) return;
	const end = "no tsconfig: checked with inferred options.";
	if (strays.length <= MOST_STRAY_NOTES) notes.push(...strays.map((file) => ({ file, message: `Belongs to ${end}` })));
	else notes.push({ file: first, message: `This and ${strays.length - 1} other files belong to ${end}` });
}

function put(groups: Groups, config: string | undefined, file: string): void {
	const group = groups.get(config);
	if (group) group.push(file);
	else groups.set(config, [file]);
}

/** What is wrong with a tsconfig, and what its program lacks. */
function diagnose(
	configFile: string | undefined,
	host: CheckerHost,
	finder: ProjectFinder,
): { problems: Problem[]; notes: Note[] } {
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
				.map(({ file = configFile, message }) => ({ file: configAsWritten(file), message })),
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
