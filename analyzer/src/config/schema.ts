/**
 * The JSON schema of a config file, built from the rules. The published schema, VS Code's completion and our own
 * validation are all this one value.
 */
import type { OptionSpec, RuleMeta } from "../ask/rule.ts";
import { EFFECTS_SCHEMA } from "./effects.ts";
import type { JsonSchema } from "./validate.ts";

export const SEVERITIES = ["off", "info", "warning", "error"] as const;
export const PRESETS = ["minimal", "recommended", "strict"] as const;
export const CONFIDENCES = ["A", "B", "C"] as const;

/** Not a rule, yet it has a severity: comments that silence nothing. */
export const UNUSED_IGNORE = "unused-ignore";

/** Settings that several rules share: each is the weakest word on the rules' options of the same name. */
export const SHARED_SETTINGS = ["packs", "limiters"] as const;
export type SharedSetting = (typeof SHARED_SETTINGS)[number];

const SEVERITY_SCHEMA = { enum: SEVERITIES };

/** What they say is about all rules; what they take is what the rules' own options of that name take. */
const SHARED_SCHEMAS: Record<SharedSetting, { description: string; fallback: JsonSchema }> = {
	packs: {
		description: "Built-in lists of calls and types that are known to be safe: these alone, in place of all.",
		fallback: { type: "array", items: { type: "string" } },
	},
	limiters: {
		description:
			"Functions and classes of your own that bound how much runs at once, as `package`, `package#name` or `path/of/file#name`.",
		fallback: { type: "array", items: { anyOf: [{ type: "string" }, { type: "object" }] } },
	},
};

export function optionSchema(option: OptionSpec): JsonSchema {
	return { description: option.doc, ...option.schema, default: option.default };
}

function sharedSchema(name: SharedSetting, rules: readonly RuleMeta[]): JsonSchema {
	const { description, fallback } = SHARED_SCHEMAS[name];
	const schemas = rules.flatMap((rule) =>
		Object.hasOwn(rule.options, name) ? [rule.options[name]?.schema ?? {}] : [],
	);
	// No default here: what the rules' own options say holds until this is set.
	return { description, ...(schemas[0] ?? fallback), ...namesOfAll(schemas) };
}

/** Lists of names differ from rule to rule: what is shared may name what any of them knows, and a rule takes its part. */
function namesOfAll(schemas: readonly JsonSchema[]): JsonSchema {
	const names = schemas.map((schema) => (schema["items"] as JsonSchema | undefined)?.["enum"] as string[] | undefined);
	if (names.length === 0 || names.includes(undefined)) return {};
	return { items: { enum: [...new Set(names.flat())].sort() } };
}

/** What may stand behind a rule's id: a severity, or a severity with options. */
export function ruleSettingSchema(rule: RuleMeta): JsonSchema {
	const options = Object.entries(rule.options).map(([name, option]) => [name, optionSchema(option)]);
	const described = { description: rule.summary, default: rule.defaultSeverity };
	if (options.length === 0) {
		return {
			...described,
			anyOf: [
				SEVERITY_SCHEMA,
				{ type: "array", items: [SEVERITY_SCHEMA], minItems: 1, maxItems: 1, additionalItems: false },
			],
		};
	}
	return {
		...described,
		anyOf: [
			SEVERITY_SCHEMA,
			{
				type: "array",
				minItems: 1,
				maxItems: 2,
				items: [
					SEVERITY_SCHEMA,
					{ type: "object", additionalProperties: false, properties: Object.fromEntries(options) },
				],
				additionalItems: false,
			},
		],
	};
}

function rulesSchema(rules: readonly RuleMeta[]): JsonSchema {
	return {
		description: 'Severity of each rule, alone or with the rule\'s options: `"error"` or `["error", { … }]`.',
		type: "object",
		additionalProperties: false,
		properties: {
			...Object.fromEntries(rules.map((rule) => [rule.id, ruleSettingSchema(rule)])),
			[UNUSED_IGNORE]: {
				description: "Reports asynclint-ignore comments that silence nothing.",
				...SEVERITY_SCHEMA,
				default: "warning",
			},
		},
	};
}

const GLOBS_SCHEMA = { type: "array", items: { type: "string", minLength: 1 } };

/** @param rules every rule, in the order in which they are to be listed */
export function buildConfigSchema(rules: readonly RuleMeta[]): JsonSchema {
	return {
		$schema: "http://json-schema.org/draft-07/schema#",
		title: "asynclint configuration",
		type: "object",
		additionalProperties: false,
		properties: {
			$schema: { description: "Where this file's JSON schema is, for editors.", type: "string" },
			extends: {
				description: "Config files, or packages that hold one, on which this file builds. Later ones win.",
				anyOf: [
					{ type: "string", minLength: 1 },
					{ type: "array", items: { type: "string", minLength: 1 } },
				],
			},
			preset: {
				description: "The set of rules to start from.",
				enum: PRESETS,
				default: "recommended",
			},
			rules: { $ref: "#/definitions/rules" },
			overrides: {
				description: "Other rule settings for some files. Later entries win.",
				type: "array",
				items: {
					type: "object",
					additionalProperties: false,
					required: ["files", "rules"],
					properties: {
						files: {
							description: "Globs relative to this file's folder; one that begins with `!` excludes.",
							...GLOBS_SCHEMA,
							minItems: 1,
						},
						rules: { $ref: "#/definitions/rules" },
					},
				},
			},
			ignore: {
				description: "Files and folders not to check: globs relative to this file's folder, `!` takes back.",
				...GLOBS_SCHEMA,
			},
			minConfidence: {
				description: "Findings of graded rules are shown from this confidence on.",
				enum: CONFIDENCES,
				default: "B",
			},
			...Object.fromEntries(SHARED_SETTINGS.map((name) => [name, sharedSchema(name, rules)])),
			effects: EFFECTS_SCHEMA,
		},
		definitions: { rules: rulesSchema(rules) },
	};
}

/** Keys that settings may have when they come from no file: the editor's and the command line's. */
export function buildLayerSchema(rules: readonly RuleMeta[]): JsonSchema {
	const file = buildConfigSchema(rules);
	const { $schema: _schema, extends: _extends, ...properties } = file["properties"] as Record<string, JsonSchema>;
	return {
		...file,
		properties: {
			...properties,
			source: { type: "string" },
			only: { type: "array", items: { enum: [...rules.map((rule) => rule.id), UNUSED_IGNORE] } },
		},
	};
}
