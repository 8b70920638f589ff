/**
 * Settings: their shape before and after the cascade. This folder finds and reads config files, validates them against
 * the rules' own option schemas and says which setting holds for which file and why.
 *
 * It may not run rules, know the type checker, execute anything that a workspace contains, or print.
 */
import type { EffectTable } from "../facts/declared-effects.ts";
import type { Confidence, Position, Severity } from "../facts/finding.ts";
import type { EffectsSetting } from "./effects.ts";

export type Preset = "minimal" | "recommended" | "strict";

export type RuleSetting = Severity | "off" | readonly [Severity | "off", Readonly<Record<string, unknown>>];

/** What one config file, the editor's settings or the command line say; every field may be absent. */
export interface ConfigLayer {
	/** Named in explanations: a file's path, "command line", "editor settings". */
	source: string;
	preset?: Preset;
	rules?: Readonly<Record<string, RuleSetting>>;
	/** Run just these rules (`--only`). */
	only?: readonly string[];
	overrides?: readonly { files: readonly string[]; rules: Readonly<Record<string, RuleSetting>> }[];
	ignore?: readonly string[];
	packs?: readonly string[];
	limiters?: readonly unknown[];
	/** What functions do, by `package#name` or `./file#name`. */
	effects?: EffectsSetting;
	minConfidence?: Confidence;
}

/** One rule's settings for one file. */
export interface ResolvedRule {
	readonly severity: Severity | "off";
	/** Every option of the rule: its default where nothing was said. */
	readonly options: Readonly<Record<string, unknown>>;
}

/** What holds for a file. Files with the same settings share one object, so it may key a cache. */
export interface ResolvedConfig {
	/** An `ignore` glob matches the file: it is not to be checked. */
	readonly ignored: boolean;
	/** Every known rule, and `unused-ignore`. */
	readonly rules: ReadonlyMap<string, ResolvedRule>;
	readonly minConfidence: Confidence;
	/** What the settings say that functions do; `undefined` when they say nothing. */
	readonly effects: EffectTable | undefined;
}

/** A config file that is wrong. */
export class ConfigError extends Error {
	/** Absolute path; for settings that no file holds, their source, such as "command line". */
	readonly file: string;
	readonly position: Position | undefined;
	constructor(file: string, position: Position | undefined, message: string) {
		super(message);
		this.name = "ConfigError";
		this.file = file;
		this.position = position;
	}
}

/** What is in force for a file, and where each of it comes from. */
export interface ConfigExplanation {
	/** JSON-able. Each rule's severity and options. */
	rules: Record<string, { severity: string; options: unknown; source: string }>;
	/** Other settings by name. */
	settings: Record<string, { value: unknown; source: string }>;
	/** Absolute paths of the config files that took part, the weakest first. */
	files: string[];
}
