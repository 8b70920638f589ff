/**
 * Finds the tsconfig that a file belongs to: the nearest one upwards whose files include it, or a project that such a
 * tsconfig references. This folder knows the file system and JSON; it may not ask about syntax or types.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { CheckerError } from "../engine/prefetch.ts";
import type { Problem } from "../facts/finding.ts";
import { circularExtends, referencesOf } from "./tsconfig.ts";

export interface ProjectFinderOptions {
	/** The files a tsconfig names; throws when it cannot be read. */
	filesOfConfig: (configFile: string) => readonly string[];
	/** Told of a text that the checker must read in place of a tsconfig that it cannot take. */
	onRepair: (configFile: string, text: string) => void;
}

interface Config {
	/** In the order of trying: the tsconfig, then what it references, directly or not. */
	family: readonly string[];
}

export class ProjectFinder {
	private readonly options: ProjectFinderOptions;
	private readonly configs = new Map<string, Config>();
	private readonly members = new Map<string, ReadonlySet<string>>();
	private readonly configOfFolder = new Map<string, string | undefined>();
	private readonly found: Problem[] = [];

	constructor(options: ProjectFinderOptions) {
		this.options = options;
	}

	/** What was wrong with the tsconfig files looked at so far. */
	get problems(): readonly Problem[] {
		return this.found;
	}

	/** Forgets what was read; after a tsconfig changed, or files came and went. */
	reset(): void {
		this.configs.clear();
		this.members.clear();
		this.configOfFolder.clear();
		this.found.length = 0;
	}

	/**
	 * @param file absolute path
	 * @returns absolute path of the tsconfig whose files include it
	 */
	projectOf(file: string): string | undefined {
		for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
			const config = this.configIn(folder);
			const member = config && this.family(config).find((candidate) => this.filesOf(candidate).has(file));
			if (member) return member;
			if (folder === path.dirname(folder)) return undefined;
		}
	}

	/** The nearest tsconfig upwards, whether it includes the file or not: it may do so through imports. */
	nearest(file: string): string | undefined {
		for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
			const config = this.configIn(folder);
			if (config) return config;
			if (folder === path.dirname(folder)) return undefined;
		}
	}

	/** A tsconfig and what it references, directly or not. */
	family(configFile: string): readonly string[] {
		let config = this.configs.get(configFile);
		if (!config) {
			const family = new Set<string>();
			this.collect(configFile, family);
			config = { family: [...family] };
			this.configs.set(configFile, config);
		}
		return config.family;
	}

	/** Absolute paths of the files that a tsconfig names or includes. */
	filesOf(configFile: string): ReadonlySet<string> {
		let files = this.members.get(configFile);
		if (!files) {
			this.members.set(configFile, (files = this.readFiles(configFile)));
		}
		return files;
	}

	private readFiles(configFile: string): ReadonlySet<string> {
		const circle = circularExtends(configFile);
		if (circle) {
			this.options.onRepair(configFile, circle.text);
			this.found.push(circle.problem);
		}
		try {
			return new Set(this.options.filesOfConfig(configFile));
		} catch (error) {
			if (error instanceof CheckerError && !error.refused) throw error;
			const message = error instanceof Error ? error.message : String(error);
			this.found.push({ kind: "project", file: configFile, message });
			return new Set();
		}
	}

	private collect(configFile: string, family: Set<string>): void {
		if (family.has(configFile) || !existsSync(configFile)) return;
		family.add(configFile);
		for (const reference of referencesOf(configFile)) this.collect(reference, family);
	}

	private configIn(folder: string): string | undefined {
		if (!this.configOfFolder.has(folder)) {
			const candidates = ["tsconfig.json", "jsconfig.json"].map((name) => path.join(folder, name));
			this.configOfFolder.set(
				folder,
				candidates.find((candidate) => existsSync(candidate)),
			);
		}
		return this.configOfFolder.get(folder);
	}
}
