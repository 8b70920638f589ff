/**
 * Finds the tsconfig that a file belongs to: the nearest one upwards whose files include it, or a project that such a
 * tsconfig references. This folder knows the file system and JSON; it may not ask about syntax or types.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { isComponent } from "../components/names.ts";
import { CheckerError } from "../engine/channel.ts";
import type { ReadConfig } from "../engine/checker.ts";
import type { Problem } from "../facts/finding.ts";
import { type Adaptation, adaptationOf, adaptedText, placeOfAdapted, withSources } from "./compat/adapt.ts";
import {
	type CompilerVersion,
	compilerVersionFor,
	isBefore,
	type Locked,
	saysVersion,
} from "./compat/compiler-version.ts";
import { linksUpwards } from "./links.ts";
import { type Includes, includesOf } from "./patterns.ts";
import { circularExtends, collectExtended, referencesOf } from "./tsconfig.ts";
import { UnbuiltPackages } from "./unbuilt-packages.ts";

/** What the checker process is asked and told of tsconfig files. */
export interface ConfigReader {
	/** What a tsconfig says; throws when it cannot be read. */
	readConfig(configFile: string): ReadConfig;
	/** Gives it another text to read in place of a tsconfig. */
	replace(file: string, text: string): void;
	/** Has another tsconfig opened in place of one, or none. */
	standIn(configFile: string, standIn?: { readonly file: string; readonly text: string }): void;
	/** After a failure: has another process started. */
	drop(error: CheckerError): void;
	/** Something will be replaced. */
	expectReplacements(): void;
	/** Hides links from it, which it must not follow when it looks for a tsconfig's files. Real paths. */
	avoid(links: readonly string[]): void;
}

interface Config {
	/** In the order of trying: the tsconfig, then what it references, directly or not. */
	family: readonly string[];
}

export class ProjectFinder {
	private readonly reader: ConfigReader;
	private readonly configs = new Map<string, Config>();
	private readonly members = new Map<string, ReadonlySet<string>>();
	private readonly configOfFolder = new Map<string, string | undefined>();
	private readonly versions = new Map<string, CompilerVersion>();
	private readonly locked: Locked = new Map();
	private readonly adaptations = new Map<string, Adaptation>();
	private readonly contents = new Map<string, ReadConfig>();
	private readonly includes = new Map<string, Includes>();
	/** What was read for others: tsconfig files of any name. */
	private readonly extended = new Set<string>();
	/** Files that exist for the checker alone, by the tsconfig whose project they are added to. */
	private readonly additions = new Map<string, Set<string>>();
	private readonly found: Problem[] = [];
	private unbuilt = new UnbuiltPackages();

	constructor(reader: ConfigReader) {
		this.reader = reader;
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
		this.versions.clear();
		this.locked.clear();
		this.adaptations.clear();
		this.contents.clear();
		this.includes.clear();
		this.extended.clear();
		this.found.length = 0;
		this.unbuilt = new UnbuiltPackages();
	}

	/** Whether what was found depends on the content of a file. */
	dependsOn(file: string): boolean {
		return /^[tj]sconfig.*\.json$/.test(path.basename(file)) || saysVersion(file) || this.extended.has(file);
	}

	/**
	 * @param file absolute path
	 * @returns absolute path of the tsconfig whose files include it
	 */
	projectOf(file: string): string | undefined {
		for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
			const config = this.configIn(folder);
			const member = config && this.family(config).find((candidate) => this.includesFile(candidate, file));
			if (member) return member;
			if (folder === path.dirname(folder)) return undefined;
		}
	}

	/** Whether a project has a file by name; a component belongs where its script would as a file of its own beside it. */
	includesFile(configFile: string, file: string): boolean {
		if (!isComponent(file)) return this.filesOf(configFile).has(file);
		let includes = this.includes.get(configFile);
		if (!includes) this.includes.set(configFile, (includes = includesOf(configFile)));
		return includes(file) || includes(`${file}.ts`);
	}

	/** Whether a tsconfig's project takes JavaScript. */
	allowsJs(configFile: string): boolean {
		this.filesOf(configFile);
		const { allowJs, checkJs } = this.contents.get(configFile)?.options ?? {};
		return allowJs === true || (allowJs === undefined && checkJs === true);
	}

	/**
	 * Adds files to a project that no tsconfig can name.
	 * @param files absolute paths
	 */
	addFiles(configFile: string, files: readonly string[]): void {
		this.filesOf(configFile);
		const added = this.additions.get(configFile) ?? new Set();
		const fresh = files.filter((file) => !added.has(file));
		if (fresh.length === 0) return;
		this.additions.set(configFile, added);
		for (const file of fresh) added.add(file);
		this.adapt(configFile);
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
			// Only now, since references may lead in circles.
			this.adapt(configFile);
		}
		return files;
	}

	/** The version of TypeScript that a tsconfig was written for, and what that changes. */
	adaptationFor(configFile: string): Adaptation {
		this.filesOf(configFile);
		return this.adaptations.get(configFile) ?? { version: this.versionOf(configFile), changes: [] };
	}

	private readFiles(configFile: string): ReadonlySet<string> {
		const version = this.versionOf(configFile);
		// Before that, hardly any tsconfig means the same; after it most do, and need not have each file asked for.
		if (isBefore(version, "6.0")) this.reader.expectReplacements();
		const circle = circularExtends(configFile);
		if (circle) {
			this.reader.replace(configFile, circle.text);
			this.found.push(circle.problem);
		}
		collectExtended(configFile, this.extended);
		const links = linksUpwards(configFile);
		if (links.length > 0) this.reader.avoid(links);
		try {
			const { fileNames, options } = this.readSafely(configFile);
			const adaptation = adaptationOf(configFile, options, version);
			const sources = this.unbuilt.pathsFor(path.dirname(configFile));
			this.adaptations.set(configFile, withSources(adaptation, options, configFile, sources));
			this.contents.set(configFile, { fileNames, options });
			return new Set(fileNames);
		} catch (error) {
			if (error instanceof CheckerError && !error.refused) throw error;
			const message = error instanceof Error ? error.message : String(error);
			this.found.push({ kind: "project", file: configFile, message });
			return new Set();
		}
	}

	/** One tsconfig that the checker fails over must not cost the others theirs. */
	private readSafely(configFile: string): ReadConfig {
		try {
			return this.reader.readConfig(configFile);
		} catch (error) {
			if (!(error instanceof CheckerError) || error.refused) throw error;
			this.reader.drop(error);
			this.reader.replace(configFile, "{}");
			const message = "The checker fails over this file; it is used as if nothing were set.";
			this.found.push({ kind: "project", file: configFile, message });
			return this.reader.readConfig(configFile);
		}
	}

	/** Has another tsconfig opened in place of one that does not say all. */
	private adapt(configFile: string): void {
		const adaptation = this.adaptations.get(configFile);
		const contents = this.contents.get(configFile);
		const added = this.additions.get(configFile);
		if (!adaptation || !contents) return;
		if (adaptation.changes.length === 0 && !added) this.reader.standIn(configFile);
		else {
			const files = added && [...contents.fileNames, ...added];
			const references = [...referencesOf(configFile), ...this.unbuiltBehind(configFile)].map((one) =>
				this.placeOf(one),
			);
			const text = adaptedText(configFile, contents.options, adaptation, references, files);
			this.reader.standIn(configFile, { file: placeOfAdapted(configFile), text });
		}
	}

	/**
	 * The tsconfig files of unbuilt packages behind a project whose sources import by patterns of their own, which would mean
	 * something else to the project, or nothing. References must not form a circle, so packages that reach back are left out.
	 */
	private unbuiltBehind(configFile: string): string[] {
		const folder = path.dirname(configFile);
		const written = referencesOf(configFile);
		return this.unbuilt.configsFor(folder).filter((config) => {
			if (written.includes(config)) return false;
			const isBehind = this.unbuilt.configsFor(path.dirname(config)).some((one) => path.dirname(one) === folder);
			if (isBehind) return false;
			this.filesOf(config);
			return this.contents.get(config)?.options["paths"] !== undefined;
		});
	}

	/** Where a referenced tsconfig is opened: what is imported from its project is looked up with its options. */
	private placeOf(configFile: string): string {
		if (!existsSync(configFile)) return configFile;
		this.filesOf(configFile);
		const isAdapted = (this.adaptations.get(configFile)?.changes.length ?? 0) > 0;
		return isAdapted ? placeOfAdapted(configFile) : configFile;
	}

	private versionOf(configFile: string): CompilerVersion {
		const folder = path.dirname(configFile);
		let version = this.versions.get(folder);
		if (!version) {
			this.versions.set(folder, (version = compilerVersionFor(folder, undefined, this.locked)));
		}
		return version;
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
