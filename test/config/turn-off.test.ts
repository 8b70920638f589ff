import assert from "node:assert/strict";
import path from "node:path";
import type { ConfigLayer } from "../../analyzer/src/config/config.ts";
import type { TextEdit } from "../../analyzer/src/index.ts";
import { applyEdits } from "../../analyzer/src/text/edits.ts";
import { root, storeOf } from "../support/one-rule.ts";

interface Outcome {
	text: string;
	/** Severities afterwards: of the file, and of one in another folder. */
	here: unknown;
	elsewhere: unknown;
}

/** Switches the rule off for a file, and reads the settings again. */
function turnOff(
	files: Record<string, string>,
	where: "everywhere" | "folder",
	{ file = "src/db/a.ts", overrides }: { file?: string; overrides?: ConfigLayer } = {},
): Outcome | undefined {
	const texts = new Map(Object.entries(files));
	const edits: TextEdit[] | undefined = storeOf(texts, overrides).turnOff(path.join(root, file), "alpha")?.[where];
	if (edits === undefined) return undefined;
	const name = path.relative(root, edits[0]?.file ?? "");
	const text = applyEdits(texts.get(name) ?? "", edits);
	const now = storeOf(new Map([...texts, [name, text]]), overrides);
	const severity = (one: string) => now.forFile(path.join(root, one)).rules.get("alpha")?.severity;
	return { text, here: severity(file), elsewhere: severity("lib/b.ts") };
}

describe("config: a rule switched off", () => {
	it("makes a config file where there is none", () => {
		assert.deepEqual(turnOff({}, "everywhere"), {
			text: '{\n  "rules": {\n    "alpha": "off"\n  }\n}\n',
			here: "off",
			elsewhere: "off",
		});
	});

	it("keeps options, comments and layout", () => {
		const config = '{\n\t// Ours.\n\t"rules": {\n\t\t"alpha": ["warning", { "deep": true }] // why\n\t}\n}\n';
		assert.equal(turnOff({ "asynclint.json": config }, "everywhere")?.text, config.replace('"warning"', '"off"'));
	});

	it("holds for a file that an override speaks of", () => {
		const config = JSON.stringify({ overrides: [{ files: ["src/**"], rules: { alpha: "info" } }] });
		const { here, elsewhere } = turnOff({ "asynclint.json": config }, "everywhere") ?? {};
		assert.deepEqual([here, elsewhere], ["off", "off"]);
	});

	it("holds for a folder alone, whatever its name means in globs", () => {
		for (const file of ["src/db/a.ts", "src/[id]/a.ts", "src/(shop)/@cart/{x}/a.ts", "a+b/!c/a.ts"]) {
			const { here, elsewhere } = turnOff({}, "folder", { file }) ?? {};
			assert.deepEqual([here, elsewhere], ["off", "error"], file);
		}
	});

	it("comes after the overrides that are there, or into the last one where that is for the same folder", () => {
		const before = [{ files: ["**/*.ts"], rules: { alpha: "info" } }];
		const once = turnOff({ "asynclint.json": JSON.stringify({ overrides: before }, null, 2) }, "folder");
		assert.deepEqual([once?.here, once?.elsewhere], ["off", "info"]);
		const on = once?.text.replace('"off"', '"error"') ?? "";
		const again = turnOff({ "asynclint.json": on }, "folder");
		assert.equal(again?.text, once?.text);
	});

	it("changes what package.json holds", () => {
		const manifest = JSON.stringify({ name: "it", asynclint: { rules: { alpha: "info" } } }, null, 2);
		const off = turnOff({ "package.json": manifest }, "everywhere");
		assert.deepEqual(JSON.parse(off?.text ?? ""), { name: "it", asynclint: { rules: { alpha: "off" } } });
	});

	it("is not offered for the config file's own folder, where it would be the same", () => {
		assert.equal(turnOff({}, "folder", { file: "a.ts" }), undefined);
	});

	it("is not offered where stronger settings would keep it on", () => {
		const overrides: ConfigLayer = { source: "editor settings", rules: { alpha: "error" } };
		for (const where of ["everywhere", "folder"] as const) assert.equal(turnOff({}, where, { overrides }), undefined);
	});
});
