import assert from "node:assert/strict";
import path from "node:path";
import { type Node, parseTree } from "jsonc-parser";
import type { RuleMeta } from "../../analyzer/src/ask/rule.ts";
import { ConfigError, type ConfigLayer } from "../../analyzer/src/config/config.ts";
import { buildConfigSchema } from "../../analyzer/src/config/schema.ts";
import { ConfigStore } from "../../analyzer/src/config/store.ts";
import { validate } from "../../analyzer/src/config/validate.ts";
import { SPECIFIER_SCHEMA } from "../../analyzer/src/rules/shared/promises/allowed.ts";

const root = path.resolve("/virtual/project");

const base = { summary: "S.", category: "errors", fixes: "none", since: "0.1.0", sameAs: [] } as const;
const rules: readonly RuleMeta[] = [
	{
		...base,
		id: "alpha",
		defaultSeverity: "error",
		presets: ["minimal", "recommended"],
		options: {
			deep: { doc: "Look deeper.", schema: { type: "boolean" }, default: false },
			mode: { doc: "How.", schema: { enum: ["fast", "careful"] }, default: "fast" },
			limiters: {
				doc: "Own limiters.",
				schema: { type: "array", items: { type: "string" }, uniqueItems: true },
				default: [],
			},
		},
	},
	{
		...base,
		id: "beta-gamma",
		defaultSeverity: "info",
		presets: ["recommended"],
		options: {
			most: { doc: "At most.", schema: { type: "integer", minimum: 1, maximum: 100 }, default: 20 },
			allow: { doc: "What to leave alone.", schema: { type: "array", items: SPECIFIER_SCHEMA }, default: [] },
		},
	},
	{ ...base, id: "delta", defaultSeverity: "off", presets: [], options: {} },
];

/** A store over files that exist in memory only; values that are no text are written as JSON. */
function storeOf(files: Record<string, unknown>, more: { overrides?: ConfigLayer; configFile?: string } = {}) {
	const texts = new Map<string, string>();
	const write = (name: string, content: unknown) =>
		texts.set(path.join(root, name), typeof content === "string" ? content : JSON.stringify(content));
	for (const [name, content] of Object.entries(files)) write(name, content);
	const reads: string[] = [];
	const store = new ConfigStore({
		folders: [root],
		rules,
		readFile: (file) => {
			reads.push(file);
			return texts.get(file);
		},
		...more,
	});
	const severities = (name: string) =>
		Object.fromEntries([...store.forFile(path.join(root, name)).rules].map(([id, rule]) => [id, rule.severity]));
	const options = (id: string, name = "src/a.ts") => store.forFile(path.join(root, name)).rules.get(id)?.options;
	return { store, severities, options, write, remove: (name: string) => texts.delete(path.join(root, name)), reads };
}

const recommended = { alpha: "error", "beta-gamma": "info", delta: "off", "unused-ignore": "warning" };

/** @param at `file:line:column`, or the file alone */
function assertError(work: () => unknown, at: string, message: string | RegExp): void {
	assert.throws(work, (error: unknown) => {
		assert.ok(error instanceof ConfigError, String(error));
		const { file, position } = error;
		const place = position === undefined ? "" : `:${position.line}:${position.column}`;
		assert.equal(`${path.relative(root, file)}${place}`, at);
		if (typeof message === "string") assert.equal(error.message, message);
		else assert.match(error.message, message);
		return true;
	});
}

describe("config: cascade", () => {
	it("takes the recommended preset and each option's default without any file", () => {
		const { severities, options, store } = storeOf({});
		assert.deepEqual(severities("src/a.ts"), recommended);
		assert.deepEqual(options("alpha"), { deep: false, mode: "fast", limiters: [] });
		assert.equal(store.forFile(path.join(root, "a.ts")).minConfidence, "B");
		assert.equal(store.forFile(path.join(root, "a.ts")).ignored, false);
	});

	it("knows the presets", () => {
		assert.deepEqual(storeOf({ "asynclint.json": { preset: "minimal" } }).severities("a.ts"), {
			...recommended,
			"beta-gamma": "off",
		});
		assert.deepEqual(storeOf({ "asynclint.json": { preset: "strict" } }).severities("a.ts"), {
			...recommended,
			delta: "warning",
		});
	});

	it("takes the nearest file, in place of those above it", () => {
		const { severities } = storeOf({
			"asynclint.json": { rules: { alpha: "off" } },
			"packages/one/asynclint.jsonc": '{ // the nearest\n "rules": { "beta-gamma": "error", }, }',
			"packages/two/package.json": { name: "two", asynclint: { rules: { delta: "info" } } },
			"packages/three/package.json": { name: "asynclint", version: "1.0.0" },
		});
		assert.deepEqual(severities("src/a.ts"), { ...recommended, alpha: "off" });
		assert.deepEqual(severities("packages/one/src/a.ts"), { ...recommended, "beta-gamma": "error" });
		assert.deepEqual(severities("packages/two/a.ts"), { ...recommended, delta: "info" });
		assert.deepEqual(severities("packages/three/a.ts"), { ...recommended, alpha: "off" });
	});

	it("keeps options when a stronger layer names the severity alone, and merges them key by key", () => {
		const { severities, options } = storeOf(
			{
				"base.json": { rules: { alpha: ["warning", { deep: true, mode: "careful" }] } },
				"asynclint.json": { extends: "./base.json", rules: { alpha: ["info", { mode: "fast" }] } },
			},
			{ overrides: { source: "command line", rules: { alpha: "error" } } },
		);
		assert.equal(severities("a.ts")["alpha"], "error");
		assert.deepEqual(options("alpha"), { deep: true, mode: "fast", limiters: [] });
	});

	it("applies overrides by glob, later ones over earlier ones and over the rules of their own file", () => {
		const { severities } = storeOf({
			"asynclint.json": {
				rules: { alpha: "warning" },
				overrides: [
					{ files: ["**/*.test.ts", "!**/slow/**"], rules: { alpha: "off" } },
					{ files: ["scripts"], rules: { alpha: "info", delta: "info" } },
					{ files: ["*.{mts,cts}"], rules: { alpha: "error" } },
				],
			},
		});
		assert.equal(severities("src/a.ts")["alpha"], "warning");
		assert.equal(severities("src/a.test.ts")["alpha"], "off");
		assert.equal(severities("src/slow/a.test.ts")["alpha"], "warning");
		assert.equal(severities("scripts/a.test.ts")["alpha"], "info");
		assert.equal(severities("scripts/deep/down/a.ts")["delta"], "info");
		assert.equal(severities("scripts/deep/a.mts")["alpha"], "error");
	});

	it("lets a file's rules win over the overrides of what it extends", () => {
		const { severities } = storeOf({
			"base.json": { overrides: [{ files: ["**"], rules: { alpha: "off", delta: "info" } }] },
			"asynclint.json": { extends: ["./base.json"], rules: { alpha: "warning" } },
		});
		assert.equal(severities("a.ts")["alpha"], "warning");
		assert.equal(severities("a.ts")["delta"], "info");
	});

	it("ignores by glob, and takes back", () => {
		const { store } = storeOf({
			"asynclint.json": { ignore: ["dist", "**/*.gen.ts", "!src/kept.gen.ts", "./only-here/*.ts"] },
		});
		const ignored = (name: string) => store.forFile(path.join(root, name)).ignored;
		assert.equal(ignored("dist/a.ts"), true);
		assert.equal(ignored("packages/one/dist/deep/a.ts"), true);
		assert.equal(ignored("src/dist.ts"), false);
		assert.equal(ignored("src/b.gen.ts"), true);
		assert.equal(ignored("src/kept.gen.ts"), false);
		assert.equal(ignored("only-here/a.ts"), true);
		assert.equal(ignored("src/only-here/a.ts"), false);
	});

	it("runs only what is asked for, even where the file turns it off", () => {
		const { severities } = storeOf(
			{ "asynclint.json": { rules: { delta: "off", alpha: "warning" } } },
			{ overrides: { source: "command line", only: ["delta", "alpha"] } },
		);
		assert.deepEqual(severities("a.ts"), {
			alpha: "warning",
			"beta-gamma": "off",
			delta: "warning",
			"unused-ignore": "off",
		});
	});

	it("hands settings that rules share to the options of that name, under what the rule itself is told", () => {
		assert.deepEqual(storeOf({ "asynclint.json": { limiters: ["mine"] } }).options("alpha")?.["limiters"], ["mine"]);
		assert.deepEqual(
			storeOf({
				"asynclint.json": { limiters: ["mine"], rules: { alpha: ["error", { limiters: ["other"] }] } },
			}).options("alpha")?.["limiters"],
			["other"],
		);
	});

	it("takes for a shared setting what any of the rules takes", () => {
		const packs = (names: string[]) => ({
			packs: { doc: "Lists.", schema: { type: "array", items: { enum: names } }, default: names },
		});
		const sharing = rules.map((rule, index) => ({ ...rule, options: packs([`own-${index}`, "common"]) }));
		const schema = buildConfigSchema(sharing);
		const check = (text: string) => validate(parseTree(text) as Node, schema)?.message;
		assert.equal(check('{ "packs": ["own-0", "own-2", "common"] }'), undefined);
		assert.match(check('{ "packs": ["own-3", "comon"] }') ?? "", /found "own-3"/);
		assert.match(check('{ "rules": { "alpha": ["error", { "packs": ["own-2"] }] } }') ?? "", /found "own-2"/);
	});

	it("uses one config file for everything when told to", () => {
		const { severities } = storeOf(
			{ "asynclint.json": { rules: { alpha: "off" } }, "ci/strict.json": { preset: "strict" } },
			{ configFile: path.join(root, "ci/strict.json") },
		);
		assert.deepEqual(severities("src/a.ts"), { ...recommended, delta: "warning" });
	});

	it("gives files with the same settings one object", () => {
		const { store } = storeOf({
			"asynclint.json": { overrides: [{ files: ["*.test.ts"], rules: { alpha: "off" } }] },
		});
		const of = (name: string) => store.forFile(path.join(root, name));
		assert.equal(of("a.ts"), of("deep/down/b.ts"));
		assert.equal(of("a.test.ts"), of("deep/b.test.ts"));
		assert.notEqual(of("a.ts"), of("a.test.ts"));
	});
});

describe("config: extends", () => {
	it("takes later entries over earlier ones, and globs from where each file stands", () => {
		const { severities, store } = storeOf({
			"shared/one.json": { preset: "strict", rules: { alpha: "info" }, ignore: ["./gen"] },
			"shared/two.json": { rules: { alpha: "warning" } },
			"asynclint.json": { extends: ["./shared/one.json", "./shared/two.json"] },
		});
		assert.deepEqual(severities("a.ts"), { ...recommended, alpha: "warning", delta: "warning" });
		assert.equal(store.forFile(path.join(root, "shared/gen/a.ts")).ignored, true);
		assert.equal(store.forFile(path.join(root, "gen/a.ts")).ignored, false);
	});

	it("finds packages, whose globs then hold for the project", () => {
		const { severities, store } = storeOf({
			"node_modules/house-rules/asynclint.json": { extends: "./more.json", ignore: ["build"] },
			"node_modules/house-rules/more.json": { rules: { alpha: "off" } },
			"node_modules/@acme/config/package.json": { name: "c", asynclint: { rules: { delta: "error" } } },
			"node_modules/@acme/config/tests.jsonc": { rules: { "beta-gamma": "off" } },
			"packages/one/asynclint.json": { extends: ["house-rules", "@acme/config", "@acme/config/tests.jsonc"] },
		});
		assert.deepEqual(severities("packages/one/a.ts"), {
			...recommended,
			alpha: "off",
			"beta-gamma": "off",
			delta: "error",
		});
		assert.equal(store.forFile(path.join(root, "packages/one/build/a.ts")).ignored, true);
	});

	it("names a missing file, a missing package and a circle at the place of the reference", () => {
		const at = (files: Record<string, unknown>) => () => storeOf(files).severities("a.ts");
		assertError(
			at({ "asynclint.json": '{\n  "extends": ["./gone.json"]\n}' }),
			"asynclint.json:2:15",
			'"./gone.json" does not exist or cannot be read',
		);
		assertError(
			at({ "asynclint.json": '{ "extends": "no-such" }' }),
			"asynclint.json:1:14",
			'No package "no-such" with a config file is installed',
		);
		assertError(
			at({ "asynclint.json": '{ "extends": "base.json" }', "base.json": "{}" }),
			"asynclint.json:1:14",
			'No package "base.json" is installed; did you mean the file "./base.json"?',
		);
		assertError(
			at({ "asynclint.json": '{ "extends": "strict" }' }),
			"asynclint.json:1:14",
			'A preset is chosen with "preset": "strict"',
		);
		assertError(
			at({
				"asynclint.json": { extends: "./one.json" },
				"one.json": '{ "extends": [\n"./two.json"] }',
				"two.json": '{ "extends": "./one.json" }',
			}),
			"two.json:1:14",
			'"extends" goes in a circle: one.json → two.json → one.json',
		);
	});
});

describe("config: errors", () => {
	const cases: [text: string, at: string, message: string][] = [
		['{\n\t"presset": "strict"\n}', "2:2", 'Unknown key "presset"; did you mean "preset"?'],
		[
			'{ "preset": "strickt" }',
			"1:13",
			'Expected "minimal", "recommended" or "strict", found "strickt"; did you mean "strict"?',
		],
		['{ "rules": { "alhpa": "off" } }', "1:14", 'Unknown rule "alhpa"; did you mean "alpha"?'],
		['{ "rules": { "zzzzzz": "off" } }', "1:14", 'Unknown rule "zzzzzz"'],
		[
			'{ "rules": { "alpha": "warn" } }',
			"1:23",
			'Expected "off", "info", "warning" or "error", found "warn"; did you mean "warning"?',
		],
		['{ "rules": { "alpha": 2 } }', "1:23", 'Expected "off", "info", "warning", "error" or a list, found 2'],
		['{ "rules": { "alpha": ["error", { "deap": true }] } }', "1:35", 'Unknown option "deap"; did you mean "deep"?'],
		['{ "rules": { "alpha": ["error", { "deep": 1 }] } }', "1:43", "Expected true or false, found 1"],
		[
			'{ "rules": { "alpha": ["error", { "mode": "carful" }] } }',
			"1:43",
			'Expected "fast" or "careful", found "carful"; did you mean "careful"?',
		],
		['{ "rules": { "beta-gamma": ["error", { "most": 0 }] } }', "1:48", "Expected at least 1, found 0"],
		['{ "rules": { "beta-gamma": ["error", { "most": 2.5 }] } }', "1:48", "Expected a whole number, found 2.5"],
		['{ "rules": { "beta-gamma": ["error", {}, 1] } }', "1:42", "Expected at most 2 elements"],
		['{ "rules": { "delta": ["error", {}] } }', "1:33", "Expected at most 1 element"],
		['{ "overrides": [{ "files": ["a"] }] }', "1:17", 'Missing key "rules"'],
		[
			'{ "rules": { "beta-gamma": ["error", { "allow": [{ "from": "package", "name": "x" }] }] } }',
			"1:50",
			'Missing key "package"',
		],
		['{ "overrides": [{ "files": [], "rules": {} }] }', "1:28", "Expected at least 1 element"],
		['{ "limiters": ["a", "a"] }', "1:21", 'Duplicate element "a"'],
		['{ "ignore": "dist" }', "1:13", 'Expected a list, found "dist"'],
		['{ "minConfidence": "D" }', "1:20", 'Expected "A", "B" or "C", found "D"'],
		['{ "ignore": [],\n  "ignore": [] }', "2:3", 'Duplicate key "ignore"'],
		["[]", "1:1", "Expected an object, found a list"],
		["", "1:1", "Expected an object, found an empty file"],
		['{ "preset" "strict" }', "1:12", 'Not valid JSON: colon expected at "\\"strict\\""'],
		['{ "preset": ', "1:13", "Not valid JSON: value expected at the end of the file"],
	];
	for (const [text, at, message] of cases) {
		it(`${JSON.stringify(text)}: ${message}`, () => {
			assertError(() => storeOf({ "asynclint.json": text }).severities("a.ts"), `asynclint.json:${at}`, message);
		});
	}

	it("does not go into what is nested without end", () => {
		const tooDeep = "Nested more than 200 levels deep";
		const cases: [name: string, text: string, at: string][] = [
			["asynclint.json", `{ "rules":\n${"[".repeat(50_000)}`, "2:200"],
			["asynclint.json", `{ "rules": ${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)} }`, "1:1003"],
			["package.json", `{ "asynclint": ${"[".repeat(50_000)}${"]".repeat(50_000)} }`, "1:215"],
		];
		for (const [name, text, at] of cases) {
			assertError(() => storeOf({ [name]: text }).severities("a.ts"), `${name}:${at}`, tooDeep);
		}
	});

	it("gives an extended file's error in that file", () => {
		assertError(
			() => storeOf({ "asynclint.json": { extends: "./b.json" }, "b.json": '{ "rule": {} }' }).severities("a.ts"),
			"b.json:1:3",
			'Unknown key "rule"; did you mean "rules"?',
		);
	});

	it("finds the place inside package.json, where comments are no JSON", () => {
		const text = '{\n  "name": "x",\n  "asynclint": { "preset": "weird" }\n}';
		assertError(() => storeOf({ "package.json": text }).severities("a.ts"), "package.json:3:28", /^Expected "minimal"/);
		assertError(
			() => storeOf({ "package.json": '{ "asynclint": {}, // no\n }' }).severities("a.ts"),
			"package.json:1:20",
			/^Not valid JSON: invalid comment token/,
		);
	});

	it("does not choose between two files in one folder, and wants the file it was told of", () => {
		assertError(
			() => storeOf({ "asynclint.json": "{}", "asynclint.jsonc": "{}" }).severities("a.ts"),
			"asynclint.jsonc",
			/keep one of the two/,
		);
		assertError(
			() => storeOf({}, { configFile: path.join(root, "gone.json") }).severities("a.ts"),
			"gone.json",
			/does not exist/,
		);
	});

	it("checks settings that no file holds, and keeps the former ones when they are wrong", () => {
		const wrong = (layer: object) => layer as ConfigLayer;
		const message = (layer: object) => {
			try {
				storeOf({}, { overrides: wrong({ source: "command line", ...layer }) });
			} catch (error) {
				assert.ok(error instanceof ConfigError);
				assert.equal(error.file, "command line");
				return error.message;
			}
			return "no error";
		};
		assert.equal(message({ rules: { alpa: "off" } }), 'Unknown rule "alpa"; did you mean "alpha"? (rules.alpa)');
		assert.match(message({ only: ["alpa"] }), /did you mean "alpha"\? \(only\[0\]\)$/);
		assert.match(message({ rules: { alpha: ["error", { deep: "yes" }] } }), /\(rules\.alpha\[1\]\.deep\)$/);
		const { store, severities } = storeOf({}, { overrides: { source: "editor settings", rules: { alpha: "off" } } });
		assert.throws(() => store.setOverrides(wrong({ source: "editor settings", preset: "x" })), ConfigError);
		assert.equal(severities("a.ts")["alpha"], "off");
	});
});

describe("config: memory", () => {
	it("reads each file once until one of them changes", () => {
		const { store, severities, write, remove, reads } = storeOf({
			"base.json": { rules: { alpha: "off" } },
			"asynclint.json": { extends: "./base.json" },
		});
		const changed = (name: string) => store.invalidate([path.join(root, name)]);
		severities("src/a.ts");
		severities("src/b.ts");
		assert.equal(new Set(reads).size, reads.length, "a file was read twice");
		write("base.json", { rules: { alpha: "info" } });
		assert.equal(changed("src/a.ts"), false);
		assert.equal(severities("src/a.ts")["alpha"], "off");
		assert.equal(changed("base.json"), true);
		assert.equal(severities("src/a.ts")["alpha"], "info");
		write("src/asynclint.json", { rules: { alpha: "warning" } });
		assert.equal(changed("src/asynclint.json"), true);
		assert.equal(severities("src/a.ts")["alpha"], "warning");
		remove("src/asynclint.json");
		changed("src/asynclint.json");
		assert.equal(severities("src/a.ts")["alpha"], "info");
	});

	it("gives an error again until the file is mended", () => {
		const { store, severities, write } = storeOf({ "asynclint.json": "{" });
		assert.throws(() => severities("a.ts"), ConfigError);
		assert.throws(() => severities("a.ts"), ConfigError);
		write("asynclint.json", {});
		store.invalidate([path.join(root, "asynclint.json")]);
		assert.deepEqual(severities("a.ts"), recommended);
	});

	it("takes other overrides", () => {
		const { store, severities } = storeOf({});
		store.setOverrides({ source: "editor settings", preset: "minimal" });
		assert.equal(severities("a.ts")["beta-gamma"], "off");
		store.setOverrides(undefined);
		assert.equal(severities("a.ts")["beta-gamma"], "info");
	});
});

describe("config: explanation", () => {
	it("names who said what", () => {
		const { store } = storeOf(
			{
				"base.json": { preset: "strict", rules: { alpha: ["warning", { deep: true }] } },
				"asynclint.json": {
					extends: "./base.json",
					ignore: ["gen"],
					overrides: [{ files: ["*.test.ts"], rules: { alpha: "info" } }],
				},
			},
			{ overrides: { source: "command line", minConfidence: "C" } },
		);
		const config = path.join(root, "asynclint.json");
		const extended = path.join(root, "base.json");
		const explanation = store.explain(path.join(root, "gen/a.test.ts"));
		assert.deepEqual(explanation.files, [extended, config]);
		assert.deepEqual(explanation.rules["alpha"], {
			severity: "info",
			options: { deep: true, mode: "fast", limiters: [] },
			source: `${config} (overrides[0]); deep: ${extended}`,
		});
		assert.equal(explanation.rules["delta"]?.source, `preset "strict" (${extended})`);
		assert.deepEqual(explanation.settings["minConfidence"], { value: "C", source: "command line" });
		assert.deepEqual(explanation.settings["ignored"], { value: true, source: config });
		assert.deepEqual(store.explain(path.join(root, "a.ts")).settings["ignored"], { value: false, source: "default" });
	});
});

describe("config: effects", () => {
	const file = (name: string) => path.join(root, name);
	const found = (store: ConfigStore, name: string) =>
		store.forFile(file("src/a.ts")).effects?.find({ file: file("src/a.ts") }, name)?.io;

	it("are looked up by file, relative to the config file, and by package", () => {
		const { store } = storeOf({
			"asynclint.json": { effects: { "./src/a#f": "reads db:User, writes log", "@x/y#C.*": ["costly"] } },
		});
		assert.deepEqual(found(store, "f"), [
			{ domain: "db", mode: "r", key: "User" },
			{ domain: "log", mode: "w" },
		]);
		assert.equal(found(store, "g"), undefined);
		const table = store.forFile(file("src/a.ts")).effects;
		assert.equal(table?.find({ package: "@x/y" }, "C.m")?.costly, true);
		assert.equal(table?.find({ package: "@x/y" }, "Cm"), undefined);
		assert.equal(table?.find({ package: "@x/z" }, "C.m"), undefined);
	});

	it("add up over the files that are extended, the nearer word for each", () => {
		const { store } = storeOf({
			"asynclint.json": { extends: "./shared/base.json", effects: { "./src/a.ts#f": "pure" } },
			"shared/base.json": { effects: { "../src/a.ts#f": "writes db", "../src/a.ts#g": "reads fs" } },
		});
		assert.deepEqual(found(store, "f"), []);
		assert.deepEqual(found(store, "g"), [{ domain: "fs", mode: "r" }]);
		assert.deepEqual(store.explain(file("src/a.ts")).settings["effects"]?.value, {
			"../src/a.ts#f": "writes db",
			"../src/a.ts#g": "reads fs",
			"./src/a.ts#f": "pure",
		});
	});

	it("are absent when nobody says any", () => {
		const { store } = storeOf({ "asynclint.json": { preset: "strict" } });
		assert.equal(store.forFile(file("src/a.ts")).effects, undefined);
		assert.equal(Object.hasOwn(store.explain(file("src/a.ts")).settings, "effects"), false);
	});

	const wrong: readonly [string, string, string, RegExp][] = [
		["a word that is none", '{"effects": {"x#f": "read db"}}', "1:21", /^Expected "pure", .*; found "read db"$/],
		["a domain that is none", '{"effects": {"x#f": "reads disk"}}', "1:21", /one of .*fs, http.*; found "reads disk"$/],
		[
			"pure among others",
			'{"effects": {"x#f": ["pure", "costly"]}}',
			"1:22",
			/^Expected "reads <domain>".*; found "pure"/,
		],
		["no name", '{"effects": {"x": "pure"}}', "1:14", /^Expected a package or a path .*; found "x"$/],
		["a star in the middle", '{"effects": {"x#*.f": "pure"}}', "1:14", /; found "x#\*\.f"$/],
		["an empty list", '{"effects": {"x#f": []}}', "1:21", /^Expected at least 1 element$/],
	];
	for (const [name, text, at, message] of wrong) {
		it(`are an error: ${name}`, () => {
			const { store } = storeOf({ "asynclint.json": text });
			assertError(() => store.forFile(file("src/a.ts")), `asynclint.json:${at}`, message);
		});
	}
});
