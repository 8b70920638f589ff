/**
 * The cascade: rule defaults ← preset ← what several rules share ← each layer from the weakest to the strongest. In a
 * layer the entries of `overrides` that match the file lie over its `rules`. Options are merged key by key; a setting
 * that names a severity alone leaves them as they are.
 */

import type { RuleMeta } from "../ask/rule.ts";
import type { EffectTable } from "../facts/declared-effects.ts";
import type { Severity } from "../facts/finding.ts";
import type { ConfigExplanation, ConfigLayer, Preset, ResolvedConfig, ResolvedRule, RuleSetting } from "./config.ts";
import { SHARED_SETTINGS, UNUSED_IGNORE } from "./schema.ts";

/** A layer with those of its overrides that match the file at hand. */
export interface ActiveLayer {
	layer: ConfigLayer;
	/** Indexes into `layer.overrides`, ascending. */
	overrides: readonly number[];
}

/** One value and who said so. */
interface Sourced<T> {
	value: T;
	source: string;
}

interface SourcedRule {
	severity: Sourced<Severity | "off">;
	options: Map<string, Sourced<unknown>>;
}

export interface Cascade {
	readonly rules: ReadonlyMap<string, SourcedRule>;
	readonly settings: ReadonlyMap<string, Sourced<unknown>>;
}

const DEFAULT = "default";

/** @param layers the weakest first */
export function cascade(rules: readonly RuleMeta[], layers: readonly ActiveLayer[]): Cascade {
	const settings = new Map<string, Sourced<unknown>>([
		["preset", { value: "recommended", source: DEFAULT }],
		["minConfidence", { value: "B", source: DEFAULT }],
	]);
	for (const { layer } of layers) {
		for (const name of ["preset", "minConfidence", ...SHARED_SETTINGS] as const) {
			if (layer[name] !== undefined) settings.set(name, { value: layer[name], source: layer.source });
		}
	}
	// Each entry stands alone, so that a project's own add to those of what it extends.
	const stating = layers.flatMap(({ layer }) => (layer.effects === undefined ? [] : [layer]));
	const value = Object.assign({}, ...stating.map((layer) => layer.effects));
	if (stating.length > 0) settings.set("effects", { value, source: stating.map((layer) => layer.source).join(", ") });
	const only = layers.findLast(({ layer }) => layer.only !== undefined)?.layer;
	const result = new Map<string, SourcedRule>();
	for (const meta of [...rules, UNUSED_IGNORE_META]) {
		const rule = resolveRule(meta, layers, settings);
		if (only?.only !== undefined) applyOnly(meta, rule, only.only.includes(meta.id), only.source);
		result.set(meta.id, rule);
	}
	return { rules: result, settings };
}

/** Comments that silence nothing are reported under every preset; for the cascade they are a rule without options. */
const UNUSED_IGNORE_META = {
	id: UNUSED_IGNORE,
	defaultSeverity: "warning",
	presets: ["minimal", "recommended"],
	options: {},
} as const;

type CascadeMeta = Pick<RuleMeta, "id" | "defaultSeverity" | "presets" | "options">;

function resolveRule(
	meta: CascadeMeta,
	layers: readonly ActiveLayer[],
	settings: ReadonlyMap<string, Sourced<unknown>>,
): SourcedRule {
	const preset = settings.get("preset") as Sourced<Preset>;
	const holds = preset.value === "strict" || meta.presets.includes(preset.value);
	const name = `preset "${preset.value}"`;
	const rule: SourcedRule = {
		severity: {
			value: holds ? enabledSeverity(meta) : "off",
			source: preset.source === DEFAULT ? name : `${name} (${preset.source})`,
		},
		options: new Map(
			Object.entries(meta.options).map(([option, spec]) => [option, { value: spec.default, source: DEFAULT }]),
		),
	};
	for (const shared of SHARED_SETTINGS) {
		const value = settings.get(shared);
		if (value !== undefined && rule.options.has(shared)) rule.options.set(shared, value);
	}
	for (const { layer, overrides } of layers) {
		applySetting(rule, layer.rules?.[meta.id], layer.source);
		for (const index of overrides) {
			applySetting(rule, layer.overrides?.[index]?.rules[meta.id], `${layer.source} (overrides[${index}])`);
		}
	}
	return rule;
}

/** The severity with which a rule is on when nobody says which. */
function enabledSeverity(meta: CascadeMeta): Severity {
	return meta.defaultSeverity === "off" ? "warning" : meta.defaultSeverity;
}

function applySetting(rule: SourcedRule, setting: RuleSetting | undefined, source: string): void {
	if (setting === undefined) return;
	const [severity, options] = typeof setting === "string" ? [setting, undefined] : setting;
	rule.severity = { value: severity, source };
	for (const [name, value] of Object.entries(options ?? {})) rule.options.set(name, { value, source });
}

/** `only` turns every other rule off, and turns its own on even where the config file says off. */
function applyOnly(meta: CascadeMeta, rule: SourcedRule, included: boolean, source: string): void {
	if (!included) rule.severity = { value: "off", source };
	else if (rule.severity.value === "off") rule.severity = { value: enabledSeverity(meta), source };
}

export function resolvedOf(result: Cascade, ignored: boolean, effects?: EffectTable): ResolvedConfig {
	const rules = new Map<string, ResolvedRule>();
	for (const [id, rule] of result.rules) {
		rules.set(id, { severity: rule.severity.value, options: optionsOf(rule) });
	}
	return {
		ignored,
		rules,
		minConfidence: result.settings.get("minConfidence")?.value as ResolvedConfig["minConfidence"],
		effects,
	};
}

function optionsOf(rule: SourcedRule): Record<string, unknown> {
	return Object.fromEntries([...rule.options].map(([name, option]) => [name, option.value]));
}

/** @param files config files that took part, the weakest first */
export function explanationOf(result: Cascade, ignored: Sourced<boolean>, files: string[]): ConfigExplanation {
	const rules: ConfigExplanation["rules"] = {};
	for (const [id, rule] of result.rules) {
		const parts = [rule.severity.source];
		for (const [name, option] of rule.options) {
			if (option.source !== DEFAULT && option.source !== rule.severity.source) parts.push(`${name}: ${option.source}`);
		}
		rules[id] = { severity: rule.severity.value, options: optionsOf(rule), source: parts.join("; ") };
	}
	return { rules, settings: { ...Object.fromEntries(result.settings), ignored }, files };
}
