/** Computes the text of every generated file; pure but for reading files and calling the formatter. */
import { globSync } from "tinyglobby";
import { formatJson } from "./format-json.mjs";
import { configuration, jsonLanguage, jsonValidation } from "./manifest.mjs";
import {
	compatTable,
	keysTable,
	optionsTable,
	packsTable,
	precedenceTable,
	refusalsTable,
	ruleHeader,
	rulesTable,
	settingsTable,
} from "./markdown.mjs";
import { replaceRegion, withRegion } from "./regions.mjs";

export const SCHEMA_FILE = "schema/asynclint.schema.json";

/**
 * @param {object} input
 * @param {readonly object[]} input.rules the rules' meta data
 * @param {Readonly<Record<string, { code: string, holds: string }>>} input.refusals the compiled analyzer/src/facts/refusals.ts
 * @param {object} input.schemaModule the compiled analyzer/src/config/schema.ts
 * @param {readonly object[]} input.compatRows the rows of analyzer/src/projects/compat/table.ts
 * @param {Readonly<Record<string, object>>} input.packs the packs of analyzer/src/packs/index.ts
 * @param {string} input.root the checkout
 * @param {(file: string) => string | undefined} input.read reads a file of the checkout
 * @returns {{ files: Map<string, string>, problems: string[] }} texts by path, and what has to be mended by hand
 */
export function generate({ rules, refusals, schemaModule, compatRows, packs, root, read }) {
	const files = new Map();
	const problems = [];
	const schema = schemaModule.buildConfigSchema(rules);
	files.set(SCHEMA_FILE, formatJson(JSON.stringify(schema, null, "\t"), SCHEMA_FILE, root));

	const manifest = JSON.parse(read("package.json"));
	const settings = configuration(rules, schemaModule);
	manifest.contributes = {
		...manifest.contributes,
		configuration: settings,
		jsonValidation: jsonValidation(SCHEMA_FILE),
		languages: jsonLanguage(),
	};
	files.set("package.json", formatJson(JSON.stringify(manifest, null, "\t"), "package.json", root));

	for (const rule of rules) {
		const file = `docs/rules/${rule.id}.md`;
		const text = read(file);
		if (text === undefined) {
			problems.push(`${file} is missing: every rule has a page`);
			continue;
		}
		if (!text.startsWith(`# ${rule.id}\n`)) {
			problems.push(`${file} has to begin with "# ${rule.id}"`);
			continue;
		}
		let page = withRegion(text, "header", ruleHeader(rule), { afterTitle: true });
		if (Object.keys(rule.options).length > 0)
			page = withRegion(page, "options", optionsTable(rule), { heading: "## Options" });
		files.set(file, page);
	}

	const tables = {
		rules: () => rulesTable(rules),
		precedence: () => precedenceTable(rules),
		refusals: () => refusalsTable(refusals),
		settings: () => settingsTable(settings),
		"config-keys": () => keysTable(schema),
		"older-compilers": () => compatTable(compatRows),
		packs: () => packsTable(packs),
	};
	for (const file of globSync(["*.md", "docs/**/*.md"], { cwd: root }).sort()) {
		let text = files.get(file) ?? read(file);
		for (const [name, table] of Object.entries(tables)) text = replaceRegion(text, name, table, file);
		if (text !== read(file) || files.has(file)) files.set(file, text);
	}
	return { files, problems };
}
