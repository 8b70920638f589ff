import {
	type FileResult,
	fixInRounds,
	type LogLevel,
	Workspace,
	type WorkspaceOptions,
} from "../../../analyzer/src/index.ts";
import type { Call, Calls, IgnoreEdits, Setup, Tell } from "./messages.ts";

/** The part of the analyzer's workspace that is used here; tests hand in one of their own. */
export type AnalyzerWorkspace = Pick<
	Workspace,
	| "plan"
	| "check"
	| "checkFile"
	| "isGitIgnored"
	| "setText"
	| "notifyChanges"
	| "setOverrides"
	| "explainConfig"
	| "checkerPid"
	| "tidy"
	| "close"
	| "ignoreEdits"
	| "turnOff"
	| "limiterAt"
	| "projectOf"
	| "waterfall"
>;

export interface AnalysisOptions {
	log(level: LogLevel, message: string): void;
	settingsRefused(message: string): void;
	/** Told when the checker's process has started, and after every call. */
	checkerPid(pid: number | undefined): void;
	/** Whether nobody waits for a call's result any more. @param id the call's number */
	isUnwanted(id: number): boolean;
	createWorkspace?(options: WorkspaceOptions): AnalyzerWorkspace;
}

/** The analyzer's workspace as the worker serves it: takes messages, gives results. */
export class Analysis {
	private readonly options: AnalysisOptions;
	private workspace: AnalyzerWorkspace | undefined;
	private readonly texts = new Map<string, string>();
	/** The number of the call under way, if it may be interrupted. */
	private interruptible: number | undefined;

	constructor(options: AnalysisOptions) {
		this.options = options;
	}

	tell(message: Tell): void {
		switch (message.tell) {
			case "setup":
				this.texts.clear();
				for (const [file, text] of message.texts) this.texts.set(file, text);
				this.open(message.setup);
				return;
			case "setText":
				if (message.text === undefined) this.texts.delete(message.file);
				else this.texts.set(message.file, message.text);
				this.workspace?.setText(message.file, message.text);
				return;
			case "changes":
				this.workspace?.notifyChanges(message.changes);
				return;
			case "overrides":
				this.guardSettings(() => this.workspace?.setOverrides(message.overrides));
				return;
			case "close":
				this.workspace?.close();
				this.workspace = undefined;
				return;
		}
	}

	/** @throws ConfigError, Interrupted, and whatever else the analyzer throws */
	call(message: Call): Calls[Call["call"]]["result"] {
		const workspace = this.workspace;
		if (workspace === undefined) throw new Error("No workspace has been set up.");
		try {
			switch (message.call) {
				case "check":
					this.interruptible = message.id;
					return workspace.checkFile(message.params.file);
				case "checkMany":
					return this.checkMany(workspace, message.params);
				case "plan":
					return workspace.plan({ paths: message.params.paths });
				case "fixAll":
					return this.fixAll(workspace, message.params);
				case "ignoreEdits":
					return this.ignoreEdits(workspace, message.params);
				case "waterfall": {
					this.interruptible = message.id;
					const { file, offset, checked } = message.params;
					return workspace.waterfall(file, { offset }, checked);
				}
				case "turnOff":
					return workspace.turnOff(message.params.file, message.params.rule);
				case "limiterAt":
					return workspace.limiterAt(message.params.file, message.params.offset);
				case "fileInfo":
					return this.fileInfo(workspace, message.params.file);
			}
		} finally {
			this.interruptible = undefined;
			this.options.checkerPid(workspace.checkerPid);
		}
	}

	/** Gives back what earlier texts left behind, for a moment when nobody waits. */
	tidy(): void {
		this.workspace?.tidy();
	}

	private open(setup: Setup): void {
		this.workspace?.close();
		this.workspace = undefined;
		const create = this.options.createWorkspace ?? ((options: WorkspaceOptions) => new Workspace(options));
		const options: WorkspaceOptions = {
			folders: setup.folders,
			overlays: true,
			log: this.options.log,
			onCheckerStart: this.options.checkerPid,
			isUnwanted: () => this.interruptible !== undefined && this.options.isUnwanted(this.interruptible),
			...(setup.configFile !== undefined && { configFile: setup.configFile }),
		};
		this.guardSettings(() => {
			this.workspace = create({ ...options, ...(setup.overrides !== undefined && { overrides: setup.overrides }) });
		});
		// Wrong settings are the user's to mend; until then the config files alone decide.
		const workspace = (this.workspace ??= create(options));
		for (const [file, text] of this.texts) workspace.setText(file, text);
	}

	private guardSettings(apply: () => void): void {
		try {
			apply();
		} catch (error) {
			if (!(error instanceof Error) || error.name !== "ConfigError") throw error;
			this.options.settingsRefused(error.message);
		}
	}

	private checkMany(workspace: AnalyzerWorkspace, { files, group }: Calls["checkMany"]["params"]): FileResult[] {
		if (group === undefined) return files.map((file) => this.checkOne(workspace, file));
		const groups = [{ configFile: group.configFile, files }];
		return [...workspace.check({ files, groups, projects: 1, problems: [], notes: [] })];
	}

	/** A file that git ignores counts while it is open. */
	private checkOne(workspace: AnalyzerWorkspace, file: string): FileResult {
		const counts = this.texts.has(file) || !workspace.isGitIgnored(file);
		return counts ? workspace.checkFile(file) : { file, findings: [], refused: [], problems: [] };
	}

	/** @returns the file's text after all fixes; `undefined` when there were none */
	private fixAll(workspace: AnalyzerWorkspace, { file, text, rule }: Calls["fixAll"]["params"]): string | undefined {
		const check = (one: string): FileResult => {
			const result = workspace.checkFile(one);
			return rule === undefined ? result : { ...result, findings: result.findings.filter((it) => it.rule === rule) };
		};
		let isChanged = false;
		const setText = (changed: string, to: string): void => {
			isChanged = true;
			workspace.setText(changed, to);
		};
		try {
			// "Fix all in this file" must not write into others: no other text may be read.
			const texts = new Map([[file, text]]);
			const rounds = fixInRounds([check(file)], { selection: "safe", texts, setText });
			let step = rounds.next();
			while (!step.done) step = rounds.next([...step.value].map(check));
			return step.value.texts.get(file);
		} finally {
			// What the editor shows is still the text from before.
			if (isChanged) workspace.setText(file, this.texts.get(file));
		}
	}

	private ignoreEdits(workspace: AnalyzerWorkspace, params: Calls["ignoreEdits"]["params"]): IgnoreEdits {
		return workspace.ignoreEdits(params.file, params.rule, params.offset);
	}

	private fileInfo(workspace: AnalyzerWorkspace, file: string): Calls["fileInfo"]["result"] {
		const { configFile, note } = workspace.projectOf(file);
		const { files } = workspace.explainConfig(file);
		return {
			...(configFile !== undefined && { project: configFile }),
			notes: note === undefined ? [] : [note],
			configFiles: files,
		};
	}
}
