/**
 * Keeps a checker process at hand: starts it when it is needed, tells it of open projects and changed texts, and starts
 * it again, with all of that, after it failed.
 */
import { Checker, type CheckerSnapshot } from "./checker.ts";
import { CheckerError } from "./prefetch.ts";
import type { ProjectView } from "./project-view.ts";
import type { DiskChanges } from "./source-texts.ts";

export interface CheckerHostOptions {
	/** Absolute path that relative paths in answers are based on. */
	directory: string;
	/** Ask for unsaved texts from the start; otherwise only once there is one. */
	overlays: boolean;
	warn: (message: string) => void;
	/** Told as soon as a process runs, in the middle of the call that starts it. */
	onStart: (pid: number | undefined) => void;
	onQuestion?: (() => void) | undefined;
}

export class CheckerHost {
	private readonly options: CheckerHostOptions;
	/** What the process reads in place of files: unsaved texts, and replacements of tsconfig files it cannot take. */
	private readonly texts = new Map<string, string>();
	private readonly replaced = new Set<string>();
	private readonly openProjects = new Set<string>();
	private readonly openFiles = new Set<string>();
	/** What the process was not told of yet. */
	private pending = noChanges();
	private checker: Checker | undefined;
	private readsTexts = false;
	/** Projects of the present snapshot that were looked at. */
	private views = new Set<ProjectView>();
	private readonly past = { requests: 0, questions: 0, restarts: 0 };

	constructor(options: CheckerHostOptions) {
		this.options = options;
	}

	get pid(): number | undefined {
		return this.checker?.pid;
	}

	/** Whether the process asks for texts: then answers are not requested ahead, as that would answer in the wrong order. */
	get asksBack(): boolean {
		return this.readsTexts;
	}

	get counts(): { projects: number; requests: number; questions: number; restarts: number } {
		return {
			projects: this.openProjects.size,
			requests: this.past.requests + (this.checker?.requests ?? 0),
			questions: [...this.views].reduce((sum, view) => sum + view.questions, this.past.questions),
			restarts: this.past.restarts,
		};
	}

	/** The text that the process sees in place of a file on disk. */
	textOf(file: string): string | undefined {
		return this.texts.get(file);
	}

	/** Sets a file's unsaved text, or takes it back. */
	setText(file: string, text: string | undefined): void {
		if (this.texts.get(file) === text) return;
		if (text === undefined) this.texts.delete(file);
		else this.texts.set(file, text);
		this.replaced.delete(file);
		this.pending.changed.add(file);
	}

	/** Gives the process another text for a tsconfig, until {@link dropReplacements}. */
	replace(file: string, text: string): void {
		if (this.texts.has(file)) return;
		this.texts.set(file, text);
		this.replaced.add(file);
		this.pending.changed.add(file);
	}

	dropReplacements(): void {
		for (const file of this.replaced) this.setText(file, undefined);
	}

	notify(changes: DiskChanges): void {
		for (const kind of ["changed", "created", "deleted"] as const) {
			for (const file of changes[kind] ?? []) this.pending[kind].add(file);
		}
	}

	/** The files a tsconfig names. @throws CheckerError when it cannot be read */
	filesOfConfig(configFile: string): readonly string[] {
		return this.running().filesOfConfig(configFile);
	}

	/**
	 * A project, loaded, with all changes known.
	 * @param configFile absolute path of a tsconfig that exists
	 * @throws CheckerError
	 */
	project(configFile: string): ProjectView | undefined {
		return this.track(this.load([configFile]).project(configFile));
	}

	/** The project that the checker itself finds or makes up for a file. @throws CheckerError */
	projectOfFile(file: string): ProjectView | undefined {
		return this.track(this.openLoose([file]).projectOfOpenFile(file));
	}

	/** A snapshot in which these projects are open. @throws CheckerError */
	load(projects: readonly string[]): CheckerSnapshot {
		const missing = projects.filter((project) => !this.openProjects.has(project));
		return this.update(missing, []);
	}

	/** A snapshot in which these files have a project. @throws CheckerError */
	openLoose(files: readonly string[]): CheckerSnapshot {
		const missing = files.filter((file) => !this.openFiles.has(file));
		return this.update([], missing);
	}

	/** Runs an action that asks the process, once more after it failed. @throws CheckerError the second time */
	retrying<T>(action: () => T): T {
		try {
			return action();
		} catch (error) {
			if (!(error instanceof CheckerError)) throw error;
			this.drop(error);
			return action();
		}
	}

	/** After a failure: the next question starts another process. */
	drop(error: CheckerError): void {
		this.options.warn(`${error.message}; the checker is started again.`);
		this.past.restarts++;
		this.close();
	}

	/** Releases what earlier texts left behind, for a moment when nobody waits. */
	tidy(): void {
		try {
			this.checker?.tidy();
		} catch (error) {
			if (!(error instanceof CheckerError)) throw error;
			this.drop(error);
		}
	}

	close(): void {
		this.forgetViews();
		this.past.requests += this.checker?.requests ?? 0;
		this.checker?.close();
		this.checker = undefined;
	}

	private track(view: ProjectView | undefined): ProjectView | undefined {
		if (view) this.views.add(view);
		return view;
	}

	private update(projects: readonly string[], files: readonly string[]): CheckerSnapshot {
		const checker = this.running();
		const { changed, created, deleted } = this.pending;
		const changes = changed.size + created.size + deleted.size > 0;
		const current = checker.snapshot;
		if (current && projects.length === 0 && files.length === 0 && !changes) return current;
		this.forgetViews();
		for (const project of projects) this.openProjects.add(project);
		// The process keeps the text that an opened file had then; what it has now is read when the file is opened again.
		const outdated = [...changed, ...deleted].filter((file) => this.openFiles.has(file));
		if (current && outdated.length > 0) checker.update({ closeFiles: outdated });
		for (const file of files) this.openFiles.add(file);
		// A process that was just started has nothing open yet, and reads everything as it is now.
		const snapshot = checker.update({
			openProjects: current ? projects : [...this.openProjects],
			openFiles: current ? [...files, ...outdated] : [...this.openFiles],
			...(current && changes && { changes: { changed: [...changed], created: [...created], deleted: [...deleted] } }),
		});
		this.pending = noChanges();
		return snapshot;
	}

	private running(): Checker {
		const readsTexts = this.options.overlays || this.texts.size > 0;
		if (this.checker && readsTexts && !this.readsTexts) this.close();
		if (!this.checker) {
			this.readsTexts = readsTexts;
			const { directory, onQuestion } = this.options;
			this.checker = new Checker({ directory, onQuestion, ...(readsTexts && { overlays: this.texts }) });
			this.options.onStart(this.checker.pid);
		}
		return this.checker;
	}

	private forgetViews(): void {
		for (const view of this.views) this.past.questions += view.questions;
		this.views = new Set();
	}
}

const noChanges = () => ({ changed: new Set<string>(), created: new Set<string>(), deleted: new Set<string>() });
