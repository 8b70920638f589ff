import type { RuleMeta } from "../rules/rule.ts";
import type { ConfigExplanation } from "../workspace.ts";
import type { ConfigLayer, ResolvedConfig } from "./config.ts";

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

/** Finds, reads and merges settings; answers from memory until {@link ConfigStore.invalidate}. */
export declare class ConfigStore {
	/** @throws ConfigError when `overrides` are wrong */
	constructor(options: ConfigStoreOptions);
	/**
	 * The settings of a file, by absolute path. Cheap enough to ask for every file.
	 * @throws ConfigError when the file's config file, or one it extends, is wrong; again at every call until it changed
	 */
	forFile(path: string): ResolvedConfig;
	/** As {@link forFile}, with where each value comes from. @throws ConfigError */
	explain(path: string): ConfigExplanation;
	/** Takes other overrides from now on. @throws ConfigError when they are wrong; the former ones stay */
	setOverrides(overrides: ConfigLayer | undefined): void;
	/** Tells of created, changed and deleted files. Returns whether any setting may be different from now on. */
	invalidate(paths: Iterable<string>): boolean;
}
