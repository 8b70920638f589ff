/** A project with one rule, whose config files stand in memory. */
import path from "node:path";
import type { RuleMeta } from "../../analyzer/src/ask/rule.ts";
import type { ConfigLayer } from "../../analyzer/src/config/config.ts";
import { ConfigStore } from "../../analyzer/src/config/store.ts";

export const root = path.resolve("/virtual/project");
const schema = { type: "array", items: { anyOf: [{ type: "string" }, { type: "object" }] } };
const rule: RuleMeta = {
	id: "alpha",
	summary: "S.",
	category: "errors",
	defaultSeverity: "error",
	presets: ["recommended"],
	fixes: "none",
	since: "0.1.0",
	sameAs: [],
	options: {
		deep: { doc: "Look deeper.", schema: { type: "boolean" }, default: false },
		allow: { doc: "What is allowed.", schema, default: [] },
	},
};

/** @param texts of config files, by their paths below {@link root} */
export function storeOf(texts: ReadonlyMap<string, string>, overrides?: ConfigLayer): ConfigStore {
	return new ConfigStore({
		folders: [root],
		rules: [rule],
		overrides,
		readFile: (file) => texts.get(path.relative(root, file)),
	});
}
