/** The shape of settings, before and after the cascade. */
import type { Confidence, Position, Severity } from "../finding.ts";

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
	limiters?: readonly string[];
	effects?: Readonly<Record<string, unknown>>;
	minConfidence?: Confidence;
}

/** A config file that is wrong. */
export class ConfigError extends Error {
	/** Absolute path. */
	readonly file: string;
	readonly position: Position | undefined;
	constructor(file: string, position: Position | undefined, message: string) {
		super(message);
		this.name = "ConfigError";
		this.file = file;
		this.position = position;
	}
}
