/** Carries the command line's settings over to the analyzer. */
import path from "node:path";
import { allRules, type ConfigLayer, type WorkspaceOptions } from "../../analyzer/src/index.ts";
import { type Settings, UsageError } from "./arguments.ts";

/** Reported by the analyzer itself, so that no rule has it. */
const unusedIgnore = "unused-ignore";

/** @throws UsageError when a rule does not exist */
export function workspaceOptions(settings: Settings, cwd: string): WorkspaceOptions {
	const names = [...allRules.map((rule) => rule.meta.id), unusedIgnore];
	for (const id of [...Object.keys(settings.rules), ...settings.only]) {
		if (!names.includes(id)) throw unknownRule(id, names);
	}
	const { preset, rules, only, minConfidence, config } = settings;
	const overrides: ConfigLayer = {
		source: "command line",
		...(preset === undefined ? {} : { preset }),
		...(Object.keys(rules).length === 0 ? {} : { rules }),
		...(only.length === 0 ? {} : { only }),
		...(minConfidence === undefined ? {} : { minConfidence }),
	};
	return {
		folders: [cwd],
		overrides,
		...(config === undefined ? {} : { configFile: path.resolve(cwd, config) }),
	};
}

export function unknownRule(id: string, names: readonly string[]): UsageError {
	return new UsageError(`There is no rule "${id}".`, { word: id, names, prefix: "" });
}
