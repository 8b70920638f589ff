/** The checker process: starts it, feeds it projects and changed texts, hands out snapshots. It is not restarted here; `workspace.ts` does. */
import { totalmem } from "node:os";
import type { SnapshotRequest } from "./client.ts";
import { locateNativeBinary } from "./native-binary.ts";
import { TreePrefetcher } from "./prefetch.ts";
import { ProjectView } from "./project-view.ts";
import { type Overlays, SourceTexts } from "./source-texts.ts";
import { type API, nextSnapshot, type Project, projectOf, type Snapshot, startClient } from "./version.ts";

export interface CheckerOptions {
	/** Absolute path that relative paths in answers are based on. */
	directory: string;
	/** Unsaved texts by path. When given, every file the process reads is asked for here first: for editors only. */
	overlays?: Overlays;
	/** Answers for folders that the process must not see as they are. When given, it asks about every folder. */
	entriesOf?: (folder: string) => FolderEntries | undefined;
	/** It reads everything once and ends. */
	singleRun?: boolean;
	/** How many checkers share the memory. */
	siblings?: number | undefined;
	/** Whether it may be asked for texts or folders while it answers; by default, whether it was given either. */
	asksBack?: () => boolean;
	onQuestion?: (() => void) | undefined;
}

/** Names of what is in a folder. */
export interface FolderEntries {
	files: string[];
	directories: string[];
}

/** What a tsconfig says. */
export interface ReadConfig {
	/** Absolute paths. */
	readonly fileNames: readonly string[];
	/** By name, with TypeScript's numbers for words; absolute paths. */
	readonly options: Readonly<Record<string, unknown>>;
}

/** The projects at one moment. Nodes, types and symbols live as long as the snapshot they came from. */
export class CheckerSnapshot {
	private readonly views = new Map<string, ProjectView>();
	readonly raw: Snapshot;
	private readonly prefetcher: TreePrefetcher;
	private readonly texts: SourceTexts;

	constructor(raw: Snapshot, prefetcher: TreePrefetcher, texts: SourceTexts) {
		this.raw = raw;
		this.prefetcher = prefetcher;
		this.texts = texts;
	}

	/** @param configFile absolute path of a tsconfig that was opened */
	project(configFile: string): ProjectView | undefined {
		return this.viewOf(projectOf(this.raw, configFile));
	}

	private viewOf(project: Project | undefined): ProjectView | undefined {
		if (!project) return undefined;
		let view = this.views.get(project.id);
		if (!view) {
			view = new ProjectView(project, this.raw.id, this.prefetcher, this.texts);
			this.views.set(project.id, view);
		}
		return view;
	}
}

/** Snapshots kept for a quiet moment; each holds the programs that differ from the next one's. */
const MOST_OUTDATED = 8;
/**
 * The same in a single run, where nobody waits for a moment, and a snapshot is outdated as soon as another project is
 * loaded: what it alone holds is a project that was checked. The last one stays, since neighbours have files in common.
 */
const MOST_OUTDATED_IN_SINGLE_RUN = 1;

/**
 * Up to so many changed files are told one by one: for one file whose imports stay as they are the process keeps the rest
 * of the program, for two it builds all of it anew, which takes as long as dozens of the former on a project of thousands.
 */
const MOST_ONE_BY_ONE = 32;

const GIB = 2 ** 30;

/**
 * Tells the process, which takes over our environment, when to collect garbage. A single run reads everything once and
 * ends: up to a limit it does better never to collect (a fifth less CPU on half a million lines, at the same peak, since
 * most of what it allocates lives on). A process that stays collects when its heap has trebled. What the user set stands.
 */
function setCollection(singleRun: boolean, siblings = 1): void {
	const { env } = process;
	if (env["GOGC"] !== undefined || env["GOMEMLIMIT"] !== undefined) return;
	// Together they may have half of the memory, one alone no more than a quarter.
	const limit = Math.min(totalmem() / Math.max(4, 2 * siblings), 4 * GIB);
	// Close to the limit it would collect all the time; a machine too small for a generous one keeps to the rule of growth.
	if (singleRun && limit >= 1.5 * GIB) {
		env["GOGC"] = "off";
		env["GOMEMLIMIT"] = String(Math.floor(limit));
	} else env["GOGC"] = "200";
}

export class Checker {
	private readonly api: API;
	private readonly prefetcher: TreePrefetcher;
	private readonly texts: SourceTexts;
	private current: CheckerSnapshot | undefined;
	/** Snapshots that nothing uses any more. Releasing one takes time in the process, so it waits for `tidy`. */
	private outdated: Snapshot[] = [];
	private readonly mostOutdated: number;

	/** @throws NativeBinaryError when there is no compiler for this platform */
	constructor(options: CheckerOptions) {
		const singleRun = options.singleRun ?? options.overlays === undefined;
		setCollection(singleRun, options.siblings);
		this.mostOutdated = singleRun ? MOST_OUTDATED_IN_SINGLE_RUN : MOST_OUTDATED;
		const { overlays, entriesOf, asksBack = () => overlays !== undefined || entriesOf !== undefined } = options;
		this.texts = new SourceTexts(overlays);
		this.api = startClient({
			cwd: options.directory,
			executable: locateNativeBinary(),
			readFile: overlays && ((name) => overlays.get(name)),
			entriesOf,
		});
		this.prefetcher = new TreePrefetcher(this.api, asksBack, options.onQuestion);
	}

	get pid(): number | undefined {
		return this.prefetcher.pid;
	}

	get requests(): number {
		return this.prefetcher.requests;
	}

	/** Bytes of the process's answers that the event loop took before anybody read them. They are lost: always 0. */
	get stolenBytes(): number {
		return this.prefetcher.stolenBytes;
	}

	/** The newest snapshot; nothing of the one before it may be used any more. */
	update(request: SnapshotRequest): CheckerSnapshot {
		this.prefetcher.clear();
		this.texts.forget(request.changes);
		for (const step of stepsOf(request)) {
			const previous = this.current;
			this.current = new CheckerSnapshot(nextSnapshot(this.api, previous?.raw, step), this.prefetcher, this.texts);
			if (previous) this.outdated.push(previous.raw);
			if (this.outdated.length > this.mostOutdated) this.outdated.shift()?.dispose();
		}
		return this.current as CheckerSnapshot;
	}

	/** Releases what nothing uses any more; for a moment when nobody waits. */
	tidy(): void {
		for (const snapshot of this.outdated.splice(0)) snapshot.dispose();
	}

	get snapshot(): CheckerSnapshot | undefined {
		return this.current;
	}

	/**
	 * The files that a tsconfig names and the options that it and all that it extends set, without loading its program.
	 * @throws when the file cannot be read
	 */
	readConfig(configFile: string): ReadConfig {
		return this.api.parseConfigFile(configFile) as unknown as ReadConfig;
	}

	close(): void {
		// The process holds nothing worth saving, and an orderly end would make it complain on standard error.
		this.prefetcher.kill();
		(this.api as unknown as { client: { close(): void } }).client.close();
	}
}

/** What the process is told, in order; the last one leads to the snapshot that was asked for. */
function stepsOf(request: SnapshotRequest): SnapshotRequest[] {
	const { openProjects = [], closeProjects = [], changes } = request;
	if (changes === undefined || changes === "everything") return [request];
	const { changed = [], created = [], deleted = [] } = changes;
	const others = openProjects.length + closeProjects.length + created.length + deleted.length;
	const isFew = changed.length > 0 && changed.length <= MOST_ONE_BY_ONE;
	// A tsconfig or package.json may have everything loaded again: once is enough.
	if (others === 0 && isFew && !changed.some((file) => file.endsWith(".json")))
		return changed.map((file) => ({ changes: { changed: [file] } }));
	return [request];
}
