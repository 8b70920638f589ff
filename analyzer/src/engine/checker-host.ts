/**
 * Keeps a checker process at hand: starts it when it is needed, tells it of open projects and changed texts, and starts
 * it again, with all of that, after it failed.
 */

import { CheckerError } from "./channel.ts";
import { Checker, type CheckerSnapshot, type FolderEntries, type ReadConfig } from "./checker.ts";
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
	/** How many hosts work side by side. */
	siblings?: number | undefined;
	/** What is in a folder without some links; `undefined` where there is none of them. See `projects/links.ts`. */
	entriesWithout?: (folder: string, links: ReadonlySet<string>) => FolderEntries | undefined;
}

export class CheckerHost {
	private readonly options: CheckerHostOptions;
	/** Unsaved texts of files. */
	private readonly texts = new Map<string, string>();
	/** Texts that the process sees in place of tsconfig files. */
	private readonly replacements = new Map<string, string>();
	/** Texts of files that do not exist. */
	private readonly made = new Map<string, string>();
	/** By tsconfig, the made one that is opened in its place. */
	private readonly standIns = new Map<string, string>();
	private willReplace = false;
	/** Links that the process must not follow. */
	private readonly avoided = new Set<string>();
	private readonly openProjects = new Set<string>();
	/** Projects that the process still has open and that others have taken the place of. */
	private readonly toClose = new Set<string>();
	/** What the process was not told of yet. */
	private pending = noChanges();
	private checker: Checker | undefined;
	private readsTexts = false;
	/** Projects of the present snapshot that were looked at. */
	private views = new Set<ProjectView>();
	private readonly past = { projects: 0, requests: 0, questions: 0, restarts: 0 };

	constructor(options: CheckerHostOptions) {
		this.options = options;
	}

	get pid(): number | undefined {
		return this.checker?.pid;
	}

	/**
	 * Whether the process may ask for texts while it answers: then answers are not requested ahead, as that would answer in
	 * the wrong order. Texts of tsconfig files are read when a project is loaded, and never after.
	 */
	private get asksBack(): boolean {
		return this.options.overlays || this.texts.size > 0 || this.avoided.size > 0;
	}

	get counts(): { projects: number; requests: number; questions: number; restarts: number } {
		return {
			projects: this.past.projects + this.openProjects.size,
			requests: this.past.requests + (this.checker?.requests ?? 0),
			questions: [...this.views].reduce((sum, view) => sum + view.questions, this.past.questions),
			restarts: this.past.restarts,
		};
	}

	/** The unsaved text of a file, if it has one. */
	textOf(file: string): string | undefined {
		return this.texts.get(file);
	}

	/** Sets a file's unsaved text, or takes it back. */
	setText(file: string, text: string | undefined): void {
		if (this.texts.get(file) === text) return;
		if (text === undefined) this.texts.delete(file);
		else this.texts.set(file, text);
		this.pending.changed.add(file);
	}

	/**
	 * Gives the process another text for a tsconfig, until {@link dropReplacements}. All that extend it see it too.
	 */
	replace(file: string, text: string): void {
		this.willReplace = true;
		if (this.replacements.get(file) === text) return;
		this.replacements.set(file, text);
		this.pending.changed.add(file);
	}

	/** Gives the process a file that does not exist. */
	make(file: string, text: string): void {
		this.willReplace = true;
		if (this.made.get(file) === text) return;
		this.made.set(file, text);
		this.pending.changed.add(file);
	}

	/**
	 * Has a tsconfig that does not exist opened in place of another, which others may still extend as it is.
	 * @param standIn the path and text of the one to open; without it the other is opened itself
	 */
	standIn(configFile: string, standIn?: { readonly file: string; readonly text: string }): void {
		const before = this.opened(configFile);
		if (standIn) {
			this.standIns.set(configFile, standIn.file);
			this.make(standIn.file, standIn.text);
		} else this.standIns.delete(configFile);
		if (before !== this.opened(configFile) && this.openProjects.delete(before)) this.toClose.add(before);
	}

	/** Says that texts will be replaced, so that a process that starts is prepared. */
	expectReplacements(): void {
		this.willReplace = true;
	}

	/** Hides links from the process, from now on. */
	avoid(links: readonly string[]): void {
		const before = this.avoided.size;
		for (const link of links) this.avoided.add(link);
		// A process is told at its start whether it has to ask, and has read some folders already.
		if (this.avoided.size > before) this.close();
	}

	dropReplacements(): void {
		for (const file of this.replacements.keys()) this.pending.changed.add(file);
		this.replacements.clear();
	}

	/** @param changes a file that is among the deleted and the created ones was deleted first */
	notify(changes: DiskChanges): void {
		const { pending } = this;
		for (const file of changes.changed ?? []) pending.changed.add(file);
		for (const file of changes.deleted ?? []) {
			pending.created.delete(file);
			pending.deleted.add(file);
		}
		for (const file of changes.created ?? []) {
			// Deleted and made anew since the last snapshot, as by git: told of both, the checker takes it for deleted.
			if (pending.deleted.delete(file)) pending.changed.add(file);
			else pending.created.add(file);
		}
	}

	/** What a tsconfig says. @throws CheckerError when it cannot be read, or the process fails over it again and again */
	readConfig(configFile: string): ReadConfig {
		const read = () => this.running().readConfig(configFile);
		try {
			return read();
		} catch (error) {
			if (!(error instanceof CheckerError) || error.refused) throw error;
			this.drop(error);
			return read();
		}
	}

	/**
	 * A project, loaded, with all changes known.
	 * @param configFile absolute path of a tsconfig that exists
	 * @throws CheckerError
	 */
	project(configFile: string): ProjectView | undefined {
		return this.track(this.load([configFile]).project(this.opened(configFile)));
	}

	/** Lets the process forget a project with the next one that it loads, so that what both have in common stays. */
	finish(configFile: string): void {
		const opened = this.opened(configFile);
		if (!this.openProjects.delete(opened)) return;
		this.toClose.add(opened);
		this.past.projects++;
	}

	/** Whether a project was loaded before. */
	isOpen(configFile: string): boolean {
		return this.openProjects.has(this.opened(configFile));
	}

	/** A snapshot in which these projects are open. @throws CheckerError */
	load(projects: readonly string[]): CheckerSnapshot {
		return this.update(projects.map((project) => this.opened(project)).filter((one) => !this.openProjects.has(one)));
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

	private update(projects: readonly string[]): CheckerSnapshot {
		const checker = this.running();
		const { changed, created, deleted } = this.pending;
		const changes = changed.size + created.size + deleted.size > 0;
		const current = checker.snapshot;
		if (current && projects.length === 0 && !changes) return current;
		this.forgetViews();
		for (const project of projects) {
			this.openProjects.add(project);
			this.toClose.delete(project);
		}
		// A process that was just started has nothing open yet, and reads everything as it is now.
		const snapshot = checker.update({
			openProjects: current ? projects : [...this.openProjects],
			...(current && { closeProjects: [...this.toClose] }),
			...(current && changes && { changes: { changed: [...changed], created: [...created], deleted: [...deleted] } }),
		});
		this.pending = noChanges();
		this.toClose.clear();
		return snapshot;
	}

	private running(): Checker {
		const readsTexts = this.options.overlays || this.willReplace || this.texts.size > 0;
		if (this.checker && readsTexts && !this.readsTexts) this.close();
		if (!this.checker) {
			this.readsTexts = readsTexts;
			const { directory, onQuestion, siblings, entriesWithout } = this.options;
			this.checker = new Checker({
				directory,
				onQuestion,
				siblings,
				singleRun: !this.options.overlays,
				asksBack: () => this.asksBack,
				...(readsTexts && { overlays: { get: (file: string) => this.overlayOf(file) } }),
				...(entriesWithout && this.avoided.size > 0 && { entriesOf: (one) => entriesWithout(one, this.avoided) }),
			});
			this.options.onStart(this.checker.pid);
		}
		return this.checker;
	}

	private opened(configFile: string): string {
		return this.standIns.get(configFile) ?? configFile;
	}

	private overlayOf(file: string): string | undefined {
		return this.made.get(file) ?? this.replacements.get(file) ?? this.texts.get(file);
	}

	private forgetViews(): void {
		for (const view of this.views) this.past.questions += view.questions;
		this.views = new Set();
	}
}

const noChanges = () => ({ changed: new Set<string>(), created: new Set<string>(), deleted: new Set<string>() });
