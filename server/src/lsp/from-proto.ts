/** From what a client sends, which may be anything, to the analyzer's plain data. */
import path from "node:path";
import type { Confidence, ConfigLayer, Preset, Severity } from "../../../analyzer/src/index.ts";

/** Settings after validation. */
export interface ServerSettings {
	enable: boolean;
	/** When open documents are checked. */
	run: "onType" | "onSave";
	/** Say on hovering why an await was reported or left alone, and how much a limiter lets run at once. */
	hover: boolean;
	/** How the awaits of a group beside its first one are marked. */
	markAwaits: "off" | "faint" | "tint";
	/** Above which functions a lens counts round trips: those with findings, or those with awaits left alone as well. */
	codeLens: "off" | "groups" | "all";
	/** Number the round trips in the text. */
	inlayHints: boolean;
	overrides: ConfigLayer;
	/** Absolute path. */
	configFile: string | undefined;
	trace: "off" | "messages" | "verbose";
}

const PRESETS: readonly string[] = ["minimal", "recommended", "strict"] satisfies Preset[];
const SEVERITIES: readonly string[] = ["off", "info", "warning", "error"] satisfies (Severity | "off")[];
const INHERIT = "inherit";
const RUNS: readonly string[] = ["onType", "onSave"] satisfies ServerSettings["run"][];
const CONFIDENCES: readonly string[] = ["A", "B", "C"] satisfies Confidence[];
const MARKS: readonly string[] = ["off", "faint", "tint"] satisfies ServerSettings["markAwaits"][];
const LENSES: readonly string[] = ["off", "groups", "all"] satisfies ServerSettings["codeLens"][];
const TRACES: readonly string[] = ["off", "messages", "verbose"] satisfies ServerSettings["trace"][];

export const DEFAULT_SETTINGS: ServerSettings = {
	enable: true,
	run: "onType",
	hover: true,
	markAwaits: "faint",
	codeLens: "groups",
	inlayHints: false,
	overrides: { source: "editor settings" },
	configFile: undefined,
	trace: "off",
};

/**
 * @param value the settings section as the client gave it
 * @param base the folder that a relative `configFile` starts from
 * @returns settings that can be used whatever was given, and a sentence for each thing that was not understood
 */
export function toSettings(
	value: unknown,
	base: string | undefined,
): { settings: ServerSettings; complaints: string[] } {
	const complaints: string[] = [];
	const overrides: ConfigLayer = { source: DEFAULT_SETTINGS.overrides.source };
	const settings: ServerSettings = { ...DEFAULT_SETTINGS, overrides };
	if (value === null || value === undefined) return { settings, complaints };
	if (!isRecord(value)) return { settings, complaints: ['The settings section "asynclint" is not an object.'] };

	const oneOf = (name: string, given: unknown, known: readonly string[]): string | undefined => {
		// An empty string is what settings editors leave behind for "not set".
		if (given === undefined || given === null || given === "") return undefined;
		if (typeof given === "string" && known.includes(given)) return given;
		complaints.push(`asynclint.${name} is ${JSON.stringify(given)}; it can be ${known.join(", ")}.`);
		return undefined;
	};

	for (const name of ["enable", "hover", "inlayHints"] as const) {
		const given = value[name];
		if (typeof given === "boolean") settings[name] = given;
		else if (given !== undefined && given !== null) complaints.push(`asynclint.${name} is not a boolean.`);
	}

	const run = oneOf("run", value["run"], RUNS);
	if (run !== undefined) settings.run = run as ServerSettings["run"];
	const marks = oneOf("markAwaits", value["markAwaits"], MARKS);
	if (marks !== undefined) settings.markAwaits = marks as ServerSettings["markAwaits"];
	const lenses = oneOf("codeLens", value["codeLens"], LENSES);
	if (lenses !== undefined) settings.codeLens = lenses as ServerSettings["codeLens"];

	const preset = oneOf("preset", value["preset"], PRESETS);
	if (preset !== undefined) overrides.preset = preset as Preset;
	const minConfidence = oneOf("minConfidence", value["minConfidence"], CONFIDENCES);
	if (minConfidence !== undefined) overrides.minConfidence = minConfidence as Confidence;

	if (isRecord(value["rules"])) {
		const rules: Record<string, Severity | "off"> = {};
		for (const [id, severity] of Object.entries(value["rules"])) {
			// What the editor's drop-downs say for "not set".
			if (severity === INHERIT) continue;
			const known = oneOf(`rules.${id}`, severity, SEVERITIES);
			if (known !== undefined) rules[id] = known as Severity | "off";
		}
		if (Object.keys(rules).length > 0) overrides.rules = rules;
	} else if (value["rules"] !== undefined && value["rules"] !== null) {
		complaints.push("asynclint.rules is not an object of severities by rule.");
	}

	const configFile = value["configFile"];
	if (typeof configFile === "string" && configFile !== "") {
		if (path.isAbsolute(configFile)) settings.configFile = path.normalize(configFile);
		else if (base !== undefined) settings.configFile = path.resolve(base, configFile);
		else complaints.push("asynclint.configFile is relative, and no folder is open.");
	} else if (configFile !== undefined && configFile !== null && configFile !== "") {
		complaints.push("asynclint.configFile is not a path.");
	}

	const trace = isRecord(value["trace"]) ? oneOf("trace.server", value["trace"]["server"], TRACES) : undefined;
	if (trace !== undefined) settings.trace = trace as ServerSettings["trace"];
	return { settings, complaints };
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
