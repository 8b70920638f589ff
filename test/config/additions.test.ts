import assert from "node:assert/strict";
import path from "node:path";
import type { ConfigLayer } from "../../analyzer/src/config/config.ts";
import { applyEdits } from "../../analyzer/src/text/edits.ts";
import { root, storeOf } from "../support/one-rule.ts";

interface Added {
	/** The config file that was changed. */
	name: string;
	text: string;
	/** Severity and list as they hold afterwards for the file. */
	holds: [severity: unknown, list: unknown];
}

/** Adds an entry for a file, and reads the settings again. */
function add(
	files: Record<string, string>,
	entry: Record<string, unknown> = { name: "new" },
	{ file = "src/a.ts", overrides }: { file?: string; overrides?: ConfigLayer } = {},
): Added | undefined {
	const texts = new Map(Object.entries(files));
	const absolute = path.join(root, file);
	const edits = storeOf(texts, overrides).addToOption(absolute, "alpha", "allow", entry);
	if (edits === undefined) return undefined;
	const name = path.relative(root, edits[0]?.file ?? "");
	const text = applyEdits(texts.get(name) ?? "", edits);
	const now = storeOf(new Map([...texts, [name, text]]), overrides)
		.forFile(absolute)
		.rules.get("alpha");
	return { name, text, holds: [now?.severity, now?.options.allow] };
}

describe("config: an entry more in a rule's list", () => {
	it("makes a config file where there is none", () => {
		assert.deepEqual(add({}), {
			name: "asynclint.json",
			text: [
				"{",
				'  "rules": {',
				'    "alpha": [',
				'      "error",',
				"      {",
				'        "allow": [',
				"          {",
				'            "name": "new"',
				"          }",
				"        ]",
				"      }",
				"    ]",
				"  }",
				"}",
				"",
			].join("\n"),
			holds: ["error", [{ name: "new" }]],
		});
	});

	it("keeps comments, layout, severity and the other options", () => {
		const text = [
			"{",
			"\t// Ours.",
			'\t"rules": {',
			'\t\t"alpha": ["warning", { "deep": true, "allow": [',
			'\t\t\t"old", // why',
			"\t\t] }],",
			"\t},",
			"}",
			"",
		].join("\r\n");
		const added = add({ "asynclint.jsonc": text }, { name: "new" });
		assert.ok(added);
		assert.deepEqual(added.holds, ["warning", ["old", { name: "new" }]]);
		for (const part of ["// Ours.", "// why", '"deep": true', '"warning"']) assert.ok(added.text.includes(part), part);
		assert.doesNotMatch(added.text, /[^\r]\n/);
		assert.match(added.text, /^\t+\{/m);
	});

	for (const [what, setting, severity] of [
		["a severity", '"info"', "info"],
		["a severity in a list", '["info"]', "info"],
		["other options", '["info", { "deep": true }]', "info"],
	] as const) {
		it(`goes where the rule has ${what}`, () => {
			const added = add({ "asynclint.json": `{ "rules": { "alpha": ${setting} } }` });
			assert.deepEqual(added?.holds, [severity, [{ name: "new" }]]);
		});
	}

	it("goes into package.json where the settings are", () => {
		const added = add({ "package.json": '{\n  "name": "p",\n  "asynclint": { "preset": "minimal" }\n}\n' });
		assert.equal(added?.name, "package.json");
		// The preset leaves the rule off, and so does the entry.
		assert.deepEqual(added.holds, ["off", [{ name: "new" }]]);
		assert.equal(JSON.parse(added.text).name, "p");
	});

	it("repeats what the extended file allows, which the own list replaces", () => {
		const added = add({
			"base.json": '{ "rules": { "alpha": ["warning", { "allow": ["old"] }] } }',
			"asynclint.json": '{ "extends": "./base.json" }',
		});
		assert.equal(added?.name, "asynclint.json");
		assert.deepEqual(added.holds, ["warning", ["old", { name: "new" }]]);
	});

	it("goes into the override whose list counts, and past one that has none", () => {
		const config = (options: string) =>
			`{ "rules": { "alpha": "error" }, "overrides": [{ "files": ["src"], "rules": { "alpha": ${options} } }] }`;
		const own = add({ "asynclint.json": config('["info", { "allow": ["old"] }]') });
		assert.deepEqual(own?.holds, ["info", ["old", { name: "new" }]]);
		assert.deepEqual(JSON.parse(own.text).rules, { alpha: "error" });
		const general = add({ "asynclint.json": config('"info"') });
		assert.deepEqual(general?.holds, ["info", [{ name: "new" }]]);
		assert.deepEqual(JSON.parse(general.text).rules, { alpha: ["error", { allow: [{ name: "new" }] }] });
	});

	it("does not take an override's severity for all files", () => {
		const text = '{ "overrides": [{ "files": ["src"], "rules": { "alpha": "info" } }] }';
		const added = add({ "asynclint.json": text });
		assert.equal(JSON.parse(added?.text ?? "").rules.alpha[0], "error");
		assert.equal(added?.holds[0], "info");
	});

	it("is not offered where stronger settings would hide it", () => {
		const overrides = (options: Record<string, unknown>): ConfigLayer => ({
			source: "command line",
			rules: { alpha: ["error", options] },
		});
		assert.equal(add({}, {}, { overrides: overrides({ allow: [] }) }), undefined);
		assert.notEqual(add({}, {}, { overrides: overrides({ deep: true }) }), undefined);
	});

	it("names files from the config file's folder", () => {
		const entry = { path: path.join(root, "packages/one/lib/b.ts") };
		const files = { "packages/one/asynclint.json": "{}" };
		const added = add(files, entry, { file: "packages/one/src/a.ts" });
		assert.deepEqual(added?.holds[1], [{ path: "lib/b.ts" }]);
		assert.equal(add(files, { path: path.join(root, "b.ts") }, { file: "packages/one/src/a.ts" }), undefined);
	});

	it("is not offered for files outside of the workspace that have no config file", () => {
		assert.equal(add({}, {}, { file: "../elsewhere/a.ts" }), undefined);
	});
});
