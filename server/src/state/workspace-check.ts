import { sep } from "node:path";
import type { CancellationToken } from "vscode-languageserver";
import type { CheckPlan, FileResult, Problem } from "../../../analyzer/src/index.ts";
import type { CheckWorkspaceParams, CheckWorkspacePartialResult, CheckWorkspaceResult } from "../lsp/protocol.ts";
import { toDiagnostic } from "../lsp/to-proto.ts";
import { pathKey, toPath, toUri } from "../lsp/uris.ts";
import { Priority } from "./schedule.ts";
import type { Session } from "./session.ts";

/** How long files that nobody has open may keep the analyzer from the editor's, in milliseconds. */
const SLICE_MS = 40;

/** How long nobody may have edited until files that are not open are looked at again, in milliseconds. */
const CLOSED_AFTER_MS = 2000;
/** Of how many files that are not open an edit may have the findings looked at again. */
const MOST_CLOSED = 100;

export interface CheckProgress {
	/** @param done of `total` files */
	report(done: number, total: number): void;
	partial(result: CheckWorkspacePartialResult): void;
}

/** Checks of files that are not open: the whole workspace on request, and from then on what changes in it. */
export class WorkspaceCheck {
	private readonly session: Session;
	/** Files that were checked on request, by the key of their path: they are kept up to date. */
	private readonly tracked = new Set<string>();
	private readonly stale = new Set<string>();
	private rechecking = false;
	private timer: NodeJS.Timeout | undefined;
	/** A whole run is worth nothing to whoever asks again after this many changes; as `Checks` counts them. */
	private completeAt: number | undefined;

	constructor(session: Session) {
		this.session = session;
	}

	/** Whether every file was checked and nothing changed since. */
	get complete(): boolean {
		return this.completeAt === this.session.checks.world;
	}

	/** @throws AnalyzerError when there is nothing that could be checked, such as with a wrong config file */
	async run(
		params: CheckWorkspaceParams,
		token: CancellationToken,
		progress: CheckProgress,
	): Promise<CheckWorkspaceResult> {
		const { session } = this;
		const began = performance.now();
		const world = session.checks.world;
		const paths = params.uris?.map(toPath).filter((path) => path !== undefined) ?? session.folders;
		const result: CheckWorkspaceResult = {
			cancelled: false,
			files: 0,
			totalFiles: 0,
			projects: 0,
			filesWithFindings: 0,
			errors: 0,
			warnings: 0,
			infos: 0,
			problems: [],
			durationMs: 0,
		};
		const plan: CheckPlan =
			paths.length === 0
				? { files: [], groups: [], projects: 0, problems: [], notes: [] }
				: await session.ask(Priority.interactive, "plan", { paths });
		result.totalFiles = plan.files.length;
		result.projects = plan.projects;
		result.problems.push(...plan.problems.map(toProblem));
		session.noteProblems(plan);
		for (const note of plan.notes)
			session.log("info", note.file === undefined ? note.message : `${note.file}: ${note.message}`);
		progress.report(0, plan.files.length);

		const slice = new Slice();
		for (const { configFile, files } of plan.groups) {
			for (let next = 0; next < files.length && !token.isCancellationRequested; ) {
				const part = files.slice(next, next + slice.size);
				const results = await slice.timed(() =>
					session.ask(Priority.bulk, "checkMany", { files: part, group: { configFile } }),
				);
				next += part.length;
				result.files += part.length;
				const partial: CheckWorkspacePartialResult = { files: [] };
				for (const one of results) {
					this.take(one);
					this.count(one, result, partial);
				}
				if (partial.files.length > 0) progress.partial(partial);
				progress.report(result.files, plan.files.length);
			}
		}
		result.cancelled = token.isCancellationRequested && result.files < plan.files.length;

		if (!result.cancelled && params.uris === undefined) {
			const planned = new Set(plan.files.map(pathKey));
			for (const path of this.tracked) if (!planned.has(path)) this.forget(path);
			this.completeAt = world;
		}
		result.durationMs = Math.round(performance.now() - began);
		const { files, totalFiles, filesWithFindings, durationMs } = result;
		session.log(
			"info",
			`workspace: ${files} of ${totalFiles} files, ${filesWithFindings} with findings, in ${durationMs} ms`,
		);
		return result;
	}

	/** Brings the reports of these files up to date, if they were checked before. Created ones count from now on. */
	filesChanged(changes: { changed: string[]; created: string[]; deleted: string[] }): void {
		for (const path of changes.deleted) this.forget(path);
		const known = changes.changed.filter((path) => this.tracked.has(pathKey(path)));
		// Without a run before them, files that nobody opened are not looked at.
		this.recheck(this.tracked.size > 0 ? [...known, ...changes.created] : known);
	}

	/** The document was closed: from now on the file counts. */
	closed(path: string): void {
		if (this.tracked.has(pathKey(path))) this.recheck([path]);
	}

	/**
	 * Somebody edits: once that ends, what is shown of files that are not open must still hold. Of many those that are
	 * nearest to the edited one come first, and the rest waits for the next run.
	 * @param path absolute path of the edited file
	 */
	edited(path: string): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => {
			const shown = this.session.reports.uris().map(toPath);
			const closed = shown.filter((one) => one !== undefined && this.session.documents.at(one) === undefined);
			const near = (one: string): number => sharedLength(one, path);
			this.recheck((closed as string[]).sort((a, b) => near(b) - near(a)).slice(0, MOST_CLOSED), Priority.background);
		}, CLOSED_AFTER_MS);
	}

	close(): void {
		clearTimeout(this.timer);
	}

	/** Settings changed: what is shown must still hold. What else there is to find, the next run says. */
	settingsChanged(): void {
		this.recheck(
			this.session.reports
				.uris()
				.map(toPath)
				.filter((path) => path !== undefined),
		);
	}

	/** The folders were taken out of the workspace. @param folders absolute paths */
	foldersRemoved(folders: ReadonlySet<string | undefined>): void {
		const roots = [...folders].filter((folder) => folder !== undefined).map((folder) => `${folder}${sep}`);
		for (const path of this.tracked) if (roots.some((root) => path.startsWith(root))) this.forget(path);
	}

	private recheck(paths: readonly string[], priority: Priority = Priority.bulk): void {
		for (const path of paths) this.stale.add(path);
		if (this.stale.size > 0 && !this.rechecking) void this.work(priority);
	}

	private async work(priority: Priority): Promise<void> {
		this.rechecking = true;
		try {
			const slice = new Slice();
			while (this.stale.size > 0) {
				const files = [...this.stale].slice(0, slice.size);
				for (const file of files) this.stale.delete(file);
				const results = await slice.timed(() => this.session.ask(priority, "checkMany", { files }));
				for (const result of results) {
					this.take(result);
					this.session.noteProblems(result);
				}
			}
		} catch (error) {
			this.stale.clear();
			this.session.noteFailure(error);
		} finally {
			this.rechecking = false;
		}
	}

	private take(result: FileResult): void {
		const { documents, features, reports, settings } = this.session;
		this.tracked.add(pathKey(result.file));
		this.session.coverage.take(result);
		// An open document's diagnostics come from its own check, which knows its version.
		if (documents.at(result.file)?.shown) return;
		const findings = settings.enable ? result.findings : [];
		reports.set(
			toUri(result.file),
			findings.map((finding) => toDiagnostic(finding, features.diagnostics)),
		);
	}

	private count(one: FileResult, total: CheckWorkspaceResult, partial: CheckWorkspacePartialResult): void {
		total.problems.push(...one.problems.map(toProblem));
		this.session.noteProblems(one);
		if (one.findings.length === 0) return;
		const counts = { uri: toUri(one.file), errors: 0, warnings: 0, infos: 0 };
		for (const { severity } of one.findings) counts[`${severity}s`]++;
		total.filesWithFindings++;
		total.errors += counts.errors;
		total.warnings += counts.warnings;
		total.infos += counts.infos;
		partial.files.push(counts);
	}

	private forget(path: string): void {
		this.tracked.delete(pathKey(path));
		this.stale.delete(path);
		this.session.coverage.forget(path);
		this.session.reports.set(toUri(path), []);
	}
}

/** How many files to hand over at once, so that they take about {@link SLICE_MS}. */
class Slice {
	size = 4;

	async timed<T>(work: () => Promise<T>): Promise<T> {
		const began = performance.now();
		const result = await work();
		const took = performance.now() - began;
		if (took < SLICE_MS / 2) this.size = Math.min(2 * this.size, 256);
		else if (took > SLICE_MS) this.size = Math.max(1, Math.floor(this.size / 2));
		return result;
	}
}

/** How many characters two paths begin with in common. */
function sharedLength(one: string, other: string): number {
	let at = 0;
	while (at < one.length && one[at] === other[at]) at++;
	return at;
}

function toProblem(problem: Problem): CheckWorkspaceResult["problems"][number] {
	return problem.file === undefined
		? { message: problem.message }
		: { uri: toUri(problem.file), message: problem.message };
}
