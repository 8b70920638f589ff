import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { LineWidths } from "../../analyzer/src/config/line-width.ts";

describe("line width of formatters' settings", () => {
	let root: string;
	beforeEach(() => {
		root = realpathSync(mkdtempSync(path.join(tmpdir(), "asynclint-width-")));
	});
	afterEach(() => {
		rmSync(root, { recursive: true, force: true });
	});

	function width(files: Readonly<Record<string, string>>): number | undefined {
		for (const [name, text] of Object.entries(files)) {
			mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
			writeFileSync(path.join(root, name), text);
		}
		return new LineWidths().widthFor(path.join(root, "src", "a.ts"));
	}

	const known: readonly [string, Readonly<Record<string, string>>, number][] = [
		["Prettier in JSON", { ".prettierrc": '{ "printWidth": 100 }' }, 100],
		["Prettier in YAML", { ".prettierrc.yaml": "semi: false\nprintWidth: 90\n" }, 90],
		["Prettier in TOML", { ".prettierrc.toml": "printWidth = 110\n" }, 110],
		["Prettier's own where it is not said", { ".prettierrc.json": '{ "semi": false }' }, 80],
		["package.json", { "package.json": '{ "prettier": { "printWidth": 95 } }' }, 95],
		["Biome", { "biome.json": '{ "formatter": { "lineWidth": 120 } }' }, 120],
		[
			"Biome's width of JavaScript, with comments",
			{
				"biome.jsonc":
					'{ // ours\n"formatter": { "lineWidth": 120 }, "javascript": { "formatter": { "lineWidth": 70 } } }',
			},
			70,
		],
		["oxfmt", { ".oxfmtrc.json": '{ "printWidth": 80 }' }, 80],
		["oxfmt's own where it is not said", { ".oxfmtrc.jsonc": "{}" }, 100],
		[
			".editorconfig",
			{ ".editorconfig": "root = true\n[*]\nmax_line_length = 140\n[*.md]\nmax_line_length = 60\n" },
			140,
		],
		[
			".editorconfig beside silent settings of Prettier",
			{ ".prettierrc": "{}", ".editorconfig": "[*.{ts,js}]\nmax_line_length = 140\n" },
			140,
		],
		["the nearest folder", { ".prettierrc": '{ "printWidth": 100 }', "src/.prettierrc": '{ "printWidth": 60 }' }, 60],
		["a folder above Biome's part of a workspace", { "biome.json": "{}", "src/biome.json": '{ "root": false }' }, 80],
		[
			"what formats where another does not",
			{ "biome.json": '{ "formatter": { "enabled": false } }', ".prettierrc": "{}" },
			80,
		],
	];
	for (const [name, files, expected] of known) it(`is read: ${name}`, () => assert.equal(width(files), expected));

	// None of these is run, and nobody guesses what they would say: the settings above do not hold either.
	const above = { "package.json": '{ "prettier": { "printWidth": 60 } }' };
	const unknown: readonly [string, Readonly<Record<string, string>>][] = [
		["a program", { "src/prettier.config.js": 'throw new Error("run");' }],
		["a program of oxfmt", { "src/oxfmt.config.ts": 'throw new Error("run");' }],
		["a package", { "src/.prettierrc": '"@shop/prettier"' }],
		["a package in package.json", { "src/package.json": '{ "prettier": "@shop/prettier" }' }],
		["exceptions", { "src/.prettierrc": '{ "overrides": [{ "files": "*.ts", "options": { "printWidth": 100 } }] }' }],
		["exceptions in YAML", { "src/.prettierrc": "overrides:\n  - files: a.ts\n    options:\n      printWidth: 90\n" }],
		["what Biome inherits", { "src/biome.json": '{ "extends": ["ultracite"] }' }],
		["two that disagree", { "src/biome.json": "{}", "src/.prettierrc": '{ "printWidth": 100 }' }],
		["brackets without end", { "src/.prettierrc.json": `{"a":${"[".repeat(100_000)}` }],
		["a number that is none", { "src/.prettierrc": '{ "printWidth": "wide" }' }],
	];
	for (const [name, files] of unknown) {
		it(`is not known of ${name}`, () => assert.equal(width({ ...above, ...files }), undefined));
	}

	it("is looked for once in each folder", () => {
		const widths = new LineWidths();
		writeFileSync(path.join(root, ".prettierrc"), '{ "printWidth": 90 }');
		assert.equal(widths.widthFor(path.join(root, "src", "a.ts")), 90);
		rmSync(path.join(root, ".prettierrc"));
		assert.equal(widths.widthFor(path.join(root, "src", "b.ts")), 90);
		assert.equal(widths.widthFor(path.join(root, "lib", "b.ts")), 90);
	});
});
