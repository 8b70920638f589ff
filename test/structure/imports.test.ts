/** Who may import what: the layers of ARCHITECTURE.md, held by a test. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import picomatch from "picomatch";
import { globSync } from "tinyglobby";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The tree's node types, and with them the engine's interface. */
const TREE = ["analyzer/src/engine/ast.ts"];
const TYPES = [...TREE, "analyzer/src/engine/engine.ts"];
/** The names of files that exist for the checker alone, and the files that people know for them. */
const NAMES = ["analyzer/src/components/names.ts"];
/** What every part of the effects may use, and what stands above them too. */
const BELOW_EFFECTS = ["analyzer/src/{flow,syntax,text,ask,facts}/**", ...TYPES];

/** The picture of a waterfall, which the command line and the editor share. */
const DRAWING = "waterfall/src/drawing/index.ts";

/** A room of the effects: its own files, the doors of others, and what is below them all. */
function room(name: string, others: readonly string[]): { files: string; may: readonly string[] }[] {
	const doors = others.map((other) => `analyzer/src/effects/${other}/index.ts`);
	return [
		{ files: `analyzer/src/effects/${name}/**`, may: [`analyzer/src/effects/${name}/**`, ...doors, ...BELOW_EFFECTS] },
	];
}

/** A folder of the server, and what it may import of the others. */
function server(files: string, others: string): { files: string; may: readonly string[] }[] {
	const may = [`server/src/${others}`, "analyzer/src/index.ts", "vscode-languageserver{,/**}", "node", "packages"];
	return [{ files: `server/src/${files}`, may }];
}

/**
 * `node` stands for every module of Node, `packages` for any package but the guarded ones, `types:` for imports that
 * vanish when the program is compiled.
 */
const LAYERS: readonly { files: string; may: readonly string[] }[] = [
	{ files: "analyzer/src/*.ts", may: ["analyzer/src/**", "node", "packages"] },
	{ files: "analyzer/src/facts/**", may: ["analyzer/src/facts/**"] },
	{ files: "analyzer/src/text/**", may: ["analyzer/src/{text,facts}/**"] },
	// The two files that know which version of TypeScript it is.
	{ files: "analyzer/src/engine/{ast,version}.ts", may: ["analyzer/src/engine/**", "typescript/**"] },
	{ files: "analyzer/src/engine/!(ast|version).ts", may: ["analyzer/src/{engine,text,syntax}/**", ...NAMES, "node"] },
	{ files: "analyzer/src/syntax/**", may: ["analyzer/src/{syntax,text}/**", ...TREE] },
	{ files: "analyzer/src/packs/**", may: ["analyzer/src/packs/**"] },
	{ files: "analyzer/src/ask/**", may: ["analyzer/src/ask/**", "types:analyzer/src/facts/**", ...TYPES] },
	{ files: "analyzer/src/flow/**", may: ["analyzer/src/{flow,syntax,text}/**", "analyzer/src/ask/**", ...TREE] },
	...room("knowledge", []),
	...room("callee", ["knowledge"]),
	...room("body", ["knowledge", "callee"]),
	...room("arguments", ["knowledge", "callee"]),
	...room("summary", ["knowledge", "callee", "body", "arguments"]),
	...room("cannot-reject", ["knowledge", "callee", "body", "arguments"]),
	{
		files: "analyzer/src/effects/*.ts",
		may: ["analyzer/src/effects/*/index.ts", "analyzer/src/effects/*.ts", ...BELOW_EFFECTS],
	},
	{
		files: "analyzer/src/rewrites/**",
		may: ["analyzer/src/rewrites/**", "analyzer/src/effects/index.ts", ...BELOW_EFFECTS],
	},
	{
		files: "analyzer/src/rules/**",
		may: ["analyzer/src/{rules,rewrites,packs}/**", "analyzer/src/effects/index.ts", ...BELOW_EFFECTS],
	},
	{
		files: "analyzer/src/waterfall/**",
		may: [
			"analyzer/src/waterfall/**",
			"analyzer/src/rules/shared/**",
			"analyzer/src/effects/index.ts",
			...BELOW_EFFECTS,
		],
	},
	{
		files: "analyzer/src/config/**",
		may: ["analyzer/src/{config,text,facts}/**", ...NAMES, "types:analyzer/src/ask/rule.ts", "node", "packages"],
	},
	{ files: "analyzer/src/components/**", may: ["analyzer/src/{components,facts}/**", "node", "packages"] },
	{
		files: "analyzer/src/projects/**",
		may: ["analyzer/src/{projects,components,engine,text,facts}/**", "node", "packages"],
	},
	{ files: "analyzer/src/coverage/**", may: ["analyzer/src/{coverage,ask,facts,syntax,text}/**", ...TYPES, "node"] },
	{
		files: "analyzer/src/run/**",
		may: [
			"analyzer/src/{run,config,coverage,rules,waterfall,ask,facts,engine,syntax,text}/**",
			"analyzer/src/docs.ts",
			"node",
		],
	},
	...server("*.ts", "**"),
	...server("lsp/**", "lsp/**"),
	...server("worker/**", "worker/**"),
	...server("state/**", "{state,lsp,worker}/**"),
	...server("handlers/**", "{handlers,state,lsp,worker}/**"),
	{ files: "cli/src/*.ts", may: ["cli/src/**", "analyzer/src/index.ts", DRAWING, "node", "packages"] },
	{ files: "cli/src/jobs/**", may: ["cli/src/{jobs,report}/**", "analyzer/src/index.ts", "node"] },
	{
		files: "cli/src/shards/**",
		may: ["cli/src/{shards,report,reporters}/**", "analyzer/src/index.ts", "node", "packages"],
	},
	{
		files: "cli/src/waterfall/**",
		may: ["cli/src/{waterfall,report}/**", "analyzer/src/index.ts", DRAWING, "node", "packages"],
	},
	{
		files: "cli/src/traces/**",
		may: ["cli/src/{traces,waterfall,report}/**", "analyzer/src/index.ts", DRAWING, "node", "packages"],
	},
	{ files: "cli/src/report/**", may: ["cli/src/report/**", "analyzer/src/index.ts", "node"] },
	{
		files: "cli/src/reporters/**",
		may: ["cli/src/{reporters,report}/**", "analyzer/src/index.ts", "node", "packages"],
	},
	{
		files: "client/src/**",
		may: [
			"client/src/**",
			DRAWING,
			"types:waterfall/src/page/messages.ts",
			"types:server/src/lsp/protocol.ts",
			"vscode",
			"vscode-languageclient{,/**}",
			"node",
		],
	},
	{ files: "waterfall/src/drawing/**", may: ["waterfall/src/drawing/**"] },
	{
		files: "waterfall/src/page/**",
		may: ["waterfall/src/page/**", DRAWING, "types:server/src/lsp/protocol.ts"],
	},
];

/** Packages that only a layer which names them may import. */
const GUARDED = ["typescript{,/**}", "vscode", "vscode-languageserver{,/**}", "vscode-languageclient{,/**}"];

interface Import {
	file: string;
	/** Path in the project, or the module's name. */
	target: string;
	typesOnly: boolean;
}

const IMPORT = /^\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm;

function importsOf(file: string): Import[] {
	const text = readFileSync(path.join(root, file), "utf8");
	return [...text.matchAll(IMPORT)].map(([, type, fromStatic, fromCall]) => {
		const name = fromStatic ?? fromCall ?? "";
		const target = name.startsWith(".") ? path.posix.join(path.posix.dirname(file), name) : name;
		return { file, target, typesOnly: type !== undefined };
	});
}

function isAllowed({ target, typesOnly }: Import, may: readonly string[]): boolean {
	return may.some((entry) => {
		if (entry === "node") return target.startsWith("node:");
		if (entry === "packages") return !/^node:|\.ts$/.test(target) && !picomatch.isMatch(target, GUARDED);
		const types = entry.startsWith("types:");
		if (types && !typesOnly) return false;
		const glob = types ? entry.slice("types:".length) : entry;
		return picomatch.isMatch(target, glob);
	});
}

/** @returns each circle that going from one to what it uses comes upon, as a path */
function circlesIn(uses: ReadonlyMap<string, ReadonlySet<string>>): string[] {
	const circles: string[] = [];
	const done = new Set<string>();
	const follow = (at: string, path: readonly string[]): void => {
		if (path.includes(at)) circles.push([...path.slice(path.indexOf(at)), at].join(" → "));
		if (done.has(at)) return;
		done.add(at);
		for (const next of uses.get(at) ?? []) follow(next, [...path, at]);
	};
	for (const at of uses.keys()) follow(at, []);
	return circles;
}

describe("imports", () => {
	const sources = globSync(["{analyzer,server,client,cli,waterfall}/src/**/*.ts"], { cwd: root }).sort();
	const imports = sources.flatMap(importsOf);

	for (const { files, may } of LAYERS) {
		it(`${files} imports what it may`, () => {
			const wrong = imports.filter((one) => picomatch.isMatch(one.file, files) && !isAllowed(one, may));
			assert.deepEqual(
				wrong.map((one) => `${one.file} imports ${one.typesOnly ? "types of " : ""}${one.target}`),
				[],
			);
		});
	}

	it("every source file belongs to a layer", () => {
		assert.deepEqual(
			sources.filter((file) => !LAYERS.some(({ files }) => picomatch.isMatch(file, files))),
			[],
		);
	});

	/** What stands beside the rules for all of them. */
	const COMMON = ["shared"];

	it("no folder imports another that imports it", () => {
		// The analyzer's own files are its façade and what is said once for all of it; those of the shells are their top.
		const folderOf = (file: string) =>
			/^analyzer\/src\/(effects\/[^/.]+|[^/.]+)\//.exec(file)?.[1] ??
			/^((?:server|cli|client|waterfall)\/src(?:\/[^/.]+)?)\//.exec(file)?.[1];
		const uses = new Map<string, Set<string>>();
		for (const { file, target } of imports) {
			const [from, to] = [folderOf(file), folderOf(target)];
			if (from !== undefined && to !== undefined && from !== to) uses.set(from, (uses.get(from) ?? new Set()).add(to));
		}
		assert.deepEqual(circlesIn(uses), []);
		assert.ok(uses.size > 10);
		for (const shell of ["server", "cli"]) assert.ok((uses.get(`${shell}/src`)?.size ?? 0) > 1, shell);
	});

	it("no file imports another that imports it, not even its types", () => {
		const uses = new Map(sources.map((file) => [file, new Set<string>()]));
		for (const { file, target } of imports) if (uses.has(target)) uses.get(file)?.add(target);
		assert.deepEqual(circlesIn(uses), []);
	});

	it("finds circles, of types and around several corners too", () => {
		const uses = new Map(Object.entries({ a: ["b"], b: ["c", "d"], c: ["a"], d: [] }).map(([k, v]) => [k, new Set(v)]));
		assert.deepEqual(circlesIn(uses), ["a → b → c → a"]);
		assert.deepEqual(circlesIn(new Map([["a", new Set(["a"])]])), ["a → a"]);
	});

	it("a rule imports no other rule", () => {
		const ruleOf = (file: string) => /^analyzer\/src\/rules\/([\w-]+?)(?:\.ts$|\/)/.exec(file)?.[1];
		const wrong = imports.filter((one) => {
			const [from, to] = [ruleOf(one.file), ruleOf(one.target)];
			return from !== undefined && to !== undefined && from !== "registry" && !COMMON.includes(to) && from !== to;
		});
		assert.deepEqual(
			wrong.map((one) => `${one.file} imports ${one.target}`),
			[],
		);
	});

	it("Node's modules are named with their prefix", () => {
		const bare = new Set(builtinModules);
		assert.deepEqual(
			imports.filter((one) => bare.has(one.target)).map((one) => `${one.file} imports ${one.target}`),
			[],
		);
	});

	it("the analyzer neither prints nor ends the process", () => {
		// What fixes write may do both.
		const withoutTexts = (file: string) => readFileSync(path.join(root, file), "utf8").replace(/"[^"\n]*"/g, '""');
		const wrong = sources.filter(
			(file) =>
				file.startsWith("analyzer/") && /\bconsole\.\w+\(|\bprocess\.(exit|stdout|stderr)\b/.test(withoutTexts(file)),
		);
		assert.deepEqual(wrong, []);
	});
});
