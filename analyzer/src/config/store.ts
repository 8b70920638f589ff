import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { RuleMeta } from "../ask/rule.ts";
import type { EffectTable } from "../facts/declared-effects.ts";
import type { TextEdit } from "../facts/finding.ts";
import { additionEdits, type OffEdits, offEdits } from "./additions.ts";
import type { ConfigExplanation } from "./config.ts";
import { ConfigError, type ConfigLayer, type ResolvedConfig, type RuleSetting } from "./config.ts";
import { effectTable } from "./effects.ts";
import { compileGlobs, type FileMatcher } from "./globs.ts";
import { ancestors, CONFIG_FILE_NAMES, ConfigLoader, type LoadedLayer } from "./load.ts";
import { type ActiveLayer, type Cascade, cascade, explanationOf, resolvedOf } from "./resolve.ts";

export interface ConfigStoreOptions {
	/** The workspace's folders, absolute; globs of settings that no file holds are relative to the first. */
	folders: readonly string[];
	rules: readonly RuleMeta[];
	/** Settings that lie over every config file. */
	overrides?: ConfigLayer | undefined;
	/** This config file for all files in place of the nearest one. Absolute path. */
	configFile?: string | undefined;
	/** Gives a file's text, `undefined` when there is none. Default: the file system. */
	readFile?: ((path: string) => string | undefined) | undefined;
}

/** The layers that hold for the files of one folder or more, with what was already resolved of them. */
interface Chain {
	layers: readonly LoadedLayer[];
	conditions: readonly { layer: number; override: number; matches: FileMatcher }[];
	ignores: readonly { layer: number; matches: FileMatcher }[];
	effects: EffectTable | undefined;
	/** By the conditions that hold. */
	cascades: Map<string, Cascade>;
	resolved: Map<string, ResolvedConfig>;
}

/** Finds, reads and merges settings; answers from memory until {@link ConfigStore.invalidate}. */
export class ConfigStore {
	private readonly options: ConfigStoreOptions;
	private readonly loader: ConfigLoader;
	private overrides: ConfigLayer | undefined;
	/** Texts read since the last invalidation; `undefined`: there is no such file. */
	private readonly texts = new Map<string, string | undefined>();
	private readonly configFileByFolder = new Map<string, string | undefined>();
	/** By config file, `""` for none. An error is kept too: it holds until a file changes. */
	private readonly chains = new Map<string, Chain | ConfigError>();

	/** @throws ConfigError when `overrides` are wrong */
	constructor(options: ConfigStoreOptions) {
		this.options = options;
		const readFile = options.readFile ?? readTextFile;
		this.loader = new ConfigLoader(options.rules, (file) => {
			if (!this.texts.has(file)) this.texts.set(file, readFile(file));
			return this.texts.get(file);
		});
		this.setOverrides(options.overrides);
	}

	/**
	 * The settings of a file, by absolute path. Cheap enough to ask for every file.
	 * @throws ConfigError when the file's config file, or one it extends, is wrong; again at every call until it changed
	 */
	forFile(file: string): ResolvedConfig {
		const chain = this.chainFor(file);
		const ignored = ignoredBy(chain, file) !== undefined;
		const conditions = conditionKey(chain, file);
		const key = `${conditions} ${ignored}`;
		let resolved = chain.resolved.get(key);
		if (resolved === undefined) {
			resolved = resolvedOf(this.cascadeFor(chain, conditions), ignored, chain.effects);
			chain.resolved.set(key, resolved);
		}
		return resolved;
	}

	/** As {@link forFile}, with where each value comes from. @throws ConfigError */
	explain(file: string): ConfigExplanation {
		const chain = this.chainFor(file);
		const source = ignoredBy(chain, file);
		return explanationOf(
			this.cascadeFor(chain, conditionKey(chain, file)),
			{ value: source !== undefined, source: source ?? "default" },
			chain.layers.flatMap((layer) => layer.file ?? []),
		);
	}

	/**
	 * Edits after which a list among a rule's options has one entry more for a file: in its config file, or in a new one.
	 * `undefined` where stronger settings would hide it, or the entry's `path` does not lie below the config file's folder.
	 */
	addToOption(
		file: string,
		rule: string,
		option: string,
		entry: Readonly<Record<string, unknown>>,
	): TextEdit[] | undefined {
		const chain = this.chainFor(file);
		const own = chain.layers.findLastIndex((layer) => layer.file !== undefined);
		const target = chain.layers[own]?.file ?? this.placeForConfig(file);
		const added = target === undefined ? undefined : below(path.dirname(target), entry);
		if (target === undefined || added === undefined) return undefined;
		const active = activeLayers(chain, conditionKey(chain, file));
		if (active.slice(own + 1).some((layer) => setsOption(layer, rule, option))) return undefined;
		// What holds for every file that the config file is for, whatever its overrides say.
		const general = cascade(
			this.options.rules,
			active.slice(0, own + 1).map((one, index) => (index === own ? { ...one, overrides: [] } : one)),
		);
		const present = resolvedOf(cascade(this.options.rules, active), false).rules.get(rule)?.options[option];
		return additionEdits(target, this.loader.textOf(target), active[own]?.layer ?? {}, active[own]?.overrides ?? [], {
			rule,
			option,
			entry: added,
			present: Array.isArray(present) ? present : [],
			severity: general.rules.get(rule)?.severity.value ?? "off",
		});
	}

	/**
	 * Edits after which a rule is off: for all that a file's config file is for, and for the file's folder; a config file is
	 * made where there is none. `undefined` where stronger settings would keep it on.
	 */
	turnOff(file: string, rule: string): OffEdits | undefined {
		const chain = this.chainFor(file);
		const own = chain.layers.findLastIndex((layer) => layer.file !== undefined);
		const target = chain.layers[own]?.file ?? this.placeForConfig(file);
		if (target === undefined) return undefined;
		const active = activeLayers(chain, conditionKey(chain, file));
		if (active.slice(own + 1).some((layer) => settingsIn(layer, rule).some((one) => one !== undefined)))
			return undefined;
		const relative = path.relative(path.dirname(target), path.dirname(file));
		// A config file that was named may be for folders beside its own.
		const folder = relative.startsWith("..") || path.isAbsolute(relative) ? "" : relative.replaceAll("\\", "/");
		const { layer = {}, overrides = [] } = active[own] ?? {};
		return offEdits(target, this.loader.textOf(target), layer, overrides, rule, folder);
	}

	/** Takes other overrides from now on. @throws ConfigError when they are wrong; the former ones stay */
	setOverrides(overrides: ConfigLayer | undefined): void {
		if (overrides !== undefined) this.loader.checkLayer(overrides);
		this.overrides = overrides;
		this.chains.clear();
	}

	/** Tells of created, changed and deleted files. Returns whether any setting may be different from now on. */
	invalidate(paths: Iterable<string>): boolean {
		for (const changed of paths) {
			if (!this.texts.has(changed) && !isConfigName(path.basename(changed))) continue;
			this.texts.clear();
			this.configFileByFolder.clear();
			this.chains.clear();
			return true;
		}
		return false;
	}

	private chainFor(file: string): Chain {
		const configFile = this.options.configFile ?? this.nearestConfig(path.dirname(file)) ?? "";
		let chain = this.chains.get(configFile);
		if (chain === undefined) {
			try {
				chain = this.makeChain(configFile === "" ? [] : this.loader.load(configFile));
			} catch (error) {
				if (!(error instanceof ConfigError)) throw error;
				chain = error;
			}
			this.chains.set(configFile, chain);
		}
		if (chain instanceof ConfigError) throw chain;
		return chain;
	}

	/** The config file of the folder or of the nearest one above it, within the repository. */
	private nearestConfig(folder: string): string | undefined {
		if (this.configFileByFolder.has(folder)) return this.configFileByFolder.get(folder);
		const passed: string[] = [];
		let found: string | undefined;
		for (const current of ancestors(folder)) {
			if (this.configFileByFolder.has(current)) {
				found = this.configFileByFolder.get(current);
				break;
			}
			passed.push(current);
			found = this.loader.findIn(current);
			if (found !== undefined || existsSync(path.join(current, ".git"))) break;
		}
		for (const current of passed) this.configFileByFolder.set(current, found);
		return found;
	}

	/** Where a new config file for a file would stand: in the workspace's folder or the repository's within it. */
	private placeForConfig(file: string): string | undefined {
		for (const current of ancestors(path.dirname(file))) {
			if (this.options.folders.includes(current) || existsSync(path.join(current, ".git"))) {
				return path.join(current, CONFIG_FILE_NAMES[0]);
			}
		}
		return undefined;
	}

	private makeChain(loaded: readonly LoadedLayer[]): Chain {
		const layers = [...loaded];
		if (this.overrides !== undefined) {
			layers.push({ layer: this.overrides, base: this.options.folders[0] ?? path.resolve(), file: undefined });
		}
		return {
			layers,
			conditions: layers.flatMap(({ layer, base }, index) =>
				(layer.overrides ?? []).map((override, number) => ({
					layer: index,
					override: number,
					matches: compileGlobs(override.files, base),
				})),
			),
			ignores: layers.flatMap(({ layer, base }, index) =>
				layer.ignore === undefined ? [] : [{ layer: index, matches: compileGlobs(layer.ignore, base) }],
			),
			effects: effectTable(layers.map(({ layer, base }) => ({ effects: layer.effects, base }))),
			cascades: new Map(),
			resolved: new Map(),
		};
	}

	/** @param key which conditions hold, as {@link conditionKey} says */
	private cascadeFor(chain: Chain, key: string): Cascade {
		let result = chain.cascades.get(key);
		if (result === undefined) {
			result = cascade(this.options.rules, activeLayers(chain, key));
			chain.cascades.set(key, result);
		}
		return result;
	}
}

/** @param key which conditions hold, as {@link conditionKey} says */
function activeLayers(chain: Chain, key: string): ActiveLayer[] {
	const holding = chain.conditions.filter((_, index) => key[index] === "1");
	return chain.layers.map(({ layer }, index) => ({
		layer,
		overrides: holding.filter((one) => one.layer === index).map((one) => one.override),
	}));
}

function setsOption(layer: ActiveLayer, rule: string, option: string): boolean {
	return settingsIn(layer, rule).some((setting) => Array.isArray(setting) && setting[1]?.[option] !== undefined);
}

/** What a layer says of a rule, in general and for the checked file. */
function settingsIn({ layer, overrides }: ActiveLayer, rule: string): (RuleSetting | undefined)[] {
	return [layer.rules?.[rule], ...overrides.map((index) => layer.overrides?.[index]?.rules[rule])];
}

/** The entry with its absolute `path` made relative to a folder; `undefined` when it lies elsewhere. */
function below(folder: string, entry: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
	if (typeof entry.path !== "string" || !path.isAbsolute(entry.path)) return { ...entry };
	const relative = path.relative(folder, entry.path);
	if (relative.startsWith("..") || path.isAbsolute(relative)) return undefined;
	return { ...entry, path: relative.replaceAll("\\", "/") };
}

function conditionKey(chain: Chain, file: string): string {
	return chain.conditions.map((one) => (one.matches(file) === true ? "1" : "0")).join("");
}

/** The source of the layer whose globs ignore the file; the strongest layer that says anything about it decides. */
function ignoredBy(chain: Chain, file: string): string | undefined {
	for (const { layer, matches } of chain.ignores.toReversed()) {
		const says = matches(file);
		if (says !== undefined) return says ? chain.layers[layer]?.layer.source : undefined;
	}
	return undefined;
}

function isConfigName(name: string): boolean {
	return name === "package.json" || (CONFIG_FILE_NAMES as readonly string[]).includes(name);
}

function readTextFile(file: string): string | undefined {
	try {
		return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code;
		// A config file that exists and cannot be read must not be passed over as if it said nothing.
		if ((code === "EACCES" || code === "EPERM") && path.basename(file) !== "package.json") {
			throw new ConfigError(file, undefined, `The config file cannot be read (${code})`);
		}
		return undefined;
	}
}
