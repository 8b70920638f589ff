/** The registry, and what every rule has to bring along. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { type Node, parseTree } from "jsonc-parser";
import { globSync } from "tinyglobby";
import { CONFIG_FILE_NAMES } from "../../analyzer/src/config/load.ts";
import { buildConfigSchema, optionSchema } from "../../analyzer/src/config/schema.ts";
import { validate } from "../../analyzer/src/config/validate.ts";
import { allRules, ruleDocsUrl, VERSION } from "../../analyzer/src/index.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const metas = allRules.map((rule) => rule.meta);

function read(file: string): string {
	return readFileSync(path.join(root, file), "utf8");
}

describe("registry", () => {
	it("lists the rules in the order of their ids, each once", () => {
		const ids = metas.map((meta) => meta.id);
		assert.deepEqual(ids, [...new Set(ids)].sort());
	});

	it("has every module of the folder, under its name", () => {
		const modules = globSync(["*.ts", "*/index.ts"], { cwd: path.join(root, "analyzer/src/rules") })
			.map((file) => file.replace(/(\/index)?\.ts$/, ""))
			.filter((name) => name !== "rule" && name !== "registry");
		assert.deepEqual(
			modules.sort(),
			metas.map((meta) => meta.id),
		);
	});
});

describe("version", () => {
	it("is the one in package.json", () => {
		assert.equal(VERSION, (JSON.parse(read("package.json")) as { version: string }).version);
	});
});

describe("config schema", () => {
	const schema = buildConfigSchema(metas);
	const ajv = new Ajv({ strict: true, strictTuples: false, allowUnionTypes: true });
	// Texts for people, which VS Code shows; they decide nothing.
	ajv.addKeyword("patternErrorMessage");
	const ajvAccepts = ajv.compile(schema as object);

	it("is a JSON schema, and the published one", () => {
		assert.deepEqual(JSON.parse(read("schema/asynclint.schema.json")), JSON.parse(JSON.stringify(schema)));
	});

	it("is what VS Code checks config files with, and they may hold comments there", () => {
		const { contributes } = JSON.parse(read("package.json")) as {
			contributes: {
				jsonValidation: { fileMatch: string[]; url: string }[];
				languages: { id: string; filenames: string[] }[];
			};
		};
		const names = [...CONFIG_FILE_NAMES];
		assert.deepEqual(contributes.jsonValidation, [{ fileMatch: names, url: "./schema/asynclint.schema.json" }]);
		const commented = contributes.languages.find(({ id }) => id === "jsonc")?.filenames ?? [];
		assert.deepEqual(
			names.filter((name) => !name.endsWith(".jsonc")),
			commented,
		);
	});

	/** Ours knows less than a whole validator: on what can occur the two have to agree. */
	const samples: unknown[] = [
		{},
		{ preset: "strict", extends: "a", ignore: ["b"], minConfidence: "A" },
		{ extends: ["a", ""] },
		{ preset: "none" },
		{ rules: { nothing: "off" } },
		{ rules: { "unused-ignore": "off" } },
		{ rules: { "unused-ignore": ["off"] } },
		{ overrides: [{ files: ["*"], rules: {} }] },
		{ overrides: [{ files: ["*"] }] },
		{ overrides: {} },
		{ other: 1 },
		[],
		null,
		...metas.flatMap((meta) => [
			{ rules: { [meta.id]: "error" } },
			{ rules: { [meta.id]: ["off"] } },
			{ rules: { [meta.id]: [] } },
			{ rules: { [meta.id]: ["error", { "no such option": 1 }] } },
			{ rules: { [meta.id]: ["error", defaultsOf(meta.options)] } },
			...Object.keys(meta.options).flatMap((name) =>
				[true, 0, -1, 1.5, "x", [], ["x"], [{}], [1], {}, null].map((value) => ({
					rules: { [meta.id]: ["error", { [name]: value }] },
				})),
			),
		]),
	];
	it("is understood by our own validator as by a general one", () => {
		for (const sample of samples) {
			const text = JSON.stringify(sample);
			const error = validate(parseTree(text) as Node, schema);
			assert.equal(error === undefined, ajvAccepts(sample), `${text}: ${error?.message ?? "accepted"}`);
		}
	});
});

function defaultsOf(options: (typeof metas)[number]["options"]): Record<string, unknown> {
	return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
}

for (const meta of metas) {
	describe(`rule ${meta.id}`, () => {
		it("speaks for rules that there are, and that do not speak for it", () => {
			for (const id of meta.speaksFor ?? []) {
				const other = metas.find((candidate) => candidate.id === id);
				assert.ok(other, id);
				assert.ok(!other.speaksFor?.includes(meta.id), id);
			}
		});

		it("is named for the pattern, not for its absence", () => {
			assert.match(meta.id, /^[a-z]+(-[a-z]+)*$/);
			assert.doesNotMatch(meta.id, /^no-/);
		});

		it("says in one sentence each what it and its options are", () => {
			for (const sentence of [meta.summary, ...Object.values(meta.options).map((option) => option.doc)]) {
				assert.match(sentence, /^[A-Z`].*\.$/s);
			}
		});

		it("has defaults that its own schema accepts", () => {
			for (const [name, option] of Object.entries(meta.options)) {
				const value = parseTree(JSON.stringify(option.default)) as Node;
				assert.equal(validate(value, optionSchema(option))?.message, undefined, name);
			}
		});

		it("has a page, where its URL leads, with an example of what it finds and one of what it does not", () => {
			const page = `docs/rules/${meta.id}.md`;
			const text = read(page);
			assert.ok(existsSync(new URL(ruleDocsUrl(meta.id))), `no page for ${meta.id}`);
			assert.match(text, /^```tsx? bad$/m);
			assert.match(text, /^```tsx? good$/m);
			if (meta.fixes !== "none") assert.match(text, /^```tsx? fixed\b/m);
		});

		it("is in the list of the README", () => {
			assert.ok(read("README.md").includes(`| [\`${meta.id}\`](docs/rules/${meta.id}.md) | `));
		});

		it("has fixtures", () => {
			assert.ok(existsSync(path.join(root, "test-fixtures/rules", meta.id)));
		});
	});
}
